import { type Rational, compare, fromDecimal } from "../exact";
import type { Input, InputType, Measure } from "../language";
import type { Outcome } from "./outcome";
import type { Facts, FactValue } from "./value";

/** What is not likely to be meant, in the own unit of each type: growth of more than 500 %, ten million square metres. */
const ABOVE: Partial<Record<InputType, Rational>> = {
  ratio: fromDecimal("5"),
  area_m2: fromDecimal("10000000"),
};
/** yuan: a company's revenue is hardly smaller, and what pays less is mostly ten thousands that were taken for yuan */
const [SMALL_REVENUE, SMALL_AWARD] = [fromDecimal("10000"), fromDecimal("100")];
/** Names of facts are the contract of the rules. */
const REVENUE =
  /revenue|turnover|output_value|output_\d{4}$|sales|(premium|design|service|licence)_income/;

/** Why a figure is of an unlikely size. */
export type OddFact = "fast-growth" | "small-revenue" | "large-area";

/** A figure or an amount of an unlikely size: it is computed as it stands, and said. */
export type OddSize =
  | { why: OddFact; index: number }
  /** yuan, above nothing */
  | { why: "small-award"; amount: Rational };

/** Whether a figure of a type is so large that its unit is asked about, whatever it is a figure of. */
export function isOddlyLarge(type: InputType, { n, d }: Rational): boolean {
  const limit = ABOVE[type];
  return limit !== undefined && compare({ n: n < 0n ? -n : n, d }, limit) > 0;
}

/** What is unlikely about one figure. */
export function oddFact(
  { type, name }: Pick<Input, "type" | "name">,
  value: FactValue | undefined,
): OddFact | undefined {
  if (typeof value !== "object" || !("n" in value)) return undefined;
  if (isOddlyLarge(type, value)) return type === "ratio" ? "fast-growth" : "large-area";
  const isSmall = type === "money" && REVENUE.test(name) && isBelow(value, SMALL_REVENUE);
  return isSmall ? "small-revenue" : undefined;
}

/** Facts and amount of unlikely size; nothing at all is no small figure. */
export function oddSizes(
  { inputs }: Measure,
  facts: Facts,
  outcome: Pick<Outcome, "status" | "amount">,
): OddSize[] {
  const found = inputs.flatMap((input, index): OddSize[] => {
    const why = oddFact(input, facts[index]);
    return why ? [{ why, index }] : [];
  });
  const { amount, status } = outcome;
  const paid = (status === "eligible" || status === "up-to") && amount !== undefined;
  const reads = inputs.some(({ type }, index) => type === "money" && facts[index] !== undefined);
  return paid && reads && isBelow(amount, SMALL_AWARD)
    ? [...found, { why: "small-award", amount }]
    : found;
}

const isBelow = (value: Rational, limit: Rational) => value.n > 0n && compare(value, limit) < 0;

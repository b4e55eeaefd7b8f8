import { excelFormula } from "../formula";
import type { Line } from "../planner";
import { typedName } from "../travel";
import { cellKey } from "./fact-rows";
import type { CalculationRequest } from "./request";

/** Reference of the cell that holds a fact; undefined where none does. */
export type CellOfFact = (key: string) => string | undefined;

/** An amount as a formula over the facts of the sheet; undefined where a fact that it reads stands nowhere. */
export function amountFormula(
  { measure, outcome, project }: Line,
  { as, keyOf, argumentOf, on, position }: CalculationRequest,
  cellOf: CellOfFact,
): string | undefined {
  // a project's own facts stand in no cell of the sheet
  if (project !== undefined) return undefined;
  const known = position.known.factsOf(measure);
  const args = measure.inputs.flatMap((input, i) => {
    if (input.scope) return [];
    // a list stands in its cell as a text, which functions take and plain formulas do not
    const isText = as === "native" && input.type === "money_list";
    const at = isText ? undefined : cellOf(cellKey(input, keyOf));
    const text = at ?? (known[i] === undefined ? "" : argumentOf?.(input));
    return [{ name: input.name, at, text }];
  });
  if (as === "native") {
    if (args.some(({ at, text }) => at === undefined && text !== "")) return undefined;
    const cells = Object.fromEntries(args.flatMap(({ name, at }) => (at ? [[name, at]] : [])));
    const native = excelFormula(measure, cells);
    return "formula" in native ? native.formula : undefined;
  }
  if (args.some(({ text }) => text === undefined)) return undefined;
  const name = outcome.status === "up-to" ? "POLICY_CEILING" : "POLICY_AWARD";
  const id = on === undefined ? measure.id : `${measure.id}@${on}`;
  const given = args.slice(0, args.findLastIndex(({ text }) => text !== "") + 1);
  return `=${typedName(name)}(${[`"${id}"`, ...given.map(({ text }) => text)].join(",")})`;
}

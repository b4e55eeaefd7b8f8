import type { FactValue } from "../engine";
import type { Input } from "../language";
import { amountOf, factsFor } from "../planner";
import { type SheetFact, cellKey, shown } from "./fact-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

/**
 * The known facts that caps over paying lines read, in the caps' own words: POLICY_COUNTED reads them from these rows.
 * A member's fact of the same name is the same fact, whatever it is called there.
 */
export function capFacts(request: CalculationRequest): ReadonlyMap<string, SheetFact> {
  const { book, position, facts, keyOf, lang } = request;
  const paying = new Set(
    position.lines
      .filter((line) => line.class !== "none" && amountOf(line).n > 0n)
      .map(({ measure }) => measure.id),
  );
  const inputs = book.groups
    .filter(({ rule, of }) => rule === "cap" && of.flat().some((id) => paying.has(id)))
    .flatMap((group) => group.inputs);
  const words = CALCULATION[lang];
  const found = new Map<string, SheetFact>();
  for (const input of inputs) {
    const key = cellKey(input, keyOf);
    const value = valueOf(input, position.company);
    if (value === undefined || found.has(key)) continue;
    const stated =
      facts.find((fact) => cellKey(fact.input, keyOf) === key) ??
      facts.find(({ input: { name, type } }) => name === input.name && type === input.type);
    const { content = shown(input, value, words), from = words.typed } = stated ?? {};
    found.set(key, { input, content, from });
  }
  return found;
}

const valueOf = (
  input: Input,
  { facts, rawOf }: CalculationRequest["position"]["company"],
): FactValue | undefined =>
  factsFor([input], { [input.name]: rawOf ? rawOf(input) : facts[input.name] })[0];

import type { FactValue } from "../engine";
import type { Group, Input } from "../language";
import { type CompanyPosition, amountOf, capFactsOf } from "../planner";
import { type SheetFact, cellKey, shown } from "./fact-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

/**
 * The known facts that caps over paying lines read, in the caps' own words: POLICY_COUNTED reads them from these rows.
 */
export function capFacts(request: CalculationRequest): ReadonlyMap<string, SheetFact> {
  const { book, position, facts, keyOf, lang } = request;
  const paying = new Set(
    position.lines
      .filter((line) => line.class !== "none" && amountOf(line).n > 0n)
      .map(({ measure }) => measure.id),
  );
  const found = new Map<string, SheetFact>();
  for (const group of book.groups) {
    if (group.rule !== "cap" || !group.of.flat().some((id) => paying.has(id))) continue;
    group.inputs.forEach((input, at) => {
      const key = cellKey(input, keyOf);
      const value = valueOf(group, at, position);
      if (value === undefined || found.has(key)) return;
      const stated = facts.find((fact) => cellKey(fact.input, keyOf) === key);
      const { content, from = CALCULATION[lang].typed } = stated ?? {};
      // a list is one text in one cell, be it told in several
      const own = input.type === "money_list" ? undefined : content;
      found.set(key, { input, content: own ?? shown(input, value, lang), from });
    });
  }
  return found;
}

/** What is known of a company for a cap, also what follows from other facts; a project's own are no company's. */
function valueOf(group: Group, at: number, position: CompanyPosition): FactValue | undefined {
  const rawOf = rawIn(position);
  const ids = new Set(group.of.flat());
  for (const { measure, outcome } of position.lines) {
    if (!ids.has(measure.id)) continue;
    const facts = position.known.factsOf(measure);
    const value = capFactsOf(group, { measure, outcome, facts }, rawOf)[at];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What was told of the company for an input. */
export const rawIn = ({ company }: CompanyPosition) => {
  const { rawOf, facts } = company;
  return (input: Input): unknown => (rawOf ? rawOf(input) : facts[input.name]);
};

import { toNumber } from "../../src/exact";
import { position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { measureOf } from "./counted-together";

const book = await wordedRuleBook();

export type Told = Readonly<Record<string, unknown>>;

/** What one measure is for a company: its class and what it counts for, in yuan. */
export function lineOf(id: string, told: Told) {
  const company = { name: "甲", facts: told };
  const [line] = position(book, [company], [{ measure: measureOf(id) }]).companies[0]!.lines;
  return [line!.class, toNumber(line!.counted)];
}

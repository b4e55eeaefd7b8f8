import { rational, toNumber } from "../../src/exact";
import type { Measure } from "../../src/language";
import { bestOfGiven } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();

/** A measure, 万元, its project, the year of its business, and what is told of the project alone. */
export type Given = readonly [
  id: string,
  wan: number,
  project?: string | undefined,
  year?: number | undefined,
  own?: Readonly<Record<string, unknown>>,
];

export const measureOf = (id: string): Measure => foundIn(book, id).measure;

/** What amounts of one company count for together, in 万元; `facts` are what caps read. */
export const countedTogether = (
  lines: readonly Given[],
  facts: Readonly<Record<string, unknown>> = {},
): number[] =>
  bestOfGiven(
    book,
    lines.map(([id, wan, project, year, own]) => ({
      measure: measureOf(id),
      amount: rational(BigInt(Math.round(wan * 1e6)), 100n),
      class: "sure",
      ...(project && { project }),
      ...(year && { day: `${year}-06-01` }),
      ...(own && { own }),
    })),
    ({ name }) => facts[name],
  ).map((yuan) => toNumber(yuan) / 1e4);

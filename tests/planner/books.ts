import { rational, toNumber } from "../../src/exact";
import { bestOfGiven } from "../../src/planner";
import { RuleBook } from "../../src/rulebook";
import type { Group, Measure } from "../../src/language";
import { groupsOf, measuresOf } from "../engine/measures-of";

/** A rule book of measures d/1, d/2, ... that each pay the fact of their own name: a, b, c, ... */
export function bookOf(names: string, groups: string): RuleBook {
  const articles = names
    .split(" ")
    .map((name) => `- { inputs: [${name}: money], amount: [{ base: ${name} }] }`)
    .join("\n");
  const document = `groups:\n${groups}`;
  return bookWith(measuresOf(articles), groupsOf(articles, document));
}

export function bookWith(measures: Measure[], groups: Group[]): RuleBook {
  const document = {
    code: "d",
    number: null,
    title: { zh: "文件", en: "Document" },
    issuer: "",
    issued: null,
    from: null,
    to: null,
    repeals: [],
    groups,
  };
  return new RuleBook({ version: "1", documents: [document], measures, tables: {} });
}

export type Given = readonly [id: string, day: string | undefined, yuan: number, project?: string];

/** What given amounts of one company count for, in yuan. */
export const countedIn = (book: RuleBook, lines: readonly Given[]): number[] =>
  bestOfGiven(
    book,
    lines.map(([id, day, yuan, project]) => ({
      measure: book.measures.find((one) => one.id === id)!,
      amount: rational(BigInt(yuan)),
      class: "sure",
      ...(day && { day }),
      ...(project && { project }),
    })),
    () => undefined,
  ).map(toNumber);

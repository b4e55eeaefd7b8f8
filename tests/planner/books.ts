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

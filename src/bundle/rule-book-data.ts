import { createHash } from "node:crypto";
import type { Definition, RuleBookData } from "../language";
import { type ReadRules, sampleOf } from "../evidence";

/** What the add-in carries: the measures without what only authors and checks need. */
export function ruleBookData(rules: ReadRules): RuleBookData {
  const measures = rules.documents.flatMap((d) =>
    d.measures.map((m) => {
      const sample = sampleOf(m);
      return { ...m.measure, ...(sample && { sample }) };
    }),
  );
  const documents = rules.documents.map((d) => d.document);
  const definitions = Object.fromEntries(
    [...(rules.facts.shared ?? [])].map(([id, fact]) => [id, fact.definition as Definition]),
  );
  const { tables, headings, matters, relevance } = rules;
  const content = JSON.stringify([
    ...[documents, measures, tables, definitions, headings, matters, relevance],
  ]);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  const newest =
    documents
      .map((d) => d.issued ?? "")
      .sort()
      .at(-1) ?? "";
  return {
    version: `${newest.replaceAll("-", ".")}+${hash}`,
    documents,
    measures,
    tables,
    definitions,
    headings,
    // why matters are told apart is for authors
    matters: Object.fromEntries(
      Object.entries(matters).map(([name, { zh, en, ofYear }]) => [
        name,
        { zh, en, ...(ofYear && { ofYear }) },
      ]),
    ),
    relevance,
    // what a search finds by computes nothing, and makes no other version
    said: rules.said,
    // what names are in English computes nothing either
    authorities: rules.authorities,
  };
}

import type { Implication, OpeningFact, OpeningQuestion, Relevance } from "../language";
import { type FactBook, readInput } from "./facts";
import { type Path, type RawMap, type Reader, isMap } from "./raw";
import { FACTS_FILE, OPENING_FACT, OPENINGS_FILE, QUESTION, answers } from "./shape";

/** `implies` of rules/facts.yaml: what an answer settles besides. */
function readImplications(reader: Reader): Implication[] {
  const written = isMap(reader.source.data) ? reader.source.data.implies : undefined;
  const rows = FACTS_FILE.keys.implies.holds.read(reader, written ?? [], ["implies"]) ?? [];
  return rows.flatMap(({ fact, is, then }) =>
    fact !== undefined && is !== undefined && then ? [{ fact, is, then }] : [],
  );
}

/** rules/openings.yaml, and what facts.yaml says of facts that settle others. */
export function readRelevance(reader: Reader, factsReader: Reader, book: FactBook): Relevance {
  const file = reader.map(reader.source.data, [], OPENINGS_FILE);
  const implies = readImplications(factsReader);
  const facts: OpeningFact[] = [];
  for (const [name, raw] of Object.entries(file.facts ?? {})) {
    const path: Path = ["facts", name];
    const row = reader.map(raw, path, OPENING_FACT);
    const words: RawMap = isMap(raw) ? { ...raw } : {};
    delete words.implies;
    delete words.only;
    const input = readInput(reader, { [name]: words }, path, book);
    if (!input) continue;
    const only = (row.only ?? []).map(({ is = [], of = [] }) => ({ is, of }));
    facts.push(only.length ? { ...input, only } : input);
    for (const [is, then] of Object.entries(row.implies ?? {}))
      implies.push({
        fact: name,
        is,
        then: answers.read(reader, then, [...path, "implies", is]) ?? {},
      });
  }
  for (const { when = {}, then = {} } of file.together ?? []) {
    const [[fact, is] = ["", ""], ...others] = Object.entries(when);
    implies.push({ fact, is, and: Object.fromEntries(others), then });
  }
  const questions = Object.entries(file.questions ?? {}).map(([id, raw]): OpeningQuestion => {
    const { zh = "", en = "", ask = [] } = reader.map(raw, ["questions", id], QUESTION);
    return { id, zh, en, ask };
  });
  const { standing = [], places = [], fields = [] } = file;
  return { implies, facts, questions, standing, places, fields };
}

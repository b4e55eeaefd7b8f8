import { type Authored, buildMeasure } from "./build-measure";
import type { DocumentDefaults } from "./document-defaults";
import { buildCard, cardOf, daysOf, inheritDays, partsOfFile } from "./build-card";
import { ExpressionReader } from "./expression-reader";
import { type FactBook, readFactBook, readInput } from "./facts";
import { typeOfInput, type Group, type RuleDocument, YUAN } from "../language";
import type { Problem } from "./problem";
import { type Path, type RawFile, type Read, Reader, isMap } from "./raw";
import { termsOf } from "./read-terms";
import { DOCUMENT, GROUP, text } from "./shape";

export interface BuiltDocument {
  document: RuleDocument;
  /** document.yaml as read */
  head: RawFile;
  seed: string;
  /** how the source prints figures of document.yaml, where that differs */
  printed: Record<string, string>;
  /** what it gives to each of its measures */
  defaults: DocumentDefaults;
  measures: Authored[];
  /** where each group of the document is written */
  groupsAt: { source: RawFile; path: Path }[];
  problems: Problem[];
}

/** Builds a document from document.yaml and the files of its articles. */
export function buildDocument(
  head: RawFile,
  articles: readonly RawFile[],
  shared: FactBook,
  tables: ReadonlyMap<string, readonly string[]>,
): BuiltDocument {
  const reader = new Reader(head);
  const map = reader.map(head.data, [], DOCUMENT);
  const facts = readFactBook(reader, map, shared);
  const document: RuleDocument = {
    code: map.code ?? "",
    number: map.number ?? null,
    title: map.title ?? { zh: "", en: "" },
    issuer: map.issuer ?? "",
    issued: map.issued ?? null,
    from: map.from ?? null,
    to: map.to ?? null,
    repeals: map.repeals ?? [],
    groups: [],
  };
  const { level, periods, overlap, replaced_by: replacedBy, scope } = map;
  if (level) document.level = level;
  if (periods) document.periods = periods;
  if (overlap) document.overlap = overlap;
  if (replacedBy?.length) document.replacedBy = replacedBy;
  Object.assign(document, termsOf(map));
  const defaults = defaultsOf(reader, map, document, facts, tables);
  if (scope) document.scope = { zh: scope.zh ?? "", en: scope.en ?? "" };
  const groupsAt: BuiltDocument["groupsAt"] = [];
  const addGroups = (from: Reader, rows: readonly unknown[] = []): void =>
    rows.forEach((row, i) => {
      const path: Path = ["groups", i];
      for (const group of buildGroup(from, row, path, facts, tables)) {
        document.groups.push(group);
        groupsAt.push({ source: from.source, path });
      }
    });
  addGroups(reader, map.groups);
  const readers: Reader[] = [reader];
  const files = articles.map((file) => {
    const own = new Reader(file);
    readers.push(own);
    return { own, ...partsOfFile(own) };
  });
  const cards = files.flatMap(({ own, card }) =>
    card === undefined ? [] : [buildCard(own, card, document.code)],
  );
  if (cards.length) document.cards = cards;
  const measures = files.flatMap(({ own, measures: list, groups, at }) => {
    addGroups(own, groups);
    return list.flatMap(
      (raw, i) => buildMeasure(own, raw, [...at, i], daysOf(raw, defaults, cards)) ?? [],
    );
  });
  for (const { measure } of measures) inheritDays(measure, [cardOf(measure.id, cards), document]);
  return {
    document,
    head,
    seed: map.seed ?? "",
    printed: map.printed ?? {},
    defaults,
    measures,
    groupsAt,
    problems: dedupe(readers.flatMap((r) => r.problems)),
  };
}

/** A condition of the whole document is read once per measure; its problem is said once. */
function dedupe(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.code}:${p.zh}`, p])).values()];
}

function defaultsOf(
  reader: Reader,
  map: Read<typeof DOCUMENT>,
  document: RuleDocument,
  facts: FactBook,
  tables: ReadonlyMap<string, readonly string[]>,
): DocumentDefaults {
  const { rounding, smallest } = map;
  const conditions = (map.scope?.conditions ?? []).map((row, i) => ({
    that: reader.text(row.that, []),
    cite: row.cite ?? "",
    only: row.only ?? [],
    path: ["scope", "conditions", i],
    reader,
  }));
  const defaults: DocumentDefaults = {
    code: document.code,
    facts,
    conditions,
    // a document that names no first day holds from the day on which it was issued
    from: document.from ?? document.issued,
    to: document.to,
    tables,
  };
  if (rounding?.to && rounding.mode && rounding.cite) {
    const { to: unit, mode, cite } = rounding;
    defaults.rounding = { do: "round", unit, mode, cite };
  }
  if (smallest?.paid && smallest.cite)
    defaults.smallest = { do: "smallest", unit: smallest.paid, cite: smallest.cite };
  return defaults;
}

/** Rules of the language for groups: most are one of two kernel rules. */
function buildGroup(
  reader: Reader,
  raw: unknown,
  path: Path,
  facts: FactBook,
  tables: ReadonlyMap<string, readonly string[]>,
): Group[] {
  const map = reader.map(raw, path, GROUP);
  onlyWith(reader, map, path, "n", "at_most");
  onlyWith(reader, map, path, "cap", "cap");
  const { id = "", rule, cite = "", zh = "", en = "" } = map;
  const inputs = (map.inputs ?? []).flatMap(
    (entry, i) => readInput(reader, entry, [...path, "inputs", i], facts) ?? [],
  );
  const of = (map.of ?? []).map((member, i) => category(reader, member, [...path, "of", i]));
  const base = { id, of, inputs, cite, why: { zh, en } };
  if (!rule) return [];
  if (rule === "at_most") return map.n ? [{ ...base, rule: "at-most", n: map.n }] : [];
  if (rule !== "cap") return [{ ...base, rule: "at-most", n: 1 }];
  const scope = {
    inputs: new Map(
      inputs.map((input, index) => [input.name, { index, type: typeOfInput(input) }]),
    ),
    registers: new Map(),
    items: new Map(),
    tables,
    used: new Set<string>(),
  };
  const cap = new ExpressionReader(reader, scope).value(map.cap, [...path, "cap"], YUAN);
  return cap ? [{ ...base, rule: "cap", cap: cap.node }] : [];
}

/** Measures of one category: an id, or a list of them. */
function category(reader: Reader, member: unknown, path: Path): string[] {
  const ids = Array.isArray(member) ? (member as unknown[]) : [member];
  return ids.flatMap((id) => text.read(reader, id, path) ?? []);
}

/** `n` stands with at_most and with nothing else, `cap` with cap. */
function onlyWith(
  reader: Reader,
  map: Read<typeof GROUP>,
  path: Path,
  key: "n" | "cap",
  rule: "at_most" | "cap",
): void {
  const raw = isMap(map) && map[key] !== undefined;
  if (map.rule === undefined || raw === (map.rule === rule)) return;
  reader.report(
    raw ? "unknown-key" : "missing-key",
    raw ? [...path, key] : path,
    `${key} 与 rule: ${rule} 一起写，这里是 ${map.rule}`,
    `${key} stands with rule: ${rule}; this is ${map.rule}`,
  );
}

import { type Authored, buildMeasure } from "./build-measure";
import type { DocumentDefaults } from "./document-defaults";
import { buildCard, cardOf, daysOf, inheritDays, partsOfFile } from "./build-card";
import { ExpressionReader } from "./expression-reader";
import { type FactBook, readFactBook, readInput } from "./facts";
import {
  typeOfInput,
  type Group,
  type Input,
  type RuleDocument,
  type Step,
  YUAN,
} from "../language";
import type { Problem } from "./problem";
import { type Path, type RawFile, type RawMap, Reader, isMap } from "./raw";
import { TERMS_KEYS, oneOf, readTerms } from "./read-terms";

export interface BuiltDocument {
  document: RuleDocument;
  /** document.yaml as read */
  head: RawFile;
  seed: string;
  /** how the source prints figures of document.yaml, where that differs */
  printed: Record<string, string>;
  measures: Authored[];
  /** where each group of the document is written */
  groupsAt: { source: RawFile; path: Path }[];
  problems: Problem[];
}

const KEYS = [
  "code!",
  "number",
  "title!",
  "issuer!",
  "level",
  "seed!",
  "issued",
  "from",
  "to",
  "lines",
  "not_printed",
  "periods",
  "scope",
  "printed",
  "overlap",
  "repeals",
  "replaced_by",
  "rounding",
  "smallest",
  "facts",
  "choices",
  "groups",
  ...TERMS_KEYS,
];

/** Builds a document from document.yaml and the files of its articles. */
export function buildDocument(
  head: RawFile,
  articles: readonly RawFile[],
  shared: FactBook,
  tables: ReadonlyMap<string, readonly string[]>,
): BuiltDocument {
  const reader = new Reader(head);
  const map = reader.map(head.data, [], KEYS);
  const facts = readFactBook(reader, map, shared);
  const date = (key: string) =>
    map[key] === null || map[key] === undefined ? null : reader.text(map[key], [key]);
  const document: RuleDocument = {
    code: reader.text(map.code, ["code"]),
    number:
      map.number === undefined || map.number === null ? null : reader.text(map.number, ["number"]),
    title: reader.bilingual(map.title, ["title"]),
    issuer: reader.text(map.issuer, ["issuer"]),
    issued: date("issued"),
    from: date("from"),
    to: date("to"),
    repeals: reader.list(map.repeals, ["repeals"]).map(String),
    groups: [],
  };
  if (map.level !== undefined)
    document.level = oneOf(reader, map.level, ["etown", "beijing"] as const, ["level"]);
  for (const key of ["periods", "overlap"] as const)
    if (map[key] !== undefined) document[key] = reader.bilingual(map[key], [key]);
  const replacedBy = reader.list(map.replaced_by, ["replaced_by"]).map(String);
  if (replacedBy.length) document.replacedBy = replacedBy;
  Object.assign(document, readTerms(reader, map, []));
  const defaults = defaultsOf(reader, map, document, facts, tables);
  if (isMap(map.scope))
    document.scope = reader.bilingual({ zh: map.scope.zh, en: map.scope.en }, ["scope"]);
  const groupsAt: BuiltDocument["groupsAt"] = [];
  const addGroups = (from: Reader, rows: unknown): void =>
    from.list(rows, ["groups"]).forEach((row, i) => {
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
    return own
      .list(list, at)
      .flatMap((raw, i) => buildMeasure(own, raw, [...at, i], daysOf(raw, defaults, cards)) ?? []);
  });
  for (const { measure } of measures) inheritDays(measure, [cardOf(measure.id, cards), document]);
  return {
    document,
    head,
    seed: reader.text(map.seed, ["seed"]),
    printed: Object.fromEntries(
      Object.entries(isMap(map.printed) ? map.printed : {}).map(([k, v]) => [k, String(v)]),
    ),
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
  map: RawMap,
  document: RuleDocument,
  facts: FactBook,
  tables: ReadonlyMap<string, readonly string[]>,
): DocumentDefaults {
  const scope = isMap(map.scope)
    ? reader.map(map.scope, ["scope"], ["zh!", "en!", "conditions"])
    : {};
  const conditions = reader.list(scope.conditions, ["scope", "conditions"]).map((entry, i) => {
    const path: Path = ["scope", "conditions", i];
    const row = reader.map(entry, path, ["that!", "cite!", "only"]);
    const only = row.only === undefined ? [] : reader.list(row.only, path).map(String);
    return {
      that: reader.text(row.that, path),
      cite: reader.text(row.cite, path),
      only,
      path,
      reader,
    };
  });
  const defaults: DocumentDefaults = {
    code: document.code,
    facts,
    conditions,
    // a document that names no first day holds from the day on which it was issued
    from: document.from ?? document.issued,
    to: document.to,
    tables,
  };
  if (isMap(map.rounding)) {
    const row = reader.map(map.rounding, ["rounding"], ["to!", "mode!", "cite!"]);
    defaults.rounding = {
      do: "round",
      unit: String(row.to),
      mode: String(row.mode),
      cite: String(row.cite),
    } as Step;
  }
  if (isMap(map.smallest)) {
    const row = reader.map(map.smallest, ["smallest"], ["paid!", "cite!"]);
    defaults.smallest = { do: "smallest", unit: String(row.paid), cite: String(row.cite) };
  }
  return defaults;
}

/** Rules of the language for groups: most are one of two kernel rules. */
const AT_MOST_ONE = ["only_one_of", "never_together", "highest_of"];

function buildGroup(
  reader: Reader,
  raw: unknown,
  path: Path,
  facts: FactBook,
  tables: ReadonlyMap<string, readonly string[]>,
): Group[] {
  const map = reader.map(raw, path, [
    "id!",
    "rule!",
    "n",
    "of!",
    "cap",
    "inputs",
    "cite!",
    "zh!",
    "en!",
  ]);
  const rule = reader.text(map.rule, path);
  const of = reader
    .list(map.of, [...path, "of"])
    .map((member) => (Array.isArray(member) ? member.map(String) : [String(member)]));
  const inputs = reader.list(map.inputs, [...path, "inputs"]).flatMap((entry, i): Input[] => {
    const input = readInput(reader, entry, [...path, "inputs", i], facts);
    return input ? [input] : [];
  });
  const base = {
    id: String(map.id),
    of,
    inputs,
    cite: reader.text(map.cite, path),
    why: reader.bilingual({ zh: map.zh, en: map.en }, path),
  };
  if (AT_MOST_ONE.includes(rule)) return [{ ...base, rule: "at-most", n: 1 }];
  if (rule === "at_most") return [{ ...base, rule: "at-most", n: Number(map.n ?? 1) }];
  if (rule !== "cap") {
    reader.report(
      "wrong-value",
      path,
      `rule 可用：${[...AT_MOST_ONE, "at_most", "cap"].join("、")}`,
      `rule is one of ${[...AT_MOST_ONE, "at_most", "cap"].join(", ")}`,
    );
    return [];
  }
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

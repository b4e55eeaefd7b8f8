import { type Authored, buildMeasure } from "./build-measure";
import type { DocumentDefaults } from "./document-defaults";
import { buildCard, cardOf, daysOf, inheritDays, partsOfFile } from "./build-card";
import { buildGroup } from "./build-group";
import { type FactBook, readFactBook } from "./facts";
import type { RuleDocument } from "../language";
import type { Problem } from "./problem";
import { type Path, type RawFile, type Read, Reader } from "./raw";
import { termsOf } from "./read-terms";
import { DOCUMENT } from "./shape";

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
  const measures = files.flatMap(({ own, measures: list, at }) =>
    list.flatMap(
      (raw, i) => buildMeasure(own, raw, [...at, i], daysOf(raw, defaults, cards)) ?? [],
    ),
  );
  const groupsAt: BuiltDocument["groupsAt"] = [];
  for (const { own, groups } of [{ own: reader, groups: map.groups ?? [] }, ...files])
    groups.forEach((row, i) => {
      const path: Path = ["groups", i];
      for (const group of buildGroup(own, row, path, { facts, tables, measures })) {
        document.groups.push(group);
        groupsAt.push({ source: own.source, path });
      }
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

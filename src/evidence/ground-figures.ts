import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Authored, type BuiltDocument, type Problem, Reader, isMap } from "../authoring";
import {
  type Literal,
  figuresIn,
  isAmong,
  literalsOf,
  literalsOfDocument,
  printedIn,
  unitNames,
} from "./literals";
import { type FigureDigest, type Grounds, figuresOf } from "./figure-digest";
import {
  figureOf,
  printedFigures,
  sideAround,
  tokenOf,
  wordsAmongFigures,
} from "./printed-figures";
import { wordsOfTiers } from "./tiers-of-rules";

/** Line by line text of a source; null when it is not at hand. */
export type SourceText = (seed: string) => readonly string[] | null;

/** Reads sources from a folder, each once. */
export function sourcesIn(folder: string): SourceText {
  const read = new Map<string, readonly string[] | null>();
  return (seed) => {
    const path = join(folder, seed);
    if (!read.has(seed))
      read.set(seed, existsSync(path) ? readFileSync(path, "utf8").split("\n") : null);
    return read.get(seed)!;
  };
}

export interface Grounded {
  problems: Problem[];
  /** the digest as the sources at hand would have it; entries without a source stay as they were */
  digest: FigureDigest;
}

/**
 * Looks for every figure of the rules in the lines of the source that its measure names: in the source where it is at
 * hand, else in the digest. Documents with problems keep their digest.
 */
export function groundFigures(
  documents: readonly BuiltDocument[],
  sources: SourceText,
  old: FigureDigest,
): Grounded {
  const digest: FigureDigest = {};
  const problems = documents.flatMap((built) => {
    if (built.problems.length) {
      for (const id of idsOf(built)) if (old[id]) digest[id] = old[id];
      return [];
    }
    const own = built.measures.flatMap((authored) =>
      measureProblems(authored, sources(built.seed), old, digest),
    );
    return [...own, ...documentProblems(built, documents, sources, old, digest)];
  });
  return { problems, digest };
}

const idsOf = (built: BuiltDocument) => [
  built.document.code,
  ...built.measures.map((m) => m.measure.id),
];

function measureProblems(
  authored: Authored,
  source: readonly string[] | null,
  old: FigureDigest,
  digest: FigureDigest,
): Problem[] {
  const { id } = authored.measure;
  const out = new Reader(authored.reader.source);
  const linesAt = [...authored.path, "lines"];
  const lines = authored.lines.join(",");
  const text = source && citedText(authored.lines, source);
  if (source && text === null) {
    out.report(
      "wrong-value",
      linesAt,
      `${id} 的 lines（${lines}）不在来源里；写作 [254, 256-258]`,
      `the lines of ${id} (${lines}) are not in the source; write [254, 256-258]`,
    );
    return out.problems;
  }
  const before = old[id];
  const now = text === null ? before : groundsOf(lines, text, authored);
  if (!now || now.lines !== lines) {
    out.report(
      "figures-differ",
      linesAt,
      `figures.json 里没有 ${id} 第 ${lines} 行的数字；请在有来源处运行 npm run rules:check`,
      `figures.json has no figures of ${id}, lines ${lines}; run npm run rules:check where the sources are`,
    );
    return out.problems;
  }
  if (text !== null && before?.lines === lines && before.sha256 !== now.sha256)
    out.report(
      "figures-differ",
      linesAt,
      `${id} 的来源第 ${lines} 行已变；请核对规则，再删去 figures.json 里的这一条重新生成`,
      `lines ${lines} of the source of ${id} have changed; check the rule, then delete its entry in figures.json to make it anew`,
    );
  digest[id] = before?.lines === lines && out.problems.length ? before : now;
  const missing = notPrinted(authored, now);
  return [
    ...out.problems,
    ...missing.map((l) => notInSource(l, id, `第 ${lines} 行`, `lines ${lines}`)),
  ];
}

/** The lines "254", "256-258" of a source; null when there is no such line. */
export function citedText(lines: readonly string[], source: readonly string[]): string | null {
  const parts = lines.map((written) => {
    const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(written.trim()) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    return from >= 1 && from <= to && to <= source.length ? source.slice(from - 1, to) : null;
  });
  return parts.every((p) => p !== null) ? parts.flat().join("\n") : null;
}

function groundsOf(lines: string, text: string, authored: Authored): Grounds {
  const said = [...Object.values(authored.printed), ...Object.values(authored.conditions)];
  const words = wordsAmongFigures(text, wordsOfTiers(authored));
  return {
    lines,
    sha256: createHash("sha256").update(text).digest("hex"),
    figures: printedFigures(text).map(tokenOf),
    printed: [...new Set(said)]
      .filter((p) => printedIn(p, text))
      .map((p) => sideAround(p, text) + p)
      .sort(),
    ...(words.length > 0 && { words }),
  };
}

/** Figures of a measure that its lines do not print. */
export const notPrinted = (authored: Authored, grounds: Grounds): Literal[] =>
  literalsOf(authored).filter((l) => !grounded(l, authored.printed, grounds));

function grounded(literal: Literal, printed: Record<string, string>, grounds: Grounds): boolean {
  const own = printed[literal.printed];
  if (own !== undefined && grounds.printed.some((p) => figureOf(p).figure === own)) return true;
  return own === undefined && isAmong(literal.printed, figuresOf(grounds));
}

function notInSource(literal: Literal, id: string, zh: string, en: string): Problem {
  const out = new Reader(literal.source);
  out.report(
    "figure-not-in-source",
    literal.path,
    `${id} 的 ${literal.printed} 不在来源${zh}；请核对数字和 lines，来源写法不同的用 printed 写明`,
    `${literal.printed} of ${id} is not in the source, ${en}; check it and its lines, or say in printed how the source prints it`,
  );
  return out.problems[0]!;
}

/** Conditions, rounding, smallest sum and group caps of the document, looked for in all its text. */
function documentProblems(
  built: BuiltDocument,
  documents: readonly BuiltDocument[],
  sources: SourceText,
  old: FigureDigest,
  digest: FigureDigest,
): Problem[] {
  const { code } = built.document;
  const wanted = [...literalsOfDocument(built), ...unitsOf(built)];
  if (wanted.length === 0) return [];
  const printed = Object.assign(
    {},
    ...built.measures.map((m) => m.printed),
    built.printed,
  ) as Record<string, string>;
  const source = sources(built.seed);
  const text = source && source.slice(...extent(built, documents)).join("\n");
  const found = wanted.filter((l) =>
    text === null
      ? old[code]?.figures.includes(l.printed)
      : inDocument(l, printed[l.printed], text),
  );
  digest[code] = {
    lines: "",
    sha256: "",
    figures: [...new Set(found.map((l) => l.printed))].sort(),
    printed: [],
  };
  return wanted
    .filter((l) => !found.includes(l))
    .map((l) => notInSource(l, code, "的正文里", "in the text of the document"));
}

function inDocument(literal: Literal, printed: string | undefined, text: string): boolean {
  if (printed !== undefined) return printedIn(printed, text);
  if (isAmong(literal.printed, new Set(figuresIn(text)))) return true;
  return (
    literal.path[0] === "rounding" && unitNames(literal.printed).some((n) => printedIn(n, text))
  );
}

function unitsOf(built: BuiltDocument): Literal[] {
  const data = isMap(built.head.data) ? built.head.data : {};
  const place = (key: string, word: string): Literal[] => {
    const row = data[key];
    return isMap(row) ? [{ printed: String(row[word]), path: [key], source: built.head }] : [];
  };
  return [...place("rounding", "to"), ...place("smallest", "paid")];
}

/** From the end of the document before it in the same source to the start of the one behind it. */
function extent(built: BuiltDocument, documents: readonly BuiltDocument[]): [number, number] {
  const [first, last] = span(built);
  const others = documents.filter((d) => d.seed === built.seed && d !== built).map(span);
  return [
    Math.max(0, ...others.filter(([, end]) => end < first).map(([, end]) => end)),
    Math.min(...others.filter(([start]) => start > last).map(([start]) => start - 1), Infinity),
  ];
}

function span(built: BuiltDocument): [number, number] {
  const all = built.measures.flatMap((m) => m.lines.flatMap((l) => l.split("-").map(Number)));
  return [Math.min(...all), Math.max(...all)];
}

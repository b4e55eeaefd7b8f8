/** `npm run -s rules:where -- 004:3051`: which measures, cards and documents are written from a line of a source. */
import { readRules } from "./read-rules";
import { type BuiltDocument, isMap } from "../authoring";

/** A measure that cites a line, and where it is written. */
export interface Citing {
  id: string;
  at: string;
  examples: number;
}

/**
 * What is written from a line of a source, which is named by the beginning of its file's name: measures, and the
 * documents and cards whose days, clauses, rounding or applying it prints, with the examples of all their measures.
 */
export function rulesAt(
  documents: readonly BuiltDocument[],
  source: string,
  line: number,
): Citing[] {
  return documents
    .filter((built) => built.seed.startsWith(source))
    .flatMap((built) => [
      ...headsOf(built).flatMap(({ id, file, under, data, lineOf, examples }) => {
        const place = citingPlace(data, line, under);
        return place ? [{ id, at: `${file}:${lineOf(place)}`, examples }] : [];
      }),
      ...built.measures
        .filter(({ lines }) => lines.some((written) => holds(written, line)))
        .map(({ measure, reader, path, examples }) => ({
          id: measure.id,
          at: `${reader.source.file}:${reader.source.lineOf(path)}`,
          examples: examples.length,
        })),
    ]);
}

/** The head of a document and of each of its cards, with the number of examples that hang on it. */
function headsOf({ head, document, measures }: BuiltDocument) {
  const sources = new Set(measures.map(({ reader }) => reader.source));
  const cards = [...sources].flatMap(({ file, data, lineOf }) => {
    const card = isMap(data) ? data.card : undefined;
    const own = measures.filter(({ reader }) => reader.source.file === file);
    const id = own[0]?.measure.id.split("/")[0] ?? file;
    return isMap(card)
      ? [{ id, file, under: ["card"], data: card, lineOf, examples: count(own) }]
      : [];
  });
  const { file, data, lineOf } = head;
  return [
    { id: document.code, file, under: [], data, lineOf, examples: count(measures) },
    ...cards,
  ];
}

function count(measures: BuiltDocument["measures"]): number {
  return measures.reduce((sum, { examples }) => sum + examples.length, 0);
}

/** Where `lines` that hold the line stand below a place of a file. */
function citingPlace(data: unknown, line: number, path: readonly Step[]): Step[] | null {
  if (Array.isArray(data)) {
    const found = data.map((part, at) => citingPlace(part, line, [...path, at]));
    return found.find((place) => place !== null) ?? null;
  }
  if (!isMap(data)) return null;
  const { lines, ...rest } = data;
  if (Array.isArray(lines) && lines.some((written) => holds(String(written), line)))
    return [...path, "lines"];
  return citingPlace(Object.values(rest), line, path) ? [...path] : null;
}

type Step = string | number;

function holds(written: string, line: number): boolean {
  const [first = 0, last = first] = written.split("-").map(Number);
  return first <= line && line <= last;
}

function main(asked = ""): void {
  const [, source, line] = /^(\d{3}\w*):(\d+)$/.exec(asked) ?? [];
  if (!source || !line) {
    console.error("写作 / write: npm run -s rules:where -- 004:3051");
    process.exitCode = 2;
    return;
  }
  const found = rulesAt(readRules("rules").documents, source, Number(line));
  for (const { id, at, examples } of found)
    console.log(`${id}  rules/${at}  ${examples} 例 / examples`);
  if (found.length === 0) console.log("没有规则引用这一行 / no rule cites this line");
}

if (process.argv[1]?.endsWith("where-rules.ts")) main(process.argv[2]);

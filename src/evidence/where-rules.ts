/** `npm run -s rules:where -- 004:3051`: which measures are written from a line of a source. */
import { readRules } from "./read-rules";
import type { BuiltDocument } from "../authoring";

/** A measure that cites a line, and where it is written. */
export interface Citing {
  id: string;
  at: string;
  examples: number;
}

/** The measures written from a line of a source, which is named by the beginning of its file's name. */
export function rulesAt(
  documents: readonly BuiltDocument[],
  source: string,
  line: number,
): Citing[] {
  return documents
    .filter((built) => built.seed.startsWith(source))
    .flatMap((built) =>
      built.measures
        .filter(({ lines }) => lines.some((written) => holds(written, line)))
        .map(({ measure, reader, path, examples }) => ({
          id: measure.id,
          at: `${reader.source.file}:${reader.source.lineOf(path)}`,
          examples: examples.length,
        })),
    );
}

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

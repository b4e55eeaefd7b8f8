import { createHash } from "node:crypto";
import { type Problem, type RawFile, type RawMap, Reader, isMap } from "../authoring";
import type { FigureDigest, Grounds } from "./figure-digest";
import { type Grounded, type SourceText, citedText } from "./ground-figures";

/** A file of rules/tables with its name. */
export interface TableFile {
  name: string;
  source: RawFile;
}

interface TableText {
  name: string;
  head: RawFile;
  key: string;
  seed: string;
  lines: string[];
  /** the columns as the source prints them from left to right; "" for one that the table leaves out */
  printed: string[];
  /** what stands in the cells of a row that the source lacks */
  lost: string;
  rows: RawMap[];
}

/** The entry of a table in the digest. */
const entryOf = (name: string) => `tables/${name}`;

/**
 * Looks for every row of the tables among the printed rows of its source, cell by cell, and for every printed row among
 * the rows. A column that a row names in `uncertain` is left out: its print is damaged. Without the source the digest
 * answers, with a hash of each row.
 */
export function groundTables(
  files: readonly TableFile[],
  sources: SourceText,
  old: FigureDigest,
): Grounded {
  const digest: FigureDigest = {};
  const problems = files.flatMap((file) => {
    const table = textOf(file);
    const out = new Reader(file.source);
    const now = groundsOf(table, sources(table.seed), old[entryOf(table.name)], out);
    if (now) digest[entryOf(table.name)] = now;
    return out.problems;
  });
  return { problems, digest };
}

function textOf({ name, source }: TableFile): TableText {
  const data: RawMap = isMap(source.data) ? source.data : {};
  const texts = (value: unknown) => (Array.isArray(value) ? value.map((v) => String(v ?? "")) : []);
  return {
    name,
    head: source,
    key: String(data.key),
    seed: String(data.seed),
    lines: texts(data.lines),
    printed: texts(data.printed_as),
    lost: String(data.lost ?? ""),
    rows: (Array.isArray(data.rows) ? data.rows : []).filter(isMap),
  };
}

function groundsOf(
  table: TableText,
  source: readonly string[] | null,
  before: Grounds | undefined,
  out: Reader,
): Grounds | undefined {
  const lines = table.lines.join(",");
  const text = source && citedText(table.lines, source);
  if (source && text === null) {
    out.report(
      "wrong-value",
      ["lines"],
      `表 ${table.name} 的 lines（${lines}）不在来源里`,
      `the lines of the table ${table.name} (${lines}) are not in the source`,
    );
    return before;
  }
  if (text !== null) return groundedIn(text, table, before, out);
  const known = new Set(before?.lines === lines ? before.figures : []);
  table.rows.forEach((row, i) => {
    if (!known.has(markOf(row, table))) tellRow(out, table, i);
  });
  return before;
}

function groundedIn(
  text: string,
  table: TableText,
  before: Grounds | undefined,
  out: Reader,
): Grounds {
  const printed = text.split("\n").flatMap((line) => (line.includes("\t") ? [cellsOf(line)] : []));
  const met = new Set<string[]>();
  table.rows.forEach((row, i) => {
    const found = printed.filter((cells) => fits(row, cells, table));
    for (const cells of found) met.add(cells);
    if (found.length === (isLost(row, table) ? 1 : 0)) tellRow(out, table, i);
  });
  for (const cells of printed)
    if (/^\d+$/.test(cells[0]!) && !met.has(cells))
      out.report(
        "figure-not-in-source",
        ["rows"],
        `来源的第 ${cells[0]} 行不在表 ${table.name} 里`,
        `row ${cells[0]} of the source is not in the table ${table.name}`,
      );
  const now: Grounds = {
    lines: table.lines.join(","),
    sha256: createHash("sha256").update(text).digest("hex"),
    figures: table.rows.map((row) => markOf(row, table)),
    printed: [],
  };
  return out.problems.length && before ? before : now;
}

/** A row that the source lacks is looked for by its key alone: it must not be there. */
function fits(row: RawMap, cells: readonly string[], table: TableText): boolean {
  const unsure = String(row.uncertain ?? "").split(" ");
  const asked = isLost(row, table) ? [table.key] : table.printed.filter((c) => !unsure.includes(c));
  return table.printed.every(
    (column, i) =>
      column === "" || !asked.includes(column) || plain(row[column]) === (cells[i] ?? ""),
  );
}

const isLost = (row: RawMap, { lost, printed, key }: TableText) =>
  lost !== "" && printed.every((c) => c === "" || c === key || row[c] === lost);

const cellsOf = (line: string) => line.split("\t").map(plain);

/** A cell without the spaces and the punctuation that a printed table breaks and varies. */
function plain(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return String(cell as string)
    .normalize("NFKC")
    .replace(/[\s、,，;；:：()（）。.·“”"'《》〈〉-]/g, "");
}

/** The key of a row and a hash of its cells. */
function markOf(row: RawMap, { key }: TableText): string {
  const hash = createHash("sha256").update(JSON.stringify(row)).digest("hex");
  return `${String(row[key] as string)} ${hash.slice(0, 12)}`;
}

function tellRow(out: Reader, table: TableText, i: number): void {
  const key = String(table.rows[i]![table.key] as string);
  out.report(
    "figure-not-in-source",
    ["rows", i],
    `表 ${table.name} 的 ${key} 与来源印出的不符；请核对，或在 uncertain 里写明哪一列印刷有损`,
    `row ${key} of the table ${table.name} is not as the source prints it; check it, or name the damaged column in uncertain`,
  );
}

/** Both kinds of grounds together. */
export function together(...all: readonly Grounded[]): Grounded {
  const problems: Problem[] = all.flatMap((g) => g.problems);
  return { problems, digest: Object.assign({}, ...all.map((g) => g.digest)) as FigureDigest };
}

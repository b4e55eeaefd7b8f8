import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cell, type CellValue, writeXlsx } from "hucre/xlsx";
import { convertInOffice } from "../set-up/convert-in-office";

/** One sheet: cells as people fill them, and at the end of each row a formula that is filled down. */
export interface Case {
  name: string;
  rows: readonly (readonly unknown[])[];
  /** the formula of the first row, with its "=" */
  formula: string;
}

interface Asked {
  cases: readonly Case[];
  answer: (values: CellValue[][]) => void;
  fail: (error: unknown) => void;
}

let waiting: Asked[] = [];

/**
 * What LibreOffice computes for the formula of each row: a number, a text, or an error as its text. The file holds no
 * values beside its formulas, so that nothing but a real calculation can answer. What is asked at once, each in a file
 * of its own, is answered by one start of LibreOffice.
 */
export function recalculate(cases: readonly Case[]): Promise<CellValue[][]> {
  return new Promise((answer, fail) => {
    waiting.push({ cases, answer, fail });
    if (waiting.length === 1) setImmediate(answerWaiting);
  });
}

async function answerWaiting(): Promise<void> {
  const asked = waiting;
  waiting = [];
  try {
    const answers = await recalculateFiles(asked.map(({ cases }) => cases));
    asked.forEach(({ answer }, i) => answer(answers[i]!));
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

/**
 * A file for each sheet, as storing formulas takes longer than calculating them: commas between, texts in quotation
 * marks and numbers without, each with all its digits.
 */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

async function recalculateFiles(files: readonly (readonly Case[])[]): Promise<CellValue[][][]> {
  const books = await Promise.all(files.map((cases) => writeXlsx({ sheets: cases.map(sheetOf) })));
  const stored = await convertInOffice(books, {
    into: CSV,
    read: (folder, name) =>
      Promise.all(
        files[Number(/\d+$/.exec(name)![0])]!.map((_, i) =>
          readFile(join(folder, `${name}-${sheetName(i)}.csv`), "utf8"),
        ),
      ),
  });
  return stored.map((sheets, f) => sheets.map((text, s) => lastCells(text, files[f]![s]!)));
}

/** The last cell of each line. */
function lastCells(text: string, { name, rows }: Case): CellValue[] {
  const lines = text.split("\n").slice(0, -1);
  if (lines.length !== rows.length)
    throw new Error(`${name}: ${lines.length} lines for ${rows.length} rows`);
  return lines.map((line) => {
    const [, quoted, plain] = /(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))$/.exec(line)!;
    // errors that LibreOffice has numbers for are one in Excel
    if (quoted !== undefined)
      return /^Err:\d+$/.test(quoted) ? "#VALUE!" : quoted.replaceAll('""', '"');
    if (plain === "TRUE" || plain === "FALSE") return plain === "TRUE";
    const [, hundredths] = /^(.+)%$/.exec(plain!) ?? [];
    const number = hundredths === undefined ? Number(plain) : Number(hundredths) / 100;
    return plain === "" || Number.isNaN(number) ? plain! : number;
  });
}

/** A, B, … Z, AA: the column at a position from 0. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") +
  String.fromCharCode(65 + (index % 26));

const sheetName = (index: number) => `m${index}`;

/** A cell whose formula is in error. */
const isError = (cell: unknown): boolean =>
  typeof cell === "object" && cell !== null && "error" in cell;

function sheetOf({ rows: given, formula }: Case, index: number) {
  const width = Math.max(0, ...given.map((row) => row.length));
  const rows = given.map((row) =>
    Array.from(
      { length: width },
      (_, c) => (isError(row[c]) ? null : (row[c] ?? null)) as CellValue,
    ),
  );
  const cells = new Map<string, Partial<Cell>>();
  const put = (r: number, c: number, cell: Partial<Cell>) =>
    cells.set(`${r},${c}`, { value: null, type: "formula", ...cell });
  // as Excel stores what was filled down: the text once, for all rows
  const column = columnName(width);
  const down = { formulaType: "shared", formulaSharedIndex: 0 } as const;
  const first = {
    formula: formula.slice(1),
    formulaRef: `${column}1:${column}${given.length}`,
  };
  given.forEach((row, r) => {
    put(r, width, { ...down, ...(r === 0 ? first : { formula: "" }) });
    row.forEach((cell, c) => isError(cell) && put(r, c, { formula: "NA()" }));
  });
  return { name: sheetName(index), rows, cells };
}

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Cell, type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import { findOffice } from "../set-up/find-tools";

/** One sheet: cells as people fill them, and a formula at the end of each row. */
export interface Case {
  name: string;
  rows: readonly (readonly unknown[])[];
  /** the formula of each row, with its "=" */
  formulas: readonly string[];
}

interface Asked {
  cases: readonly Case[];
  answer: (values: CellValue[][]) => void;
  fail: (error: unknown) => void;
}

let waiting: Asked[] = [];

/**
 * What LibreOffice computes for each formula: a number, a text, or an error as its text. The file holds no values
 * beside its formulas, so that nothing but a real calculation can answer. What is asked at once, each in a file of its
 * own, is answered by one start of LibreOffice.
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

async function recalculateFiles(files: readonly (readonly Case[])[]): Promise<CellValue[][][]> {
  const office = findOffice();
  if (!office)
    throw new Error("LibreOffice (soffice) is not installed: formulas cannot be recalculated");
  const folder = await mkdtemp(join(tmpdir(), "formulas-"));
  try {
    const paths = files.map((_, i) => join(folder, `in${i}.xlsx`));
    for (const [i, cases] of files.entries())
      await writeFile(paths[i]!, await writeXlsx({ sheets: cases.map(sheetOf) }));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
    await promisify(execFile)(office, [profile, "--headless", ...target, ...paths]);
    const answers: CellValue[][][] = [];
    for (const [i, cases] of files.entries()) {
      const book = await readXlsx(await readFile(join(folder, "out", `in${i}.xlsx`)));
      answers.push(
        cases.map((one, s) =>
          one.formulas.map((_, r) => book.sheets[s]!.rows[r]?.[widthOf(one)] ?? null),
        ),
      );
    }
    return answers;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A, B, … Z, AA: the column at a position from 0. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") +
  String.fromCharCode(65 + (index % 26));

const widthOf = ({ rows }: Case) => Math.max(0, ...rows.map((row) => row.length));

/** A cell whose formula is in error. */
const isError = (cell: unknown): boolean =>
  typeof cell === "object" && cell !== null && "error" in cell;

function sheetOf(one: Case, index: number) {
  const width = widthOf(one);
  const rows = one.rows.map((row) =>
    Array.from(
      { length: width },
      (_, c) => (isError(row[c]) ? null : (row[c] ?? null)) as CellValue,
    ),
  );
  const formulaAt = (r: number, c: number, formula: string): [string, Partial<Cell>] => [
    `${r},${c}`,
    { value: null, type: "formula", formula },
  ];
  const cells = new Map<string, Partial<Cell>>([
    ...one.formulas.map((formula, r) => formulaAt(r, width, formula.slice(1))),
    ...one.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (isError(cell) ? [formulaAt(r, c, "NA()")] : [])),
    ),
  ]);
  return { name: `m${index}`, rows, cells };
}

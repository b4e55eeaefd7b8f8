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

const widthOf = ({ rows }: Case) => Math.max(0, ...rows.map((row) => row.length));

function sheetOf(one: Case, index: number) {
  const width = widthOf(one);
  const rows = one.rows.map((row) =>
    Array.from({ length: width }, (_, c) => (row[c] ?? null) as CellValue),
  );
  const cells = new Map<string, Partial<Cell>>(
    one.formulas.map((formula, r) => [
      `${r},${width}`,
      { value: null, type: "formula", formula: formula.slice(1) },
    ]),
  );
  return { name: `m${index}`, rows, cells };
}

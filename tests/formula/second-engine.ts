import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import init, { Model } from "@ironcalc/wasm";
import { type Case, columnName } from "./recalculate";

const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
let started: Promise<unknown> | undefined;

/**
 * What IronCalc computes for each formula: a number, or an error as its text. It runs in the same process and compares
 * as Excel does where LibreOffice does not (a number is no yes/no), so it is a second reading of the same text.
 */
export async function recalculateInIronCalc(cases: readonly Case[]): Promise<unknown[][]> {
  started ??= readFile(wasm).then((bytes) => init({ module_or_path: bytes }));
  await started;
  return cases.map(answersOf);
}

/** The formula is read once; the facts of each row in turn are put into the cells that it reads. */
function answersOf({ rows, formula }: Case): unknown[] {
  if (rows.length === 0) return [];
  const model = new Model("book", "en", "UTC", "en");
  const width = Math.max(0, ...rows.map((row) => row.length));
  model.setUserInput(0, 1, width + 1, formula);
  // as a text a number keeps all its digits
  model.setUserInput(0, 1, width + 2, `=${columnName(width)}1&""`);
  const before: unknown[] = [];
  const answers = rows.map((row) => {
    model.pauseEvaluation();
    for (let c = 0; c < width; c++) {
      const cell = row[c] ?? null;
      if (cell === (before[c] ?? null)) continue;
      if (cell === null) model.rangeClearContents(0, 1, c + 1, 1, c + 1);
      else model.setUserInput(0, 1, c + 1, typed(cell));
      before[c] = cell;
    }
    model.resumeEvaluation();
    model.evaluate();
    return model.getFormattedCellValue(0, 1, width + 2);
  });
  model.free();
  return answers.map((text) => (Number.isNaN(Number(text)) ? text : Number(text)));
}

/** A whole sheet: what each formula, in the column behind the rows, gives while all of them stand there. */
export async function recalculateSheetInIronCalc({
  rows,
  formulas,
}: {
  rows: Case["rows"];
  formulas: readonly string[];
}): Promise<unknown[]> {
  started ??= readFile(wasm).then((bytes) => init({ module_or_path: bytes }));
  await started;
  const model = new Model("book", "en", "UTC", "en");
  const width = Math.max(0, ...rows.map((row) => row.length));
  model.pauseEvaluation();
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) model.setUserInput(0, r + 1, c + 1, typed(cell));
    }),
  );
  formulas.forEach((formula, r) => {
    model.setUserInput(0, r + 1, width + 1, formula);
    model.setUserInput(0, r + 1, width + 2, `=${columnName(width)}${r + 1}&""`);
  });
  model.resumeEvaluation();
  model.evaluate();
  const answers = formulas.map((_, r) => model.getFormattedCellValue(0, r + 1, width + 2));
  model.free();
  return answers.map((text) => (Number.isNaN(Number(text)) ? text : Number(text)));
}

/** What a person types to have the value in a cell; a text stays one, whatever it looks like. */
function typed(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return cell === "" ? '=""' : `'${cell}`;
  return "=NA()";
}

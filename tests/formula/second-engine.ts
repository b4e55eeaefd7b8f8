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

function answersOf({ rows, formulas }: Case): unknown[] {
  const model = new Model("book", "en", "UTC", "en");
  const column = 1 + Math.max(0, ...rows.map((row) => row.length));
  model.pauseEvaluation();
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) model.setUserInput(0, r + 1, c + 1, typed(cell));
    }),
  );
  formulas.forEach((formula, r) => {
    model.setUserInput(0, r + 1, column, formula);
    // as a text a number keeps all its digits
    model.setUserInput(0, r + 1, column + 1, `=${columnName(column - 1)}${r + 1}&""`);
  });
  model.resumeEvaluation();
  model.evaluate();
  const answers = formulas.map((_, r) => model.getFormattedCellValue(0, r + 1, column + 1));
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

import type { Area } from "../grid/cell-address";
import { cellFromInput } from "../grid/cell-content";
import type { Worksheet } from "../grid/open-grid";
import { replaceArrays } from "./array-formulas";
import { invalidArgument, OfficeError } from "./host-object";
import type { OfficeDocument } from "./office-document";
import { refuseLocked } from "./protection";

const LONGEST_FORMULA = 8192;
const TEXT_FORMAT = "@";

/** Throws where Excel finds no formula in what begins with "=". */
function checkFormula(text: string): void {
  if (text.length > LONGEST_FORMULA)
    throw new OfficeError(
      "FormulaLengthExceedsLimit",
      "The formula is too long.",
      "Range.formulas",
    );
  let depth = 0;
  for (const letter of text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "")) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth < 0 || letter === '"') depth = Infinity;
  }
  if (depth !== 0 || /[-+*/^&,=]$/.test(text.trimEnd()))
    throw invalidArgument("There is a mistake in the formula.", "Range.formulas");
}

/** A cell that is formatted as text takes whatever is written for text. */
function asInput(input: unknown, format: string | undefined): unknown {
  if (format === TEXT_FORMAT && input !== "" && input !== null)
    return `'${typeof input === "string" ? input.replace(/^'/, "") : String(input).toUpperCase()}`;
  if (typeof input === "string" && /^=./.test(input)) checkFormula(input);
  return input;
}

/** Writes as Excel takes what an add-in writes; null means "leave this cell as it is". */
export function writeCells(
  document: OfficeDocument,
  sheet: Worksheet,
  area: Area,
  rows: unknown[][],
): void {
  refuseLocked(document, sheet.getSheetId(), area, "formulas");
  const { row, column, rows: height, columns } = area;
  const formats = sheet.getRange(row, column, height, columns).getNumberFormats();
  const typed = rows.map((line, r) => line.map((one, c) => asInput(one, formats[r]?.[c])));
  replaceArrays(document, sheet, area);
  if (typed.every((line) => line.every((value) => value !== null))) {
    const cells = typed.map((line) => line.map(cellFromInput));
    sheet.getRange(row, column, height, columns).setValues(cells);
    return;
  }
  typed.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value !== null)
        sheet.getRange(row + r, column + c, 1, 1).setValues([[cellFromInput(value)]]);
    }),
  );
}

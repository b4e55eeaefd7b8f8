import { GRAINS, type Input } from "../language";
import { type ExcelText, call, comparison, quoted, whole } from "./excel-text";
import { numberText } from "./number-text";
import type { Sheet } from "./sheet";

/** Whether a cell is blank, or holds an empty text. */
export const isBlank = (cell: string): ExcelText => comparison(whole(cell), "=", quoted(""));

/** Whether a cell holds one of the texts, or (negated) none: for AND and OR, which look at each of them. */
export function amongTexts(
  cell: ExcelText,
  texts: readonly ExcelText[],
  negated = false,
): ExcelText {
  const all = texts.length > 1 ? whole(`{${texts.map(({ text }) => text).join(",")}}`) : texts[0]!;
  return comparison(cell, negated ? "<>" : "=", all);
}

/** The words of a list or yes/no input as a cell holds them: the code (TRUE, FALSE) and the Chinese one. */
export function wordTexts({ type, choices }: Input, code: string): ExcelText[] {
  if (type === "boolean")
    return code === "true" ? [whole("TRUE"), quoted("是")] : [whole("FALSE"), quoted("否")];
  const choice = choices!.find((one) => one.code === code)!;
  return [...new Set([code, choice.zh])].map(quoted);
}

/** A quantity as the exact engine would read its cell: to its grain (language/grain.ts), dates without the hour. */
export function reading(sheet: Sheet, index: number): ExcelText {
  const input = sheet.inputs[index]!;
  const cell = sheet.cells[index];
  const fallback = input.default === undefined ? undefined : numberText(input.default);
  if (cell === undefined) return whole(fallback ?? "0");
  if (fallback === undefined) return snapped(input.type, whole(cell));
  // N takes an empty text for nought.
  const read = snapped(
    input.type,
    input.type === "money_list" ? whole(cell) : call("N", whole(cell)),
  );
  return fallback === "0" ? read : call("IF", isBlank(cell), whole(fallback), read);
}

function snapped(type: Input["type"], cell: ExcelText): ExcelText {
  if (type === "date") return call("INT", cell);
  if (type === "boolean" || type === "enum") return cell;
  const grain = GRAINS[type === "money_list" ? "money" : type];
  return call("ROUND", cell, whole(String(grain.d.toString().length - 1)));
}

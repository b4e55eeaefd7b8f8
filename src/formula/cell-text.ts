import { GRAINS, type Input, textsFor } from "../language";
import { type ExcelText, call, comparison, quoted, whole } from "./excel-text";
import { numberText } from "./number-text";
import type { Sheet } from "./sheet";

/** Whether a cell is blank, or holds an empty text. */
export const isBlank = (cell: string): ExcelText => comparison(whole(cell), "=", quoted(""));

/** Whether a cell holds one of the texts, or (negated) none: for AND and OR, which look at each of them. */
function amongTexts(cell: ExcelText, texts: readonly ExcelText[], negated = false): ExcelText {
  const all = texts.length > 1 ? whole(`{${texts.map(({ text }) => text).join(",")}}`) : texts[0]!;
  return comparison(cell, negated ? "<>" : "=", all);
}

/** What a cell holds: a value as it stands, or a text without the spaces around it. */
export type Held = { readonly value: "TRUE" | "FALSE" | "1" } | { readonly text: string };

/** All that a cell holds for a code of a list or yes/no input, as the functions read it: yes is TRUE, 1 or a word. */
export function heldFor(input: Input, code: string): Held[] {
  const texts = textsFor(input, code).map((text) => ({ text }));
  if (input.type !== "boolean") return texts;
  return code === "true"
    ? [{ value: "TRUE" }, { value: "1" }, ...texts]
    : [{ value: "FALSE" }, ...texts];
}

/** Whether a cell holds one of these, or (negated) none: parts for AND and OR, which look at each of them. */
export function amongHeld(cell: ExcelText, held: readonly Held[], negated = false): ExcelText[] {
  const values = held.flatMap((one) => ("value" in one ? [whole(one.value)] : []));
  const texts = held.flatMap((one) => ("text" in one ? [quoted(one.text)] : []));
  return [
    ...(values.length > 0 ? [amongTexts(cell, values, negated)] : []),
    ...(texts.length > 0 ? [amongTexts(call("TRIM", cell), texts, negated)] : []),
  ];
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

/** A rate with all digits of its cell: those of 400/300-1 are nearer to the third than thirteen of them. */
export function unrounded(sheet: Sheet, index: number): ExcelText {
  const [{ type, default: fallback }, cell] = [sheet.inputs[index]!, sheet.cells[index]];
  const asItStands = type === "ratio" && fallback === undefined && cell !== undefined;
  return asItStands ? whole(cell) : reading(sheet, index);
}

function snapped(type: Input["type"], cell: ExcelText): ExcelText {
  if (type === "date") return call("INT", cell);
  if (type === "boolean" || type === "enum") return cell;
  const grain = GRAINS[type === "money_list" ? "money" : type];
  return call("ROUND", cell, whole(String(grain.d.toString().length - 1)));
}

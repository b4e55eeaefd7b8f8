import { argumentsOf } from "../functions";
import { readFact } from "../engine";
import { type Input, type Measure, NO_WORD, YES_WORD } from "../language";
import type { RuleBook } from "../rulebook";
import { type Lang, TRAVEL, daysText, say } from "../text";
import type { CellList, CellNote, Scalar, Spot } from "./book-port";
import type { CallReading, WorkbookReading } from "./call-reading";
import { spotKey } from "./cell-text";

/** A cell that got formulas of classic functions, and the measures that they say. */
export interface Written extends Spot {
  readonly measures: readonly Measure[];
}

/**
 * Notes that say what formulas were made of and for which days: rule books change, and these formulas do not. One for
 * each run of cells below one another that say the same.
 */
export function periodNotes(
  written: readonly Written[],
  { book, lang }: { book: RuleBook; lang: Lang },
): CellNote[] {
  const textOf = ({ measures }: Written) =>
    [...new Set(measures)].map((measure) => formulaNote(measure, book, lang)).join("\n\n");
  const texts = new Map(written.map((one) => [spotKey(one), textOf(one)]));
  const isTop = (one: Written) =>
    texts.get(spotKey({ ...one, row: one.row - 1 })) !== texts.get(spotKey(one));
  return written.filter(isTop).map((one) => {
    const { sheet, row, column } = one;
    return { sheet, row, column, text: texts.get(spotKey(one))! };
  });
}

const formulaNote = (measure: Measure, book: RuleBook, lang: Lang): string =>
  TRAVEL[lang].notes.formula({
    measure: `${measure.id} ${say(measure.title, lang)}`,
    clause: `${book.numberOf(measure) ?? ""} ${measure.cite}`.trim(),
    days: daysText(measure, lang),
    version: book.version,
  });

/** More words than these are a page, not a list. */
const MOST_WORDS = 12;

/** Drop-down lists for cells that hold the words of an input: those that are typed, blank or one of the words. */
export function wordLists(
  calls: readonly (CallReading & { readonly measure: Measure })[],
  { filled }: WorkbookReading,
  lang: Lang,
): CellList[] {
  const lists = new Map<string, CellList | undefined>();
  for (const { measure, args, given } of calls)
    argumentsOf(measure).forEach((input, i) => {
      const [arg, value] = [args[i + 1], given?.[i + 1]];
      const words = wordsOf(input, lang);
      if (arg?.given !== "cells" || words.length === 0) return;
      const { block } = arg;
      if (block.rows * block.columns > 1 || filled.has(spotKey(block))) return;
      if (value !== null && !words.includes(value as string)) return;
      const { sheet, row, column } = block;
      const known = lists.get(spotKey(block));
      const same = !lists.has(spotKey(block)) || String(known?.words) === String(words);
      // one cell for inputs of different words has no list
      lists.set(spotKey(block), same ? { sheet, row, column, words } : undefined);
    });
  return [...lists.values()].filter((list) => list !== undefined);
}

/** The words of a yes/no or a choice, as native formulas know them; none for any other input, or too many. */
function wordsOf({ type, choices = [] }: Input, lang: Lang): string[] {
  if (type === "boolean") return [YES_WORD, NO_WORD];
  if (type !== "enum" || choices.length > MOST_WORDS) return [];
  return choices.map(({ code, zh }) => (lang === "zh-CN" ? zh : code));
}

/** Whether a formula of classic functions reads what a cell holds: numbers, dates, the words of a choice. */
export function isReadable(input: Input, value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.flat().every((one) => isReadable(input, one));
  if (typeof value === "object") return true;
  if (input.type === "boolean" || input.type === "enum") return isWordRead(input, value as Scalar);
  return typeof (value as Scalar) === "number";
}

/** TRIM takes plain spaces off, no other blanks; a 0 may have been a blank cell. */
function isWordRead(input: Input, value: Scalar): boolean {
  if (input.type === "boolean" && typeof value !== "string")
    return value === true || value === false || value === 1;
  if (/^[^\S ]|[^\S ]$/.test(String(value))) return false;
  return !("broken" in readFact(input, value));
}

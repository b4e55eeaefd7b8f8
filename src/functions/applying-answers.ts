import { type Raw, readFact } from "../engine";
import { isoDate } from "../exact";
import type { Input, Measure } from "../language";
import { calendar } from "../rulebook";
import { applyingRows, calendarText, FAULTS, say } from "../text";
import { type Call, measureOf } from "./answers";
import { type Argument, ErrorCell } from "./call-arguments";
import { type CellValue, broken } from "./cell-result";
import { LATER_WORDS } from "./later-words";

/** How one applies for a measure. */
export const applying = (call: Call): CellValue[][] =>
  applyingRows(call.book, measureOf(call), call.lang);

/** The lines of the calendar under a heading: day, what, id, measure. */
export function calendarRows(call: Call): CellValue[][] {
  const { book, lang, args } = call;
  const words = LATER_WORDS[lang];
  const [from, to] = [dayOf(call, 1, "from"), dayOf(call, 2, "to")];
  const lines = calendar(book, measuresOf(call, args[0]), from, to);
  return [
    words.calendarHeads,
    ...lines.map((line) => [
      line.date,
      calendarText(line, lang),
      line.measure.id,
      say(line.measure.title, lang),
    ]),
  ];
}

/** The measures of a cell or a range; blank cells are passed over. All where nothing is named. */
function measuresOf({ book, lang }: Call, given: Argument | undefined): readonly Measure[] {
  const cells = (Array.isArray(given) ? given.flat() : [given]).filter(
    (cell) => cell !== null && cell !== undefined,
  );
  if (cells.length === 0) return book.measures;
  const words = FAULTS[lang];
  return cells.map((cell) => {
    if (cell instanceof ErrorCell)
      throw broken(LATER_WORDS[lang].errorCell(1, "measures", cell.code));
    const found = book.find(String(cell));
    if ("measure" in found) return found.measure;
    throw broken(
      found.problem === "bad-day" ? words.badDay(found.name) : words.unknownMeasure(found.name),
    );
  });
}

/** A day as text or a date cell, YYYY-MM-DD; undefined where it is left out. */
function dayOf({ lang, args }: Call, at: number, label: string): string | undefined {
  const cell = args[at];
  if (cell instanceof ErrorCell)
    throw broken(LATER_WORDS[lang].errorCell(at + 1, label, cell.code));
  const input: Input = { name: label, type: "date", zh: label, en: label };
  const read = readFact(input, (Array.isArray(cell) ? "?" : cell) as Raw);
  if ("missing" in read) return undefined;
  if ("value" in read && typeof read.value === "object" && "n" in read.value)
    return isoDate(Number(read.value.n));
  throw broken(LATER_WORDS[lang].badDate(at + 1));
}

import { fromExcelSerial, isSerial, isoDate, parseDate } from "../exact";
import { type Asked, type CompanyPosition, lineKey, position } from "../planner";
import { FAULTS, type Lang } from "../text";
import type { Call } from "./answers";
import { type Argument, ErrorCell } from "./call-arguments";
import { CellError, broken } from "./cell-result";
import type { RangeFacts } from "./facts-range";
import { LATER_WORDS } from "./later-words";

/** A day of business, YYYY-MM-DD, from a date cell or a text; undefined for none. Throws a CellError. */
export function dayOfArgument(given: Argument | undefined, lang: Lang): string | undefined {
  if (given === undefined || given === null) return undefined;
  const day =
    typeof given === "number" && isSerial(given)
      ? fromExcelSerial(given)
      : typeof given === "string"
        ? parseDate(given)
        : null;
  if (day === null) throw broken(LATER_WORDS[lang].badFunctionDay);
  return isoDate(day);
}

/** The measure that a cell names, and its day: its own, else the call's. Throws a CellError. */
export function askedOf(
  { book, lang }: Pick<Call, "book" | "lang">,
  name: Argument,
  on: string | undefined,
): Asked {
  const words = LATER_WORDS[lang];
  if (name instanceof ErrorCell) throw broken(words.errorCell(undefined, "measure", name.code));
  if (typeof name !== "string") throw broken(words.needsMeasures);
  const found = book.find(on === undefined || name.includes("@") ? name : `${name}@${on}`);
  if ("measure" in found)
    return { measure: found.measure, ...(found.day !== undefined && { day: found.day }) };
  const { badDay, unknownMeasure } = FAULTS[lang];
  throw broken(found.problem === "bad-day" ? badDay(found.name) : unknownMeasure(found.name));
}

/** The measures of a range, blanks left out; each may be named once. */
export function askedOfRange(call: Call, range: Argument, on: string | undefined): Asked[] {
  const cells = cellsOf(range).filter((cell) => cell !== null);
  if (cells.length === 0) throw broken(LATER_WORDS[call.lang].needsMeasures);
  const asked = cells.map((cell) => askedOf(call, cell, on));
  const seen = new Set<string>();
  for (const one of asked) {
    const key = lineKey(one);
    if (seen.has(key)) throw broken(LATER_WORDS[call.lang].measureTwice(one.measure.id));
    seen.add(key);
  }
  return asked;
}

export const cellsOf = (range: Argument): Exclude<Argument, unknown[][]>[] =>
  Array.isArray(range) ? range.flat() : [range];

/** The position of the one company that a range describes: the same computation as everywhere. */
export function positionOfRange(
  { book, lang }: Call,
  facts: RangeFacts,
  asked: readonly Asked[],
  on: string | undefined,
): CompanyPosition {
  const company = { name: "", facts: {}, rawOf: facts.rawOf };
  const [found] = position(book, [company], asked, on).companies;
  if (!found) throw new CellError("#VALUE!", LATER_WORDS[lang].internal);
  return found;
}

import { readFact } from "../engine";
import { type Rational, compare, fifteenDigits, toNumber } from "../exact";
import type { Input } from "../language";
import { type Lang, say } from "../text";
import type { Argument } from "./call-arguments";
import type { CellValue } from "./cell-result";
import { LATER_WORDS } from "./later-words";

/** Cells whose digits are not those that were counted, because they are finer than the grain of their input. */
export function readings(
  given: readonly Argument[],
  inputs: readonly Input[],
  lang: Lang,
): CellValue[][] {
  return inputs.flatMap((input, i): CellValue[][] => {
    const cell = given[i];
    if (typeof cell !== "number") return [];
    const read = readFact(input, cell);
    if (!("value" in read) || !read.changed) return [];
    const counted = read.value as Rational;
    if (compare(counted, fifteenDigits(cell)) === 0) return [];
    const shown = String(Number(cell.toPrecision(15)));
    return [["", LATER_WORDS[lang].readAs(say(input, lang)), shown, toNumber(counted)]];
  });
}

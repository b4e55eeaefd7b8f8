import { search } from "../rulebook";
import { daysText, say } from "../text";
import type { Call } from "./answers";
import { type CellResult, type CellValue, broken, notAvailable } from "./cell-result";
import { LATER_WORDS } from "./later-words";

/** Measures that fit the words, under a heading. */
export function find(call: Call): CellResult {
  const { book, lang, args } = call;
  const words = LATER_WORDS[lang];
  const [wanted, most] = args;
  if (typeof wanted !== "string" && typeof wanted !== "number") throw broken(words.needsWords);
  if (
    most !== undefined &&
    most !== null &&
    !(typeof most === "number" && Number.isInteger(most) && most >= 1)
  )
    throw broken(words.badMost);
  const found = search(book, String(wanted), typeof most === "number" ? { most } : {});
  if (found.length === 0) return notAvailable(words.nothingFound(String(wanted)));
  return [
    words.findHeads,
    ...found.map((m): CellValue[] => [
      m.id,
      say(m.title, lang),
      book.numberOf(m) ?? "",
      m.cite,
      daysText(m, lang),
    ]),
  ];
}

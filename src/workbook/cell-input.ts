import type { Cell } from "./place";

const months = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|true|false)/i;

/** What Excel could take for something else than text: numbers, dates, (1) for -1, formulas. */
function couldChange(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return !/^[\p{L}]/u.test(plain) || months.test(plain);
}

/** Text as one types it so that it stays exactly that text. */
export const asText = (text: string): string =>
  text !== "" && couldChange(text) ? `'${text}` : text;

/** What to write so that a cell holds again what was read from it as its formula. */
export const asBefore = (formula: Cell): Cell =>
  typeof formula === "string" && !formula.startsWith("=") ? asText(formula) : formula;

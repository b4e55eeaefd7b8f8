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

/**
 * What to write so that a cell holds again what was read from it: text that looks like a formula ('=1+1) gives that
 * text as its formula too, but shows it as well.
 */
export function asBefore(formula: Cell, value: Cell): Cell {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return typeof formula === "string" && !isFormula ? asText(formula) : formula;
}

import { tokenize, type Token } from "@borgar/fx/xlsx";

/** A token as Excel may write it anew: capitals, no needless quotes around a sheet's name, numbers in its own way. */
function told({ type, value }: Token): string {
  if (type === "whitespace" || type === "newline") return "";
  if (type === "string") return value;
  if (type === "number") return String(Number(value));
  return value.toUpperCase().replace(/^'((?:[^'\s]|'')+)'!/, "$1!");
}

const canonical = (formula: string): string =>
  tokenize(formula, { mergeRefs: true }).map(told).filter(Boolean).join("\u0000");

/** Whether two texts are one formula: Excel gives back what was written in its own spelling. */
export const sameFormula = (a: string, b: string): boolean =>
  a === b || canonical(a) === canonical(b);

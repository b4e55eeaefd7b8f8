import { areaText, type Area } from "./place";

/** One argument of a formula; null is left out. */
export type FormulaArgument =
  | { readonly cell: Area; readonly times?: string }
  /** plain decimals, as exact as they were typed */
  | { readonly number: string }
  | { readonly numbers: readonly string[] }
  | { readonly text: string }
  | { readonly truth: boolean }
  | null;

/**
 * A call as a person would type it: `=POLICY_AWARD("id",B2,C2*10000)`. Cells are relative to the
 * sheet that the formula stands on, so that it can be filled down.
 */
export function callText(
  name: string,
  measure: string,
  args: readonly FormulaArgument[],
  onSheet: string,
): string {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== null) + 1);
  const parts = given.map((arg) => argumentText(arg, onSheet));
  return `=${name}(${[quoted(measure), ...parts].join(",")})`;
}

function argumentText(arg: FormulaArgument, onSheet: string): string {
  if (arg === null) return "";
  if ("cell" in arg) return areaText(arg.cell, onSheet) + (arg.times ? `*${arg.times}` : "");
  if ("number" in arg) return arg.number;
  if ("numbers" in arg) return `{${arg.numbers.join(";")}}`;
  if ("text" in arg) return quoted(arg.text);
  return arg.truth ? "TRUE" : "FALSE";
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

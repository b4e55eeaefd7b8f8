import { type Rational, compare, fromDecimal } from "../exact";
import type { Figure } from "./figure";

/** What is not likely to be meant, in the own unit of each type: growth above 500 %, floors above ten million square metres. */
const ABOVE: Partial<Record<Figure["type"], string>> = { ratio: "5", area_m2: "10000000" };
const BELOW: Partial<Record<Figure["type"], string>> = { money: "100" };

/** Whether a figure is so large or so small that its unit is asked about; nothing at all is no small figure. */
export function isOdd(figure: Figure, value: Rational): boolean {
  const above = ABOVE[figure.type];
  if (above !== undefined && compare(value, fromDecimal(above)) > 0) return true;
  const below = figure.ask_below === undefined ? BELOW[figure.type] : String(figure.ask_below);
  return below !== undefined && value.n !== 0n && compare(value, fromDecimal(below)) < 0;
}

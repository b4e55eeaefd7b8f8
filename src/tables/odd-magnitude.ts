import { isOddlyLarge } from "../engine";
import { type Rational, compare, fromDecimal, fromInteger } from "../exact";
import type { Figure } from "./figure";

/** yuan; smaller figures of a table are mostly thousands or ten thousands without their unit */
const SMALL_MONEY = "100";

/** Whether a figure is so large or so small that its unit is asked about; nothing at all is no small figure. */
export function isOdd(figure: Figure, value: Rational): boolean {
  if (isOddlyLarge(figure.type, value)) return true;
  // nothing falls by more than all of it
  if (figure.growth_of !== undefined && compare(value, fromInteger(-1)) < 0) return true;
  const { ask_above: above } = figure;
  if (above !== undefined && compare(value, fromDecimal(String(above))) > 0) return true;
  const below =
    figure.ask_below === undefined
      ? figure.type === "money"
        ? SMALL_MONEY
        : undefined
      : String(figure.ask_below);
  return below !== undefined && value.n !== 0n && compare(value, fromDecimal(below)) < 0;
}

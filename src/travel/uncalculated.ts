import type { Block, FormulaCell, Scalar } from "./book-port";
import { holds, spotKey, spotsOf } from "./cell-text";

/** Errors of a call that was not calculated: they say nothing of what it would give. */
const ERRORS = /^#(NAME\?|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!)$/;

export const isUncalculatedError = (value: Scalar): boolean =>
  typeof value === "string" && ERRORS.test(value);

/** Whether a cell shows nothing that a calculation gave. */
export const neverCalculated = ({ uncalculated, value }: FormulaCell): boolean =>
  uncalculated === true || isUncalculatedError(value);

/** Whether a block holds cells that some program wrote and none calculated: a blank there may be any figure. */
export function uncalculatedAmong(all: readonly FormulaCell[]): (block: Block) => boolean {
  const spots = all
    .filter(({ uncalculated }) => uncalculated)
    .flatMap(({ fills }) => spotsOf(fills));
  const keys = new Set(spots.map(spotKey));
  return (block) =>
    block.rows * block.columns < spots.length
      ? spotsOf(block).some((spot) => keys.has(spotKey(spot)))
      : spots.some((spot) => holds(block, spot));
}

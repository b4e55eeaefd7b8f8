import {
  dependentsOf,
  sameValue,
  spotKey,
  spotsOf,
  type FormulaCell,
  type PortName,
  type PortTable,
  type Spot,
} from "../travel";
import type { FileCell } from "../xlsx";

/** What a cell held before it was written. */
export interface CellBefore extends Spot {
  readonly value: FileCell["value"];
}

interface Now {
  readonly valueAt: (spot: Spot) => FileCell["value"];
  readonly sheets: readonly string[];
  readonly names: readonly PortName[];
  readonly tables: readonly PortTable[];
}

/**
 * Cells that show what came of values that are others now: formulas that come to use a written cell, and what they fill.
 * The written cells themselves (by spotKey, with what they held) are as whoever wrote them says.
 */
export function staleValues(
  before: ReadonlyMap<string, CellBefore>,
  formulas: readonly FormulaCell[],
  { valueAt, ...around }: Now,
): Spot[] {
  const changed = [...before.values()].filter((spot) => {
    const value = valueAt(spot);
    return value === null || spot.value === null || !sameValue(value, spot.value);
  });
  const spills = formulas.filter(({ kind }) => kind !== "plain");
  return dependentsOf(changed, formulas, { ...around, spills })
    .flatMap(({ fills }) => spotsOf(fills))
    .filter((spot) => !before.has(spotKey(spot)) && valueAt(spot) !== null);
}

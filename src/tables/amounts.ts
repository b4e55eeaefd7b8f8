import type { Rational } from "../exact";
import { valueOf } from "./cell-value";
import type { ReadCell } from "./read-cell";
import type { Figure } from "./figure";

/** A number of one cell, in the figure's own unit. */
export interface Amount {
  at: ReadCell;
  value: Rational;
}

/** The numbers of cells, in the figure's own unit. */
export function amountsOf(cells: readonly ReadCell[], figure: Figure): Amount[] {
  return cells.flatMap((at) => {
    const read = valueOf(at, figure);
    return typeof read === "object" && "value" in read ? [{ at, value: read.value }] : [];
  });
}

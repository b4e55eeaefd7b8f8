import type { Block } from "../../travel";
import type { ReadCell } from "./read-cell";

/** A cell, with the block of an array formula of old where it is the first cell of one. */
interface Grouped {
  readonly cell: ReadCell;
  readonly fills?: Block;
}

/** Refers to a cell by a row or a column that shifts when it is filled; texts are no references. */
const shifts = (formula: string): boolean =>
  /(^|[^$\w])[A-Z]{1,3}\$\d|\b[A-Z]{1,3}\d+\b(?!\()/i.test(formula.replace(/"[^"]*"/g, '""'));

const key = ({ sheet, row, column }: Pick<ReadCell, "sheet" | "row" | "column">) =>
  `${sheet}!${row},${column}`;

/**
 * Array formulas of old (Ctrl+Shift+Enter) by their first cells. Excel tells add-ins neither of these nor of what they
 * fill: each of their cells gives the same formula, word for word, where a formula that was filled down would shift.
 */
export function legacyArrays(cells: readonly ReadCell[]): Grouped[] {
  const candidates = new Map(
    cells
      .filter(({ savedAsArray, spills, formula }) => savedAsArray && !spills && shifts(formula))
      .map((cell) => [key(cell), cell]),
  );
  const taken = new Set<ReadCell>();
  return cells.flatMap((cell): Grouped[] => {
    if (taken.has(cell)) return [];
    const same = (row: number, column: number) =>
      candidates.get(key({ sheet: cell.sheet, row, column }))?.formula === cell.formula;
    if (!same(cell.row, cell.column)) return [{ cell }];
    let [rows, columns] = [1, 1];
    while (same(cell.row, cell.column + columns)) columns += 1;
    const full = (row: number) =>
      Array.from({ length: columns }, (_, c) => c).every((c) => same(row, cell.column + c));
    while (full(cell.row + rows)) rows += 1;
    if (rows * columns === 1) return [{ cell }];
    const { sheet, row, column } = cell;
    for (let at = 0; at < rows * columns; at += 1) {
      const [r, c] = [row + Math.floor(at / columns), column + (at % columns)];
      taken.add(candidates.get(key({ sheet, row: r, column: c }))!);
    }
    return [{ cell, fills: { sheet, row, column, rows, columns } }];
  });
}

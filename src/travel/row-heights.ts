import type { SheetContent } from "./book-port";

/** Points of a line of text at the usual 11 point font. */
const LINE = 15;

/** Characters that a text takes: Chinese ones are as wide as two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

/**
 * Heights in points of the rows whose texts need more than one line: programs other than Excel do not find them when
 * they open a file.
 */
export function rowHeights({ rows, widths, flat = [] }: SheetContent): Map<number, number> {
  const lines = rows.map((cells, row) =>
    flat.includes(row)
      ? 1
      : Math.max(
          1,
          ...cells.map((cell, column) =>
            typeof cell === "string" ? Math.ceil(widthOf(cell) / ((widths[column] ?? 9) - 1)) : 1,
          ),
        ),
  );
  return new Map(lines.flatMap((count, row) => (count > 1 ? [[row, count * LINE] as const] : [])));
}

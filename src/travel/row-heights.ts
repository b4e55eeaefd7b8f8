import type { SheetContent } from "./book-port";

/** Points of a line at the usual 11 point font; Chinese characters need more than the 15 of Latin ones. */
const LINE = 17;

/** Characters that a text takes: Chinese ones are as wide as two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

/** What stays on one line: a Chinese character, a word up to its hyphen or dash, or blanks. */
const PIECES = /[\u2e81-\uffff]|\s+|[^\s\u2e81-\uffff–-]*[–-]|[^\s\u2e81-\uffff–-]+/g;

/** Lines of a text in so many characters: broken between words, as every spreadsheet does, and within one that is wider. */
function linesOf(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const piece of text.match(PIECES) ?? []) {
    const width = widthOf(piece);
    // blanks at the end of a line take no room
    if (/^\s/.test(piece)) used = Math.min(room, used + width);
    else if (used + width <= room) used += width;
    else {
      const more = Math.ceil(width / room);
      lines += used === 0 ? more - 1 : more;
      used = width - (more - 1) * room;
    }
  }
  return lines;
}

/** Heights in points of the rows with texts: programs other than Excel do not find them when they open a file. */
export function rowHeights({
  rows,
  widths,
  flat = [],
}: Pick<SheetContent, "rows" | "widths" | "flat">): Map<number, number> {
  const lines = rows.map((cells, row) =>
    flat.includes(row)
      ? 1
      : Math.max(
          1,
          ...cells.map((cell, column) =>
            typeof cell === "string" ? linesOf(cell, (widths[column] ?? 9) - 1) : 1,
          ),
        ),
  );
  const hasText = (row: number) =>
    rows[row]!.some((cell) => typeof cell === "string" && cell !== "");
  return new Map(
    lines.flatMap((count, row) => (hasText(row) ? [[row, count * LINE] as const] : [])),
  );
}

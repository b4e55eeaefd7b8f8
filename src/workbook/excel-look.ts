import type { Look } from "./host-port";

const tint = "#E3F1F2";
const ink = "#242424";

/** Formats a range that was just written. Nothing is synchronised here. */
export function applyLook(range: Excel.Range, look: Look): void {
  for (const row of look.headings ?? []) {
    const { format } = range.getRow(row);
    format.font.bold = true;
    // both, so that the heading can be read whatever the workbook's theme is
    format.font.color = ink;
    format.fill.color = tint;
  }
  for (const [column, format] of Object.entries(look.columnFormats ?? {}))
    // one value for all cells of the column
    range.getColumn(Number(column)).numberFormat = format as unknown as string[][];
  for (const [row, column, format] of look.cellFormats ?? [])
    range.getCell(row, column).numberFormat = [[format]];
  look.widths?.forEach((points, column) => {
    range.getColumn(column).format.columnWidth = points;
  });
  if (look.wrap) {
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
  }
}

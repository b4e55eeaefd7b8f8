import type { Look } from "./host-port";
import { setPage } from "./page-setup";

const tint = "#E3F1F2";
const ink = "#242424";
const unclear = "#FFF4CE";

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
  if (look.format !== undefined) range.numberFormat = look.format as unknown as string[][];
  if (look.choices) {
    const source = look.choices.join(",");
    range.dataValidation.rule = { list: { inCellDropDown: true, source } };
    // other words are the person's own business: the pane marks what it does not understand
    range.dataValidation.errorAlert = {
      showAlert: false,
      style: "Warning",
      title: "",
      message: "",
    };
  }
  if (look.marked === true) {
    range.format.font.color = ink;
    range.format.fill.color = unclear;
  }
  if (look.marked === false) range.format.fill.clear();
  if (look.wrap) {
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
  }
  for (const row of look.flat ?? []) range.getRow(row).format.wrapText = false;
  if (look.page) setPage(range.worksheet, look.page);
}

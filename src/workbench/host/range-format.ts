import type { Area } from "../grid/cell-address";
import { setColumnWidths } from "../grid/column-widths";
import type { Worksheet } from "../grid/open-grid";
import type { HostObject } from "./host-object";
import type { OfficeDocument } from "./office-document";
import { cellProtection } from "./protection";

/** Excel measures columns and rows in points, the grid in pixels. */
const PIXELS_PER_POINT = 4 / 3;
const NARROWEST = 60;

/** Pixels that a text needs: Chinese characters are about twice as wide as Latin ones. */
function textWidth(text: string): number {
  const longest = text.split("\n").map((line) => {
    return [...line].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 14 : 7.5), 0);
  });
  return Math.max(...longest) + 18;
}

function autofitColumns(
  { grid }: OfficeDocument,
  sheet: Worksheet,
  { row, column, rows, columns }: Area,
): void {
  const last = Math.min(row + rows, sheet.getLastRow() + 1);
  for (let one = column; one < column + columns; one++) {
    const shown =
      last > row
        ? sheet
            .getRange(row, one, last - row, 1)
            .getDisplayValues()
            .flat()
        : [];
    const pixels = Math.ceil(Math.max(NARROWEST, ...shown.map(textWidth)));
    setColumnWidths(grid, sheet, { column: one, columns: 1 }, pixels);
  }
}

/** Excel.RangeFormat and what hangs on it: fill, font, alignment, widths. */
export function rangeFormat(document: OfficeDocument, sheet: Worksheet, area: Area): HostObject {
  const { row, column, rows, columns } = area;
  const range = () => sheet.getRange(row, column, rows, columns);
  const align = (value: string): "left" | "center" | "normal" =>
    value === "Center" ? "center" : value === "Right" ? "normal" : "left";
  return {
    kind: "RangeFormat",
    read: {
      Fill: () => fill(range),
      Font: () => font(range),
      Protection: () => cellProtection(document, sheet.getSheetId(), area),
      WrapText: () => range().getWrap(),
      VerticalAlignment: () => vertical(range().getVerticalAlignment()),
      ColumnWidth: () => sheet.getColumnWidth(column) / PIXELS_PER_POINT,
      RowHeight: () => sheet.getRowHeight(row) / PIXELS_PER_POINT,
    },
    write: {
      WrapText: (wrap: boolean) => void range().setWrap(wrap),
      HorizontalAlignment: (value: string) => void range().setHorizontalAlignment(align(value)),
      VerticalAlignment: (value: string) =>
        void range().setVerticalAlignment(
          value === "Top" ? "top" : value === "Center" ? "middle" : "bottom",
        ),
      ColumnWidth: (points: number) =>
        setColumnWidths(document.grid, sheet, area, points * PIXELS_PER_POINT),
      RowHeight: (points: number) =>
        void sheet.setRowHeightsForced(row, rows, points * PIXELS_PER_POINT),
    },
    call: {
      AutofitColumns: () => autofitColumns(document, sheet, area),
      AutofitRows: () => void sheet.setRowAutoHeight(row, rows),
    },
  };
}

const vertical = (value: string): string =>
  value === "top" ? "Top" : value === "middle" ? "Center" : "Bottom";

type RangeOf = () => ReturnType<Worksheet["getRange"]>;

function fill(range: RangeOf): HostObject {
  return {
    kind: "RangeFill",
    read: { Color: () => range().getBackground() },
    write: { Color: (color: string) => void range().setBackgroundColor(color) },
    call: { Clear: () => void range().setBackgroundColor("") },
  };
}

function font(range: RangeOf): HostObject {
  const style = () => range().getCellStyleData();
  return {
    kind: "RangeFont",
    read: {
      Bold: () => style()?.bl === 1,
      Italic: () => style()?.it === 1,
      Color: () => style()?.cl?.rgb ?? "#000000",
      Size: () => range().getFontSize() ?? 11,
      Name: () => range().getFontFamily() ?? "",
    },
    write: {
      Bold: (bold: boolean) => void range().setFontWeight(bold ? "bold" : "normal"),
      Italic: (italic: boolean) => void range().setFontStyle(italic ? "italic" : "normal"),
      Color: (color: string) => void range().setFontColor(color),
      Size: (size: number) => void range().setFontSize(size),
      Name: (name: string) => void range().setFontFamily(name),
    },
  };
}

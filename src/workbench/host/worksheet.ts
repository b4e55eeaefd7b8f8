import { readArea, splitSheet } from "../grid/cell-address";
import type { Worksheet } from "../grid/open-grid";
import { invalidArgument, NULL_OBJECT, type HostObject, type Resolved } from "./host-object";
import { nameCollection } from "./names";
import type { OfficeDocument } from "./office-document";
import { rangeObject, type RangeObject } from "./range";
import { usedArea } from "./range-moves";
import { pageLayout } from "./page-layout";
import { sheetProtection } from "./protection";
import { allowedName, deleteSheet } from "./sheet-rules";
import { tableCollection } from "./tables";

/** The range of a sheet by address; the whole sheet when none is given, as in Excel. */
export function rangeAt(document: OfficeDocument, sheet: Worksheet, address?: string | null) {
  const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  if (!address) return rangeObject(document, sheet, { row: 0, column: 0, ...size });
  const area = readArea(splitSheet(address).rest, size);
  if (area) return rangeObject(document, sheet, area);
  throw invalidArgument(`"${address}" is not an address.`, "Worksheet.getRange");
}

function usedRange(document: OfficeDocument, sheet: Worksheet): Resolved {
  const area = usedArea(document, sheet);
  return area ? rangeObject(document, sheet, area) : NULL_OBJECT;
}

function firstCell(document: OfficeDocument, sheet: Worksheet): RangeObject {
  return rangeObject(document, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
}

function freezePanes(sheet: Worksheet): HostObject {
  return {
    kind: "WorksheetFreezePanes",
    call: {
      FreezeRows: (count: number | null) => void sheet.setFrozenRows(count ?? 1),
      FreezeColumns: (count: number | null) => void sheet.setFrozenColumns(count ?? 1),
      Unfreeze: () => void sheet.cancelFreeze(),
    },
  };
}

/** A collection of what this grid does not have: charts, pictures, comments, pivot tables. */
const none = (kind: string): HostObject => ({
  kind,
  items: () => [],
  call: { GetCount: () => 0 },
});

/** Excel.Worksheet over one sheet of the grid. */
export function worksheetObject(document: OfficeDocument, sheet: Worksheet): HostObject {
  const { grid, watchedSheets } = document;
  const id = sheet.getSheetId();
  return {
    kind: "Worksheet",
    identity: () => ({ Id: id, Name: sheet.getSheetName() }),
    read: {
      Id: () => id,
      Name: () => sheet.getSheetName(),
      Position: () => sheet.getIndex(),
      Visibility: () => (sheet.isSheetHidden() ? "Hidden" : "Visible"),
      Names: () => nameCollection(document, sheet),
      Tables: () => tableCollection(document, sheet),
      FreezePanes: () => freezePanes(sheet),
      Charts: () => none("ChartCollection"),
      Shapes: () => none("ShapeCollection"),
      PivotTables: () => none("PivotTableCollection"),
      Comments: () => none("CommentCollection"),
      Protection: () => sheetProtection(document, id),
      PageLayout: () => pageLayout(document, id),
    },
    write: {
      Name: (name: string) => void sheet.setName(allowedName(name, "Worksheet.name")),
      Position: (position: number) => void grid.workbook().moveSheet(sheet, position),
      TabColor: (color: string) => void sheet.setTabColor(color),
      Visibility: (value: string) =>
        void (value === "Visible" ? sheet.showSheet() : sheet.hideSheet()),
      ShowGridlines: (show: boolean) => void sheet.setHiddenGridlines(!show),
    },
    call: {
      Activate: () => void grid.workbook().setActiveSheet(sheet),
      Delete: () => deleteSheet(document, sheet),
      Calculate: () => document.calculation.recalculate(),
      GetRange: (address?: string | null) => rangeAt(document, sheet, address),
      GetCell: (row: number, column: number) =>
        rangeObject(document, sheet, { row, column, rows: 1, columns: 1 }),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeObject(document, sheet, { row, column, rows, columns }),
      GetUsedRangeOrNullObject: () => usedRange(document, sheet),
      GetUsedRange: () => {
        const used = usedRange(document, sheet);
        return used === NULL_OBJECT ? firstCell(document, sheet) : used;
      },
      _RegisterDataChangedEvent: () => void watchedSheets.add(id),
      _UnregisterDataChangedEvent: () => void watchedSheets.delete(id),
    },
  };
}

import { applicationObject } from "./application";
import { workbookFunctions } from "./workbook-functions";
import { customXmlParts } from "./custom-xml";
import type { HostObject } from "./host-object";
import { nameCollection } from "./names";
import type { OfficeDocument } from "./office-document";
import { rangeObject } from "./range";
import { settingCollection } from "./settings";
import { tableCollection } from "./tables";
import { worksheetCollection } from "./worksheets";

function selectedRange(document: OfficeDocument): HostObject {
  const workbook = document.grid.workbook();
  const sheet = workbook.getActiveSheet();
  const range = workbook.getActiveRange() ?? sheet.getRange(0, 0, 1, 1);
  const [row, column] = [range.getRow(), range.getColumn()];
  return rangeObject(document, sheet, {
    row,
    column,
    rows: range.getHeight(),
    columns: range.getWidth(),
  });
}

function activeCell(document: OfficeDocument): HostObject {
  const sheet = document.grid.workbook().getActiveSheet();
  const cell = sheet.getActiveCell();
  const [row, column] = [cell?.getRow() ?? 0, cell?.getColumn() ?? 0];
  return rangeObject(document, sheet, { row, column, rows: 1, columns: 1 });
}

/** Excel.Workbook over the workbook that is open in the grid. */
export function workbookObject(document: OfficeDocument): HostObject {
  return {
    kind: "Workbook",
    read: {
      Name: () => document.grid.workbook().getName(),
      Application: () => applicationObject(document),
      Worksheets: () => worksheetCollection(document),
      Names: () => nameCollection(document),
      Tables: () => tableCollection(document),
      Settings: () => settingCollection(document),
      Functions: () => workbookFunctions(),
      CustomXmlParts: () => customXmlParts(document),
    },
    call: {
      GetSelectedRange: () => selectedRange(document),
      GetActiveCell: () => activeCell(document),
    },
  };
}

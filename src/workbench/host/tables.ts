import { intersection } from "../grid/cell-address";
import { areaValues } from "../grid/cell-content";
import type { Worksheet } from "../grid/open-grid";
import {
  invalidArgument,
  itemNotFound,
  NULL_OBJECT,
  type HostObject,
  type Resolved,
} from "./host-object";
import type { OfficeDocument, TableEntry } from "./office-document";
import { isRange, rangeObject, type RangeObject } from "./range";
import { rangeAt, worksheetObject } from "./worksheet";

function tableObject(document: OfficeDocument, table: TableEntry): HostObject {
  const all = document.parts.tables;
  const range = (): RangeObject => {
    const sheet = document.grid.workbook().getSheetBySheetId(table.sheetId);
    if (!sheet) throw itemNotFound("Table.getRange");
    return rangeObject(document, sheet, table.area);
  };
  const part = (row: number, rows: number): RangeObject =>
    rangeObject(document, range().sheet, { ...table.area, row: table.area.row + row, rows });
  const body = (): number => (table.hasHeaders ? 1 : 0);
  return {
    kind: "Table",
    identity: () => ({ Id: table.id, Name: table.name }),
    read: {
      Id: () => table.id,
      Name: () => table.name,
      ShowHeaders: () => table.hasHeaders,
      ShowTotals: () => table.hasTotals,
      Columns: () => columnCollection(document, table),
      Worksheet: () => worksheetObject(document, range().sheet),
      Style: () => table.style,
    },
    write: {
      Name: (name: string) => void (table.name = name),
      Style: (style: string) => void (table.style = style),
    },
    call: {
      GetRange: range,
      GetHeaderRowRange: () => part(0, 1),
      GetDataBodyRange: () => part(body(), table.area.rows - body()),
      ConvertToRange: () => {
        all.splice(all.indexOf(table), 1);
        return range();
      },
      Delete: () => {
        const { sheet, area } = range();
        sheet.getRange(area.row, area.column, area.rows, area.columns).clear();
        all.splice(all.indexOf(table), 1);
      },
    },
  };
}

/** Excel.TableColumnCollection, as far as names of columns go. */
function columnCollection(document: OfficeDocument, table: TableEntry): HostObject {
  const { area, sheetId, hasHeaders } = table;
  const sheet = document.grid.workbook().getSheetBySheetId(sheetId)!;
  const heads = hasHeaders ? areaValues(document.grid, sheet, { ...area, rows: 1 })[0]! : [];
  return {
    kind: "TableColumnCollection",
    items: () =>
      Array.from({ length: area.columns }, (_, index) => ({
        kind: "TableColumn",
        identity: () => ({ Id: index + 1 }),
        read: { Name: () => String(heads[index] ?? `Column${index + 1}`), Index: () => index },
      })),
    call: { GetCount: () => area.columns },
  };
}

function newTable(document: OfficeDocument, { sheet, area }: RangeObject, hasHeaders: boolean) {
  const all = document.parts.tables;
  const sheetId = sheet.getSheetId();
  if (all.some((one) => one.sheetId === sheetId && intersection(one.area, area))) {
    throw invalidArgument("A table can't overlap another table.", "TableCollection.add");
  }
  const number = Math.max(0, ...all.map((one) => Number(one.id.slice(1)))) + 1;
  const table = {
    id: `t${number}`,
    name: `Table${number}`,
    sheetId,
    area,
    hasHeaders,
    hasTotals: false,
    style: "TableStyleMedium2",
  };
  all.push(table);
  return tableObject(document, table);
}

/** Excel.TableCollection of the workbook, or of one sheet. The grid itself draws no tables. */
export function tableCollection(document: OfficeDocument, sheet?: Worksheet): HostObject {
  const tables = (): TableEntry[] =>
    document.parts.tables.filter((table) => !sheet || table.sheetId === sheet.getSheetId());
  const find = (key: string): Resolved => {
    const table = tables().find((one) => one.name === key || one.id === key);
    return table ? tableObject(document, table) : NULL_OBJECT;
  };
  return {
    kind: "TableCollection",
    items: () => tables().map((table) => tableObject(document, table)),
    call: {
      GetCount: () => tables().length,
      GetItemOrNullObject: find,
      GetItem: (key: string) => {
        const found = find(key);
        if (found === NULL_OBJECT) throw itemNotFound("TableCollection.getItem");
        return found;
      },
      Add: (address: unknown, hasHeaders: boolean) => {
        const home = sheet ?? document.grid.workbook().getActiveSheet();
        const range = isRange(address) ? address : rangeAt(document, home, String(address));
        return newTable(document, range, hasHeaders);
      },
    },
  };
}

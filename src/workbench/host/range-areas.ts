import { areaAddress, sheetPrefix, type Area } from "../grid/cell-address";
import type { Worksheet } from "../grid/open-grid";
import { NULL_OBJECT, type HostObject, type Resolved } from "./host-object";
import type { OfficeDocument } from "./office-document";
import { rangeObject } from "./range";

/** Excel.RangeAreas: rectangles of one sheet; nothing where there are none. */
export function rangeAreas(
  document: OfficeDocument,
  sheet: Worksheet,
  areas: readonly Area[],
): Resolved {
  if (areas.length === 0) return NULL_OBJECT;
  const ranges = () => areas.map((area) => rangeObject(document, sheet, area));
  const collection: HostObject = {
    kind: "RangeCollection",
    items: ranges,
    call: { GetCount: () => areas.length, GetItemAt: (at: number) => ranges()[at] },
  };
  const prefix = sheetPrefix(sheet.getSheetName());
  return {
    kind: "RangeAreas",
    read: {
      Address: () => areas.map((area) => prefix + areaAddress(area)).join(","),
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
      Areas: () => collection,
    },
  };
}

/** The rectangles that cells make: runs of a row, joined with the same run of the row above. */
export function rectangles(
  { row, column, rows, columns }: Area,
  chosen: (row: number, column: number) => boolean,
): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let r = row; r < row + rows; r += 1) {
    const runs: Area[] = [];
    for (let c = column; c < column + columns; c += 1) {
      if (!chosen(r, c)) continue;
      const last = runs.at(-1);
      if (last && last.column + last.columns === c) last.columns += 1;
      else runs.push({ row: r, column: c, rows: 1, columns: 1 });
    }
    const same = (a: Area, b: Area) => a.column === b.column && a.columns === b.columns;
    done.push(...open.filter((one) => !runs.some((run) => same(one, run))));
    open = runs.map((run) => {
      const above = open.find((one) => same(one, run));
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

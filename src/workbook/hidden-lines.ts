import type { SheetSeen } from "./host-port";
import type { Area } from "./place";

type Lines = Pick<SheetSeen, "hiddenRows" | "hiddenColumns">;

const upTo = (first: number, count: number) => Array.from({ length: count }, (_n, i) => first + i);

/**
 * Rows and columns of a range that are hidden. Excel says at once whether all or none are (`rowHidden`, `columnHidden` are
 * loaded); null is some of them, and then those are asked that are seen.
 */
export async function hiddenLines(
  context: Excel.RequestContext,
  range: Excel.Range,
  area: Area,
): Promise<Lines> {
  const [byRow, byColumn] = [range.rowHidden, range.columnHidden] as (boolean | null)[];
  if (byRow === false && byColumn === false) return {};
  const [rows, columns] = [upTo(area.row, area.rows), upTo(area.column, area.columns)];
  if (byRow || byColumn)
    return { hiddenRows: byRow ? rows : [], hiddenColumns: byColumn ? columns : [] };
  const shown = range.getSpecialCellsOrNullObject("Visible").load("areaCount");
  // Excel refuses to tell too many areas; all is then read as if it were shown
  const told = await context.sync().then(
    () => !shown.isNullObject,
    () => false,
  );
  if (!told) return {};
  const areas = shown.areas.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const [seenRows, seenColumns] = [new Set<number>(), new Set<number>()];
  for (const { rowIndex, rowCount, columnIndex, columnCount } of areas.items) {
    for (const row of upTo(rowIndex, rowCount)) seenRows.add(row);
    for (const column of upTo(columnIndex, columnCount)) seenColumns.add(column);
  }
  return {
    hiddenRows: rows.filter((row) => !seenRows.has(row)),
    hiddenColumns: columns.filter((column) => !seenColumns.has(column)),
  };
}

import type { Area, Block, HostPort } from "../../workbook";
import type { MeasureView } from "./measure-view";

/** Looked at below the linked cells; whoever has more fills down in Excel itself. */
const most = 500;
/** of a sheet, counted from 0 */
const lastRow = 1_048_575;
/** A row of sums ends the list. */
const aggregate = /^=(SUM|SUBTOTAL|AVERAGE|AGGREGATE)\(/i;

/** The linked cells, when they stand side by side in one row: then the rows below may hold other companies. */
export function rowCells({ facts }: MeasureView): Area[] {
  const cells = facts.flatMap(({ answer }) => (answer?.by === "cell" ? [answer.area] : []));
  const [first] = cells;
  const oneRow = cells.every(
    ({ sheet, row, rows, columns }) =>
      sheet === first!.sheet && row === first!.row && rows === 1 && columns === 1,
  );
  return oneRow ? cells : [];
}

/** How many rows below hold a value in each of these columns, up to the first gap or row of sums. */
export async function rowsBelow(port: HostPort, cells: readonly Area[]): Promise<number> {
  const rows = Math.min(most, ...cells.map(({ row }) => lastRow - row));
  if (cells.length === 0 || rows === 0) return 0;
  const blocks = await port.read(cells.map((cell) => ({ ...cell, row: cell.row + 1, rows })));
  return Math.min(...blocks.map(rowsHeld));
}

function rowsHeld({ values, formulas }: Block): number {
  const end = values.findIndex(
    ([value], row) => value === "" || aggregate.test(String(formulas[row]?.[0] ?? "")),
  );
  return end < 0 ? values.length : end;
}

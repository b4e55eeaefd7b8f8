import type { Area, HostPort, Look } from "../../workbook";
import type { CompanySheet } from "./company-grid";

/** printed on one page wide, with the names of the companies on each */
const HEADED: Look = {
  headings: [0],
  widths: [260, 60],
  page: { landscape: true, ruled: true, repeated: 0 },
};
/** points: room for hundreds of millions of yuan with their fen */
const COMPANY_WIDTH = 120;
/** a long name is read whole, on each page */
const COMPANY: Look = { headings: [0], widths: [COMPANY_WIDTH], wrap: true };
/** How many companies have lists and percentages ready for them, those of colleagues too. */
const READY = 30;

/** What was added to the sheet, and how its cells look. */
interface New {
  readonly isFirst: boolean;
  /** the columns of companies */
  readonly added: readonly number[];
  /** by the fact */
  readonly lookOf: (key: string) => Look | undefined;
  readonly at: (row: number, column: number) => Area;
}

/** Gives headings, columns and rows that were added their look; what stood there before keeps its own. */
export async function dress(
  port: HostPort,
  sheet: CompanySheet,
  { isFirst, added, lookOf, at }: New,
): Promise<void> {
  if (isFirst) await port.format({ ...at(0, 0), columns: 2 }, HEADED);
  for (const column of added) await port.format(at(sheet.head, column), COMPANY);
  await wrapLabels(port, sheet, at);
  for (const [key, row] of sheet.rows) {
    const look = sheet.isNew(row) ? lookOf(key) : undefined;
    if (look) await port.format({ ...at(row, sheet.column + 2), columns: READY }, look);
  }
}

/** Labels are sentences: beside a value, what runs over would be cut. What stands beside them begins on their first line. */
async function wrapLabels(port: HostPort, sheet: CompanySheet, at: New["at"]): Promise<void> {
  const added = [...sheet.rows.values()].filter((row) => sheet.isNew(row));
  if (added.length === 0) return;
  const first = Math.min(...added);
  const last = Math.max(...sheet.companies.map(({ column }) => column), sheet.column + 1);
  const area = { rows: Math.max(...added) - first + 1, columns: last - sheet.column + 1 };
  await port.format({ ...at(first, sheet.column), ...area }, { wrap: true });
}

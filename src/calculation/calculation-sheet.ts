import type { SheetContent } from "../travel";
import { type RowRole, calculationRows } from "./calculation-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

const HEADINGS: readonly RowRole[] = ["title", "part", "heads"];

/** The calculation of one company as a sheet of its own, ready to be printed and signed. */
export function calculationSheet(request: CalculationRequest): SheetContent {
  const rows = calculationRows(request);
  return {
    name: CALCULATION[request.lang].sheet,
    rows: rows.map(({ cells }) => cells),
    headings: rows.flatMap(({ role }, i) => (HEADINGS.includes(role) ? [i] : [])),
    widths: [34, 20, 10, 26, 20, 14, 16, 16, 40],
    formats: { 6: "#,##0.00", 7: "#,##0.00" },
    landscape: true,
  };
}

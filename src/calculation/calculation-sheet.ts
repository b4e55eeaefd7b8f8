import type { SheetContent } from "../travel";
import { type RowRole, calculationRows } from "./calculation-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

const HEADINGS: readonly RowRole[] = ["title", "part", "heads", "total"];
/** Rows of one text, which has the width of the page. */
const FLAT: readonly RowRole[] = ["title", "made", "part", "note", "total", "sign"];

/** In characters. English names of departments are long, and their own names stand beside them. */
const WIDTHS = {
  "zh-CN": [30, 17, 8, 24, 15, 12, 17, 18, 34],
  "en-US": [28, 17, 8, 22, 26, 12, 16, 16, 36],
};

/** The calculation of one company as a sheet of its own, ready to be printed and signed. */
export function calculationSheet(request: CalculationRequest): SheetContent {
  const rows = calculationRows(request);
  return {
    name: CALCULATION[request.lang].sheet,
    rows: rows.map(({ cells }) => cells),
    headings: rows.flatMap(({ role }, i) => (HEADINGS.includes(role) ? [i] : [])),
    flat: rows.flatMap(({ role }, i) => (FLAT.includes(role) ? [i] : [])),
    widths: WIDTHS[request.lang],
    formats: { 6: "#,##0.00", 7: "#,##0.00" },
    landscape: true,
    ruled: true,
    // the headings of the lines, which are those of what was left out, too
    repeated: rows.findIndex(({ cells }) => cells[0] === CALCULATION[request.lang].lineHeads[0]),
  };
}

export { type CalculationRow, type RowRole, calculationRows } from "./calculation-rows";
export { calculationSheet } from "./calculation-sheet";
export { COUNTED_COLUMN } from "./counted-cells";
export { shown } from "./fact-rows";
export type { CalculationRequest, StatedFact } from "./request";
export { CALCULATION } from "./words";

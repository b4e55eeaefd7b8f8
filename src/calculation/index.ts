export { type CalculationRow, type RowRole, calculationRows } from "./calculation-rows";
export { calculationSheet } from "./calculation-sheet";
export type { CalculationRequest, StatedFact } from "./request";
export { CALCULATION } from "./words";

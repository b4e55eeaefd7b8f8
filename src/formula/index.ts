export { type FormulaOrProblem, excelFormula } from "./excel-formula";
export { LONGEST as LONGEST_FORMULA } from "./excel-text";
export type { FormulaProblem } from "./problem";

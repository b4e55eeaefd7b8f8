export type { FormulaOrProblem } from "./decided";
export { excelFormula } from "./excel-formula";
export { LONGEST as LONGEST_FORMULA } from "./excel-text";
export type { FormulaProblem } from "./problem";
export { resultFormula } from "./result-formula";

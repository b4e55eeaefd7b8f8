export { type FormulaOrProblem, excelFormula } from "./excel-formula";
export type { FormulaProblem } from "./problem";

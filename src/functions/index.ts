export { answerCall } from "./answer-call";
export { CellError, type CellResult, type CellValue } from "./cell-result";
export { functionsJson } from "./metadata";
export { FUNCTIONS, type FunctionRow, type Parameter } from "./table";

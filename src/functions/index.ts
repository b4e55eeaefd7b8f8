export { answerCall } from "./answer-call";
export { CellError, type CellResult, type CellValue } from "./cell-result";
export { compute, helpPages, type HelpPage } from "./help-pages";
export { functionsJson } from "./metadata";
export { FUNCTIONS, type FunctionRow, type Parameter } from "./table";

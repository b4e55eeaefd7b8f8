import * as companyAnswers from "./company-answers";
import { giveLaterAnswers } from "./later-answers";

export { answerCall } from "./answer-call";
export { readTable, type AwardTable } from "./award-table";
export { callArguments } from "./call-arguments";
export { CellError, type CellResult, type CellValue } from "./cell-result";
export { compute, helpPages, type HelpPage } from "./help-pages";
export { argumentsOf, factsFromArguments } from "./measure-facts";
export { functionsJson } from "./metadata";
export { FUNCTIONS, type FunctionRow, type Parameter } from "./table";

// only functions.js, which does not come this way, fetches them
giveLaterAnswers(companyAnswers);

import * as companyAnswers from "./company-answers";
import { giveLaterAnswers } from "./later-answers";
import * as sentenceAnswers from "./sentence-answers";

export { answerCall } from "./answer-call";
export { readTable, type AwardTable } from "./award-table";
export { callArguments } from "./call-arguments";
export { CellError, type CellResult, type CellValue } from "./cell-result";
export { FUNCTIONS, type FunctionRow, type Parameter } from "./described";
export { compute, helpPages, type HelpPage } from "./help-pages";
export { argumentsOf, factsFromArguments } from "./measure-facts";
export { functionsJson } from "./metadata";
export type { Called } from "./parameters";
export { CALLED } from "./table";

// only functions.js, which does not come this way, fetches them
giveLaterAnswers({ company: companyAnswers, sentences: sentenceAnswers });

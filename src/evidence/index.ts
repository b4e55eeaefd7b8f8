export { printProblems } from "./print-problems";
export { type ReadRules, readRules } from "./read-rules";
export { sampleOf } from "./run-examples";

export * from "./amount-code";
export { fetchAmountCode } from "./fetch-amount-code";
export { LARGEST_ENTRY, type Tools, tools } from "./tools";
export { type ReadWord, wordNumbers, wordReader } from "./word-reader";

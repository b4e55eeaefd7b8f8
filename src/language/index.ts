export * from "./input-type";
export * from "./measure";
export * from "./node";
export * from "./pack";
export { resultTrees } from "./result-trees";
export { spelledTexts } from "./spelled-texts";
export * from "./terms";
export * from "./type";
export * from "./unit";

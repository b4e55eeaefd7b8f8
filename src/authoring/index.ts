export * from "./build-document";
export type { Authored } from "./build-measure";
export { isFor } from "./document-defaults";
export { type FactBook, readFactBook } from "./facts";
export { parseExpression } from "./parse";
export type { Problem, ProblemCode } from "./problem";
export { type Path, type RawFile, type RawMap, Reader, isMap } from "./raw";
export { readMatters } from "./read-matters";
export { WORDS } from "./words";

export * from "./assess";
export * from "./odd-sizes";
export * from "./outcome";
export * from "./read-fact";
export { type Around, treeHolds, treeValue } from "./tree-value";
export type { FactValue, Facts, Value } from "./value";

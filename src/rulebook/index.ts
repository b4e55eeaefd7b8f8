export * from "./bundled";
export { type NotInForce, isInForce } from "./in-force";
export * from "./rule-book";
export * from "./search";

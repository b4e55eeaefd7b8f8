export * from "./bundled";
export { type Days, type Outside, businessOf, isInForce, isOutside, paysFor } from "./in-force";
export * from "./rule-book";
export * from "./search";

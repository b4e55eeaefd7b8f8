export * from "./applying";
export * from "./bundled";
export * from "./calendar";
export { type Days, type Outside, businessOf, isInForce, isOutside, paysFor } from "./in-force";
export { type DerivedGroup, derivedGroups } from "./derived-groups";
export * from "./rule-book";
export * from "./search";

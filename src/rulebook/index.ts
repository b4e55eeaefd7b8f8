export * from "./applying";
export * from "./bundled";
export * from "./calendar";
export { type Days, type Outside, businessOf, isInForce, isOutside, paysFor } from "./in-force";
export { largestSum, sumOfOne } from "./largest-sum";
export * from "./rule-book";
export * from "./search";

export * from "./bundled";
export * from "./pack";
export * from "./rule-book";
export * from "./search";

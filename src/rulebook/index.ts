export * from "./bundled";
export * from "./rule-book";
export * from "./search";

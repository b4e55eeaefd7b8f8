export * from "./combine";

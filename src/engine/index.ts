export * from "./assess";
export { NoAnswer } from "./interpret";
export * from "./outcome";
export * from "./read-fact";
export * from "./value";

export * from "./assess";
export { NoAnswer } from "./date-words";
export * from "./outcome";
export { type AmountOf, prepareAmount } from "./prepare";
export * from "./read-fact";
export * from "./value";

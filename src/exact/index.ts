export * from "./calendar";
export * from "./rational";
export * from "./read-quantity";
export * from "./snap";

export * from "./amounts";
export * from "./answers";
export * from "./lang";
export * from "./prose";
export * from "./faults";
export * from "./figure-text";
export * from "./pane";
export * from "./formula-problems";

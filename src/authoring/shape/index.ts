export * from "./fact-shapes";
export * from "./file-shapes";
export * from "./step-shapes";
export * from "./terms-shapes";
export { bilingual, text, whole } from "./holds";

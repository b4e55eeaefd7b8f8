export * from "./fact-shapes";
export * from "./file-shapes";
export * from "./name-shapes";
export * from "./step-shapes";
export * from "./terms-shapes";
export { answers, bilingual, text, whole } from "./holds";

export { type LateChunk, type WordsLang, WordsAwaited } from "./awaited";
export type { ChineseChunk, EnglishChunk, WordsOfDocument } from "./document-words";
export { measureDigest } from "./measure-digest";
export type { RuleNotes } from "./notes";
export { type OpenDocument, openDocument } from "./open-document";
export { type Packs, type RuleNumbers, pack } from "./pack";
export { TextReader, treeText } from "./tree-text";

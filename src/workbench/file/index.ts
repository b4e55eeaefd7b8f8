export type { BookRules, FileBook, FileSource } from "./file-book";
export { readWorkbookFile, type OpenedBook } from "./read-workbook";
export { keepsRest, writeWorkbookFile } from "./write-workbook";

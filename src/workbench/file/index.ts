export type { FileBook } from "./file-book";
export { callsAny } from "./formula-text";
export { readWorkbookFile, type OpenedBook } from "./read-xlsx";
export { writeWorkbookFile } from "./write-xlsx";

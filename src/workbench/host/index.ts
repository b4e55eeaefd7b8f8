export { Executor } from "./executor";
export { passEvents, type OfficeEvent } from "./events";
export { emptyParts, type DocumentParts, type OfficeDocument } from "./office-document";
export type { WireReply, WireRequest } from "./wire";
export { workbookObject } from "./workbook";

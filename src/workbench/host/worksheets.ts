import {
  itemNotFound,
  NULL_OBJECT,
  OfficeError,
  type HostObject,
  type Resolved,
} from "./host-object";
import type { OfficeDocument } from "./office-document";
import { allowedName } from "./sheet-rules";
import { worksheetObject } from "./worksheet";

/** Excel.WorksheetCollection; a sheet is found by its name (any case) or its id. */
export function worksheetCollection(document: OfficeDocument): HostObject {
  const workbook = document.grid.workbook();
  const sheets = () => workbook.getSheets();
  const object = (sheet: ReturnType<typeof workbook.getActiveSheet>): HostObject =>
    worksheetObject(document, sheet);
  const find = (key: string): Resolved => {
    const sheet = sheets().find(
      (one) => one.getSheetId() === key || one.getSheetName().toLowerCase() === key.toLowerCase(),
    );
    return sheet ? object(sheet) : NULL_OBJECT;
  };
  return {
    kind: "WorksheetCollection",
    items: () => sheets().map(object),
    call: {
      GetActiveWorksheet: () => object(workbook.getActiveSheet()),
      GetCount: () => sheets().length,
      GetFirst: () => object(sheets()[0]!),
      GetLast: () => object(sheets().at(-1)!),
      GetItemOrNullObject: find,
      GetItem: (key: string) => {
        const found = find(key);
        if (found === NULL_OBJECT) throw itemNotFound("WorksheetCollection.getItem");
        return found;
      },
      Add: (name: string | null) => {
        if (name) allowedName(name, "WorksheetCollection.add");
        if (name && find(name) !== NULL_OBJECT) {
          throw new OfficeError(
            "ItemAlreadyExists",
            `"${name}" exists.`,
            "WorksheetCollection.add",
          );
        }
        // The grid shows a new sheet at once, Excel does not.
        const active = workbook.getActiveSheet();
        const added = workbook.insertSheet(name ?? undefined);
        workbook.setActiveSheet(active);
        return object(added);
      },
    },
  };
}

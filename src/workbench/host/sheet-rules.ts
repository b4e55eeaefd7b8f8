import type { Worksheet } from "../grid/open-grid";
import { invalidArgument, OfficeError } from "./host-object";
import type { OfficeDocument } from "./office-document";

const LONGEST_NAME = 31;

/** A name that Excel takes for a sheet; throws for any other. */
export function allowedName(name: string, location: string): string {
  const refused =
    name === "" ||
    name.length > LONGEST_NAME ||
    /[[\]:*?/\\]|^'|'$/.test(name) ||
    name.toLowerCase() === "history";
  if (refused) throw invalidArgument(`"${name}" is no name for a sheet.`, location);
  return name;
}

/** Takes a sheet out; the last one that can be seen stays. */
export function deleteSheet({ grid, parts }: OfficeDocument, sheet: Worksheet): void {
  const workbook = grid.workbook();
  const seen = workbook.getSheets().filter((one) => !one.isSheetHidden());
  if (seen.length === 1 && seen[0]!.getSheetId() === sheet.getSheetId())
    throw new OfficeError("InvalidOperation", "The last visible sheet stays.", "Worksheet.delete");
  const id = sheet.getSheetId();
  workbook.deleteSheet(sheet);
  parts.tables = parts.tables.filter(({ sheetId }) => sheetId !== id);
  parts.protection.delete(id);
  parts.pages.delete(id);
}

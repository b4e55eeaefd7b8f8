import { areaAddress, sheetPrefix, splitSheet } from "../grid/cell-address";
import type { Workbook, Worksheet } from "../grid/open-grid";
import { itemNotFound, NULL_OBJECT, type HostObject, type Resolved } from "./host-object";
import type { OfficeDocument } from "./office-document";
import { isRange } from "./range";
import { rangeAt } from "./worksheet";

type DefinedName = ReturnType<Workbook["getDefinedNames"]>[number];

const absolute = (address: string): string => address.replace(/[A-Z]+|\d+/g, "$$$&");

function referenceText(reference: unknown): string {
  if (!isRange(reference)) return String(reference);
  const { sheet, area } = reference;
  return sheetPrefix(sheet.getSheetName()) + absolute(areaAddress(area));
}

function namedRange(document: OfficeDocument, name: DefinedName): Resolved {
  const { sheet: sheetName, rest } = splitSheet(name.getFormulaOrRefString().replace(/^=/, ""));
  const sheet = sheetName ? document.grid.workbook().getSheetByName(sheetName) : null;
  if (!sheet || !/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.test(rest)) return NULL_OBJECT;
  return rangeAt(document, sheet, rest);
}

function namedItem(document: OfficeDocument, name: DefinedName): HostObject {
  const formula = (): string => name.getFormulaOrRefString();
  const required = (found: Resolved): Resolved => {
    if (found === NULL_OBJECT) throw itemNotFound("NamedItem.getRange");
    return found;
  };
  return {
    kind: "NamedItem",
    identity: () => ({ Name: name.getName() }),
    read: {
      Name: () => name.getName(),
      Formula: () => `=${formula().replace(/^=/, "")}`,
      Value: () => formula(),
      Type: () => (namedRange(document, name) === NULL_OBJECT ? "String" : "Range"),
      Comment: () => name.getComment() ?? "",
      Scope: () => (name.isWorkbookScope() ? "Workbook" : "Worksheet"),
      Visible: () => true,
    },
    write: {
      // the grid puts "=" before it
      Formula: (text: string) => name.setFormula(text.replace(/^=/, "")),
      Comment: (text: string) => name.setComment(text),
    },
    call: {
      Delete: () => name.delete(),
      GetRange: () => required(namedRange(document, name)),
      GetRangeOrNullObject: () => namedRange(document, name),
    },
  };
}

/** Excel.NamedItemCollection of the workbook, or of one sheet. */
export function nameCollection(document: OfficeDocument, sheet?: Worksheet): HostObject {
  const workbook = document.grid.workbook();
  const owner = sheet ?? workbook;
  const names = (): DefinedName[] =>
    owner.getDefinedNames().filter((name) => Boolean(sheet) || name.isWorkbookScope());
  const find = (key: string): Resolved => {
    const name = names().find((one) => one.getName().toLowerCase() === key.toLowerCase());
    return name ? namedItem(document, name) : NULL_OBJECT;
  };
  const required = (found: Resolved, member: string): Resolved => {
    if (found === NULL_OBJECT) throw itemNotFound(`NamedItemCollection.${member}`);
    return found;
  };
  return {
    kind: "NamedItemCollection",
    items: () => names().map((name) => namedItem(document, name)),
    call: {
      GetCount: () => names().length,
      GetItemOrNullObject: find,
      GetItem: (key: string) => required(find(key), "getItem"),
      Add: (name: string, reference: unknown, comment?: string | null) => {
        owner.insertDefinedName(name, referenceText(reference));
        const added = required(find(name), "add") as HostObject;
        if (comment) added.write!["Comment"]!(comment as never);
        return added;
      },
    },
  };
}

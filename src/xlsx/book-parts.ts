import { FileFault } from "./file-fault";
import { MOST_SHEETS } from "./limits";
import type { Parts } from "./open-package";
import { relationships } from "./package-links";
import { richText } from "./cell-text";
import { attribute, element, elements, unescaped, xmlText } from "./xml-text";

export interface SheetEntry {
  name: string;
  part: string;
  hidden: boolean;
}

export interface NameEntry {
  name: string;
  /** as the file has it, without "=" */
  formula: string;
  /** the sheet it belongs to; undefined for the whole workbook */
  sheet?: string;
  hidden?: boolean;
}

/** The main part of a workbook. Throws where there is none. */
export function workbookPart(parts: Parts): string {
  const part = relationships(parts, "").find(({ kind }) => kind === "officeDocument")?.part;
  // an .xlsb has its main part in another format
  if (!part || !parts.has(part) || part.endsWith(".bin")) throw new FileFault("not-a-workbook");
  return part;
}

/** The sheets with cells, in order; charts and dialogs that are sheets of their own are left out. */
export function sheetEntries(parts: Parts, workbook: string): SheetEntry[] {
  const xml = xmlText(parts.get(workbook)!, workbook);
  const links = new Map(relationships(parts, workbook).map((link) => [link.id, link]));
  const found = elements(element(xml, "sheets")?.inner ?? "", "sheet");
  if (found.length > MOST_SHEETS) throw new FileFault("too-large", `${found.length} sheets`);
  const entries = found.flatMap(({ tag }): SheetEntry[] => {
    const link = links.get(
      /[\s:]id\s*=\s*"([^"]*)"/.exec(tag.replace(/\ssheetId="[^"]*"/, ""))?.[1] ?? "",
    );
    if (link?.kind !== "worksheet" || !link.part) return [];
    if (!parts.has(link.part)) throw new FileFault("broken", link.part);
    const hidden = (attribute(tag, "state") ?? "visible") !== "visible";
    return [{ name: attribute(tag, "name") ?? "", part: link.part, hidden }];
  });
  if (entries.length === 0) throw new FileFault("no-sheets");
  return entries;
}

/** Defined names, with those that Excel keeps for itself (_xlnm.Print_Area). */
export function nameEntries(parts: Parts, workbook: string): NameEntry[] {
  const xml = xmlText(parts.get(workbook)!, workbook);
  const sheets = elements(element(xml, "sheets")?.inner ?? "", "sheet").map(({ tag }) =>
    attribute(tag, "name"),
  );
  return elements(element(xml, "definedNames")?.inner ?? "", "definedName").map(
    ({ tag, inner }) => {
      const index = attribute(tag, "localSheetId");
      const sheet = index === undefined ? undefined : sheets[Number(index)];
      return {
        name: attribute(tag, "name") ?? "",
        formula: unescaped(inner),
        ...(sheet !== undefined && { sheet }),
        ...(/hidden="(1|true)"/.test(tag) && { hidden: true }),
      };
    },
  );
}

/** Whether days are counted from 1904. */
export function countsFrom1904(parts: Parts, workbook: string): boolean {
  const xml = xmlText(parts.get(workbook)!, workbook);
  return /date1904="(1|true)"/.test(element(xml, "workbookPr")?.tag ?? "");
}

/** The texts that cells refer to by number. */
export function sharedStrings(parts: Parts, workbook: string): string[] {
  const part = relationships(parts, workbook).find(({ kind }) => kind === "sharedStrings")?.part;
  const bytes = part && parts.get(part);
  return bytes ? elements(xmlText(bytes, part), "si").map(({ inner }) => richText(inner)) : [];
}

export interface TableEntry {
  name: string;
  /** the sheet */
  sheet: string;
  /** such as A1:C9, with headings and totals */
  ref: string;
  columns: string[];
  headings: boolean;
  totals: boolean;
  /** what each column puts into new rows, as the file has it; "" for nothing */
  calculated: readonly string[];
}

/** Excel's tables. */
export function tableEntries(parts: Parts, sheets: readonly SheetEntry[]): TableEntry[] {
  return sheets.flatMap((sheet) =>
    relationships(parts, sheet.part).flatMap(({ kind, part }): TableEntry[] => {
      const bytes = kind === "table" && part ? parts.get(part) : undefined;
      if (!bytes) return [];
      const xml = xmlText(bytes, part!);
      const tag = element(xml, "table")!.tag;
      const columns = elements(xml, "tableColumn");
      return [
        {
          name: attribute(tag, "displayName") ?? attribute(tag, "name") ?? "",
          sheet: sheet.name,
          ref: attribute(tag, "ref") ?? "A1",
          columns: columns.map((one) => attribute(one.tag, "name") ?? ""),
          headings: attribute(tag, "headerRowCount") !== "0",
          totals: Number(attribute(tag, "totalsRowCount") ?? 0) > 0,
          calculated: columns.map(({ inner }) =>
            unescaped(element(inner, "calculatedColumnFormula")?.inner ?? ""),
          ),
        },
      ];
    }),
  );
}

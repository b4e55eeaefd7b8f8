import { areaAt, cellName, type Area } from "./cell-address";
import { aroundCells, withElement } from "./sheet-elements";
import { attribute, element, elements, escaped, prefixOf, withAttribute } from "./xml-text";
import type { XlsxBook } from "./xlsx-book";

/** Words that the cells of one column offer in a drop-down list. */
export interface FileList {
  row: number;
  column: number;
  rows: number;
  words: readonly string[];
}

/** The areas of a sheet whose cells have a validation, in both of the forms that files know. */
export function validatedAreas(book: XlsxBook, sheet: string): Area[] {
  const rest = book.rest(sheet);
  const refs = [
    ...elements(rest, "dataValidation").flatMap(({ tag }) => attribute(tag, "sqref") ?? []),
    ...elements(rest, "sqref").map(({ inner }) => inner),
  ];
  return refs
    .flatMap((ref) => ref.trim().split(/\s+/))
    .filter(Boolean)
    .map(areaAt);
}

const refOf = ({ row, column, rows }: FileList) =>
  rows === 1
    ? cellName(row, column)
    : `${cellName(row, column)}:${cellName(row + rows - 1, column)}`;

function listXml(list: FileList, p: string): string {
  const words = escaped(`"${list.words.join(",").replaceAll('"', '""')}"`);
  return (
    `<${p}dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${refOf(list)}">` +
    `<${p}formula1>${words}</${p}formula1></${p}dataValidation>`
  );
}

function withValidations(xml: string, edit: (inner: string, p: string) => string): string {
  const p = prefixOf(xml);
  const before = element(aroundCells(xml).tail, "dataValidations");
  const inner = edit(before?.inner ?? "", p);
  const count = elements(inner, "dataValidation").length;
  if (count === 0) return withElement(xml, "dataValidations", "");
  const open = before?.tag.replace(/\s*\/>$/, ">") ?? `<${p}dataValidations>`;
  const tag = withAttribute(open, "count", String(count));
  return withElement(xml, "dataValidations", `${tag}${inner}</${p}dataValidations>`);
}

/** Adds lists to cells that have no validation. */
export function addLists(book: XlsxBook, sheet: string, lists: readonly FileList[]): void {
  if (lists.length === 0) return;
  book.edit(sheet, (xml) =>
    withValidations(xml, (inner, p) => inner + lists.map((one) => listXml(one, p)).join("")),
  );
}

/** Takes lists out that addLists made. */
export function removeLists(book: XlsxBook, sheet: string, lists: readonly FileList[]): void {
  if (lists.length === 0) return;
  book.edit(sheet, (xml) =>
    withValidations(xml, (inner, p) =>
      lists.reduce((all, one) => all.replace(listXml(one, p), ""), inner),
    ),
  );
}

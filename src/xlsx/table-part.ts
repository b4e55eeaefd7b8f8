import { strToU8 } from "fflate";
import type { TableEntry } from "./book-parts";
import type { Parts } from "./open-package";
import { declarePart, relate } from "./package-links";
import { aroundCells, withElement } from "./sheet-elements";
import { element, escaped, prefixOf } from "./xml-text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Adds the part of a new table and the sheet's relationship to it; gives the id of that. */
export function addTablePart(
  parts: Parts,
  sheetPart: string,
  { name, ref, columns }: Pick<TableEntry, "name" | "ref" | "columns">,
): string {
  let number = 1;
  while (parts.has(`xl/tables/table${number}.xml`)) number += 1;
  const part = `xl/tables/table${number}.xml`;
  const all = columns.map((one, i) => `<tableColumn id="${i + 1}" name="${escaped(one)}"/>`);
  parts.set(
    part,
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${1000 + number}" name="${escaped(name)}" displayName="${escaped(name)}" ref="${ref}" totalsRowShown="0">` +
        `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${all.join("")}</tableColumns>` +
        '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
    ),
  );
  declarePart(parts, part, TYPE);
  return relate(parts, sheetPart, LINK, part);
}

/** A sheet with one more table: `id` is that of the relationship to its part. */
export function withTable(xml: string, id: string): string {
  const p = prefixOf(xml);
  const inner = element(aroundCells(xml).tail, "tableParts")?.inner ?? "";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const all = `${inner}<${p}tablePart r:id="${id}" xmlns:r="${office}"/>`;
  return withElement(xml, "tableParts", `<${p}tableParts>${all}</${p}tableParts>`);
}

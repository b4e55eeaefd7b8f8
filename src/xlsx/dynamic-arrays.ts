import { strToU8 } from "fflate";
import type { Parts } from "./open-package";
import { declarePart, relate, relationships } from "./package-links";
import { attribute, element, elements, xmlText } from "./xml-text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ARRAYS = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const KIND =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const PROPERTY = `<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" xmlns:xda="${ARRAYS}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;

const partOf = (parts: Parts, workbook: string) =>
  relationships(parts, workbook).find(({ kind }) => kind === "sheetMetadata")?.part;

/** The numbers of cell metadata that mark a formula as one that spills. */
export function dynamicMarks(parts: Parts, workbook: string): Set<string> {
  const part = partOf(parts, workbook);
  const bytes = part && parts.get(part);
  if (!bytes) return new Set();
  const xml = xmlText(bytes, part);
  const kinds = elements(element(xml, "metadataTypes")?.inner ?? "", "metadataType");
  const arrays = kinds.findIndex(({ tag }) => attribute(tag, "name") === "XLDAPR") + 1;
  const marks = elements(element(xml, "cellMetadata")?.inner ?? "", "bk");
  return new Set(
    marks.flatMap(({ inner }, index) => {
      const records = elements(inner, "rc");
      const own = records.some(({ tag }) => Number(attribute(tag, "t")) === arrays);
      return arrays > 0 && own ? [String(index + 1)] : [];
    }),
  );
}

/** Makes sure that there is such a mark; gives its number. */
export function ensureDynamicMark(parts: Parts, workbook: string): string {
  const [known] = dynamicMarks(parts, workbook);
  if (known) return known;
  const part = partOf(parts, workbook);
  if (part && parts.has(part)) return appended(parts, part);
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${MAIN}">` +
    `<metadataTypes count="1">${KIND}</metadataTypes>` +
    `<futureMetadata name="XLDAPR" count="1">${PROPERTY}</futureMetadata>` +
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
  const added = "xl/metadata.xml";
  parts.set(added, strToU8(xml));
  relate(parts, workbook, LINK, added);
  declarePart(parts, added, TYPE);
  return "1";
}

/** Adds the mark to metadata that know other things only (such as linked data types). */
function appended(parts: Parts, part: string): string {
  let xml = xmlText(parts.get(part)!, part);
  const insert = (list: string, one: string): number => {
    const found = element(xml, list)!;
    const count = Number(attribute(found.tag, "count") ?? 0) + 1;
    const tag = found.tag.replace(/\scount="\d*"/, "").replace(/\/?>$/, ` count="${count}">`);
    xml = `${xml.slice(0, found.start)}${tag}${found.inner}${one}</${list}>${xml.slice(found.end)}`;
    return count;
  };
  const kind = insert("metadataTypes", KIND);
  const future = `<futureMetadata name="XLDAPR" count="1">${PROPERTY}</futureMetadata>`;
  const mark = `<bk><rc t="${kind}" v="0"/></bk>`;
  const cells = element(xml, "cellMetadata");
  xml = xml.replace(
    /<(cellMetadata|valueMetadata|extLst|\/metadata)[\s>]/,
    (next) => future + next,
  );
  let number = 1;
  if (cells) number = insert("cellMetadata", mark);
  else
    xml = xml.replace(
      /<(valueMetadata|extLst|\/metadata)[\s>]/,
      (next) => `<cellMetadata count="1">${mark}</cellMetadata>${next}`,
    );
  parts.set(part, strToU8(xml));
  return String(number);
}

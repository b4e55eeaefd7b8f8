import { strFromU8, strToU8, unzipSync } from "fflate";

export interface XmlPart {
  /** In braces, as Office writes it. */
  id: string;
  xml: string;
}

type Parts = Record<string, Uint8Array>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";
const CONTENT_TYPES = "[Content_Types].xml";

function relate(parts: Parts, path: string, type: string, target: string): void {
  const before = parts[path]
    ? strFromU8(parts[path])
    : `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const used = [...before.matchAll(/Id="rId(\d+)"/g)].map((match) => Number(match[1]));
  const id = `rId${Math.max(0, ...used) + 1}`;
  const one = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  parts[path] = strToU8(before.replace("</Relationships>", `${one}</Relationships>`));
}

function declare(parts: Parts, part: string): void {
  let types = strFromU8(parts[CONTENT_TYPES]!);
  if (!/Extension="xml"/i.test(types)) {
    const xml = '<Default Extension="xml" ContentType="application/xml"/>';
    types = types.replace(/<Types[^>]*>/, (open) => open + xml);
  }
  const one = `<Override PartName="${part}" ContentType="${PROPERTIES_TYPE}"/>`;
  parts[CONTENT_TYPES] = strToU8(types.replace("</Types>", `${one}</Types>`));
}

function addPart(parts: Parts, number: number, { id, xml }: XmlPart): void {
  const properties = `<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${id}"/>`;
  parts[`customXml/item${number}.xml`] = strToU8(xml);
  parts[`customXml/itemProps${number}.xml`] = strToU8(HEAD + properties);
  const rels = `customXml/_rels/item${number}.xml.rels`;
  relate(parts, rels, `${OFFICE}/relationships/customXmlProps`, `itemProps${number}.xml`);
  relate(
    parts,
    WORKBOOK_RELS,
    `${OFFICE}/relationships/customXml`,
    `../customXml/item${number}.xml`,
  );
  declare(parts, `/customXml/itemProps${number}.xml`);
}

/** Adds XML parts to the parts of an .xlsx, in place. */
export function addCustomXml(parts: Parts, added: XmlPart[]): void {
  added.forEach((part, index) => addPart(parts, index + 1, part));
}

/** The XML parts of an .xlsx that programs put there. */
export function readCustomXml(xlsx: Uint8Array): XmlPart[] {
  const parts = unzipSync(xlsx, { filter: ({ name }) => name.startsWith("customXml/") });
  return Object.keys(parts)
    .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
    .map((name) => {
      const properties = parts[name.replace("item", "itemProps")];
      const id = properties && /itemID="([^"]+)"/.exec(strFromU8(properties))?.[1];
      return { id: id ?? `{${crypto.randomUUID().toUpperCase()}}`, xml: strFromU8(parts[name]!) };
    });
}

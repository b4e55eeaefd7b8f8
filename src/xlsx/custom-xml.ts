import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./open-package";
import { declarePart, relate, relationships, removePart } from "./package-links";
import { attribute, element } from "./xml-text";

export interface XmlPart {
  /** in braces, as Office writes it; the name of the part where it has none */
  id: string;
  xml: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

const propertiesOf = (parts: Parts, part: string) =>
  relationships(parts, part).find(({ kind }) => kind === "customXmlProps")?.part;

/** The XML parts that programs put into a workbook, with the names of their parts. */
export function customXmlParts(parts: Parts, workbook: string): (XmlPart & { part: string })[] {
  return relationships(parts, workbook).flatMap(({ kind, part }) => {
    const bytes = kind === "customXml" && part ? parts.get(part) : undefined;
    if (!bytes) return [];
    const properties = parts.get(propertiesOf(parts, part!) ?? "");
    const item = properties && element(strFromU8(properties), "datastoreItem");
    const id = (item && attribute(item.tag, "itemID")) ?? part!;
    return [{ part: part!, id, xml: strFromU8(bytes) }];
  });
}

/** Adds an XML part. */
function addCustomXml(parts: Parts, workbook: string, { id, xml }: XmlPart): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number += 1;
  const [part, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  parts.set(part, strToU8(xml));
  const item = `<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${id}"/>`;
  parts.set(properties, strToU8(HEAD + item));
  relate(parts, part, `${OFFICE}/relationships/customXmlProps`, properties);
  relate(parts, workbook, `${OFFICE}/relationships/customXml`, part);
  declarePart(parts, properties, PROPERTIES_TYPE);
}

/** Writes, or takes out ("" for `xml`), the XML part with this id. */
export function setCustomXml(parts: Parts, workbook: string, { id, xml }: XmlPart): void {
  const known = customXmlParts(parts, workbook).find((one) => one.id === id);
  if (known && xml !== "") parts.set(known.part, strToU8(xml));
  else if (known) {
    const properties = propertiesOf(parts, known.part);
    if (properties) removePart(parts, known.part, properties);
    removePart(parts, workbook, known.part);
  } else if (xml !== "") addCustomXml(parts, workbook, { id, xml });
}

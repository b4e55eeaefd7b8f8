import { LONGEST_TEXT } from "./limits";
import { elements, escaped, unescaped } from "./xml-text";

const CODED = /_x([0-9a-fA-F]{4})_/g;

/** Text of a cell as it stands in XML, with what XML cannot say written as _x000D_. */
export function textXml(text: string): string {
  const safe = text
    .slice(0, LONGEST_TEXT)
    .replace(CODED, (whole) => `_x005F${whole}`)

    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (c) => `_x${hex(c)}_`);
  return escaped(safe);
}
const hex = (c: string) => c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** The text that textXml, or Excel, wrote. */
export function plainText(xml: string): string {
  const text = unescaped(xml);
  if (!text.includes("_x")) return text;
  return text.replace(CODED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The text of a rich or plain string: its runs one after another, without the readings of them. */
export function richText(inner: string): string {
  const shown = inner.includes("rPh")
    ? inner.replace(/<(\w+:)?rPh[\s>][^]*?<\/(\w+:)?rPh>/g, "")
    : inner;
  return elements(shown, "t")
    .map(({ inner: text }) => plainText(text))
    .join("");
}

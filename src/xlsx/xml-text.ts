import { FileFault } from "./file-fault";

function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (a === 0x3c && b === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0 && b === 0x3c) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

/**
 * The text of an XML part, whatever its encoding. Throws "broken" for one that is cut off: what
 * opens first must close last.
 */
export function xmlText(bytes: Uint8Array, part: string): string {
  const text = decoded(bytes);
  if (text.includes("<!DOCTYPE")) throw new FileFault("broken", part);
  const root = /<([A-Za-z_][\w.:-]*)(?:\s[^>]*?)?(\/?)>/.exec(text);
  if (!root) throw new FileFault("broken", part);
  const closed = root[2] === "/" || text.trimEnd().endsWith(`</${root[1]!}>`);
  const commented = !closed && new RegExp(`</${root[1]!}\\s*>\\s*(<!--[^]*-->\\s*)*$`).test(text);
  if (!closed && !commented) throw new FileFault("broken", part);
  return text;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Text as it stands in XML, as people read it. */
export function unescaped(xml: string): string {
  if (!xml.includes("&") && !xml.includes("<![CDATA[")) return xml;
  return xml
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, raw: string) => escaped(raw))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
      if (name) return NAMED[String(name)] ?? String(whole);
      const code = hex ? parseInt(String(hex), 16) : Number(digits);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    });
}

/** Text for an element or an attribute; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (c) =>
      c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;",
    );
}

const attributePatterns = new Map<string, RegExp>();

/** An attribute of an opening tag; undefined where it has none. The name may have a prefix. */
export function attribute(tag: string, name: string): string | undefined {
  let pattern = attributePatterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributePatterns.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found ? unescaped(found[1] ?? found[2] ?? "") : undefined;
}

/** An opening tag with an attribute set, or taken out where `value` is undefined. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const without = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  if (value === undefined) return without;
  return without.replace(/\s*(\/?)>$/, ` ${name}="${escaped(value)}"$1>`);
}

export interface XmlElement {
  /** the opening tag, as written */
  tag: string;
  /** what stands between the tags; "" for an empty element */
  inner: string;
  start: number;
  end: number;
}

/** Elements of this name in order, whatever their prefix; elements inside one another are not asked for. */
export function elements(xml: string, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const opening = new RegExp(`<((?:[\\w.-]+:)?${name})(?=[\\s/>])[^>]*>`, "g");
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const [tag] = match;
    const from = match.index + tag.length;
    if (tag.endsWith("/>")) {
      found.push({ tag, inner: "", start: match.index, end: from });
      continue;
    }
    const closing = `</${match[1]!}>`;
    const to = xml.indexOf(closing, from);
    if (to < 0) throw new FileFault("broken", name);
    const end = to + closing.length;
    found.push({ tag, inner: xml.slice(from, to), start: match.index, end });
    opening.lastIndex = end;
  }
  return found;
}

/** The first element of this name. */
export const element = (xml: string, name: string): XmlElement | undefined =>
  new RegExp(`<(?:[\\w.-]+:)?${name}[\\s/>]`).test(xml) ? elements(xml, name)[0] : undefined;

/** The prefix that a document uses for its own elements, with its colon; "" for none. */
export const prefixOf = (xml: string): string =>
  /<((?:[\w.-]+:)?)(?:worksheet|workbook|styleSheet|sst)[\s>]/.exec(xml)?.[1] ?? "";

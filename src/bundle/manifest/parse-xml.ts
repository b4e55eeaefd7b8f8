/** One element of an XML file; `name` keeps its prefix (`bt:Image`), `line` counts from 1. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
  readonly line: number;
}

/** The file is not well-formed; the message names the line. */
export class XmlError extends Error {}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/\s*([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/**
 * Reads the XML that manifests are written in: elements, attributes, text, comments and the five
 * named entities. Throws XmlError on anything that is not well-formed.
 */
export function parseXml(source: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "", line: 1 };
  const open = [root];
  let line = 1;
  for (const match of source.replace(/^\uFEFF/, "").matchAll(token)) {
    readToken(match, open, line);
    line += match[0].split("\n").length - 1;
  }
  const unclosed = open.length > 1 ? open.at(-1) : undefined;
  if (unclosed) throw new XmlError(`line ${unclosed.line}: <${unclosed.name}> is never closed`);
  const [top, second] = root.children;
  if (top === undefined || second !== undefined)
    throw new XmlError("there must be one root element");
  return top;
}

function readToken(match: RegExpMatchArray, open: Element[], line: number): void {
  const [all, closing, opening, attributes = "", selfClosing] = match;
  const here = open.at(-1);
  if (all === "<" || here === undefined) throw new XmlError(`line ${line}: a broken tag`);
  if (closing !== undefined) {
    if (here.name !== closing) {
      throw new XmlError(`line ${line}: </${closing}> closes <${here.name}> of line ${here.line}`);
    }
    open.pop();
  } else if (opening !== undefined) {
    const element = newElement(opening, readAttributes(attributes, line), line);
    here.children.push(element);
    if (selfClosing === "") open.push(element);
  } else if (!all.startsWith("<")) {
    here.text += decode(all, line).trim();
  }
}

function newElement(name: string, attributes: Record<string, string>, line: number): Element {
  return { name, attributes, children: [], text: "", line };
}

function readAttributes(source: string, line: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(attribute)) {
    if (name in found) throw new XmlError(`line ${line}: attribute ${name} stands twice`);
    found[name] = decode(double ?? single ?? "", line);
  }
  return found;
}

function decode(text: string, line: number): string {
  return text.replace(/&(\w*);?/g, (all, name: string) => {
    const character = all.endsWith(";") ? entities[name] : undefined;
    if (character === undefined) throw new XmlError(`line ${line}: unknown entity ${all}`);
    return character;
  });
}

/** The element and everything in it, in the order of the file. */
export function descendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** The first element at a path such as `DefaultSettings/SourceLocation` below `element`. */
export function find(element: Element, path: string): Element | undefined {
  return findAll(element, path)[0];
}

/** Every element at that path. */
export function findAll(element: Element, path: string): Element[] {
  let found = [element];
  for (const name of path.split("/")) {
    found = found.flatMap((one) => one.children.filter((child) => child.name === name));
  }
  return found;
}

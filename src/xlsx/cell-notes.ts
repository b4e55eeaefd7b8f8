import { strToU8 } from "fflate";
import { cellName } from "./cell-address";
import { textXml } from "./cell-text";
import { EMPTY_DRAWING, type FileNote, withShapes, withoutShape } from "./note-shape";
import type { Parts } from "./open-package";
import { declarePart, relate, relationships, removePart } from "./package-links";
import { withElement } from "./sheet-elements";
import { attribute, element, elements, prefixOf, xmlText } from "./xml-text";
import type { XlsxBook } from "./xlsx-book";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = {
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;
const EMPTY = {
  comments: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`,
  vmlDrawing: EMPTY_DRAWING,
} as const;
type Kind = keyof typeof TYPES;

const partOf = (parts: Parts, sheet: string, kind: Kind): string | undefined =>
  relationships(parts, sheet).find((one) => one.kind === kind)?.part;

/** Addresses of the cells of a sheet that have a note. */
export function notedCells(book: XlsxBook, sheet: string): Set<string> {
  const cells = new Set<string>();
  book.edit(sheet, (xml, parts, own) => {
    const part = partOf(parts, own, "comments");
    const all = part ? elements(xmlText(parts.get(part)!, part), "comment") : [];
    for (const { tag } of all) cells.add(attribute(tag, "ref") ?? "");
    return xml;
  });
  return cells;
}

/** Adds notes to cells that have none. `author` is shown by Excel. */
export function addNotes(
  book: XlsxBook,
  sheet: string,
  notes: readonly FileNote[],
  author: string,
): void {
  if (notes.length === 0) return;
  book.edit(sheet, (xml, parts, own) => {
    const [comments] = sidePart(parts, own, "comments");
    const [drawing, link] = sidePart(parts, own, "vmlDrawing");
    parts.set(
      comments,
      strToU8(withComments(xmlText(parts.get(comments)!, comments), notes, author)),
    );
    parts.set(drawing, strToU8(withShapes(xmlText(parts.get(drawing)!, drawing), notes)));
    if (!link) return xml;
    const p = prefixOf(xml);
    return withElement(
      xml,
      "legacyDrawing",
      `<${p}legacyDrawing r:id="${link}" xmlns:r="${OFFICE}"/>`,
    );
  });
}

/** The part of a sheet's notes or of their shapes; one that is new with its relationship. */
function sidePart(parts: Parts, sheet: string, kind: Kind): [part: string, link?: string] {
  const known = partOf(parts, sheet, kind);
  if (known && parts.has(known)) return [known];
  const nameOf = (n: number) =>
    kind === "comments" ? `xl/comments${n}.xml` : `xl/drawings/vmlDrawing${n}.vml`;
  let number = 1;
  while (parts.has(nameOf(number))) number += 1;
  const part = nameOf(number);
  parts.set(part, strToU8(EMPTY[kind]));
  declarePart(parts, part, TYPES[kind]);
  return [part, relate(parts, sheet, `${OFFICE}/${kind}`, part)];
}

function withComments(xml: string, notes: readonly FileNote[], author: string): string {
  const p = prefixOf(xml) || (/<(\w+:)comments/.exec(xml)?.[1] ?? "");
  const authors = elements(element(xml, "authors")?.inner ?? "", "author");
  const id = authors.length;
  const list = notes.map(
    ({ row, column, text }) =>
      `<${p}comment ref="${cellName(row, column)}" authorId="${id}"><${p}text><${p}t xml:space="preserve">${textXml(text)}</${p}t></${p}text></${p}comment>`,
  );
  const end = (name: string) => new RegExp(`<(${p}${name})([^>]*?)\\s*/>|</${p}${name}>`);
  const put = (whole: string, name: string, inner: string) =>
    whole.replace(end(name), (close: string, open?: string, rest = "") =>
      open ? `<${open}${rest}>${inner}</${open}>` : `${inner}${close}`,
    );
  return put(
    put(xml, "authors", `<${p}author>${textXml(author)}</${p}author>`),
    "commentList",
    list.join(""),
  );
}

/** Takes notes out that say just this; parts that are then empty go with them. */
export function removeNotes(book: XlsxBook, sheet: string, notes: readonly FileNote[]): void {
  book.edit(sheet, (xml, parts, own) => {
    const comments = partOf(parts, own, "comments");
    const drawing = partOf(parts, own, "vmlDrawing");
    if (!comments || !drawing || notes.length === 0) return xml;
    const texts = new Map(notes.map((one) => [cellName(one.row, one.column), one]));
    let [said, shapes] = [comments, drawing].map((part) => xmlText(parts.get(part)!, part)) as [
      string,
      string,
    ];
    for (const { tag, inner, start, end } of elements(said, "comment").reverse()) {
      const note = texts.get(attribute(tag, "ref") ?? "");
      if (!note || !inner.includes(textXml(note.text))) continue;
      said = said.slice(0, start) + said.slice(end);
      shapes = withoutShape(shapes, note);
    }
    parts.set(comments, strToU8(said));
    parts.set(drawing, strToU8(shapes));
    if (elements(said, "comment").length > 0) return xml;
    removePart(parts, own, comments);
    if (elements(shapes, "shape").length > 0) return xml;
    removePart(parts, own, drawing);
    return withElement(xml, "legacyDrawing", "");
  });
}

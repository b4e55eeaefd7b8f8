import { areaName, areaAt, cellAt, cellName, type Area } from "./cell-address";
import { attribute, element, escaped, prefixOf, withAttribute } from "./xml-text";

/** XML of a cell to put into a sheet ("" takes it out), or what becomes of the XML that it has ("" where it has none). */
export type CellEdit = string | ((before: string) => string);
/** By row and column. */
export type CellEdits = Map<number, Map<number, CellEdit>>;

const ROW = /<((?:[\w.-]+:)?)row(?=[\s/>])([^>]*)>/g;
const CELL = /<((?:[\w.-]+:)?)c(?=[\s/>])([^>]*)>/g;

/** A sheet with some of its cells written anew; every other byte stays as it is. */
export function editedSheet(xml: string, edits: CellEdits): string {
  if (edits.size === 0) return xml;
  const data = element(xml, "sheetData");
  const p = prefixOf(xml);
  const rows = mergedRows(data?.inner ?? "", edits, p);
  const written = `<${p}sheetData>${rows}</${p}sheetData>`;
  const out = data
    ? xml.slice(0, data.start) + written + xml.slice(data.end)
    : xml.replace(/<\/(\w+:)?worksheet>\s*$/, (end) => written + end);
  return withDimension(out, edits);
}

/** The rows of a sheet in order, those with edits written anew. */
function mergedRows(inner: string, edits: CellEdits, p: string): string {
  const waiting = [...edits.keys()].sort((a, b) => a - b);
  const out: string[] = [];
  let [next, row, end] = [0, -1, 0];
  const added = (before: number) => {
    for (; next < waiting.length && waiting[next]! < before; next += 1) {
      const cells = rowCells("", waiting[next]!, edits.get(waiting[next]!)!);
      if (cells) out.push(`<${p}row r="${waiting[next]! + 1}">${cells}</${p}row>`);
    }
  };
  ROW.lastIndex = 0;
  for (let match = ROW.exec(inner); match; match = ROW.exec(inner)) {
    const [open, prefix, attributes = ""] = match;
    const number = attribute(attributes, "r");
    row = number === undefined ? row + 1 : Number(number) - 1;
    out.push(inner.slice(end, match.index));
    added(row);
    const empty = open.endsWith("/>");
    const closing = `</${prefix}row>`;
    const to = empty ? ROW.lastIndex : inner.indexOf(closing, ROW.lastIndex);
    end = empty ? to : to + closing.length;
    const own = edits.get(row);
    const tag = number === undefined ? withAttribute(open, "r", String(row + 1)) : open;
    if (!own) out.push(tag, inner.slice(ROW.lastIndex, end));
    else {
      const cells = rowCells(empty ? "" : inner.slice(ROW.lastIndex, to), row, own);
      const wide = withAttribute(tag, "spans", undefined).replace(/\s*\/?>$/, ">");
      out.push(cells ? `${wide}${cells}${closing}` : wide.replace(/>$/, "/>"));
      next += 1;
    }
    ROW.lastIndex = end;
  }
  out.push(inner.slice(end));
  added(Infinity);
  return out.join("");
}

/** The cells of one row, with edits; cells without an address are given theirs. */
function rowCells(inner: string, row: number, edits: ReadonlyMap<number, CellEdit>): string {
  const cells = new Map<number, string>();
  let column = -1;
  CELL.lastIndex = 0;
  for (let match = CELL.exec(inner); match; match = CELL.exec(inner)) {
    const [open, prefix, attributes = ""] = match;
    const name = attribute(attributes, "r");
    column = name ? cellAt(name).column : column + 1;
    let end = CELL.lastIndex;
    if (!open.endsWith("/>")) {
      const closing = `</${prefix}c>`;
      end = inner.indexOf(closing, end) + closing.length;
    }
    const whole = inner.slice(match.index, end);
    cells.set(
      column,
      name ? whole : whole.replace(open, withAttribute(open, "r", cellName(row, column))),
    );
    CELL.lastIndex = end;
  }
  for (const [at, edit] of edits)
    cells.set(at, typeof edit === "string" ? edit : edit(cells.get(at) ?? ""));
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join("");
}

/** What the sheet says about its extent, widened to what was written. */
function withDimension(xml: string, edits: CellEdits): string {
  const known = element(xml.slice(0, 4000), "dimension");
  const ref = known && attribute(known.tag, "ref");
  if (!known || !ref) return xml;
  let { row, column, rows, columns }: Area = areaAt(ref);
  let [bottom, right] = [row + rows - 1, column + columns - 1];
  for (const [r, cells] of edits)
    for (const [c, cell] of cells) {
      if (cell === "" || typeof cell !== "string") continue;
      [row, column] = [Math.min(row, r), Math.min(column, c)];
      [bottom, right] = [Math.max(bottom, r), Math.max(right, c)];
    }
  [rows, columns] = [bottom - row + 1, right - column + 1];
  const tag = withAttribute(known.tag, "ref", escaped(areaName({ row, column, rows, columns })));
  return xml.slice(0, known.start) + tag + xml.slice(known.start + known.tag.length);
}

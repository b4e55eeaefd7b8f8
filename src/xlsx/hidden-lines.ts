import { COLUMNS } from "./limits";
import { attribute, elements } from "./xml-text";

/** Columns beyond which what is hidden is the empty rest of the sheet. */
const LAST = 2000;

const isHidden = (tag: string, size: string): boolean =>
  /\shidden="(?:1|true)"/.test(tag) || Number(attribute(tag, size) ?? 1) === 0;

/** Columns (from zero) that nobody sees: hidden, or without any width. */
export function hiddenColumns(cols: string): Set<number> {
  const found = new Set<number>();
  for (const { tag } of elements(cols, "col")) {
    if (!isHidden(tag, "width")) continue;
    const [first, last] = [Number(attribute(tag, "min")), Number(attribute(tag, "max"))];
    const end = Math.min(last, LAST, COLUMNS);
    for (let column = first; column <= end; column += 1) found.add(column - 1);
  }
  return found;
}

/** Rows (from zero) that nobody sees: hidden, filtered out, folded away, or without any height. */
export function hiddenRows(xml: string): Set<number> {
  const found = new Set<number>();
  let row = 0;
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?row(?=[\s/>])[^>]*>/g)) {
    row = Number(attribute(tag, "r") ?? row + 1);
    if (isHidden(tag, "ht")) found.add(row - 1);
  }
  return found;
}

import { cellName } from "./cell-address";
import { textXml } from "./cell-text";
import type { FileCell } from "./sheet-cells";
import { escaped } from "./xml-text";

/** A cell as a file has it; "" for one that neither holds nor looks like anything. */
export function cellXml(cell: FileCell, prefix: string, dynamicMark: string): string {
  const { formula, value, style } = cell;
  if (value === null && !formula && style === 0) return "";
  const p = prefix;
  const [type, body] = valueXml(cell, p);
  const attributes =
    ` r="${cellName(cell.row, cell.column)}"` +
    (style > 0 ? ` s="${style}"` : "") +
    (type ? ` t="${type}"` : "") +
    (formula?.dynamic ? ` cm="${dynamicMark}"` : "");
  const written = (formula ? formulaXml(formula, p) : "") + body;
  return written ? `<${p}c${attributes}>${written}</${p}c>` : `<${p}c${attributes}/>`;
}

function formulaXml({ text, kind, ref }: NonNullable<FileCell["formula"]>, p: string): string {
  const array = kind === "array" ? ` t="array" ref="${escaped(ref ?? "A1")}"` : "";
  return `<${p}f${array}>${escaped(text)}</${p}f>`;
}

/** The type of a cell and its value. */
function valueXml({ value, error, formula }: FileCell, p: string): [type: string, body: string] {
  if (value === null) return ["", ""];
  if (error) return ["e", `<${p}v>${escaped(String(value))}</${p}v>`];
  if (typeof value === "boolean") return ["b", `<${p}v>${value ? 1 : 0}</${p}v>`];
  if (typeof value === "number")
    return Number.isFinite(value) ? ["", `<${p}v>${value}</${p}v>`] : ["e", `<${p}v>#NUM!</${p}v>`];
  if (formula) return ["str", `<${p}v>${textXml(value)}</${p}v>`];
  return ["inlineStr", `<${p}is><${p}t xml:space="preserve">${textXml(value)}</${p}t></${p}is>`];
}

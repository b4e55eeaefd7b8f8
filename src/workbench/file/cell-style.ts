import type { IColorStyle, IStyleData, Nullable } from "@univerjs/core";
import type { CellLook } from "../../xlsx";

/** At the place of the grid's own number for each alignment. */
const HORIZONTAL = ["general", "left", "center", "right"];
const VERTICAL = ["justify", "top", "center", "bottom"];
const WRAP = 3;

function hexColour(style: Nullable<IColorStyle>): string | undefined {
  const colour = style?.rgb;
  if (!colour) return undefined;
  if (colour.startsWith("#")) return colour.toUpperCase();
  const parts = colour.match(/\d+/g)?.slice(0, 3).map(Number);
  return (
    parts && `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase()
  );
}

/** The grid's style of a cell as a file's: empty when it says nothing that a file keeps. */
export function fileLook(style: Nullable<IStyleData>): CellLook {
  if (!style) return {};
  const [color, fill] = [hexColour(style.cl), hexColour(style.bg)];
  const format = style.n?.pattern;
  return {
    ...(format && format !== "General" && { numberFormat: format }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.fs && { size: style.fs }),
    ...(color && { color }),
    ...(fill && { fill }),
    ...(style.ht && { horizontal: HORIZONTAL[style.ht] ?? "general" }),
    ...(style.vt && { vertical: VERTICAL[style.vt] ?? "bottom" }),
    ...(style.tb === WRAP && { wrap: true }),
  };
}

/** A file's style of a cell as the grid's; undefined where the grid has nothing to show of it. */
export function gridStyle(look: CellLook): IStyleData | undefined {
  const out: IStyleData = {};
  if (look.numberFormat && look.numberFormat !== "General") out.n = { pattern: look.numberFormat };
  if (look.bold) out.bl = 1;
  if (look.italic) out.it = 1;
  if (look.size) out.fs = look.size;
  if (look.color) out.cl = { rgb: look.color };
  if (look.fill) out.bg = { rgb: look.fill };
  const horizontal = HORIZONTAL.indexOf(look.horizontal ?? "general");
  if (horizontal > 0) out.ht = horizontal;
  const vertical = VERTICAL.indexOf(look.vertical ?? "justify");
  if (vertical > 0) out.vt = vertical;
  if (look.wrap) out.tb = WRAP;
  return Object.keys(out).length > 0 ? out : undefined;
}

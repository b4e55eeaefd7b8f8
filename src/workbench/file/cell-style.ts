import type { IColorStyle, IStyleData, Nullable } from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";

type AlignmentStyle = NonNullable<CellStyle["alignment"]>;

/** hucre writes colours without "#". */
const bare = (colour: string): string => colour.replace(/^#/, "").toUpperCase();

/** At the place of the grid's own number for each alignment. */
const HORIZONTAL: NonNullable<AlignmentStyle["horizontal"]>[] = [
  "general",
  "left",
  "center",
  "right",
];
const VERTICAL: NonNullable<AlignmentStyle["vertical"]>[] = ["justify", "top", "center", "bottom"];
const WRAP = 3;

function hexColour(style: Nullable<IColorStyle>): string | undefined {
  const colour = style?.rgb;
  if (!colour) return undefined;
  if (colour.startsWith("#")) return colour;
  const parts = colour.match(/\d+/g)?.slice(0, 3).map(Number);
  return parts && `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The grid's style of a cell as a file style; undefined when it says nothing that a file keeps. */
export function fileStyle(style: Nullable<IStyleData>): CellStyle | undefined {
  if (!style) return undefined;
  const out: CellStyle = {};
  if (style.n?.pattern) out.numFmt = style.n.pattern;
  const [font, fill] = [hexColour(style.cl), hexColour(style.bg)];
  if (style.bl || style.it || style.fs || font) {
    out.font = {
      ...(style.bl && { bold: true }),
      ...(style.it && { italic: true }),
      ...(style.fs && { size: style.fs }),
      ...(font && { color: { rgb: bare(font) } }),
    };
  }
  if (fill) out.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: bare(fill) } };
  if (style.ht || style.vt || style.tb === WRAP) {
    out.alignment = {
      ...(style.ht && { horizontal: HORIZONTAL[style.ht] ?? "general" }),
      ...(style.vt && { vertical: VERTICAL[style.vt] ?? "bottom" }),
      ...(style.tb === WRAP && { wrapText: true }),
    };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** A file's style of a cell as the grid's. Theme colours are not resolved, so they are left out. */
export function gridStyle(style: CellStyle | undefined): IStyleData | undefined {
  if (!style) return undefined;
  const out: IStyleData = {};
  if (style.numFmt && style.numFmt !== "General") out.n = { pattern: style.numFmt };
  if (style.font?.bold) out.bl = 1;
  if (style.font?.italic) out.it = 1;
  if (style.font?.size) out.fs = style.font.size;
  if (style.font?.color?.rgb) out.cl = { rgb: `#${style.font.color.rgb.slice(-6)}` };
  const fill = style.fill?.type === "pattern" ? style.fill.fgColor?.rgb : undefined;
  if (fill) out.bg = { rgb: `#${fill.slice(-6)}` };
  const horizontal = HORIZONTAL.indexOf(style.alignment?.horizontal ?? "general");
  if (horizontal > 0) out.ht = horizontal;
  const vertical = VERTICAL.indexOf(style.alignment?.vertical ?? "justify");
  if (vertical > 0) out.vt = vertical;
  if (style.alignment?.wrapText) out.tb = WRAP;
  return Object.keys(out).length > 0 ? out : undefined;
}

import { cellsText, sized, type Area } from "./place";

/** How a cell looks, as far as an insertion changes it. */
interface CellLook {
  readonly fill: string;
  readonly bold: boolean;
  readonly ink: string;
  readonly wrap: boolean;
  readonly vertical: Excel.VerticalAlignment | string;
}

/** How the cells of an area looked, so that they can look so again. */
export interface SeenLook {
  readonly formats: readonly (readonly string[])[];
  /** one for all cells, or one for each, row by row */
  readonly cells: CellLook | readonly CellLook[];
}

type Context = Excel.RequestContext;

const rangeAt = ({ workbook }: Context, area: Area) =>
  workbook.worksheets.getItem(area.sheet).getRange(cellsText(area));

function loaded(range: Excel.Range): Excel.Range {
  range.format.load("wrapText,verticalAlignment");
  range.format.fill.load("color");
  range.format.font.load("bold,color");
  return range;
}

/** What is not the same in all cells comes as null. */
function lookOf({ format }: Excel.Range): CellLook | undefined {
  const look = {
    fill: format.fill.color,
    bold: format.font.bold,
    ink: format.font.color,
    wrap: format.wrapText,
    vertical: format.verticalAlignment,
  };
  return Object.values(look).some((part) => part === null) ? undefined : look;
}

const cellsIn = (area: Area): Area[] =>
  Array.from({ length: area.rows * area.columns }, (_, i) => ({
    ...sized(area, 1, 1),
    row: area.row + Math.floor(i / area.columns),
    column: area.column + (i % area.columns),
  }));

/** Looks at how cells look. */
export async function seenLook(context: Context, area: Area): Promise<SeenLook> {
  const whole = loaded(rangeAt(context, area)).load("numberFormat");
  await context.sync();
  const formats = whole.numberFormat as string[][];
  const same = lookOf(whole);
  if (same) return { formats, cells: same };
  const single = cellsIn(area).map((cell) => loaded(rangeAt(context, cell)));
  await context.sync();
  return { formats, cells: single.map((range) => lookOf(range)!) };
}

/** A cell without a fill says white; a white fill and none differ in gridlines alone. */
const isBare = (colour: string) => colour === "" || /^#f{3}(f{3})?$/i.test(colour);

/** Lets cells look as they did. Nothing is synchronised here. */
export function restoreLook(context: Context, area: Area, { formats, cells }: SeenLook): void {
  const set = (range: Excel.Range, look: CellLook) => {
    const { format } = range;
    if (isBare(look.fill)) format.fill.clear();
    else format.fill.color = look.fill;
    format.font.bold = look.bold;
    format.font.color = look.ink;
    format.wrapText = look.wrap;
    format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  };
  const whole = rangeAt(context, area);
  if (Array.isArray(cells))
    cellsIn(area).forEach((cell, i) => set(rangeAt(context, cell), (cells as CellLook[])[i]!));
  else set(whole, cells as CellLook);
  whole.numberFormat = formats as string[][];
}

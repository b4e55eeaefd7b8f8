import { type Vocabulary } from "./figure";
import { Headings, blocksOf } from "./blocks";
import { Grid, type GridCell, type SheetGrid } from "./grid";
import { LabelReader } from "./label";
import { sheetAbout } from "./sheet-about";
import { isUnit } from "./unit-factor";

/** The unit that the headings of one cell state: above it, to its left, over the headings of rows, or over the whole table. */
export function unitBeside(
  sheet: SheetGrid,
  at: { row: number; column: number },
  vocabulary: Vocabulary,
): string | undefined {
  const headings = new Headings(new Grid(sheet), new LabelReader(vocabulary));
  const back = (steps: number) => Array.from({ length: steps }, (_s, i) => steps - 1 - i);
  const above = back(at.row).map((row) => [row, at.column] as const);
  const left = back(at.column).map((column) => [at.row, column] as const);
  const named = left.filter(([row, column]) => isText(headings.grid.seen(row, column)));
  const corner = named.flatMap(([, column]) => back(at.row).map((row) => [row, column] as const));
  for (const [row, column] of [...above, ...left, ...corner]) {
    const cell = headings.grid.seen(row, column);
    const label = cell && headings.of(cell, false);
    if (!label) continue;
    if (label.unit !== undefined) return label.unit;
    if (isUnit(label.text)) return label.text;
  }
  const blocks = blocksOf(headings);
  const block = blocks.find(({ rows }) => rows.includes(at.row));
  const about = sheetAbout(headings, blocks);
  return (block ? about.of(block) : about).unit;
}

const isText = (cell: GridCell | undefined): boolean => typeof cell?.value === "string";

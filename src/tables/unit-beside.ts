import { type Vocabulary } from "./figure";
import { type Block, blocksOf } from "./blocks";
import { Headings } from "./headings";
import { unitOf } from "./cell-unit";
import { columnUses } from "./columns";
import { Grid, type GridCell, type SheetGrid } from "./grid";
import { LabelReader } from "./label";
import { RowHeadings } from "./row-headings";
import { sheetAbout } from "./sheet-about";
import type { TableAbout } from "./title-says";
import { isUnit } from "./unit-factor";
import { isOtherMoney } from "./unit-words";

/** The unit that the headings of one cell state: above it, to its left, over the headings of rows, or over the whole table. */
export function unitBeside(
  sheet: SheetGrid,
  at: { row: number; column: number },
  vocabulary: Vocabulary,
): string | undefined {
  const headings = new Headings(new Grid(sheet), new LabelReader(vocabulary));
  const back = (steps: number) => Array.from({ length: steps }, (_s, i) => steps - 1 - i);
  const blocks = blocksOf(headings);
  const block = blocks.find(({ rows }) => rows.includes(at.row));
  const about = sheetAbout(headings, blocks);
  const row = block ? unitsOfRow(headings, block, about.of(block), at) : {};
  if (row.otherMoney !== undefined) return row.otherMoney;
  const above = back(at.row).map((one) => [one, at.column] as const);
  const left = back(at.column).map((column) => [at.row, column] as const);
  const named = left.filter(([one, column]) => isText(headings.grid.seen(one, column)));
  const corner = named.flatMap(([, column]) => back(at.row).map((one) => [one, column] as const));
  const unitAt = ([one, column]: readonly [number, number]) => {
    const cell = headings.grid.seen(one, column);
    const label = cell && headings.of(cell, false);
    return label?.unit ?? (label && isUnit(label.text) ? label.text : undefined);
  };
  const first = (cells: readonly (readonly [number, number])[]) =>
    cells.map(unitAt).find((unit) => unit !== undefined);
  return (
    first(above) ??
    row.unit ??
    first([...left, ...corner]) ??
    (block ? about.of(block) : about).unit
  );
}

/** What the columns of units and of currencies, and the title, say of one row. */
function unitsOfRow(
  headings: Headings,
  block: Block,
  about: TableAbout,
  { row, column }: { row: number; column: number },
): { unit?: string; otherMoney?: string } {
  const uses = columnUses(headings, block);
  if (!uses[column]?.values) return {};
  const beside = new RowHeadings(headings, block, uses, () => "item").beside(row, column);
  const { unit } = unitOf([...beside, ...uses[column].above], about);
  if (unit === undefined) return {};
  if (isOtherMoney(unit)) return { otherMoney: NAMED.test(unit) ? unit : `${unit}元` };
  return beside.some(({ axis }) => axis === "unit") ? { unit } : {};
}

/** 万卢布 says what money it is; USD 万 is 万元 of it. */
const NAMED = /[元圆币镑圜郎布比铢盾姆]$/;

const isText = (cell: GridCell | undefined): boolean => typeof cell?.value === "string";

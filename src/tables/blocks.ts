import type { Headings, Placed } from "./headings";
import { kindOf } from "./row-kind";

/** A table: rows of headings above rows of values. */
export interface Block {
  head: number[];
  /** of these, those that hold the units of the headings above them */
  units: ReadonlySet<number>;
  rows: number[];
  /** titles above it, the nearest last */
  titles: Placed[];
  /** headings between its rows, each for the rows below it */
  groups: Placed[];
}

/** Finds the tables of a sheet. */
export function blocksOf(headings: Headings): Block[] {
  const blocks: Block[] = [];
  let loose: Placed[] = [];
  let block: Block | undefined;
  const begin = () => {
    blocks.push((block = { head: [], units: new Set(), rows: [], titles: loose, groups: [] }));
    loose = [];
    return block;
  };
  let apart = false;
  for (let row = 0; row < headings.grid.height; row++) {
    const kind = kindOf(headings, row, block);
    // an empty row stands before this one
    apart ||= headings.grid.filled(row).length === 0;
    if (kind === "blank") continue;
    if (kind === "single" || kind === "about") {
      loose.push(...placed(headings, row));
      continue;
    }
    if (kind === "units") block!.units = new Set([...block!.units, row]);
    const isHead =
      kind === "head" ||
      kind === "units" ||
      (kind === "text" && !block?.head.length && !block?.rows.length) ||
      (kind === "text" && apart && headsAnother(headings, row, block!, loose.length > 0));
    apart = false;
    if (!block || (isHead && block.rows.length > 0)) begin();
    if (isHead) {
      for (const title of loose) block!.titles.push(title);
      block!.head.push(row);
    } else {
      for (const group of loose) block!.groups.push(group);
      block!.rows.push(row);
    }
    loose = [];
  }
  for (const group of loose) block?.groups.push(group);
  return blocks;
}

/**
 * 条款 | 事项 | 计算 | 数值, apart from a table that ended with its total, or below a title: headings of another one, which
 * would else have those of the table above for its own. A row of texts without that may be a company that told nothing.
 */
function headsAnother(headings: Headings, row: number, { head, rows }: Block, titled: boolean) {
  const { grid } = headings;
  const last = rows.at(-1);
  if (head.length === 0 || last === undefined) return false;
  const columns = grid.filled(row);
  const texts = new Set(columns.map((column) => String(grid.own(row, column)!.value).trim()));
  const numbers = columns.filter((column) => typeof grid.own(last, column)?.value === "number");
  const ended = titled || headings.at(last, columns[0]!)?.flags.has("total") === true;
  return ended && columns.length > 2 && texts.size === columns.length && numbers.length > 1;
}

const placed = (headings: Headings, row: number): Placed[] =>
  headings.grid.filled(row).flatMap((column) => {
    const label = headings.at(row, column, true);
    return label ? [{ label, row, column }] : [];
  });

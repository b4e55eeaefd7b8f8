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
  for (let row = 0; row < headings.grid.height; row++) {
    const kind = kindOf(headings, row, block);
    if (kind === "blank") continue;
    if (kind === "single" || kind === "about") {
      loose.push(...placed(headings, row));
      continue;
    }
    if (kind === "units") block!.units = new Set([...block!.units, row]);
    const isHead =
      kind === "head" ||
      kind === "units" ||
      (kind === "text" && !block?.head.length && !block?.rows.length);
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

const placed = (headings: Headings, row: number): Placed[] =>
  headings.grid.filled(row).flatMap((column) => {
    const label = headings.at(row, column, true);
    return label ? [{ label, row, column }] : [];
  });

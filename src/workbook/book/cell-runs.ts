import type { Block, Spot } from "../../travel";

/** Cells of one column that follow one another, with what belongs to each. */
export interface Run<Cell extends Spot> {
  readonly block: Block;
  readonly cells: readonly Cell[];
}

/** Cells gathered into runs, so that Excel is asked once for many. A cell that comes twice stands in two runs. */
export function runsOf<Cell extends Spot>(cells: readonly Cell[]): Run<Cell>[] {
  const sorted = [...cells].sort(
    (a, b) =>
      (a.sheet < b.sheet ? -1 : Number(a.sheet > b.sheet)) || a.column - b.column || a.row - b.row,
  );
  const runs: Cell[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const next =
      last?.sheet === cell.sheet && last.column === cell.column && last.row + 1 === cell.row;
    if (run && next && run.length < MOST) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((own) => {
    const { sheet, row, column } = own[0]!;
    return { block: { sheet, row, column, rows: own.length, columns: 1 }, cells: own };
  });
}

/** Cells that are asked for at once: an answer of Excel on the web may have 5 MB. */
export const MOST = 10_000;

/** Things in portions of at most so many cells together; one that is larger stands alone. */
export function portions<Thing>(all: readonly Thing[], sizeOf: (one: Thing) => number): Thing[][] {
  const out: Thing[][] = [];
  let room = 0;
  for (const one of all) {
    const size = sizeOf(one);
    if (size > room) {
      out.push([]);
      room = MOST;
    }
    out.at(-1)!.push(one);
    room -= size;
  }
  return out;
}

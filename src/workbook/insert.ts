import { asBefore } from "./cell-input";
import type { Block, HostPort, Look } from "./host-port";
import { cellsText, type Area, type Cell } from "./place";
import type { SeenLook } from "./seen-look";

/** A cell that is not blank. */
export interface Occupied {
  readonly address: string;
  /** its formula where it has one, else its value */
  readonly holds: string;
}

/** What an insertion would find in its place. */
export interface Target {
  readonly block: Block;
  readonly occupied: readonly Occupied[];
  /** a result spills into it, or from it: that cannot be written over */
  readonly spills: boolean;
}

/** What was done, so that it can be undone. */
export interface Insertion {
  readonly area: Area;
  /** what to type so that all is as it was */
  readonly before: Block["formulas"];
  readonly look: SeenLook;
  /** read back after writing: what stands there as long as nobody touches it */
  readonly after: Block["formulas"];
}

export type Inserted =
  | { readonly done: Insertion }
  /** somebody changed the place since it was shown; nothing was written */
  | { readonly changed: Target };

/** Looks at the place before anything is written. */
export async function inspectTarget(port: HostPort, area: Area): Promise<Target> {
  const [block] = await port.read([area]);
  return { block: block!, occupied: occupiedCells(block!), spills: block!.spills === true };
}

function occupiedCells({ area, formulas, values }: Block): Occupied[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      // what spills in from elsewhere has no formula of its own
      const holds = formula === "" ? values[r]![c]! : formula;
      if (holds === "") return [];
      const cell = { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      return [{ address: cellsText(cell), holds: String(holds) }];
    }),
  );
}

const sameCells = (a: Block["formulas"], b: Block["formulas"]) =>
  JSON.stringify(a) === JSON.stringify(b);

/** Writes where `seen` was looked at, unless it holds something else by now. */
export async function insert(
  port: HostPort,
  seen: Target,
  input: readonly (readonly Cell[])[],
  look?: Look,
): Promise<Inserted> {
  const { area } = seen.block;
  const now = await inspectTarget(port, area);
  if (now.spills || !sameCells(now.block.formulas, seen.block.formulas)) return { changed: now };
  const { formulas, values } = now.block;
  const before = formulas.map((row, r) => row.map((one, c) => asBefore(one, values[r]![c]!)));
  const looked = await port.seenLook(area);
  await port.write(area, input, look);
  const [written] = await port.read([area]);
  return { done: { area, before, look: looked, after: written!.formulas } };
}

export type Undone = "restored" | "touched";

/** Takes the last insertion back; cells that somebody has touched since are left alone. */
export async function undo(
  port: HostPort,
  { area, before, look, after }: Insertion,
): Promise<Undone> {
  const [now] = await port.read([area]);
  if (!sameCells(now!.formulas, after)) return "touched";
  await port.restore(area, before, look);
  return "restored";
}

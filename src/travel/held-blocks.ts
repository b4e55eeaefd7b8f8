import { DAYS_TO_1904, isDateFormat } from "../xlsx";
import type { Block, BookPort, FormulaCell, Scalar } from "./book-port";
import { spotKey } from "./cell-text";
import { uncalculatedAmong } from "./uncalculated";

type Rows = readonly (readonly Scalar[])[];

/** What a block holds. */
export interface Held {
  readonly values: Rows;
  /** the values with days counted from 1900, where it shows days and the workbook counts from 1904 */
  readonly days: Rows | undefined;
  /** a cell of it was never calculated */
  readonly uncalculated: boolean;
}

/**
 * Reads what blocks hold, each once: a sheet of hundreds of lines counts all of them in each. What comes tells it of one of
 * these blocks.
 */
export async function heldBlocks(
  port: BookPort,
  blocks: readonly Block[],
  { formulas, from1904 }: { formulas: readonly FormulaCell[]; from1904: boolean },
): Promise<(block: Block) => Held> {
  const distinct = new Map(blocks.map((block) => [keyOf(block), block]));
  const each = [...distinct.values()];
  const values = await port.values(each);
  const meant = from1904 ? await meantDays(port, each, values) : new Map<number, Rows>();
  const isUncalculated = uncalculatedAmong(formulas);
  const held = new Map(
    [...distinct].map(([key, block], at): [string, Held] => [
      key,
      { values: values[at]!, days: meant.get(at), uncalculated: isUncalculated(block) },
    ]),
  );
  return (block) => held.get(keyOf(block))!;
}

const keyOf = ({ rows, columns, ...spot }: Block): string => `${spotKey(spot)},${rows},${columns}`;

/** Blocks with cells that show days, of a workbook that counts from 1904: the same days counted from 1900. */
async function meantDays(
  port: BookPort,
  blocks: readonly Block[],
  values: readonly Rows[],
): Promise<Map<number, Rows>> {
  const found = new Map<number, Rows>();
  for (const [at, block] of blocks.entries()) {
    const rows = values[at]!;
    const numbers = rows.flatMap((row, r) =>
      row.flatMap((value, c) =>
        typeof value === "number"
          ? [{ sheet: block.sheet, row: block.row + r, column: block.column + c }]
          : [],
      ),
    );
    const states = await port.states(numbers);
    const days = new Set(states.filter(({ format }) => isDateFormat(format)).map(spotKey));
    if (days.size === 0) continue;
    const isDay = (r: number, c: number) =>
      days.has(spotKey({ sheet: block.sheet, row: block.row + r, column: block.column + c }));
    found.set(
      at,
      rows.map((row, r) =>
        row.map((value, c) => (isDay(r, c) ? Number(value) + DAYS_TO_1904 : value)),
      ),
    );
  }
  return found;
}

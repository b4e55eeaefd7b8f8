import { sized, type Area, type Block, type Cell } from "../../workbook";

/** A cell of the sheet that asks the rule book. */
export interface Held {
  readonly area: Area;
  readonly formula: string;
  readonly value: Cell;
  /** the measure that the formula names, where it names one in quotes */
  readonly measure?: string;
}

export interface Holdings {
  readonly cells: readonly Held[];
  /** yuan, over the cells that show an amount */
  readonly total: number;
  /** cells that show an error */
  readonly broken: readonly Held[];
}

const call = /\bPOLICY_[A-Z]+\s*\(/i;
const amounts = /^=\s*POLICY_(AWARD|CEILING)\s*\(/i;
const named = /\bPOLICY_[A-Z]+\s*\(\s*"([^"]+)"/i;

/** What the sheets hold of ours; amounts count where the formula is nothing but the amount. */
export function holdingsIn(blocks: readonly Block[]): Holdings {
  const cells = blocks.flatMap(heldIn);
  const total = cells.reduce(
    (sum, { formula, value }) =>
      amounts.test(formula) && typeof value === "number" ? sum + value : sum,
    0,
  );
  const broken = cells.filter(({ value }) => typeof value === "string" && value.startsWith("#"));
  return { cells, total, broken };
}

function heldIn({ area, formulas, values }: Block): Held[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c): Held[] => {
      if (typeof formula !== "string" || !formula.startsWith("=") || !call.test(formula)) return [];
      const place = sized({ ...area, row: area.row + r, column: area.column + c }, 1, 1);
      const measure = named.exec(formula)?.[1];
      const value = values[r]?.[c] ?? "";
      return [{ area: place, formula, value, ...(measure ? { measure } : {}) }];
    }),
  );
}

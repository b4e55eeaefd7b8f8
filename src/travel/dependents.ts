import { tokenize } from "@borgar/fx/xlsx";
import type { Block, FormulaCell, Spot } from "./book-port";
import { spotKey, spotsOf } from "./cell-text";
import { referenceBlock, type Surroundings } from "./reference";

const REFERENCE = new Set(["range", "range_beam", "range_named", "structured"]);
/** What a formula must hold to lead anywhere: a letter (of a cell, a column, a name), or rows. */
const LEADS = /\p{L}|\d:/u;
const [ALL_ROWS, ALL_COLUMNS] = [1_048_576, 16_384];

/**
 * The formulas that come to use some cells: themselves, by a name, or by way of another formula; in the order of `all`.
 * What a formula makes of a text (INDIRECT) is not followed.
 */
export function dependentsOf(
  cells: readonly Spot[],
  all: readonly FormulaCell[],
  around: Surroundings,
): FormulaCell[] {
  if (cells.length === 0) return [];
  const named = new Map<string, readonly Block[]>();
  const single = new Map<string, FormulaCell[]>();
  const wide: [Block, FormulaCell][] = [];
  for (const cell of all)
    for (const block of blocksUsed(cell.formula, cell, { around, named })) {
      const key = spotKey(block);
      if (block.rows * block.columns > 1) wide.push([block, cell]);
      else if (!single.get(key)?.push(cell)) single.set(key, [cell]);
    }
  const found = new Set<FormulaCell>();
  let next = [...cells];
  while (next.length > 0) {
    const rows = rowsOf(next);
    const reached: FormulaCell[] = [];
    const reach = (cell: FormulaCell) => void (found.has(cell) || reached.push(cell));
    for (const [block, cell] of wide) if (meets(block, rows)) reach(cell);
    for (const spot of next) single.get(spotKey(spot))?.forEach(reach);
    next = [];
    // chains of single cells to their end, before all ranges are looked at again
    for (let cell = reached.pop(); cell; cell = reached.pop()) {
      if (found.has(cell)) continue;
      found.add(cell);
      for (const spot of spotsOf(cell.fills)) {
        next.push(spot);
        single.get(spotKey(spot))?.forEach(reach);
      }
    }
  }
  return all.filter((cell) => found.has(cell));
}

interface Names {
  readonly around: Surroundings;
  /** what each defined name leads to; nothing while it is being read */
  readonly named: Map<string, readonly Block[]>;
}

/** The cells that a formula names. */
function blocksUsed(formula: string, from: Spot, names: Names): readonly Block[] {
  if (!LEADS.test(formula)) return [];
  return tokenize(formula, { mergeRefs: true }).flatMap(({ type, value }, i, tokens) => {
    if (type === "func") return namedBlocks(value, from, names);
    if (!REFERENCE.has(type)) return [];
    const spilled = tokens[i + 1]?.value === "#" ? `${value}#` : value;
    const block = referenceBlock(spilled, from, names.around);
    if (block) return [block];
    if (type === "range_named") return namedBlocks(value, from, names);
    return farBlocks(value, from, names.around);
  });
}

/** What a name of a formula (or of a function of one's own) leads to. */
function namedBlocks(value: string, from: Spot, names: Names): readonly Block[] {
  const plain = value.slice(value.lastIndexOf("!") + 1).toLowerCase();
  return names.around.names
    .filter(({ name }) => name.toLowerCase() === plain)
    .flatMap(({ sheet, formula }) => {
      const key = `${sheet ?? ""}!${plain}`;
      const known = names.named.get(key);
      if (known) return known;
      names.named.set(key, []);
      const blocks = blocksUsed(formula, { ...from, sheet: sheet ?? from.sheet }, names);
      names.named.set(key, blocks);
      return blocks;
    });
}

/** Whole columns and rows (D:D, 3:4), and the same cells of several sheets (一月:三月!B2). */
function farBlocks(value: string, from: Spot, around: Surroundings): Block[] {
  const bang = value.lastIndexOf("!");
  const written = value.slice(0, Math.max(bang, 0)).replace(/^'|'$/g, "").replaceAll("''", "'");
  const cells = value.slice(bang + 1).replaceAll("$", "");
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(cells);
  const rows = /^(\d+):(\d+)$/.exec(cells);
  const corners = columns
    ? `${columns[1]}1:${columns[2]}${ALL_ROWS}`
    : rows
      ? `A${rows[1]}:A${rows[2]}`
      : cells;
  return sheetsNamed(written, from, around).flatMap((sheet): Block[] => {
    const block = referenceBlock(corners, { ...from, sheet }, { ...around, names: [] });
    return block ? [{ ...block, ...(rows && { columns: ALL_COLUMNS }) }] : [];
  });
}

function sheetsNamed(written: string, from: Spot, { sheets }: Surroundings): readonly string[] {
  if (written === "") return [from.sheet];
  const at = (name: string) =>
    sheets.findIndex((sheet) => sheet.toLowerCase() === name.toLowerCase());
  const [first = "", last = first] = written.split(":");
  const [one, other] = [at(first), at(last)];
  if (one < 0 || other < 0) return [];
  return sheets.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** Rows in ascending order, by sheet and column. */
type Rows = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

function rowsOf(spots: readonly Spot[]): Rows {
  const found = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, column } of spots) {
    const columns = found.get(sheet) ?? new Map<number, number[]>();
    found.set(sheet, columns);
    if (!columns.get(column)?.push(row)) columns.set(column, [row]);
  }
  for (const columns of found.values())
    for (const rows of columns.values()) rows.sort((a, b) => a - b);
  return found;
}

/** Whether a block holds one of these cells. */
function meets({ sheet, row, column, rows, columns }: Block, spots: Rows): boolean {
  for (const [at, own] of spots.get(sheet) ?? [])
    if (at >= column && at < column + columns && (firstFrom(own, row) ?? Infinity) < row + rows)
      return true;
  return false;
}

/** The first of ascending rows that is not above `row`. */
function firstFrom(ascending: readonly number[], row: number): number | undefined {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return ascending[low];
}

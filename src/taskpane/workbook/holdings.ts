import type { Measure } from "../../language";
import type { RuleBook } from "../../rulebook";
import { policyCalls } from "../../travel";
import { sized, type Area, type Block, type Cell } from "../../workbook";
import { factsOfFormula } from "./formula-facts";
import type { Answers } from "../shell/pane-state";

/** A cell of the sheet that asks the rule book. */
export interface Held {
  readonly area: Area;
  readonly formula: string;
  readonly value: Cell;
  /** the measure that the formula names, where the rule book has it */
  readonly measure?: Measure;
}

/** One measure over all its cells; amounts in yuan, as the cells show them. */
export interface HeldMeasure {
  readonly measure: Measure;
  readonly cells: readonly Held[];
  readonly total: number;
  readonly most: number;
  readonly broken: number;
}

export interface Holdings {
  readonly cells: readonly Held[];
  readonly measures: readonly HeldMeasure[];
  /** yuan, over the cells that show what one may count on */
  readonly total: number;
  /** yuan, over the cells that show what is paid at most */
  readonly most: number;
  /** cells that show an error */
  readonly broken: readonly Held[];
  /** the sheets as they were read */
  readonly blocks: readonly Block[];
}

/** Whether a formula is an amount of this kind, as far as its first word tells. */
const begins = (name: string) => (formula: string) =>
  formula
    .slice(1, policyCalls(formula)[0]?.named.end ?? 0)
    .trim()
    .replace(/^.*!/, "")
    .replace(/^_xldudf_/i, "")
    .toUpperCase() === name;
const awards = begins("POLICY_AWARD");
const ceilings = begins("POLICY_CEILING");

const isBroken = ({ value }: Held) => typeof value === "string" && value.startsWith("#");

/** What cells with this formula show; amounts count where the formula is nothing but the amount. */
const sumOf = (cells: readonly Held[], kind: (formula: string) => boolean) =>
  cells.reduce(
    (sum, { formula, value }) => (kind(formula) && typeof value === "number" ? sum + value : sum),
    0,
  );

/** What the sheets hold of ours. */
export function holdingsIn(blocks: readonly Block[], book: RuleBook): Holdings {
  const cells = blocks.flatMap((block) => heldIn(block, book));
  return {
    cells,
    measures: byMeasure(cells),
    total: sumOf(cells, awards),
    most: sumOf(cells, ceilings),
    broken: cells.filter(isBroken),
    blocks,
  };
}

function byMeasure(cells: readonly Held[]): HeldMeasure[] {
  const groups = new Map<Measure, Held[]>();
  for (const cell of cells) {
    const group = cell.measure && groups.get(cell.measure);
    if (group) group.push(cell);
    else if (cell.measure) groups.set(cell.measure, [cell]);
  }
  return [...groups].map(([measure, own]) => ({
    measure,
    cells: own,
    total: sumOf(own, awards),
    most: sumOf(own, ceilings),
    broken: own.filter(isBroken).length,
  }));
}

function heldIn({ area, formulas, values }: Block, book: RuleBook): Held[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c): Held[] => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return [];
      if (policyCalls(formula).length === 0) return [];
      const place = sized({ ...area, row: area.row + r, column: area.column + c }, 1, 1);
      const measure = measureIn(formula, book);
      const value = values[r]?.[c] ?? "";
      return [{ area: place, formula, value, ...(measure ? { measure } : {}) }];
    }),
  );
}

function measureIn(formula: string, book: RuleBook): Measure | undefined {
  const [first] = policyCalls(formula)[0]?.args ?? [];
  const name = first && /^"([^"]+)"$/.exec(formula.slice(first.start, first.end))?.[1];
  const found = name === undefined ? undefined : book.find(name);
  return found && "measure" in found ? found.measure : undefined;
}

/** The facts that a cell's formula hands over, with what its cells held when the sheets were read. */
export function answersIn({ formula, area, measure }: Held, { blocks }: Holdings): Answers {
  const answers = measure ? factsOfFormula(formula, area.sheet, measure) : undefined;
  return Object.fromEntries(
    Object.entries(answers ?? {}).map(([key, answer]) => [
      key,
      answer.by === "cell" ? { ...answer, values: valuesOf(answer.area, blocks) } : answer,
    ]),
  );
}

function valuesOf(area: Area, blocks: readonly Block[]): Cell[][] {
  const block = blocks.find(({ area: { sheet } }) => sheet === area.sheet);
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c): Cell => {
      if (!block) return "";
      const row = block.values[area.row + r - block.area.row];
      return row?.[area.column + c - block.area.column] ?? "";
    }),
  );
}

import { toExcelSerial, toNumber } from "../../src/exact";
import { type Facts, assess, readFact, showFact } from "../../src/engine";
import { excelFormula } from "../../src/formula";
import type { Authored } from "../../src/authoring";
import type { Input, Measure, Table } from "../../src/language";
import { examplesOf, readExample } from "../../src/evidence/run-examples";
import { type FactRow, borderFacts } from "./border-facts";
import { chanceFrom } from "./chance";
import { type Case, columnName, recalculate } from "./recalculate";

type Tables = Readonly<Record<string, Table>>;

/** A measure with the rows on which its formula is compared with the engine. */
export interface Compared {
  measure: Measure;
  rows: readonly FactRow[];
}

export interface Difference {
  id: string;
  facts: Record<string, unknown>;
  engine: number | "no amount";
  formula: unknown;
  text: string;
}

export interface Comparison {
  /** how many measures have a formula */
  measures: number;
  rows: number;
  amounts: number;
  positive: number;
  withoutAmount: number;
  /** the engine sees that a blank does not matter, the formula asks for it all the same */
  cautious: Difference[];
  differences: Difference[];
}

/** The examples of a rule file as rows of cells. */
export function exampleRows(authored: Authored): FactRow[] {
  return examplesOf(authored).flatMap((example) => {
    const facts = readExample(authored, example);
    return typeof facts === "string" ? [] : [asCells(authored.measure, facts)];
  });
}

function asCells(measure: Measure, facts: Facts): FactRow {
  return measure.inputs.map((input, i) => {
    const value = facts[i];
    if (value === undefined) return null;
    if (input.type === "date") return toExcelSerial(toNumber(value as never));
    return showFact(input, value);
  });
}

/** Rows around those examples that pay. */
export function rowsFor(authored: Authored, tables: Tables, random: number): FactRow[] {
  const examples = exampleRows(authored);
  const paying = examples.filter((row) => Number(engineAmount(authored.measure, row, tables)) > 0);
  const anchors = [paying[0], paying.at(-1)].filter(
    (row, i, all) => row && all.indexOf(row) === i,
  ) as FactRow[];
  return [...examples, ...borderFacts(authored.measure, { anchors, random })];
}

export function engineAmount(measure: Measure, row: FactRow, tables: Tables): number | "no amount" {
  if (row.includes(ERROR_CELL)) return "no amount";
  const read = measure.inputs.map((input, i) => readFact(input, row[i]));
  if (read.some((fact) => "broken" in fact)) return "no amount";
  const { status, amount } = assess(
    measure,
    read.map((f) => ("value" in f ? f.value : undefined)),
    tables,
  );
  return amount === undefined || status === "needs-input" ? "no amount" : toNumber(amount);
}

const LIST_CELLS = 12;
const ANY_ROW = "987654";

/** The formula of the sheet's first row, to be filled down; lists lie across twelve cells. */
function layOut({ measure, rows }: Compared): Case | undefined {
  const cells: Record<string, string> = {};
  let column = 0;
  for (const input of measure.inputs) {
    const last = input.type === "money_list" ? column + LIST_CELLS - 1 : column;
    const from = `${columnName(column)}${ANY_ROW}`;
    cells[input.name] = last > column ? `${from}:${columnName(last)}${ANY_ROW}` : from;
    column = last + 1;
  }
  const found = excelFormula(measure, cells);
  if (!("formula" in found)) return undefined;
  return {
    name: measure.id,
    rows: rows.map((row) =>
      row.flatMap((v, i) => cellsOf(v, measure.inputs[i]!.type === "money_list")),
    ),
    formula: found.formula.replaceAll(ANY_ROW, "1"),
  };
}

function cellsOf(value: unknown, isList: boolean): unknown[] {
  if (!isList) return [value];
  const entries = Array.isArray(value) ? value : [];
  return Array.from({ length: LIST_CELLS }, (_, i) => entries[i] ?? null);
}

/** Who computes the formulas, and a measure to hold a formula against that is not its own. */
export interface How {
  with?: (cases: readonly Case[]) => Promise<unknown[][]>;
  engineOf?: (measure: Measure) => Measure;
}

/** Recalculates the formulas of all measures in one file and compares each row with the exact engine. */
export async function compareWithEngine(
  compared: readonly Compared[],
  tables: Tables,
  { with: computed = recalculate, engineOf = (measure) => measure }: How = {},
): Promise<Comparison> {
  const laid = compared.map((one) => [one, layOut(one)] as const);
  const able = laid.filter((pair): pair is readonly [Compared, Case] => pair[1] !== undefined);
  const answers = await computed(able.map(([, sheet]) => sheet));
  const total: Comparison = {
    measures: able.length,
    rows: 0,
    amounts: 0,
    positive: 0,
    withoutAmount: 0,
    cautious: [],
    differences: [],
  };
  able.forEach(([{ measure, rows }, sheet], i) =>
    rows.forEach((row, r) => {
      const engine = engineAmount(engineOf(measure), row, tables);
      count(total, { measure, row, engine, formula: answers[i]![r], text: sheet.formula });
    }),
  );
  return total;
}

interface Row {
  measure: Measure;
  row: FactRow;
  engine: number | "no amount";
  formula: unknown;
  text: string;
}

const ERROR = /^#(N\/A|VALUE!|DIV\/0!|NUM!)$/;

function count(total: Comparison, { measure, row, engine, formula, text }: Row): void {
  total.rows++;
  const refused = typeof formula === "string" && ERROR.test(formula);
  if (engine === "no amount") total.withoutAmount++;
  else total.amounts++;
  if (Number(engine) > 0) total.positive++;
  if (engine === "no amount" ? refused : engine === formula) return;
  const facts = Object.fromEntries(measure.inputs.map((input, i) => [input.name, row[i]]));
  const list = refused && isBlankSomewhere(measure, row) ? total.cautious : total.differences;
  list.push({ id: measure.id, facts, engine, formula, text });
}

const isBlankSomewhere = (measure: Measure, row: FactRow): boolean =>
  measure.inputs.some((input, i) => row[i] === null && !input.assumable && !input.default);

/** A cell that shows an error of another formula. */
export const ERROR_CELL = { error: "#N/A" } as const;

/**
 * Rows of cells that people fill wrongly, one cell in each: a text for a number, less than nothing, a word that is on
 * no list, another cell's error. They are put where the measure pays, and where a requirement fails without them.
 */
export function brokenRows({ measure, rows }: Compared, tables: Tables): FactRow[] {
  const chance = chanceFrom(`broken ${measure.id}`);
  const amounts = rows.map((row) => engineAmount(measure, row, tables));
  const anyOf = (fits: (amount: number | "no amount") => boolean) => {
    const fitting = rows.filter((_, i) => fits(amounts[i]!));
    return fitting.length > 0 ? chance.one(fitting) : undefined;
  };
  const around = [anyOf((amount) => Number(amount) > 0), anyOf((amount) => amount === 0)];
  return around.flatMap((row) =>
    row === undefined
      ? []
      : measure.inputs.flatMap((input, at) => {
          const cells = brokenCells(input).filter((cell) => isBroken(input, cell));
          return [chance.one(cells), chance.one(cells)].map((cell) =>
            row.map((v, i) => (i === at ? cell : v)),
          );
        }),
  );
}

const isBroken = (input: Input, cell: unknown) =>
  cell === ERROR_CELL || "broken" in readFact(input, cell);

function brokenCells(input: Input): unknown[] {
  const list = input.type === "money_list";
  const own: Partial<Record<Input["type"], unknown[]>> = {
    boolean: ["没有这一项", 2, "-"],
    enum: ["没有这一项", 7, true],
    date: ["多少", 5, -1, 3_000_000],
  };
  const numbers = ["多少", -1, 1e15, -1e15, 2.5].map((cell) => (list ? [100, cell] : cell));
  return [...(own[input.type] ?? numbers), ...(list ? [] : [ERROR_CELL])];
}

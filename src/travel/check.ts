import { argumentsOf } from "../functions";
import type { RuleBook } from "../rulebook";
import type { FindingName, Lang } from "../text";
import type { BookPort, FormulaCell } from "./book-port";
import {
  callsByCell,
  measureNamed,
  measureOf,
  showsItsAnswer,
  type CallReading,
  type WorkbookReading,
} from "./call-reading";
import { placeText, sheetText, spotKey, spotsOf } from "./cell-text";
import { dependentsOf } from "./dependents";
import type { Refusal } from "./plan";
import { policyCalls, repairedFormula } from "./policy-calls";

/** A cell of which somebody should know, and why. */
export interface Finding {
  readonly at: string;
  readonly why: FindingName;
  readonly detail?: string;
}

export interface CheckReport {
  /** cells with calls, by function */
  readonly functions: Readonly<Record<string, number>>;
  readonly measures: readonly string[];
  /** the cells that call each measure, by its id */
  readonly cells: Readonly<Record<string, readonly string[]>>;
  readonly findings: readonly Finding[];
  /** calls beside cells, which no command rewrites */
  readonly mentions: readonly Refusal[];
  readonly from1904: boolean;
}

/** What a workbook's calls mean for those who get it: which cells will fail elsewhere, which are stale. */
export async function checkWorkbook(
  port: BookPort,
  reading: WorkbookReading,
  { book, lang }: { book: RuleBook; lang: Lang },
): Promise<CheckReport> {
  const functions: Record<string, number> = {};
  for (const { call } of reading.calls) functions[call.name] = (functions[call.name] ?? 0) + 1;
  const cells: Record<string, string[]> = {};
  for (const call of reading.calls) {
    const id = measureNamed(call, book)?.id;
    if (id) (cells[id] ??= []).push(placeText(call.cell));
  }
  const calls = callsByCell(reading.calls);
  const calling = reading.cells.flatMap((cell) =>
    cellFindings(cell, calls.get(cell) ?? [], { book, lang }),
  );
  const dependent = dependents(await port.formulas(), reading);
  return {
    functions,
    measures: Object.keys(cells).sort(),
    cells,
    findings: [...calling, ...dependent, ...zeroFindings(reading, book)],
    mentions: await callsBeside(port, reading),
    from1904: reading.from1904,
  };
}

/** Calls in defined names, conditional formats, validations and columns of tables. */
export async function callsBeside(port: BookPort, { around }: WorkbookReading): Promise<Refusal[]> {
  const names = around.names
    .filter(({ formula }) => policyCalls(formula).length > 0)
    .map(({ name }): Refusal => ({ at: name, why: "in-name" }));
  const mentions = await port.mentions();
  return [
    ...names,
    ...mentions.map(({ sheet, address, where }): Refusal => ({
      at: `${sheetText(sheet)}!${address}`,
      why: where,
    })),
  ];
}

function cellFindings(
  cell: FormulaCell,
  own: readonly CallReading[],
  { book, lang }: { book: RuleBook; lang: Lang },
): Finding[] {
  const at = placeText(cell);
  const guarded =
    own.length > 0 ? own.some(({ call }) => call.guarded) : /\bIF(ERROR|NA)\(/i.test(cell.formula);
  const lost = guarded ? "turns-zero" : "name-error";
  const whole = own.find(({ call }) => call.whole);
  const other = own.some(({ days1904 }) => days1904);
  const stale = whole !== undefined && !other && !showsItsAnswer(whole, book, lang);
  return [
    { at, why: lost },
    ...(repairedFormula(cell.formula) === cell.formula
      ? []
      : [{ at, why: "unregistered" } as const]),
    ...(other ? [{ at, why: "days-1904" } as const] : []),
    ...(stale ? [{ at, why: "stale", detail: String(cell.value) } as const] : []),
  ];
}

/** Formulas without a call of their own that come to use the cells of one: they fail with it. */
function dependents(all: readonly FormulaCell[], { cells, around }: WorkbookReading): Finding[] {
  const calling = new Set(cells.map(spotKey));
  const filled = cells.flatMap(({ fills }) => spotsOf(fills));
  return dependentsOf(filled, all, around)
    .filter((cell) => !calling.has(spotKey(cell)))
    .map((cell): Finding => ({ at: placeText(cell), why: "depends-on-call" }));
}

/**
 * Yes/no arguments that hold a 0: where the other rows of that column hold words, it may have been a blank that became
 * 0 on its way.
 */
function zeroFindings({ calls }: WorkbookReading, book: RuleBook): Finding[] {
  const columns = new Map<string, { zeros: CallReading[]; numbers: number; others: number }>();
  for (const reading of calls) {
    const measure = measureOf(reading, book);
    if (!measure) continue;
    argumentsOf(measure).forEach((input, i) => {
      const value = reading.given?.[i + 1];
      if (input.type !== "boolean" || value === null || value === undefined) return;
      const key = `${reading.cell.sheet} ${reading.cell.column} ${measure.id} ${i}`;
      const column = columns.get(key) ?? { zeros: [], numbers: 0, others: 0 };
      columns.set(key, column);
      if (value === 0) column.zeros.push(reading);
      if (value === 0 || value === 1) column.numbers += 1;
      else column.others += 1;
    });
  }
  const doubtful = [...columns.values()].filter(
    ({ others, numbers, zeros }) => others > 0 || numbers === zeros.length,
  );
  return doubtful.flatMap(({ zeros }) =>
    zeros.map(({ cell }): Finding => ({ at: placeText(cell), why: "only-zero" })),
  );
}

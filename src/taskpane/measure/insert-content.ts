import { toNumber } from "../../exact";
import { hopesForNo } from "../../language";
import type { RuleBook } from "../../rulebook";
import { typedName } from "../../travel";
import {
  explainRows,
  outcomeSentence,
  outcomeStatus,
  resultText,
  say,
  type Lang,
} from "../../text";
import {
  asText,
  callText,
  sized,
  type Area,
  type Cell,
  type FormulaArgument,
  type Look,
} from "../../workbook";
import type { FactView, MeasureView } from "./measure-view";
import { argumentOf } from "../facts/read-answer";
import type { PaneWords } from "../shell/pane-words";

export const INSERT_WAYS = ["formula", "native", "value", "table", "checklist"] as const;
export type InsertWay = (typeof INSERT_WAYS)[number];

/** What an insertion writes. */
export interface Writable {
  readonly rows: number;
  readonly columns: number;
  /** the cells, as they stand with their first cell at `top` */
  readonly cellsAt: (top: Area) => readonly (readonly Cell[])[];
  /** what may stand above a single column */
  readonly heading?: string;
  readonly look?: Look;
  /** cells that it reads: they must stay as they are */
  readonly reads: readonly Area[];
  readonly only?: "ceiling";
}

/** What an insertion writes, or why there is nothing to write. */
export type Content = Writable | { readonly none: "scope" | "value" };

/** What words of a measure are made with. */
export interface Telling {
  readonly book: RuleBook;
  readonly words: PaneWords;
  readonly lang: Lang;
}

/** Cells that are the same wherever they stand. */
export const fixed = (cells: readonly (readonly Cell[])[]) => ({
  rows: cells.length,
  columns: cells[0]!.length,
  cellsAt: () => cells,
  reads: [],
});

export const AMOUNT_FORMAT = "#,##0.00";

const argumentOfFact = ({ input, answer, reading }: FactView): FormulaArgument =>
  argumentOf(input, answer, reading);

/** The function that shows what the measure gives. */
export function functionFor({ measure, result }: MeasureView): string {
  if (measure.kind === "service" || measure.kind === "discretionary") return "POLICY_STATUS";
  if (measure.kind === "award") {
    const upTo = "outcome" in result && result.outcome.status === "up-to";
    return upTo ? "POLICY_CEILING" : "POLICY_AWARD";
  }
  if (measure.kind === "ceiling") return "POLICY_CEILING";
  return measure.class || measure.value || measure.kind === "score"
    ? "POLICY_RESULT"
    : "POLICY_STATUS";
}

const isMoney = (view: MeasureView) => /AWARD|CEILING/.test(functionFor(view));

/** What stands above an amount: the measure, its clause, its unit. */
export function headingOf(view: MeasureView, { book, words, lang }: Telling): string {
  const { measure, document } = view;
  const source = `${book.numberOf(measure) ?? say(document.title, lang)} ${measure.cite}`;
  return words.amountHeading(say(measure.title, lang), source, unitOf(view, words));
}

function unitOf(view: MeasureView, words: PaneWords): string {
  if (!isMoney(view)) return "";
  return functionFor(view) === "POLICY_CEILING" ? words.maximumInYuan : words.inYuan;
}

/** The amount's number format, where the cell shows money. */
export const amountLook = (view: MeasureView): { look?: Look } =>
  isMoney(view) ? { look: { columnFormats: { 0: AMOUNT_FORMAT } } } : {};

/** The formula with literals and cells, as it would stand on `onSheet`, so many rows further down. */
export function formulaOf(view: MeasureView, onSheet: string, down = 0): string {
  const args = view.facts.map((fact) => moved(argumentOfFact(fact), down));
  return callText(typedName(functionFor(view)), view.measure.id, args, onSheet);
}

const moved = (arg: FormulaArgument, down: number): FormulaArgument =>
  arg !== null && "cell" in arg ? { ...arg, cell: { ...arg.cell, row: arg.cell.row + down } } : arg;

/**
 * Why no formula can stand for what is filled in: of the words of Content. It has no arguments for the scope, and takes it
 * as met: where that is what was answered, it says the same.
 */
export function noFormula(view: MeasureView): { none: "scope" | "value" } | undefined {
  const { measure, scope } = view;
  const isMet = ({ index, reading: { value } }: FactView) =>
    value === undefined || value === !hopesForNo(measure.require, index);
  if (!scope.every(isMet)) return { none: "scope" };
  return "fault" in view.result && view.result.fault === "mend" ? { none: "value" } : undefined;
}

/** The cells that the facts are linked to, and those of so many rows below. */
export const linkedCells = (view: MeasureView, below = 0): Area[] =>
  view.facts.flatMap((fact) => {
    const arg = argumentOfFact(fact);
    return arg !== null && "cell" in arg
      ? [sized(arg.cell, arg.cell.rows + below, arg.cell.columns)]
      : [];
  });

/** The live formula; the `below` next rows get it too. */
export function formulaContent(view: MeasureView, telling: Telling, below: number): Content {
  const none = noFormula(view);
  if (none) return none;
  return {
    rows: below + 1,
    columns: 1,
    cellsAt: ({ sheet }) =>
      Array.from({ length: below + 1 }, (_, down) => [formulaOf(view, sheet, down)]),
    heading: headingOf(view, telling),
    ...amountLook(view),
    reads: linkedCells(view, below),
    ...onlyMaximum(view),
  };
}

/** Says so where the text fixes a maximum alone. */
export const onlyMaximum = (view: MeasureView): { only?: "ceiling" } =>
  functionFor(view) === "POLICY_CEILING" ? { only: "ceiling" } : {};

/** The result as one cell holds it; undefined while it is not known. */
function resultCell({ measure, result }: MeasureView, lang: Lang): Cell | undefined {
  if (!("outcome" in result)) return undefined;
  const { outcome } = result;
  if (outcome.status === "needs-input") return undefined;
  if (outcome.amount) return toNumber(outcome.amount);
  if (outcome.score) return toNumber(outcome.score);
  if (typeof outcome.class === "string") return asText(outcome.class);
  if (outcome.value !== undefined && outcome.value !== null)
    return asText(resultText(outcome.value, lang));
  return asText(outcomeStatus(outcome, measure, lang));
}

export function valueContent(view: MeasureView, telling: Telling): Content {
  const cell = resultCell(view, telling.lang);
  if (cell === undefined) return { none: "value" };
  const maximum = "outcome" in view.result && view.result.outcome.status === "up-to";
  return {
    ...fixed([[cell]]),
    heading: headingOf(view, telling),
    ...(typeof cell === "number" ? amountLook(view) : {}),
    ...(maximum ? { only: "ceiling" } : {}),
  };
}

/** Facts, steps, result and source, for a reader who has no add-in. */
export function tableContent(view: MeasureView, { book, words, lang }: Telling): Content {
  const { measure, document, facts, scope, result } = view;
  const value = resultCell(view, lang);
  if (!("outcome" in result) || value === undefined) return { none: "value" };
  const given = [...facts, ...scope].filter(({ reading }) => reading.value !== undefined);
  const steps = explainRows(result.outcome, measure, lang);
  const texts = [
    [say(measure.title, lang), "", "", ""],
    [document.number ?? "", measure.cite, measure.id, words.tableVersion(book.version)],
    [words.tableFacts, "", "", ""],
    ...given.map(({ input, reading }) => ["", say(input, lang), "", reading.shows ?? ""]),
    [words.tableClause, words.tableWhat, words.tableFormula, words.tableValue],
    ...steps.map((step) => [step.clause, step.what, step.formula, step.value]),
    [
      measure.cite,
      words.tableResult,
      outcomeSentence(result.outcome, measure, document.number, lang),
      value,
    ],
  ];
  const rows = texts.map((row) => row.map((c) => (typeof c === "string" ? kept(c) : c)));
  const headings = [0, 2, 3 + given.length, rows.length - 1];
  return { ...fixed(rows), look: { headings, columnFormats: { 3: "#,##0.00####" }, wrap: true } };
}

/** Text that is already guarded stays as it is. */
const kept = (text: string) => (text.startsWith("'") ? text : asText(text));

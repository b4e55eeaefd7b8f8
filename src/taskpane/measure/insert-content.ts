import { toNumber } from "../../exact";
import { explainRows, outcomeSentence, outcomeStatus, resultText, type Lang } from "../../text";
import {
  asText,
  callText,
  type Area,
  type Cell,
  type FormulaArgument,
  type Look,
} from "../../workbook";
import type { FactView, MeasureView } from "./measure-view";
import { argumentOf } from "../facts/read-answer";
import type { PaneWords } from "../shell/pane-words";

export type InsertWay = "formula" | "value" | "table";

/** What an insertion writes, or why there is nothing to write. */
export type Content =
  | { readonly rows: readonly (readonly Cell[])[]; readonly look?: Look; readonly only?: "ceiling" }
  | { readonly none: "scope" | "value" | "self" };

/** What would be written with its first cell at `at`. */
export function contentOf(
  way: InsertWay,
  view: MeasureView,
  at: Area,
  words: PaneWords,
  lang: Lang,
  version: string,
  /** rows below that get the formula too */
  below = 0,
): Content {
  if (way === "formula") return formulaContent(view, at, below);
  if (way === "value") return valueContent(view, lang);
  return tableContent(view, words, lang, version);
}

const argumentOfFact = ({ input, answer, reading }: FactView): FormulaArgument =>
  argumentOf(input, answer, reading);

/** The function that shows what the measure gives. */
function functionFor({ measure, result }: MeasureView): string {
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

/** The formula with literals and cells, as it would stand on `onSheet`, so many rows further down. */
export function formulaOf(view: MeasureView, onSheet: string, down = 0): string {
  const args = view.facts.map((fact) => moved(argumentOfFact(fact), down));
  return callText(functionFor(view), view.measure.id, args, onSheet);
}

const moved = (arg: FormulaArgument, down: number): FormulaArgument =>
  arg !== null && "cell" in arg ? { ...arg, cell: { ...arg.cell, row: arg.cell.row + down } } : arg;

function formulaContent(view: MeasureView, at: Area, below: number): Content {
  if (view.scope.some(({ reading }) => reading.value !== undefined)) return { none: "scope" };
  if ("fault" in view.result && view.result.fault === "mend") return { none: "value" };
  const args = view.facts.map(argumentOfFact);
  const written = { ...at, rows: below + 1, columns: 1 };
  const meets = (cell: Area) => overlap({ ...cell, rows: cell.rows + below }, written);
  if (args.some((arg) => arg !== null && "cell" in arg && meets(arg.cell))) return { none: "self" };
  const ceiling = functionFor(view) === "POLICY_CEILING";
  const rows = Array.from({ length: below + 1 }, (_, down) => [formulaOf(view, at.sheet, down)]);
  return { rows, ...(ceiling ? { only: "ceiling" } : {}) };
}

const overlap = (a: Area, b: Area) =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

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

function valueContent(view: MeasureView, lang: Lang): Content {
  const cell = resultCell(view, lang);
  if (cell === undefined) return { none: "value" };
  const maximum = "outcome" in view.result && view.result.outcome.status === "up-to";
  return { rows: [[cell]], ...(maximum ? { only: "ceiling" } : {}) };
}

/** Facts, steps, result and source, for a reader who has no add-in. */
function tableContent(view: MeasureView, words: PaneWords, lang: Lang, version: string): Content {
  const { measure, document, facts, scope, result } = view;
  const value = resultCell(view, lang);
  if (!("outcome" in result) || value === undefined) return { none: "value" };
  const title = lang === "zh-CN" ? measure.title.zh : measure.title.en;
  const given = [...facts, ...scope].filter(({ reading }) => reading.value !== undefined);
  const steps = explainRows(result.outcome, measure, lang);
  const texts = [
    [title, "", "", ""],
    [document.number ?? "", measure.cite, measure.id, words.tableVersion(version)],
    [words.tableFacts, "", "", ""],
    ...given.map(({ input, reading }) => [
      "",
      lang === "zh-CN" ? input.zh : input.en,
      "",
      reading.shows ?? "",
    ]),
    [words.tableClause, words.tableWhat, words.tableFormula, words.tableValue],
    ...steps.map((step) => [step.clause, step.what, step.formula, step.value]),
    [measure.cite, words.tableResult, sentenceOf(view, lang), value],
  ];
  const rows = texts.map((row) => row.map((c) => (typeof c === "string" ? kept(c) : c)));
  const headings = [0, 2, 3 + given.length, rows.length - 1];
  return { rows, look: { headings, columnFormats: { 3: "#,##0.00####" }, wrap: true } };
}

/** Text that is already guarded stays as it is. */
const kept = (text: string) => (text.startsWith("'") ? text : asText(text));

function sentenceOf({ measure, document, result }: MeasureView, lang: Lang): string {
  return "outcome" in result ? outcomeSentence(result.outcome, measure, document.number, lang) : "";
}

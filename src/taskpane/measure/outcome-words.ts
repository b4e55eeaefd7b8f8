import {
  explainRows,
  grouped,
  moneyRounded,
  grantedNames,
  notesOf,
  oddSizeTexts,
  outcomeStatus,
  paysNothing,
  reasonsText,
  resultText,
  type Because,
  type Lang,
} from "../../text";
import type { RuleBook } from "../../rulebook";
import type { PaneWords } from "../shell/pane-words";
import { standingOn, standingText } from "./standing-on";
import { toDecimalText } from "../../exact";
import type { FactView, MeasureView } from "./measure-view";

export type Tone = "good" | "open" | "bad" | "plain";

/** An outcome in words, ready to be shown. */
export interface OutcomeWords {
  readonly status: string;
  /** the amount, score, class or value; "" where there is none yet */
  readonly figure: string;
  readonly tone: Tone;
  readonly missing: readonly FactView[];
  readonly because: readonly Because[];
  readonly assumed: readonly string[];
  /** why today lies outside: the period, what took the measure's place, how long it is still paid */
  readonly outside: readonly string[];
  /** sizes that are hardly meant; computed all the same */
  readonly odd: readonly string[];
  readonly notes: readonly string[];
}

const tones = {
  eligible: "good",
  "up-to": "good",
  "case-by-case": "plain",
  ineligible: "bad",
  "needs-input": "open",
  information: "plain",
  "no-answer": "bad",
} as const;

/**
 * What a view says in words; `now` is the day, and the rule book that knows what took a measure's place. Without it the
 * outcome is that of a day of its own.
 */
export function outcomeWords(
  view: MeasureView,
  words: PaneWords,
  lang: Lang,
  now?: { readonly book: RuleBook; readonly today: string },
): OutcomeWords {
  const own = wordsThen(view, words, lang);
  if (!now) return own;
  const standing = standingOn(now.book, view.measure, now.today);
  if (standing === "in-force") return own;
  const outside = [standingText(now.book, view.measure, now.today, lang)];
  if (own.tone !== "good") return { ...own, outside };
  // what cannot be had today is never told as if it could
  return {
    ...own,
    outside,
    tone: "open",
    status: words.thenSaid(words.standings[standing], own.status),
  };
}

/** What the clauses say of the facts, whatever day it is. */
function wordsThen(view: MeasureView, words: PaneWords, lang: Lang): OutcomeWords {
  const { measure, result } = view;
  const notes = notesOf(measure, lang);
  const none = { figure: "", missing: [], because: [], assumed: [], outside: [], odd: [], notes };
  if ("fault" in result)
    return { ...none, status: result.fault === "mend" ? words.mend : words.noAnswer, tone: "bad" };
  const { outcome } = result;
  const all = [...view.facts, ...view.scope].sort((a, b) => a.index - b.index);
  const values = all.map(({ reading }) => reading.value);
  return {
    status: outcomeStatus(outcome, measure, lang),
    tone: paysNothing(outcome) ? "bad" : tones[outcome.status],
    figure: figureOf(view, words, lang),
    missing: outcome.missing.flatMap((index) => all.filter((fact) => fact.index === index)),
    because: reasonsText(outcome, measure, lang),
    assumed: grantedNames(outcome.assumed, measure, lang),
    outside: [],
    odd: oddSizeTexts(measure, values, outcome, lang),
    notes,
  };
}

function figureOf({ result }: MeasureView, words: PaneWords, lang: Lang): string {
  if (!("outcome" in result)) return "";
  const { status, amount, score, class: found, value } = result.outcome;
  if (status === "needs-input" || status === "case-by-case") return "";
  if (amount && (status !== "ineligible" || amount.n !== 0n)) return moneyRounded(amount, lang);
  if (score) return words.points(grouped(toDecimalText(score, 6), lang));
  if (typeof found === "string") return found;
  return value === undefined || value === null ? "" : resultText(value, lang);
}

export interface StepRow {
  readonly clause: string;
  readonly what: string;
  readonly formula: string;
  readonly value: string;
}

/** The steps with their values as people write them. */
export function stepRows({ measure, result }: MeasureView, lang: Lang): StepRow[] {
  if (!("outcome" in result)) return [];
  const { trace } = result.outcome;
  return explainRows(result.outcome, measure, lang).map((row, i) => {
    const line = trace[i];
    const isSum =
      (measure.kind === "award" || measure.kind === "ceiling") &&
      line?.line === "step" &&
      line.step.do !== "let";
    if (typeof row.value !== "number") return { ...row, value: String(row.value) };
    const figure = figureText(row.value, lang);
    return { ...row, value: isSum ? inYuan(figure, lang) : figure };
  });
}

/** The running sum of the steps is in yuan; what a step computes on the way may be a share or an area. */
const inYuan = (figure: string, lang: Lang) => (lang === "zh-CN" ? `${figure}元` : `CNY ${figure}`);

/** A figure on its way to the amount: large ones to the fen, small ones (rates) to six places; ≈ where that cuts. */
function figureText(figure: number, lang: Lang): string {
  const places = Math.abs(figure) >= 100 ? 2 : 6;
  const plain = { maximumFractionDigits: places, useGrouping: false };
  const text = grouped(figure.toLocaleString("en-US", plain), lang);
  return Math.abs(Number(figure.toFixed(places)) - figure) > 1e-9 ? `≈${text}` : text;
}

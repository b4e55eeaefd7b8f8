import { toNumber } from "../exact";
import type { Outcome } from "../engine";
import type { Measure } from "../language";
import { isOutside } from "../rulebook";
import {
  type Lang,
  daysText,
  explainRows,
  namesOf,
  oddSizeTexts,
  outsideText,
  outcomeStatus,
  outcomeSentence,
  resultLabel,
  resultText,
  say,
  toCheckText,
  unitOf,
} from "../text";
import { type Call, cite, measureOf, outcomeOf } from "./answers";
import { type CellResult, type CellValue, notAvailable } from "./cell-result";
import { argumentsOf, factsFromArguments } from "./measure-facts";
import { readings } from "./readings";
import { LATER_WORDS } from "./later-words";

/** The clause, with the days on which it holds and whose business it pays for. */
export function citation(call: Call): CellValue {
  const measure = measureOf(call);
  return withDays(cite(call.book, measure), measure, call.lang);
}

/** The outcome in words, with the clause and its days. */
export function status(call: Call): CellValue {
  const measure = measureOf(call);
  const outcome = outcomeOf(call, measure);
  const odd = oddTexts(call, measure, outcome);
  return [sentenceOf(call, measure, outcome), ...odd].join(call.lang === "zh-CN" ? "；" : "; ");
}

const sentenceOf = ({ book, lang }: Call, measure: Measure, outcome: Outcome): string =>
  withDays(outcomeSentence(outcome, measure, book.numberOf(measure), lang), measure, lang);

/** Sizes that are hardly meant, of the arguments and of the amount. */
const oddTexts = ({ args, lang }: Call, measure: Measure, outcome: Outcome): string[] =>
  oddSizeTexts(measure, factsFromArguments(args.slice(1), measure, lang), outcome, lang);

const withDays = (text: string, measure: Measure, lang: Lang): string => {
  const days = daysText(measure, lang);
  return lang === "zh-CN" ? `${text}；${days}` : `${text}; ${days.replace(/^In/, "in")}`;
};

/** The steps, under a heading: clause, what, formula, value; the result last. */
export function explanation(call: Call): CellValue[][] {
  const { book, lang } = call;
  const measure = measureOf(call);
  const outcome = outcomeOf(call, measure);
  const words = LATER_WORDS[lang];
  const rows = explainRows(outcome, measure, lang).map((row): CellValue[] => [
    row.clause,
    row.what,
    row.formula,
    row.value,
  ]);
  const amountShown =
    outcome.amount && outcome.status !== "needs-input"
      ? toNumber(outcome.amount)
      : outcome.score && outcome.status === "eligible"
        ? toNumber(outcome.score)
        : outcomeStatus(outcome, measure, lang);
  return [
    words.explainHeads,
    ...readings(call.args.slice(1), argumentsOf(measure), lang),
    ...rows,
    ...oddTexts(call, measure, outcome).map((text): CellValue[] => [
      "",
      toCheckText(lang),
      text,
      "",
    ]),
    [cite(book, measure), words.result, sentenceOf(call, measure, outcome), amountShown],
  ];
}

/** Class, score or looked-up value. */
export function result(call: Call): CellResult {
  const { book, lang } = call;
  const measure = measureOf(call);
  const words = LATER_WORDS[lang];
  if (measure.kind === "service") return notAvailable(words.onlyInformation(cite(book, measure)));
  if (!measure.class && !measure.value && measure.kind !== "score")
    return notAvailable(words.noResult(measure.id));
  const outcome = outcomeOf(call, measure);
  if (isOutside(outcome)) return notAvailable(outsideText(outcome, measure, lang));
  if (outcome.status === "needs-input")
    return notAvailable(words.needs(namesOf(outcome.missing, measure, lang)));
  if (outcome.score && outcome.status !== "ineligible") return toNumber(outcome.score);
  if (outcome.class) return outcome.class;
  const { value } = outcome;
  if (value === undefined || value === null) return outcomeStatus(outcome, measure, lang);
  if (typeof value === "boolean") return value;
  if (typeof value === "object" && !("n" in value))
    return Object.entries(value).map(([key, v]): CellValue[] => [
      resultLabel(key, lang),
      cellOf(v),
    ]);
  return cellOf(value);
}
const cellOf = (value: Parameters<typeof resultText>[0]): CellValue =>
  typeof value === "boolean"
    ? value
    : typeof value === "object" && value !== null && "n" in value
      ? toNumber(value as never)
      : resultText(value);

/** The inputs, under a heading: name, label, type, unit, needed, default. */
export function inputs(call: Call): CellValue[][] {
  const { lang } = call;
  const measure = measureOf(call);
  const words = LATER_WORDS[lang];
  const rows = argumentsOf(measure).map((input): CellValue[] => [
    input.name,
    say(input, lang),
    input.choices
      ? input.choices.map((c) => say(c, lang)).join(lang === "zh-CN" ? "、" : ", ")
      : words.types[input.type]!,
    unitOf(input, lang),
    input.assumable || input.default !== undefined ? words.notNeeded : words.needed,
    input.default ?? "",
  ]);
  return [words.inputHeads, ...rows];
}

import { toNumber } from "../exact";
import type { Measure } from "../language";
import { type Line, amountOf, grantedBy, namedWithDay, tiersOf } from "../planner";
import { applyingOf } from "../rulebook";
import {
  type Lang,
  authorityInFull,
  classText,
  grantedText,
  namesOf,
  nextTiersText,
  notCountedText,
  oddSizeTexts,
  reasonsText,
  say,
} from "../text";
import { type CellOfFact, amountFormula } from "./amount-formula";
import type { SheetCell } from "./fact-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

/** title, id, class, clause, department, validity, amount, counted, notes; no amount while an answer is missing */
export function lineRow(line: Line, request: CalculationRequest, cellOf: CellOfFact): SheetCell[] {
  const isPaid = amountOf(line).n > 0n;
  const value = toNumber(amountOf(line));
  const formula = isPaid ? amountFormula(line, request, cellOf) : undefined;
  return [
    ...titleCells(line, request),
    formula ? { formula, value, format: "#,##0.00" } : isPaid ? value : "",
    isPaid ? toNumber(line.counted) : "",
    notesOf(line, isPaid && formula === undefined, request),
  ];
}

/** A measure that counts for nothing, and why. */
export const leftOutRow = (line: Line, request: CalculationRequest): SheetCell[] => [
  ...titleCells(line, request),
  "",
  0,
  whyLeftOut(line, request),
];

function titleCells(line: Line, request: CalculationRequest): string[] {
  const { measure, project, class: own } = line;
  const { book, lang, on } = request;
  const title = say(measure.title, lang);
  return [
    project === undefined ? title : `${title}（${project}）`,
    namedWithDay(line, on),
    own === "none" ? "" : classText(own, lang),
    clauseOf(measure, request),
    authorityInFull(applyingOf(book, measure).department ?? "", book, lang),
    days(measure, lang),
  ];
}

/** From when to when it is in force; what has no end begins. */
function days({ from, to }: Measure, lang: Lang): string {
  if (from && to) return `${from}–${to}`;
  const { since, until } = CALCULATION[lang];
  return from ? since(from) : to ? until(to) : "";
}

/** Document and clause; a part that the document's name ends with is not said twice. */
function clauseOf(measure: Measure, { book, lang }: CalculationRequest): string {
  const document = book.numberOf(measure) ?? say(book.documentOf(measure).title, lang);
  const [part = "", ...rest] = measure.cite.split(" ");
  return document.endsWith(part) ? [document, ...rest].join(" ") : `${document} ${measure.cite}`;
}

function notesOf(line: Line, isDated: boolean, { book, lang, today }: CalculationRequest): string {
  const { measure, outcome, facts, notCounted } = line;
  const words = CALCULATION[lang];
  const { decisive, places } = grantedBy(book, line);
  const named = [...decisive, ...places];
  return [
    measure.to !== undefined && measure.to < today ? words.over : "",
    notCounted ? notCountedText(notCounted, lang).sentence : "",
    outcome.missing.length ? words.needs(namesOf(outcome.missing, measure, lang)) : "",
    named.length ? words.assumes(grantedText(named, measure, lang)) : "",
    isDated ? words.amountDated(today) : "",
    ...oddSizeTexts(measure, facts, outcome, lang),
    nextTiersText(tiersOf(book, line), measure, lang),
  ]
    .filter(Boolean)
    .join(words.separator);
}

function whyLeftOut({ measure, outcome, outside, notCounted }: Line, request: CalculationRequest) {
  const { lang } = request;
  const words = CALCULATION[lang];
  if (notCounted) return notCountedText(notCounted, lang).sentence;
  const [reason] = reasonsText(outcome, measure, lang);
  return reason?.sentence ?? (outside ? words.outside : words.refused);
}

import { type Rational, toNumber } from "../exact";
import type { Outcome, ResultValue } from "../engine";
import { excelFormula } from "../formula";
import type { Measure } from "../language";
import { type RuleBook, businessOf, isOutside } from "../rulebook";
import {
  FAULTS,
  LANGS,
  REQUEST_FAULTS,
  type Lang,
  Prose,
  explainRows,
  formulaProblemText,
  notesOf,
  oddSizeTexts,
  reasonText,
} from "../text";
import { applyAnswer, calendarAnswer } from "./applying";
import { combine, inputNames } from "./combine";
import { Fault, type Json, isJson } from "./fault";
import { parseRequest } from "./parse-request";
import { positionAnswer } from "./position";
import { searchAnswer } from "./search";
import { type Subject, dayOf, find, read } from "./subject";
import { namesOf, nearlyNamed } from "./told";

/** Answers one line of JSON; never throws. `isText`: whether its bytes were UTF-8. */
export function answer(book: RuleBook, line: string, isText = true): Json {
  const lang: Lang = /"lang"\s*:\s*"en\b/i.test(line) ? "en-US" : "zh-CN";
  try {
    const request = parseRequest(line, isText, lang);
    return dispatch(book, request, lang);
  } catch (error) {
    if (error instanceof Fault) return { error: { code: error.code, message: error.message } };
    return {
      error: { code: "internal", message: error instanceof Error ? error.message : String(error) },
    };
  }
}

function dispatch(book: RuleBook, request: Json, lang: Lang): Json {
  checkLanguage(request.lang);
  const facts = request.facts ?? {};
  if (!isJson(facts)) throw new Fault("bad-request", REQUEST_FAULTS[lang].notFacts);
  const on = dayOf(request.on, lang);
  if (request.combine !== undefined) return combine(book, request.combine, facts, on, lang);
  if (request.position !== undefined) return positionAnswer(book, request.position, lang);
  if (request.apply !== undefined) return applyAnswer(book, request.apply, on, lang);
  if (request.calendar !== undefined) return calendarAnswer(book, request.calendar, lang);
  if (request.search !== undefined) return searchAnswer(book, request.search, request.max, lang);
  if (request.explain !== undefined)
    return explain(book, find(book, request.explain, on, lang), facts, lang);
  if (request.describe !== undefined)
    return describe(book, find(book, request.describe, on, lang).measure, lang);
  if (request.formula !== undefined)
    return formula(
      find(book, request.formula, on, lang).measure,
      isJson(request.cells) ? request.cells : {},
      lang,
    );
  if (request.id === undefined) throw new Fault("bad-request", REQUEST_FAULTS[lang].notARequest);
  const { measure, day } = find(book, request.id, on, lang);
  return plain(book, measure, assessed(book, { measure, day }, facts, lang), facts, lang);
}

/** The language of the answer, where one is named: Chinese or English, wherever it is spoken (zh, en-GB). */
function checkLanguage(given: unknown): void {
  if (given === undefined || given === null) return;
  if (typeof given === "string" && /^(?:zh|en)\b/i.test(given)) return;
  const said = LANGS.map((lang) => REQUEST_FAULTS[lang].notALanguage(JSON.stringify(given)));
  throw new Fault("bad-request", said.join(" "));
}

function assessed(book: RuleBook, { measure, day }: Subject, facts: Json, lang: Lang): Outcome {
  const outcome = book.assess(measure, read(book, measure, facts, lang), day);
  if (outcome.status === "no-answer")
    throw new Fault("no-answer", FAULTS[lang].noAnswer(measure.id));
  return outcome;
}

function plain(book: RuleBook, measure: Measure, outcome: Outcome, given: Json, lang: Lang): Json {
  const known = new Set(measure.inputs.flatMap((input) => namesOf(book, input)));
  const ignored = Object.keys(given).filter((name) => !known.has(name));
  return {
    id: measure.id,
    status: outcome.status,
    ...(isOutside(outcome) ? { outside: true } : {}),
    ...(outcome.amount && outcome.status !== "needs-input"
      ? { amount: toNumber(outcome.amount) }
      : {}),
    ...(outcome.class !== undefined ? { class: outcome.class } : {}),
    ...(outcome.score ? { score: toNumber(outcome.score) } : {}),
    ...(outcome.value !== undefined ? { value: jsonValue(outcome.value) } : {}),
    missing: inputNames(measure, outcome.missing),
    assumed: inputNames(measure, outcome.assumed),
    because: outcome.because.map((reason) => reasonText(reason, measure, lang)),
    notes: [
      ...notesOf(measure, lang),
      ...oddSizeTexts(measure, read(book, measure, given, lang), outcome, lang),
    ],
    cite: measure.cite,
    ...(ignored.length > 0 && { ignored, ...nearlyNamed(book, ignored) }),
  };
}

const isRational = (v: unknown): v is Rational =>
  typeof v === "object" && v !== null && typeof (v as Rational).n === "bigint";

function jsonValue(value: ResultValue): unknown {
  if (isRational(value)) return toNumber(value);
  if (value === null || typeof value !== "object") return value === "" ? null : value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, jsonValue(v)]));
}

function explain(book: RuleBook, subject: Subject, facts: Json, lang: Lang): Json {
  const { measure } = subject;
  const outcome = assessed(book, subject, facts, lang);
  return {
    ...plain(book, measure, outcome, facts, lang),
    sentence: new Prose(measure, lang).sentence(),
    steps: explainRows(outcome, measure, lang),
  };
}

function describe(book: RuleBook, measure: Measure, lang: Lang): Json {
  const document = book.documentOf(measure);
  return {
    id: measure.id,
    kind: measure.kind,
    title: measure.title.zh,
    title_en: measure.title.en,
    document: book.numberOf(measure),
    document_title: document.title.zh,
    cite: measure.cite,
    department: measure.department ?? null,
    from: measure.from ?? null,
    to: measure.to ?? null,
    business: businessOf(measure),
    ...(measure.paidUntil ? { paid_until: measure.paidUntil } : {}),
    ...(measure.closed ? { closed: measure.closed } : {}),
    sentence: new Prose(measure, lang).sentence(),
    inputs: measure.inputs.map((input) => ({
      name: input.name,
      label: input.zh,
      label_en: input.en,
      type: input.type,
      ...(input.unit ? { unit: input.unit } : {}),
      ...(input.choices
        ? { values: input.choices.map((c) => ({ code: c.code, label: c.zh, label_en: c.en })) }
        : {}),
      ...(input.default === undefined ? {} : { default: input.default }),
      ...(input.scope ? { scope: true } : {}),
      ...(input.fact ? { fact: input.fact, definition: book.definitionOf(input) } : {}),
    })),
    notes: notesOf(measure, lang),
  };
}

function formula(measure: Measure, cells: Json, lang: Lang): Json {
  const texts = Object.entries(cells).map(([name, cell]) => [name, String(cell)]);
  const made = excelFormula(measure, Object.fromEntries(texts) as Record<string, string>);
  if ("formula" in made) return { formula: made.formula };
  throw new Fault(
    "no-formula",
    formulaProblemText(made.unsupported, { measure, instead: "POLICY_AWARD" }, lang),
  );
}

import { type Rational, parseDate, toNumber } from "../exact";
import { type Facts, type Outcome, type ResultValue, readFact } from "../engine";
import { excelFormula } from "../formula";
import type { Measure } from "../language";
import { bestCombination } from "../planner";
import { type RuleBook, businessOf, isOutside } from "../rulebook";
import {
  FAULTS,
  type Lang,
  Prose,
  brokenFactText,
  explainRows,
  formulaProblemText,
  groupText,
  notesOf,
  reasonText,
} from "../text";

type Json = Record<string, unknown>;

/** A question that cannot be answered, said so. */
class Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Answers one line of JSON; never throws. */
export function answer(book: RuleBook, line: string): Json {
  let lang: Lang = "zh-CN";
  try {
    const request = parse(line);
    if (request.lang === "en-US") lang = "en-US";
    return dispatch(book, request, lang);
  } catch (error) {
    if (error instanceof Fault) return { error: { code: error.code, message: error.message } };
    return {
      error: { code: "internal", message: error instanceof Error ? error.message : String(error) },
    };
  }
}

function parse(line: string): Json {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  } catch {
    throw new Fault("not-json", FAULTS["zh-CN"].notJson);
  }
  throw new Fault("bad-request", FAULTS["zh-CN"].notARequest);
}

function dispatch(book: RuleBook, request: Json, lang: Lang): Json {
  const facts = request.facts ?? {};
  if (!isJson(facts)) throw new Fault("bad-request", FAULTS[lang].notARequest);
  const on = dayOf(request.on, lang);
  if (Array.isArray(request.combine)) return combine(book, request.combine, facts, on, lang);
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
  if (request.id === undefined) throw new Fault("bad-request", FAULTS[lang].notARequest);
  const { measure, day } = find(book, request.id, on, lang);
  return plain(measure, assessed(book, { measure, day }, facts, lang), facts, lang);
}

function assessed(book: RuleBook, { measure, day }: Subject, facts: Json, lang: Lang): Outcome {
  const outcome = book.assess(measure, read(measure, facts, lang), day);
  if (outcome.status === "no-answer") throw new Fault("no-answer", FAULTS[lang].noAnswer(""));
  return outcome;
}

/** The day asked for, YYYY-MM-DD; undefined when none is. */
function dayOf(on: unknown, lang: Lang): string | undefined {
  if (on === undefined || on === null) return undefined;
  if (typeof on === "string" && /^\d{4}-\d{2}-\d{2}$/.test(on) && parseDate(on) !== null) return on;
  throw new Fault("bad-day", FAULTS[lang].badDay(`@${String(on)}`));
}

const isJson = (x: unknown): x is Json => typeof x === "object" && x !== null && !Array.isArray(x);

interface Subject {
  measure: Measure;
  /** the day of business that the request or the name gives */
  day?: string;
}

/** The version that pays for business of the day, else the newest; `id@day` names the day, too. */
function find(book: RuleBook, name: unknown, on: string | undefined, lang: Lang): Subject {
  const given = String(name);
  const found = book.find(on === undefined || given.includes("@") ? given : `${given}@${on}`);
  if ("measure" in found) return { measure: found.measure, day: found.day };
  const words = FAULTS[lang];
  if (found.problem === "bad-day") throw new Fault("bad-day", words.badDay(found.name));
  throw new Fault("unknown-measure", words.unknownMeasure(found.name));
}

function read(measure: Measure, given: Json, lang: Lang): Facts {
  return measure.inputs.map((input) => {
    const fact = readFact(input, given[input.name]);
    if ("broken" in fact)
      throw new Fault("bad-fact", brokenFactText(input, fact.broken, given[input.name], lang));
    return "value" in fact ? fact.value : undefined;
  });
}

function plain(measure: Measure, outcome: Outcome, given: Json, lang: Lang): Json {
  const names = (indexes: readonly number[]) => indexes.map((i) => measure.inputs[i]!.name);
  const known = new Set(measure.inputs.map((i) => i.name));
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
    missing: names(outcome.missing),
    assumed: names(outcome.assumed),
    because: outcome.because.map((reason) => reasonText(reason, measure, lang)),
    notes: notesOf(measure, lang),
    cite: measure.cite,
    ...(Object.keys(given).some((name) => !known.has(name))
      ? { ignored: Object.keys(given).filter((name) => !known.has(name)) }
      : {}),
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
    ...plain(measure, outcome, facts, lang),
    sentence: new Prose(measure, lang).sentence(),
    steps: explainRows(outcome, measure, lang),
  };
}

function combine(
  book: RuleBook,
  ids: readonly unknown[],
  facts: Json,
  on: string | undefined,
  lang: Lang,
): Json {
  const measures = ids.map((id) => find(book, id, on, lang).measure);
  for (const measure of measures) read(measure, facts, lang);
  const best = bestCombination(book, measures, facts, on);
  return {
    total: toNumber(best.total),
    chosen: best.chosen.map((c) => c.measure.id),
    dropped: best.dropped.map(({ id, because }) => ({
      id,
      because:
        because.why === "group"
          ? groupText(because.group, lang)
          : {
              status: because.outcome.status,
              reasons: because.outcome.because.map((r) =>
                reasonText(
                  r,
                  measures.find((m) => m.id === id)!,
                  lang,
                ),
              ),
            },
    })),
    capped: best.capped.map((group) => groupText(group, lang)),
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
  throw new Fault("no-formula", formulaProblemText(made.unsupported, measure, lang));
}

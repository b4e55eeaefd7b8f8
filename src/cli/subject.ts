import { parseDate } from "../exact";
import { type Facts, readFact } from "../engine";
import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";
import { FAULTS, REQUEST_FAULTS, type Lang, brokenFactText } from "../text";
import { Fault, type Json } from "./fault";
import { toldBy } from "./told";

/** The day asked for, YYYY-MM-DD; undefined when none is. */
export function dayOf(on: unknown, lang: Lang): string | undefined {
  if (on === undefined || on === null) return undefined;
  if (typeof on === "string" && /^\d{4}-\d{2}-\d{2}$/.test(on) && parseDate(on) !== null) return on;
  throw new Fault("bad-day", REQUEST_FAULTS[lang].notADay(JSON.stringify(on)));
}

export interface Subject {
  measure: Measure;
  /** the day of business that the request or the name gives */
  day?: string;
}

/** The version that pays for business of the day, else the newest; `id@day` names the day, too. */
export function find(book: RuleBook, name: unknown, on: string | undefined, lang: Lang): Subject {
  const given = String(name);
  const found = book.find(on === undefined || given.includes("@") ? given : `${given}@${on}`);
  if ("measure" in found) return { measure: found.measure, day: found.day };
  const words = FAULTS[lang];
  if (found.problem === "bad-day") throw new Fault("bad-day", words.badDay(found.name));
  throw new Fault("unknown-measure", words.unknownMeasure(found.name));
}

/** The facts of a measure, by position. A broken one is a fault. */
export function read(book: RuleBook, measure: Measure, given: Json, lang: Lang): Facts {
  const toldFor = toldBy(book, given);
  return measure.inputs.map((input) => {
    const told = toldFor(input);
    const fact = readFact(input, told);
    if ("broken" in fact)
      throw new Fault("bad-fact", brokenFactText(input, fact.broken, told, lang));
    return "value" in fact ? fact.value : undefined;
  });
}

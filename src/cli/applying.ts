import { type RuleBook, applyingOf, calendar, lastDay } from "../rulebook";
import { REQUEST_FAULTS, type Lang, calendarText, say } from "../text";
import type { Bilingual } from "../language";
import { Fault, type Json, isJson } from "./fault";
import { dayOf, find } from "./subject";

/**
 * `{"apply": id, "on"?}`: how one applies, in the words of the text; null or an empty list where it prints nothing.
 * `ended` says whether the day asked for is behind the last on which one can hope to be paid; `ended_by_convention` names
 * that day where no text prints it.
 */
export function applyAnswer(
  book: RuleBook,
  name: unknown,
  on: string | undefined,
  lang: Lang,
): Json {
  const { measure } = find(book, name, on, lang);
  const applying = applyingOf(book, measure);
  const { closed } = measure;
  const last = lastDay(book, measure);
  const both = (text: Bilingual | undefined) => (text ? say(text, lang) : null);
  return {
    id: measure.id,
    department: applying.department ?? null,
    where: both(applying.where),
    phones: applying.phones ?? [],
    windows: (applying.windows ?? []).map(({ from, to, each, batch, about }) => ({
      from: from ?? null,
      to: to ?? null,
      each: each ?? null,
      batch: both(batch),
      about: about === true,
    })),
    frequency: both(applying.frequency),
    steps: (applying.steps ?? []).map(({ what, days }) => ({
      what: say(what, lang),
      days: days ?? null,
    })),
    materials: (applying.materials ?? []).map(({ what, copies, only }) => ({
      what: say(what, lang),
      copies: copies ?? null,
      only: both(only),
    })),
    notice_days: applying.notice?.days ?? null,
    notice_kind: applying.notice?.kind ?? null,
    valid_years: applying.validYears ?? null,
    accepted_within: both(applying.acceptedWithin),
    free_of_application: applying.freeOfApplication ?? null,
    before_spending: applying.beforeSpending ?? null,
    paid_until: measure.paidUntil ?? null,
    ended: on === undefined ? null : last !== null && on > last.day,
    ...(last?.byConvention && { ended_by_convention: last.day }),
    closed: closed ? { on: closed.on ?? null, because: say(closed.because, lang) } : null,
  };
}

/** `{"calendar": {"from"?, "to"?, "measures"?}}`: dated lines of these measures, or of all, sorted by day. */
export function calendarAnswer(book: RuleBook, asked: unknown, lang: Lang): Json {
  if (!isJson(asked) || !(asked.measures === undefined || Array.isArray(asked.measures)))
    throw new Fault("bad-request", REQUEST_FAULTS[lang].notACalendar);
  const names = asked.measures as unknown[] | undefined;
  const measures = names?.map((name) => find(book, name, undefined, lang).measure) ?? book.measures;
  const [from, to] = [dayOf(asked.from, lang), dayOf(asked.to, lang)];
  if (from !== undefined && to !== undefined && from > to)
    throw new Fault("bad-day", REQUEST_FAULTS[lang].endsFirst(from, to));
  const lines = calendar(book, measures, from, to);
  return {
    lines: lines.map((line) => ({
      date: line.date,
      what: calendarText(line, lang),
      id: line.measure.id,
    })),
  };
}

import type { Measure } from "../../language";
import { calendar, type CalendarLine, type Happening, type RuleBook } from "../../rulebook";
import { calendarText, type Lang } from "../../text";
import type { CompanyGets } from "../gets/company-gets";

/** A measure on a day, with the companies that it fits. */
export interface DatedMeasure {
  readonly measure: Measure;
  readonly line: CalendarLine;
  readonly companies: readonly string[];
}

/** What happens on one day, to one measure or to several alike. */
export interface DatedEntry {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly happening: Happening;
  /** 申报截止：第一批 */
  readonly text: string;
  readonly isDeadline: boolean;
  readonly measures: readonly DatedMeasure[];
}

const DEADLINES: ReadonlySet<Happening> = new Set([
  "closes",
  "round-closed",
  "paid-until",
  "ends",
  "business-ends",
]);

/**
 * Names of companies by the measures that fit them: what pays, or may once a begun answer is whole; money first. A
 * company whose name is "" needs none.
 */
export function fittingMeasures(
  all: readonly CompanyGets[],
  nameOf: (company: CompanyGets, at: number) => string,
): Map<Measure, string[]> {
  const fitting = new Map<Measure, string[]>();
  all.forEach((one, at) => {
    // what one looks at from an award cell is no company
    if (one.company.ofCell) return;
    const name = nameOf(one, at);
    const { sure, at_most, open } = one.states;
    const begun = open.filter(({ given }) => given > 0);
    for (const { measure } of [...sure, ...at_most, ...begun])
      fitting.set(measure, [...(fitting.get(measure) ?? []), ...(name ? [name] : [])]);
  });
  return fitting;
}

/**
 * What happens between two days (YYYY-MM-DD, both included), by day; on one day first what ends, then what begins, and
 * what happens to several measures alike is one entry. Of all measures those that fit come first.
 */
export function datedEntries(
  book: RuleBook,
  fitting: ReadonlyMap<Measure, readonly string[]>,
  { from, to, all, lang }: { from: string; to: string; all: boolean; lang: Lang },
): DatedEntry[] {
  const rest = all ? book.measures.filter((measure) => !fitting.has(measure)) : [];
  const lines = calendar(book, [...fitting.keys(), ...rest], from, to);
  const entries = new Map<string, DatedEntry & { measures: DatedMeasure[] }>();
  for (const line of lines) {
    const { date, happening, measure } = line;
    const text = calendarText(line, lang);
    const key = `${date} ${text}`;
    const isDeadline = DEADLINES.has(happening);
    const entry = entries.get(key) ?? { date, happening, text, isDeadline, measures: [] };
    entry.measures.push({ measure, line, companies: fitting.get(measure) ?? [] });
    entries.set(key, entry);
  }
  return [...entries.values()].sort(
    (a, b) => a.date.localeCompare(b.date) || Number(b.isDeadline) - Number(a.isDeadline),
  );
}

/** Entries by month, YYYY-MM, in order. */
export function byMonth(entries: readonly DatedEntry[]): [month: string, DatedEntry[]][] {
  const months = new Map<string, DatedEntry[]>();
  for (const entry of entries) {
    const month = entry.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months];
}

import type { RuleBook } from "../../rulebook";
import { say, type Lang } from "../../text";
import type { DatedEntry } from "./dated-entries";
import { icsText } from "./ics-text";
import type { CalendarWords } from "./words";

/** Days before a last day on which the calendar reminds: papers take their time. */
const REMIND = 14;

/** The entries as a calendar file: one event for each measure. `today` is YYYY-MM-DD. */
export function calendarFile(
  entries: readonly DatedEntry[],
  book: RuleBook,
  words: CalendarWords,
  lang: Lang,
  today: string,
): string {
  const comma = lang === "zh-CN" ? "、" : ", ";
  const seen = new Map<string, number>();
  const days = entries.flatMap(({ date, happening, text, isDeadline, measures }) =>
    measures.map(({ measure, companies }) => {
      const name = `${date}-${happening}-${measure.id.replace("/", "-")}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const source = `${book.numberOf(measure) ?? say(book.documentOf(measure).title, lang)} ${measure.cite}`;
      const lines = [
        source,
        measure.id,
        ...(companies.length > 0 ? [words.icsFor(companies.join(comma))] : []),
        words.uncertainDay,
      ];
      return {
        uid: `${name}-${count}@policy-awards`,
        date,
        summary: `${text} · ${say(measure.title, lang)}`,
        description: lines.join("\n"),
        ...(isDeadline && { remindDays: REMIND }),
      };
    }),
  );
  return icsText(days, today, words.icsName);
}

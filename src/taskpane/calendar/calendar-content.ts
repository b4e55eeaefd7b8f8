import { say, type Lang } from "../../text";
import type { RuleBook } from "../../rulebook";
import { asText, type Cell } from "../../workbook";
import { fixed, type Writable } from "../measure/insert-content";
import type { DatedEntry } from "./dated-entries";
import type { CalendarWords } from "./words";

/** The days as cells: dates that a sheet sorts and counts with, what happens, to which measure, for whom. */
export function calendarContent(
  entries: readonly DatedEntry[],
  book: RuleBook,
  words: CalendarWords,
  lang: Lang,
): Writable {
  const rows = entries.flatMap(({ date, text, measures }) =>
    measures.map(({ measure, companies }): Cell[] => [
      // counts right in workbooks from 1904 too
      `=DATE(${date.split("-").map(Number).join(",")})`,
      ...[
        text,
        say(measure.title, lang),
        `${book.numberOf(measure) ?? say(book.documentOf(measure).title, lang)} ${measure.cite}`,
        companies.join(lang === "zh-CN" ? "、" : ", "),
      ].map(asText),
    ]),
  );
  return {
    ...fixed([[...words.calendarHeads], ...rows]),
    look: { headings: [0], columnFormats: { 0: "yyyy-mm-dd" }, wrap: true },
  };
}

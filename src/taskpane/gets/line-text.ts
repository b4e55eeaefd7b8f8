import type { Measure } from "../../language";
import { amountOf, grantedBy, tiersOf, type Line, type NotCounted } from "../../planner";
import { lastDay, type RuleBook } from "../../rulebook";
import {
  groupText,
  moneyRounded,
  nextTiersText,
  notCountedText,
  reasonText,
  say,
  shortfallText,
  type Lang,
} from "../../text";
import type { GetsWords } from "./words";
import type { State } from "./company-gets";

/** What a line pays, in a few words; "" where nothing can be named. */
export function sumText(line: Line, state: State, words: GetsWords, lang: Lang): string {
  const amount = amountOf(line);
  if (state === "no" || amount.n <= 0n) return "";
  const text = moneyRounded(amount, lang);
  const isMost = line.outcome.status === "up-to";
  return isMost ? words.atMost(text) : text;
}

/** Why a line counts for less than it pays, with the names of what counts instead. */
export function notCountedLine(
  line: Line,
  book: RuleBook,
  words: GetsWords,
  lang: Lang,
): string | undefined {
  const { notCounted } = line;
  if (!notCounted) return undefined;
  if (notCounted.why === "excluded")
    return words.excluded(titles(book, notCounted, lang), groupText(notCounted.group, lang).clause);
  if (notCounted.why === "capped") {
    const { sentence, clause } = groupText(notCounted.group, lang);
    return words.capped(moneyRounded(line.counted, lang), sentence, clause);
  }
  return notCounted.why === "unanswered" ? undefined : notCountedText(notCounted, lang).sentence;
}

const titles = (book: RuleBook, { by }: NotCounted & { why: "excluded" }, lang: Lang): string[] =>
  by.flatMap(({ id }) => {
    const found = book.find(id);
    return "measure" in found ? [say(found.measure.title, lang)] : [];
  });

/** What a line still hangs on, by name: the facts of its text first, then what the company does and its project. */
export function openNames(line: Line, book: RuleBook, lang: Lang): string[] {
  const { measure, outcome } = line;
  const isGeneral = (index: number) => measure.inputs[index]!.scope === true;
  const { decisive } = grantedBy(book, line);
  const own = [...outcome.missing, ...decisive].filter((index) => !isGeneral(index));
  return namesOnce([...own, ...decisive.filter(isGeneral)], line, lang);
}

/** Where a line takes the company to be, by name. */
export const grantedNames = (line: Line, book: RuleBook, lang: Lang): string[] =>
  namesOnce(grantedBy(book, line).places, line, lang);

const namesOnce = (indexes: readonly number[], { measure }: Line, lang: Lang): string[] => [
  ...new Set(indexes.map((index) => say(measure.inputs[index]!, lang))),
];

/** What would bring more than a line pays; undefined for nothing. */
export const tiersLine = (line: Line, book: RuleBook, lang: Lang): string | undefined =>
  nextTiersText(tiersOf(book, line), line.measure, lang) || undefined;

/** Why nothing is paid: which part failed, by how much, what it should be; each with its clause. */
export function failures({ outcome, measure, facts }: Line, lang: Lang): string[] {
  return outcome.because.slice(0, 3).map((reason) => {
    const { sentence, clause } = reasonText(reason, measure, lang);
    const exactly =
      reason.why === "requirement-failed"
        ? shortfallText(reason.node, measure, facts, lang)
        : undefined;
    return lang === "zh-CN"
      ? `${exactly ?? sentence}（${clause}）`
      : `${exactly ?? sentence} (${clause})`;
  });
}

/** The last day on which one can hope to be paid. */
export function endText(book: RuleBook, measure: Measure, today: string, words: GetsWords): string {
  const last = lastDay(book, measure);
  if (last === null) return words.noEnd;
  return last.day < today ? words.ended(last) : words.endsOn(last);
}

import type { Rational } from "../../exact";
import { once, type Measure } from "../../language";
import { amountOf, type Line } from "../../planner";
import { lastDayOf, type RuleBook } from "../../rulebook";

/** Lines in the order of what is begun, the larger counted sum, the larger amount, then what ends soonest. */
export function byMoney(book: RuleBook, lines: readonly Line[]): Line[] {
  const endOf = endsOf(book);
  const ranked = lines.map((line) => rankOf(line, endOf(line.measure)));
  ranked.sort(
    (a, b) =>
      b.begun - a.begun ||
      b.counted - a.counted ||
      b.amount - a.amount ||
      b.given - a.given ||
      (a.end < b.end ? -1 : a.end > b.end ? 1 : 0),
  );
  return ranked.map(({ line }) => line);
}

interface Rank {
  line: Line;
  begun: number;
  /** fen */
  counted: number;
  amount: number;
  given: number;
  end: string;
}

/** What a line is ordered by, as plain numbers. */
const rankOf = (line: Line, end: string): Rank => ({
  line,
  begun: Number(isBegun(line)),
  counted: fen(line.counted),
  amount: fen(amountOf(line)),
  given: line.given,
  end,
});

/** What is open and has no fact yet comes after what a person has told about. */
const isBegun = (line: Line) => line.class === "sure" || line.class === "at_most" || line.given > 0;

/** Sums are whole fen; most are nothing. */
const fen = ({ n, d }: Rational): number => (n === 0n ? 0 : Number((n * 100n) / d));

const ends = () =>
  once((book: RuleBook) => once((measure: Measure): string => lastDayOf(book, measure) ?? "9999"));
const [beforeNotes, withNotes] = [ends(), ends()];

/** The last day of each measure, "9999" where none is known; worked out once before the notes have come, once after. */
export const endsOf = (book: RuleBook) => (book.annotated ? withNotes : beforeNotes)(book);

import type { Measure } from "../../language";
import { searchCovered, type RuleBook } from "../../rulebook";

/** How many are listed at once. */
export const STEP = 40;

export interface Found {
  readonly measures: readonly Measure[];
  /** how many more are listed next, at most STEP; 0 where all that fit are */
  readonly more: number;
  /** whether the rule book has what is looked for; else the measures are only the nearest */
  readonly covered: boolean;
  /** what of it no measure has anything on */
  readonly lacks: readonly string[];
  /** the words as they were read, where that is not as they were typed */
  readonly read: string | undefined;
  /** the measure that is meant, which Enter opens; none where several may be */
  readonly meant: Measure | undefined;
}

/** What a search shows: the measure that is meant, then the best as POLICY_FIND ranks them, `count` of them. */
export function foundMeasures(book: RuleBook, words: string, count = STEP): Found {
  const found = searchCovered(book, words, { most: count + STEP, notes: true });
  const { meant, lacks, read } = found;
  const others = found.measures.filter(({ id }) => id !== meant?.id);
  const measures = meant ? [meant, ...others] : others;
  return {
    measures: measures.slice(0, count),
    more: Math.min(STEP, Math.max(0, measures.length - count)),
    covered: meant !== undefined || found.covered,
    lacks,
    read,
    meant,
  };
}

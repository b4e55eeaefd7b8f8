import type { Measure } from "../../language";
import { searchCovered, type RuleBook } from "../../rulebook";

const most = 40;

export interface Found {
  readonly measures: readonly Measure[];
  /** whether more measures fit than are shown */
  readonly more: boolean;
  /** whether the rule book has what is looked for; else the measures are only the nearest */
  readonly covered: boolean;
  /** the measure that is meant, which Enter opens; none where several may be */
  readonly meant: Measure | undefined;
}

/** What a search shows: the measure that is meant, then the best as POLICY_FIND ranks them. */
export function foundMeasures(book: RuleBook, words: string): Found {
  const found = searchCovered(book, words, { most: most + 1, notes: true });
  const { meant } = found;
  const others = found.measures.filter(({ id }) => id !== meant?.id);
  const measures = meant ? [meant, ...others] : others;
  return {
    measures: measures.slice(0, most),
    more: measures.length > most,
    covered: meant !== undefined || found.covered,
    meant,
  };
}

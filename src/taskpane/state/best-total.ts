import { compare, type Rational } from "../../exact";
import type { Group, Input } from "../../language";
import { bestOfCandidates, type Candidate, type Combination } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { factKey } from "./fact-key";
import type { Fit } from "./fits";
import type { Answer, Answers } from "./pane-state";
import { rawOf, valueOf } from "./read-answer";

export interface Totals {
  /** sums that the texts fix, of the best allowed combination */
  readonly sure: Rational;
  /** with the maxima where a text names only a maximum */
  readonly most: Rational;
  /** whether the maxima add anything */
  readonly maximaCount: boolean;
  /** measures that groups leave out */
  readonly dropped: Combination["dropped"];
  /** facts that a shared ceiling over counted measures depends on and that are not known: it does not bind yet */
  readonly open: readonly Input[];
}

/** What a company gets at best where documents exclude or cap one another. */
export function bestTotals(book: RuleBook, fits: readonly Fit[], answers: Answers): Totals {
  const sure = fits.filter(({ group }) => group === "sure");
  const both = fits.filter(({ group }) => group === "sure" || group === "most");
  const known = groupAnswers(book, answers);
  const combined = (of: readonly Fit[]) =>
    bestOfCandidates(book, of.flatMap(candidate), (input) => raw(input, known.get(input)));
  const all = combined(both);
  const fixed = sure.length === both.length ? all : combined(sure);
  return {
    sure: fixed.total,
    most: all.total,
    maximaCount: compare(all.total, fixed.total) > 0,
    dropped: all.dropped,
    open: openFacts(book, both, known),
  };
}

const candidate = ({ measure, outcome }: Fit): Candidate[] =>
  outcome ? [{ measure, outcome }] : [];

const raw = (input: Input, answer: Answer | undefined) => answer && rawOf(input, answer);

const groupsOf = (book: RuleBook): Group[] => book.documents.flatMap(({ groups }) => groups);

/** What was answered to the facts that groups read: to the very fact, or to a member's of the same name. */
function groupAnswers(book: RuleBook, answers: Answers): Map<Input, Answer | undefined> {
  const asking = groupsOf(book).filter(({ inputs }) => inputs.length > 0);
  const members = new Set(asking.flatMap(({ of }) => of.flat()));
  const measures = book.measures.filter(({ id }) => members.has(id));
  return new Map(
    asking.flatMap(({ of, inputs }) => {
      const theirs = measures.filter(({ id }) => of.flat().includes(id)).flatMap((m) => m.inputs);
      return inputs.map((input) => {
        const alike = theirs.filter(({ name, type }) => name === input.name && type === input.type);
        const keys = [input, ...alike].map(factKey);
        return [input, keys.map((key) => answers[key]).find(Boolean)] as const;
      });
    }),
  );
}

function openFacts(
  book: RuleBook,
  fits: readonly Fit[],
  known: ReadonlyMap<Input, Answer | undefined>,
): Input[] {
  const ids = new Set(fits.map(({ measure }) => measure.id));
  const open = groupsOf(book)
    .filter(({ of }) => of.flat().some((id) => ids.has(id)))
    .flatMap(({ inputs }) => inputs)
    .filter(({ default: fallback }) => fallback === undefined)
    .filter((input) => valueOf(input, known.get(input)) === undefined);
  return [...new Map(open.map((input) => [factKey(input), input])).values()];
}

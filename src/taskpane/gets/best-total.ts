import { ZERO, add, type Rational } from "../../exact";
import type { Group, Input } from "../../language";
import { countTogether, countedOf, restatedCaps, type Line } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { factKey } from "../facts/fact-key";
import type { Fit } from "./fits";
import type { Answer, Answers } from "../shell/pane-state";
import { rawOf, valueOf } from "../facts/read-answer";

export interface Totals {
  /** sums that the texts fix, of the best allowed combination */
  readonly sure: Rational;
  /** with what maxima may add where a text names only a maximum */
  readonly most: Rational;
  /** whether the maxima add anything */
  readonly maximaCount: boolean;
  /** what each measure counts for, and why not in full */
  readonly lines: readonly Line[];
  /** measures that groups leave out */
  readonly excluded: number;
  /** unknown facts that a shared ceiling over counted measures depends on: it does not bind yet */
  readonly open: readonly Input[];
}

/** What a company gets at best where documents exclude or cap one another: a position of the measures shown. */
export function bestTotals(book: RuleBook, fits: readonly Fit[], answers: Answers): Totals {
  const limits = restatedCaps(book);
  const counting = fits.filter(
    ({ group, measure }) => (group === "sure" || group === "most") && !limits.has(measure.id),
  );
  const lines = counting.flatMap(lineOf);
  const known = groupAnswers(book, answers);
  countTogether(book, lines, (input) => raw(input, known.get(input)));
  const sure = countedOf(lines, "sure");
  const more = countedOf(lines, "at_most");
  return {
    sure,
    most: add(sure, more),
    maximaCount: more.n > 0n,
    lines,
    excluded: lines.filter(({ notCounted }) => notCounted?.why === "excluded").length,
    open: openFacts(book, counting, known),
  };
}

const lineOf = ({ measure, outcome, group }: Fit): Line[] =>
  outcome
    ? [
        {
          measure,
          outcome,
          outside: false,
          given: 0,
          unknown: 0,
          class: group === "sure" ? "sure" : "at_most",
          counted: ZERO,
        },
      ]
    : [];

const raw = (input: Input, answer: Answer | undefined) => answer && rawOf(input, answer);

const groupsOf = (book: RuleBook): Group[] => book.documents.flatMap(({ groups }) => groups);

const asked = new WeakMap<RuleBook, ReadonlyMap<Input, readonly string[]>>();

/**
 * The facts that groups read, with the keys under which they may be answered: their own, or that of a
 * member's fact of the same name.
 */
function groupFacts(book: RuleBook): ReadonlyMap<Input, readonly string[]> {
  const before = asked.get(book);
  if (before) return before;
  const facts = new Map<Input, readonly string[]>();
  for (const { of, inputs } of groupsOf(book)) {
    if (inputs.length === 0) continue;
    const ids = new Set(of.flat());
    const theirs = book.measures.filter(({ id }) => ids.has(id)).flatMap((m) => m.inputs);
    for (const input of inputs) {
      const alike = theirs.filter(({ name, type }) => name === input.name && type === input.type);
      facts.set(input, [...new Set([input, ...alike].map(factKey))]);
    }
  }
  asked.set(book, facts);
  return facts;
}

const groupAnswers = (book: RuleBook, answers: Answers): Map<Input, Answer | undefined> =>
  new Map(
    [...groupFacts(book)].map(([input, keys]) => [
      input,
      keys.map((key) => answers[key]).find((answer) => answer !== undefined),
    ]),
  );

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

import type { Input, Measure } from "../../language";
import { nextQuestions, type Line, type Question } from "../../planner";
import { largestSum, type RuleBook } from "../../rulebook";
import { factKey } from "../facts/fact-key";

/** A fact to tell next. */
export interface NextFact {
  readonly key: string;
  readonly input: Input;
  /** measures that wait for it, the largest sum first */
  readonly waiting: readonly Measure[];
  /** whether a cap over several counted measures depends on it */
  readonly cap: boolean;
}

/**
 * What to tell next: what a cap of the total depends on, then what decides most money. How much of a thing is asked when
 * it is not open any more whether there is one, and of facts of one wording only the first.
 */
export function nextFacts(
  book: RuleBook,
  lines: readonly Line[],
  caps: readonly Input[],
): NextFact[] {
  const measures = new Map(lines.map(({ measure }) => [measure.id, measure]));
  const once = new Map<string, NextFact>();
  for (const input of caps) {
    const key = factKey(input);
    if (!once.has(key)) once.set(key, { key, input, waiting: [], cap: true });
  }
  for (const { input, waiting } of decisive(nextQuestions(book, lines))) {
    const key = factKey(input);
    if (!once.has(key)) once.set(key, new Decisive(key, input, waiting, measures));
  }
  return [...once.values()];
}

/** Thousands of facts are open, and few are shown: the measures that wait are put in order when they are. */
class Decisive implements NextFact {
  readonly cap = false;
  private sorted: readonly Measure[] | undefined;

  constructor(
    readonly key: string,
    readonly input: Input,
    private readonly ids: readonly string[],
    private readonly measures: ReadonlyMap<string, Measure>,
  ) {}

  get waiting(): readonly Measure[] {
    return (this.sorted ??= this.ids
      .map((id) => this.measures.get(id)!)
      .sort((a, b) => largestSum(b) - largestSum(a)));
  }
}

function decisive(questions: readonly Question[]): Question[] {
  const isGate = ({ input }: Question) => input.type === "boolean";
  const gated = new Set<string>();
  for (const question of questions)
    if (isGate(question)) for (const id of question.waiting) gated.add(id);
  const words = new Set<string>();
  return questions.filter((question) => {
    const { input, waiting } = question;
    const isFirst = !words.has(input.zh);
    const isOpen = isGate(question) || waiting.some((id) => !gated.has(id));
    if (isOpen) words.add(input.zh);
    return isOpen && isFirst;
  });
}

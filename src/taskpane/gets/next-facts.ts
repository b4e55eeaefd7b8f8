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
  const measures = () => new Map(lines.map(({ measure }) => [measure.id, measure]));
  const capping = new Map<string, NextFact>();
  for (const input of caps) {
    const key = factKey(input);
    if (!capping.has(key)) capping.set(key, { key, input, waiting: [], cap: true });
  }
  const facts = [...capping.values()];
  // of one wording or of one shared fact there is one question: only what caps ask could be asked twice
  for (const { input, waiting } of decisive(nextQuestions(book, lines)))
    if (capping.size === 0 || !capping.has(factKey(input)))
      facts.push(new Decisive(input, waiting, measures));
  return facts;
}

/** Thousands of facts are open, and few are shown: keys, which are long texts, and the order of the measures come then. */
class Decisive implements NextFact {
  readonly cap = false;
  private sorted: readonly Measure[] | undefined;

  constructor(
    readonly input: Input,
    private readonly ids: readonly string[],
    private readonly measures: () => ReadonlyMap<string, Measure>,
  ) {}

  get key(): string {
    return factKey(this.input);
  }

  get waiting(): readonly Measure[] {
    if (!this.sorted) {
      const measures = this.measures();
      const waiting = this.ids.map((id) => measures.get(id)!);
      this.sorted = waiting.sort((a, b) => largestSum(b) - largestSum(a));
    }
    return this.sorted;
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

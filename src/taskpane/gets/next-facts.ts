import type { Input } from "../../language";
import { nextQuestions, type Line, type Question } from "../../planner";
import { factKey } from "../facts/fact-key";

/** A fact to tell next. */
export interface NextFact {
  readonly key: string;
  readonly input: Input;
  /** measures that wait for it */
  readonly waiting: number;
  /** whether a cap over several counted measures depends on it */
  readonly cap: boolean;
}

/**
 * What to tell next: what a cap of the total depends on, then what decides most money. How much of a thing is asked when
 * it is not open any more whether there is one, and of facts of one wording only the first.
 */
export function nextFacts(lines: readonly Line[], caps: readonly Input[]): NextFact[] {
  const asked = [
    ...caps.map((input) => ({ key: factKey(input), input, waiting: 0, cap: true })),
    ...decisive(nextQuestions(lines)).map(({ input, waiting }) => ({
      key: factKey(input),
      input,
      waiting: waiting.length,
      cap: false,
    })),
  ];
  const once = new Map<string, NextFact>();
  for (const one of asked) if (!once.has(one.key)) once.set(one.key, one);
  return [...once.values()];
}

function decisive(questions: readonly Question[]): Question[] {
  const isGate = ({ input }: Question) => input.type === "boolean";
  const gated = new Set(questions.filter(isGate).flatMap(({ waiting }) => waiting));
  const words = new Set<string>();
  return questions.filter((question) => {
    const { input, waiting } = question;
    const isFirst = !words.has(input.zh);
    const isOpen = isGate(question) || waiting.some((id) => !gated.has(id));
    if (isOpen) words.add(input.zh);
    return isOpen && isFirst;
  });
}

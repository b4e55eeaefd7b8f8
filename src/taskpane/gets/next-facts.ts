import type { Input } from "../../language";
import { nextQuestions, type Line } from "../../planner";
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

/** What to tell next: what a cap of the total depends on, then what decides most money. */
export function nextFacts(lines: readonly Line[], caps: readonly Input[]): NextFact[] {
  const asked = [
    ...caps.map((input) => ({ key: factKey(input), input, waiting: 0, cap: true })),
    ...nextQuestions(lines).map(({ input, waiting }) => ({
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

import { say, type Lang } from "../../text";
import type { NextFact } from "./next-facts";
import type { GetsWords } from "./words";

/**
 * What a fact is asked for: the measure with the largest sum that waits for it, and how many others; labels such as
 * 该类证书数 say nothing without it. `fact` is undefined when nothing waits any more; "" when that is since it was told.
 */
export function usedFor(
  fact: NextFact | undefined,
  told: boolean,
  words: GetsWords,
  lang: Lang,
): string {
  if (!fact) return told ? "" : words.noLongerAsked;
  const [first, ...others] = fact.waiting;
  return first ? words.usedFor(say(first.title, lang), others.length) : words.capNeeds;
}

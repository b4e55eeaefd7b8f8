import { type RuleBook, searchCovered } from "../rulebook";
import { REQUEST_FAULTS, type Lang, say } from "../text";
import { Fault, type Json } from "./fault";

const MOST = 20;

/** `{"search": words, "max"?}`: the measures that fit, best first; `covered` false where these are only the nearest. */
export function searchAnswer(book: RuleBook, words: unknown, max: unknown, lang: Lang): Json {
  const most = max ?? MOST;
  if (typeof words !== "string" || !Number.isInteger(most) || (most as number) < 1)
    throw new Fault("bad-request", REQUEST_FAULTS[lang].notASearch);
  const { measures, covered } = searchCovered(book, words, { most: most as number, notes: true });
  return {
    found: measures.map((measure) => ({
      id: measure.id,
      title: say(measure.title, lang),
      kind: measure.kind,
      to: measure.to ?? null,
    })),
    covered,
  };
}

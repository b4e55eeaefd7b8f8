import { once, type Input } from "../../language";
import type { RawOf } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { factKey } from "../facts/fact-key";
import { rawOf } from "../facts/read-answer";
import type { Answer, Answers } from "../shell/pane-state";

/** What was told for an input, as `readFact` takes it; a fact of a group may be told as that of a member. */
export const rawIn = (book: RuleBook, answers: Answers): RawOf => rawsIn(book)(answers);

/** For the same answers the same function, so that a board knows them again. */
const rawsIn = once((book: RuleBook) => {
  const keysOf = groupKeys(book);
  return once((answers: Answers): RawOf => (input) => {
    const keys = keysOf.get(input) ?? [keyOf(input)];
    const answer = keys.map((key) => answers[key]).find((one) => one !== undefined);
    return answer && rawOfAnswer(answer, input);
  });
});

/** What an answer is for an input, read once: another answer is another object. */
const readOf = once((_: Answer) => new Map<Input, unknown>());
function rawOfAnswer(answer: Answer, input: Input): unknown {
  const read = readOf(answer);
  if (!read.has(input)) read.set(input, rawOf(input, answer));
  return read.get(input);
}

/** The keys of facts that groups read: their own, and those of members' facts of the same name. */
const groupKeys = once((book: RuleBook): ReadonlyMap<Input, readonly string[]> => {
  const found = new Map<Input, readonly string[]>();
  for (const { of, inputs } of book.groups) {
    if (inputs.length === 0) continue;
    const ids = new Set(of.flat());
    const theirs = book.measures.filter(({ id }) => ids.has(id)).flatMap((m) => m.inputs);
    for (const input of inputs) {
      const alike = theirs.filter(({ name, type }) => name === input.name && type === input.type);
      found.set(input, [...new Set([input, ...alike].map(keyOf))]);
    }
  }
  return found;
});

/** Keys are long texts that take their time to make; thousands are asked for at once. */
const keyOf = once((input: Input): string => factKey(input));

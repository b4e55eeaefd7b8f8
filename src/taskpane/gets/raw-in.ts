import { once, type Input } from "../../language";
import type { RawOf } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { factKey } from "../facts/fact-key";
import { factIn, rawOf } from "../facts/read-answer";
import type { Answer, Answers } from "../shell/pane-state";

/** What was told for an input, as `readFact` takes it; a fact of a group may be told as that of a member. */
export const rawIn = (book: RuleBook, answers: Answers): RawOf => rawsIn(book)(answers);

/** For the same answers the same function, so that a board knows them again. */
const rawsIn = once((book: RuleBook) => {
  const keysOf = (input: Input) => groupKeys(book).get(input) ?? [factKey(input)];
  const places = once((_: readonly Input[]) => new Places(keysOf));
  return once((answers: Answers): RawOf => {
    const raw: RawOf = (input) => {
      for (const key of keysOf(input)) {
        const answer = answers[key];
        if (answer) return rawOfAnswer(answer, input);
      }
      return undefined;
    };
    raw.told = {
      of: (inputs) => places(inputs).tell(inputs, answers),
      factOf: (input, answer) => (answer ? factIn(input, answer as Answer) : undefined),
    };
    return raw;
  });
});

/** The keys under which the inputs of a list may be answered; the list may grow. */
class Places {
  /** by place; the first where there are several */
  private readonly keys: string[] = [];
  private readonly several = new Map<number, readonly string[]>();

  constructor(private readonly keysOf: (input: Input) => readonly string[]) {}

  tell(inputs: readonly Input[], answers: Answers): (Answer | undefined)[] {
    const told = new Array<Answer | undefined>(inputs.length).fill(undefined);
    // long texts that are only needed to find answers
    if (this.keys.length === 0 && isEmpty(answers)) return told;
    for (let place = this.keys.length; place < inputs.length; place++)
      this.add(place, this.keysOf(inputs[place]!));
    for (let place = 0; place < told.length; place++) told[place] = answers[this.keys[place]!];
    for (const [place, keys] of this.several)
      told[place] = keys.map((key) => answers[key]).find((answer) => answer);
    return told;
  }

  private add(place: number, keys: readonly string[]): void {
    this.keys.push(keys[0]!);
    if (keys.length > 1) this.several.set(place, keys);
  }
}

function isEmpty(answers: Answers): boolean {
  for (const key in answers) if (answers[key]) return false;
  return true;
}

/** Sums of lists are read once, so that a board knows them again: another answer is another object. */
const listsOf = once((_: Answer) => new Map<Input, unknown>());
function rawOfAnswer(answer: Answer, input: Input): unknown {
  if (input.type !== "money_list") return rawOf(input, answer);
  const read = listsOf(answer);
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
      found.set(input, [...new Set([input, ...alike].map(factKey))]);
    }
  }
  return found;
});

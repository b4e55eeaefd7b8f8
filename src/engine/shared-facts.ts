import type { Input, Node } from "../language";
import { type Test, ofOne, testOf } from "./test-fact";
import type { FactValue } from "./value";

/** The bits of a fact: whether it is known, whether it is yes, then what else is asked of it. */
const KNOWN = 1;
const IS_YES = 1;
const FIRST = 2;
/** Conditions that there is room for. */
const MOST = 28;

/**
 * The facts that measures share, by number, and what is asked of each: the same is asked once, whoever asks. What a
 * company says of a fact is then a row of bits: whether it is known, and for each condition whether it holds.
 */
export class SharedFacts {
  readonly inputs: Input[] = [];
  private readonly numbers = new Map<Input, number>();
  /** by number: conditions as texts, and ready to be asked; none of most */
  private readonly texts: (string[] | undefined)[] = [];
  private readonly tests: (Test[] | undefined)[] = [];

  numberOf(input: Input): number {
    let number = this.numbers.get(input);
    if (number === undefined) {
      number = this.inputs.push(input) - 1;
      this.numbers.set(input, number);
      this.texts.push(undefined);
      this.tests.push(undefined);
    }
    return number;
  }

  /** The place of a condition on a fact alone among its bits; undefined where there is no more room. */
  bitOf(number: number, node: Node): number | undefined {
    if (node[0] === "$") return IS_YES;
    const texts = (this.texts[number] ??= []);
    const text = JSON.stringify(ofOne(node));
    const before = texts.indexOf(text);
    if (before >= 0) return FIRST + before;
    if (texts.length === MOST) return undefined;
    (this.tests[number] ??= []).push(testOf(node));
    return FIRST + texts.push(text) - 1;
  }

  /** The bits of a fact; 0 while it is not known. */
  bitsOf(number: number, value: FactValue | undefined): number {
    if (value === undefined) return 0;
    let bits = value === true ? KNOWN | (1 << IS_YES) : KNOWN;
    const tests = this.tests[number];
    if (tests)
      for (let at = 0; at < tests.length; at++) if (tests[at]!(value)) bits |= 1 << (FIRST + at);
    return bits;
  }
}

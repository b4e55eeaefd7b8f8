import type { Input, Measure, Node } from "../../language";
import { becomes, children } from "../../language";
import { wordNumbers } from "../../fast";
import type { NewName, Quantity } from "./fraction";
import { Unwritten } from "./whole";

/** Decimal places at which each type of input is held; a cell with more goes to the exact evaluator. */
export const FINE_RATE = 13;
const COARSE_RATE = 4;

/** The function of one measure while it is written: statements in order, and the names that they use. */
export class Page {
  readonly inputs: readonly Input[];
  readonly words: ReadonlyMap<string | boolean, number>;
  readonly rateScale: number;
  /** named results, and the running amount at 0 */
  readonly registers = new Map<number, Quantity>();
  /** the names of the current entries inside a sum */
  items: readonly string[] | null = null;
  /** statements that make an input's whole number, until it is first used */
  readonly later = new Map<number, string>();
  /** in a requirement what has no answer must be seen, even where another part decides */
  eager = false;
  private readonly lines: string[] = [];
  private readonly variables: string[] = [];
  private names = 0;

  constructor(measure: Measure) {
    this.inputs = measure.inputs;
    this.words = wordNumbers(measure.inputs);
    this.rateScale = multipliesRates(measure) ? COARSE_RATE : FINE_RATE;
  }

  /** A name for a statement of its own. */
  readonly newConstant: NewName = () => `t${this.names++}`;

  /** A name that is assigned inside an expression. */
  readonly newName: NewName = () => {
    const name = this.newConstant();
    this.variables.push(name);
    return name;
  };

  /** Adds a statement, behind those that make what it reads. */
  emit(statement: string): void {
    for (const [, digits] of statement.matchAll(/\bx(\d+)\b/g)) {
      const index = Number(digits);
      const making = this.later.get(index);
      this.later.delete(index);
      if (making) this.lines.push(making);
    }
    this.lines.push(statement);
  }

  /** An expression behind what must be computed before it. */
  after(before: string, text: string): string {
    if (before === "") return text;
    if (!this.eager) return `(${before},${text})`;
    this.emit(`${before};`);
    return text;
  }

  word(word: string | boolean): number {
    const number = this.words.get(word);
    if (number === undefined) throw new Unwritten(`a word that no input has: ${String(word)}`);
    return number;
  }

  get body(): string {
    const declared = this.variables.length ? `let ${this.variables.join(",")};` : "";
    return declared + this.lines.join("");
  }
}

/** A rate that meets money in a product is held with fewer places, so that the product stays exact in a double. */
function multipliesRates({ inputs, require, steps }: Measure): boolean {
  const isRate = (n: Node): boolean =>
    (n[0] === "$" && inputs[n[1]]!.type === "ratio") || children(n).some(isRate);
  const meets = (n: Node): boolean =>
    ((n[0] === "*" || n[0] === "/") && isRate(n)) || children(n).some(meets);
  return [...require.map((r) => r.node), ...steps.map(becomes)].some(meets);
}

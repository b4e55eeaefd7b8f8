import type { Bits, FactValue, Facts, ReadyMeasure, SharedFacts } from "../engine";
import type { Input } from "../language";
import { factOf } from "./facts-for";
import { sameFact } from "./same-fact";

/** What was given for an input, as a cell or a person gives it. */
export interface RawOf {
  (input: Input): unknown;
  /** what it was made from, so that one sees without making it whether it is the same as before */
  told?: Told;
}

/** What was told for inputs, undefined where nothing was: where it is the same, what was given is too. */
export interface Told {
  readonly of: (inputs: readonly Input[]) => readonly unknown[];
  readonly rawOf: (input: Input, told: unknown) => unknown;
}

const asGiven = (rawOf: RawOf): Told => ({
  of: (inputs) => inputs.map(rawOf),
  rawOf: (_, raw) => raw,
});

/** What is known of one company. */
export interface Heard {
  readonly rawOf: RawOf;
  /** what follows for an input from other answers */
  readonly settledOf: (input: Input) => FactValue | undefined;
  /** the inputs of which anything can follow */
  readonly settleable: ReadonlySet<Input>;
}

/** Rows of numbers, one behind the other: memory that is read in its order comes in time. */
interface Rows {
  /** where each begins, and the end of the last */
  readonly from: Int32Array;
  readonly all: Int32Array;
}

function rowsOf(rows: readonly (readonly number[])[]): Rows {
  const from = new Int32Array(rows.length + 1);
  for (let at = 0; at < rows.length; at++) from[at + 1] = from[at]! + rows[at]!.length;
  const all = new Int32Array(from[rows.length]!);
  for (let at = 0; at < rows.length; at++) all.set(rows[at]!, from[at]);
  return { from, all };
}

/** For each number up to `count` the rows that hold it. */
function turned({ from, all }: Rows, count: number): Rows {
  const ends = new Int32Array(count + 1);
  for (const number of all) ends[number + 1]! += 1;
  for (let number = 0; number < count; number++) ends[number + 1]! += ends[number]!;
  const next = ends.slice();
  const holding = new Int32Array(all.length);
  for (let row = 0; row + 1 < from.length; row++)
    for (let i = from[row]!; i < from[row + 1]!; i++) holding[next[all[i]!]!++] = row;
  return { from: ends, all: holding };
}

/**
 * The facts of a company that some measures read, by number. What is heard anew is read anew only where it is another
 * than before.
 */
export class HeardFacts {
  private readonly inputs: readonly Input[];
  /** the places of the measures that read each fact */
  private readonly readers: Rows;
  /** the numbers of the facts that each measure reads */
  private readonly numbers: Rows;
  private told: readonly unknown[] = [];
  private readonly given: (FactValue | undefined)[];
  private readonly values: (FactValue | undefined)[];
  /** what they answer to all that is asked of single facts */
  readonly bits: Bits;
  /** whether anything can follow for a fact from other answers */
  private follows: readonly boolean[] | undefined;

  constructor(
    private readonly shared: SharedFacts,
    measures: readonly ReadyMeasure[],
  ) {
    this.inputs = shared.inputs;
    this.numbers = rowsOf(measures.map(({ facts }) => facts));
    this.readers = turned(this.numbers, this.inputs.length);
    const nothing = () => new Array<undefined>(this.inputs.length).fill(undefined);
    [this.given, this.values] = [nothing(), nothing()];
    this.bits = new Int32Array(this.inputs.length);
  }

  /** Takes what is known; tells of each fact that is another than before who reads it. */
  hear({ rawOf, settledOf, settleable }: Heard, tell: (reader: number) => void): void {
    const { inputs, told: before } = this;
    const { from, all: readers } = this.readers;
    const telling = rawOf.told ?? asGiven(rawOf);
    const now = telling.of(inputs);
    this.told = now;
    const follows = (this.follows ??= inputs.map((input) => settleable.has(input)));
    for (let number = 0; number < this.bits.length; number++) {
      // others of the book are left out
      if (from[number] === from[number + 1]) continue;
      const told = now[number];
      if (!Object.is(told, before[number]))
        this.given[number] = factOf(inputs[number]!, telling.rawOf(inputs[number]!, told));
      else if (!follows[number]) continue;
      let value = this.given[number];
      if (value === undefined && follows[number]) value = settledOf(inputs[number]!);
      if (sameFact(value, this.values[number])) continue;
      this.values[number] = value;
      this.bits[number] = this.shared.bitsOf(number, value);
      for (let i = from[number]!; i < from[number + 1]!; i++) tell(readers[i]!);
    }
  }

  /** The facts of the measure at a place, by position. */
  factsOf(at: number): Facts {
    const { values } = this;
    const { from, all } = this.numbers;
    const [first, end] = [from[at]!, from[at + 1]!];
    const own = new Array<FactValue | undefined>(end - first);
    for (let i = first; i < end; i++) own[i - first] = values[all[i]!];
    return own;
  }
}

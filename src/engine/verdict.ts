import { ZERO } from "../exact";
import { type Measure, type Node, type Table, becomes, inputsOf, resultTrees } from "../language";
import {
  type Resulting,
  assess,
  concluded,
  paysMoney,
  refusal,
  resulting,
  unanswered,
} from "./assess";
import type { Outcome, Reason } from "./outcome";
import { type Condition, onlyFact, prepareCondition } from "./prepare-condition";
import { type Required, noteHeld, nothingRequired, withNoted } from "./requirements";
import { type Run, defaultOf, plainRun } from "./run";
import type { SharedFacts } from "./shared-facts";
import type { Facts, Value } from "./value";

/**
 * A measure made ready to be asked of one company after another. Whom it is not for is mostly plain from single facts,
 * whose answers lie together; the rest is asked when those let it pass.
 */
export class ReadyMeasure {
  /** requirements in their order, made when they are first asked; none where one of single facts stands */
  private readonly isSingle: boolean[] = [];
  private prepared: readonly (Condition | undefined)[] | undefined;
  /** of requirements on a single fact: its number and the place of its bit in one number, and the position of its input */
  private readonly asked: number[] = [];
  private readonly positions: number[] = [];
  private readonly defaults: readonly (Value | undefined)[] | undefined;
  /** the numbers of its inputs */
  readonly facts: readonly number[];
  private refused: Told | undefined;
  /** whether a requirement that fails says all; a sum that is not money stays beside the refusal */
  private readonly isShort: boolean;
  /** positions of the inputs that its steps and the rest read; found when it is asked a second time */
  private read: readonly number[] | undefined;
  /** the facts with which steps and the rest were last taken, and what they came to */
  private before: Facts = [];
  private came: Resulting | undefined;

  constructor(
    private readonly measure: Measure,
    private readonly tables: Readonly<Record<string, Table>>,
    shared: SharedFacts,
  ) {
    const { inputs, require, steps } = measure;
    this.facts = inputs.map((input) => shared.numberOf(input));
    for (const { node } of require) this.addCondition(node, shared);
    if (inputs.some((input) => input.default !== undefined)) this.defaults = inputs.map(defaultOf);
    this.isShort = steps.length === 0 || paysMoney(measure);
  }

  private addCondition(node: Node, shared: SharedFacts): void {
    const { inputs } = this.measure;
    const only = onlyFact(node);
    if (only !== undefined && inputs[only]!.default === undefined) {
      const number = this.facts[only]!;
      const bit = shared.bitOf(number, node);
      if (bit !== undefined) {
        this.asked.push(number * BITS + bit);
        this.positions.push(only);
        this.isSingle.push(true);
        return;
      }
    }
    this.isSingle.push(false);
  }

  private get conditions(): readonly (Condition | undefined)[] {
    const { inputs, require } = this.measure;
    return (this.prepared ??= this.isSingle.map((single, i) =>
      single ? undefined : prepareCondition(require[i]!.node, inputs),
    ));
  }

  /**
   * The outcome of `assess`; `bits` are those of the shared facts. Where a requirement has failed no step is taken; what
   * led there is worked out when somebody reads it.
   */
  verdict(given: Facts, bits: Bits): Outcome {
    const failed = this.fails(bits);
    if (failed && this.isShort) return this.refusal(given);
    const { defaults, measure, tables } = this;
    const facts = defaults ? given.map((fact, i) => fact ?? defaults[i]) : given;
    const run = plainRun(measure, facts, tables);
    const required = this.requiredOf(run, bits);
    if (required.failed && this.isShort) return this.refusal(given);
    if (!required.answered && !required.failed) return this.late(NO_ANSWER_AT_ALL, given);
    const { told, missing, assumed } = concluded(measure, required, this.resulting(facts, run));
    return new LateOutcome(told, missing, assumed, measure, given, tables);
  }

  /** Whether one of the requirements on single facts fails. */
  private fails(bits: Bits): boolean {
    for (const one of this.asked) {
      const own = bits[one >> 5]!;
      if (own !== 0 && ((own >> (one & 31)) & 1) === 0) return true;
    }
    return false;
  }

  private requiredOf(run: Run, bits: Bits): Required {
    const required = nothingRequired();
    const { asked, positions, conditions } = this;
    let single = 0;
    for (const condition of conditions) {
      if (condition) {
        noteHeld(condition(run), required);
        if (required.failed && this.isShort) break;
        continue;
      }
      const one = asked[single]!;
      const position = positions[single++]!;
      const own = bits[one >> 5]!;
      if (own !== 0) required.failed ||= ((own >> (one & 31)) & 1) === 0;
      else if (run.inputs[position]!.assumable)
        required.assumed = withNoted(required.assumed, position);
      else required.asked = withNoted(required.asked, position);
    }
    return required;
  }

  private refusal(given: Facts): Outcome {
    return this.late((this.refused ??= refusal(this.measure)), given);
  }

  private late(told: Told, given: Facts): Outcome {
    const { measure, tables } = this;
    return new LateOutcome(told, told.missing, told.assumed, measure, given, tables);
  }

  /** What was found before stands as long as what it was found from is the same. */
  private resulting(facts: Facts, run: Run): Resulting {
    const { came, before } = this;
    if (came && this.reads().every((index) => facts[index] === before[index])) return came;
    this.came = undefined;
    this.before = facts;
    return (this.came = resulting(this.measure, run));
  }

  private reads(): readonly number[] {
    if (this.read) return this.read;
    const found = new Set<number>();
    for (const step of this.measure.steps) inputsOf(becomes(step), found);
    for (const tree of resultTrees(this.measure)) inputsOf(tree, found);
    return (this.read = [...found]);
  }
}

/** What companies answer to the shared facts, by number; see SharedFacts. */
export type Bits = Int32Array;
/** Bits of a fact, so that its number and one of them are one number. */
const BITS = 32;

const NO_ANSWER_AT_ALL = unanswered({ trace: [] });

type Told = Omit<Outcome, "because" | "trace">;

/** An outcome that works out how it came about when somebody reads it. */
class LateOutcome implements Outcome {
  readonly status;
  readonly amount;
  readonly score;
  readonly class;
  readonly value;

  constructor(
    told: Told,
    readonly missing: number[],
    readonly assumed: number[],
    private readonly measure: Measure,
    private readonly given: Facts,
    private readonly tables: Readonly<Record<string, Table>>,
  ) {
    this.status = told.status;
    this.amount = told.amount;
    this.score = told.score;
    this.class = told.class;
    this.value = told.value;
  }

  get because() {
    return assess(this.measure, this.given, this.tables).because;
  }

  get trace() {
    return assess(this.measure, this.given, this.tables).trace;
  }
}

/** Not eligible for a reason from outside; the trace stays that of the measure by itself. */
export class RefusedOutcome implements Outcome {
  readonly status = "ineligible";
  readonly missing = [];
  readonly assumed = [];
  readonly amount;

  constructor(
    measure: Measure,
    readonly because: Reason[],
    private readonly alone: Outcome,
  ) {
    this.amount = paysMoney(measure) ? ZERO : undefined;
  }

  get trace() {
    return this.alone.trace;
  }
}

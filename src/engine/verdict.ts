import { ZERO } from "../exact";
import { type Measure, type Table, becomes, inputsOf, resultTrees } from "../language";
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
import { type Condition, prepareCondition } from "./prepare-condition";
import { noteHeld, nothingRequired, withNoted } from "./requirements";
import { type Run, defaultOf, plainRun } from "./run";
import type { Facts, Value } from "./value";

/**
 * A measure made ready to be asked of one company after another. What is read of its inputs lies together: a thousand
 * measures do not fit into the fastest memory.
 */
export class ReadyMeasure {
  /** by place; for a plain yes or no the position of its input */
  private readonly conditions: readonly (Condition | number)[];
  private readonly isAssumable: readonly boolean[];
  private readonly defaults: readonly (Value | undefined)[] | undefined;
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
  ) {
    const { inputs, require, steps } = measure;
    this.conditions = require.map(({ node }) =>
      node[0] === "$" ? node[1] : prepareCondition(node, inputs),
    );
    this.isAssumable = inputs.map(({ assumable }) => assumable === true);
    if (inputs.some((input) => input.default !== undefined)) this.defaults = inputs.map(defaultOf);
    this.isShort = steps.length === 0 || paysMoney(measure);
  }

  /**
   * The outcome of `assess`. Where a requirement has failed no step is taken; what led there is worked out when somebody
   * reads it.
   */
  verdict(given: Facts): Outcome {
    const { defaults, conditions, isAssumable, measure, tables } = this;
    const facts = defaults ? given.map((fact, i) => fact ?? defaults[i]) : given;
    const required = nothingRequired();
    let run: Run | undefined;
    for (let place = 0; place < conditions.length; place++) {
      const condition = conditions[place]!;
      if (typeof condition !== "number") {
        run ??= plainRun(measure, facts, tables);
        noteHeld(condition(run), required);
      } else if (facts[condition] === undefined) {
        if (isAssumable[condition]) required.assumed = withNoted(required.assumed, condition);
        else required.asked = withNoted(required.asked, condition);
      } else if (facts[condition] !== true) required.failed = true;
      if (required.failed && this.isShort)
        return this.late((this.refused ??= refusal(measure)), given);
    }
    if (!required.answered && !required.failed) return this.late(NO_ANSWER_AT_ALL, given);
    const came = this.resulting(facts, run);
    const { told, missing, assumed } = concluded(measure, required, came);
    return new LateOutcome(told, missing, assumed, measure, given, tables);
  }

  private late(told: Told, given: Facts): Outcome {
    const { measure, tables } = this;
    return new LateOutcome(told, told.missing, told.assumed, measure, given, tables);
  }

  /** What was found before stands as long as what it was found from is the same. */
  private resulting(facts: Facts, begun: Run | undefined): Resulting {
    const { came, before } = this;
    if (came && this.reads().every((index) => facts[index] === before[index])) return came;
    this.came = undefined;
    this.before = facts;
    const run = begun ?? plainRun(this.measure, facts, this.tables);
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

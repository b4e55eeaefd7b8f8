import { ZERO } from "../exact";
import { type Measure, type Table, inputsOf, once } from "../language";
import { assess, concluded, isOpen, paysMoney, refusal } from "./assess";
import type { Condition } from "./hold";
import type { Outcome, Reason, Told } from "./outcome";
import { prepareCondition } from "./prepare-condition";
import { Required } from "./requirements";
import { type ReadyResult, type Resulting, readyResult, resulting } from "./resulting";
import { type Run, beginAgain, begun, defaultOf } from "./run";
import type { Facts, Value } from "./value";

type Tables = Readonly<Record<string, Table>>;

/** Where measures are worked out, one after another: an evaluation waits for nothing, so one room is enough. */
const room = once((tables: Tables) => ({ run: begun([], [], tables), required: new Required() }));

/**
 * A measure made ready to be asked of one company after another. What is read of its inputs lies together: a thousand
 * measures do not fit into the fastest memory.
 */
export class ReadyMeasure {
  /** by place; for a plain yes or no the position of its input */
  private readonly conditions: readonly (Condition | number)[];
  private readonly isAssumable: readonly boolean[];
  private readonly defaults: readonly (Value | undefined)[] | undefined;
  private readonly run: Run;
  private readonly required: Required;
  private refused: Told | undefined;
  /** whether a requirement that fails says all; a sum that is not money stays beside the refusal */
  private readonly isShort: boolean;
  /** made when it is first open */
  private result: ReadyResult | undefined;
  /** positions of the inputs that its steps and the rest read; found when it is asked a second time */
  private read: readonly number[] | undefined;
  /** the facts with which steps and the rest were last taken, and what they came to */
  private before: Facts = [];
  private came: Resulting | undefined;

  constructor(
    readonly measure: Measure,
    readonly tables: Tables,
  ) {
    const { inputs, require, steps } = measure;
    this.conditions = require.map(({ node }) =>
      node[0] === "$" ? node[1] : prepareCondition(node, inputs),
    );
    this.isAssumable = inputs.map(({ assumable }) => assumable === true);
    if (inputs.some((input) => input.default !== undefined)) this.defaults = inputs.map(defaultOf);
    this.isShort = steps.length === 0 || paysMoney(measure);
    ({ run: this.run, required: this.required } = room(tables));
  }

  /**
   * The outcome of `assess`. Where a requirement has failed no step is taken; what led there is worked out when somebody
   * reads it.
   */
  verdict(given: Facts): Outcome {
    const { defaults, conditions, isAssumable, measure, required, run } = this;
    const facts = defaults ? given.map((fact, i) => fact ?? defaults[i]) : given;
    required.beginAgain();
    beginAgain(run, measure.inputs, facts);
    for (let place = 0; place < conditions.length; place++) {
      const condition = conditions[place]!;
      if (typeof condition !== "number") required.note(condition(run));
      else if (facts[condition] === undefined) {
        if (isAssumable[condition]) required.assumed.add(condition);
        else required.asked.add(condition);
      } else if (facts[condition] !== true) required.failed = true;
      if (required.failed && this.isShort)
        return new LateOutcome((this.refused ??= refusal(measure)), NONE, NONE, this, given);
    }
    const came = isOpen(required) ? this.resulting(facts) : undefined;
    const { told, missing, assumed } = concluded(measure, required, came);
    return new LateOutcome(told, missing, assumed, this, given);
  }

  /** What was found before stands as long as what it was found from is the same. */
  private resulting(facts: Facts): Resulting {
    if (this.came && this.isAsBefore(facts)) return this.came;
    this.came = undefined;
    this.before = facts;
    return (this.came = resulting((this.result ??= readyResult(this.measure)), this.run));
  }

  private isAsBefore(facts: Facts): boolean {
    const { before } = this;
    this.read ??= readBy(this.result!);
    for (const index of this.read) if (facts[index] !== before[index]) return false;
    return true;
  }
}

const NONE: number[] = [];

function readBy({ steps, trees }: ReadyResult): number[] {
  const found = new Set<number>();
  for (const { tree } of steps) inputsOf(tree, found);
  for (const tree of trees) inputsOf(tree, found);
  return [...found];
}

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
    private readonly of: ReadyMeasure,
    private readonly given: Facts,
  ) {
    this.status = told.status;
    this.amount = told.amount;
    this.score = told.score;
    this.class = told.class;
    this.value = told.value;
  }

  get because() {
    return assess(this.of.measure, this.given, this.of.tables).because;
  }

  get trace() {
    return assess(this.of.measure, this.given, this.of.tables).trace;
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

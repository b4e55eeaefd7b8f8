import { type Rational, ZERO, compare, rational, roundTo } from "../exact";
import {
  type Measure,
  type Node,
  type Paying,
  type Step,
  type Table,
  becomes,
  registerOf,
  resultTrees,
} from "../language";
import { evaluate } from "./interpret";
import { literal } from "./literal";
import type { Outcome, Reason, ResultValue, Status, TraceLine } from "./outcome";
import { type Required, requirements, withNoted } from "./requirements";
import { type Run, runOf } from "./run";
import { type Evaluated, type Facts, NO_ANSWER, NO_TIER, type Value } from "./value";

const FEN = rational(1n, 100n);
const DEFAULT_PAYING: Record<Measure["kind"], Paying> = {
  award: "eligible",
  ceiling: "up-to",
  discretionary: "case-by-case",
  service: "information",
  eligibility: "eligible",
  score: "eligible",
  lookup: "eligible",
};

/**
 * The exact outcome of a measure, with every step. Money is in yuan and comes out to the fen (half up where the
 * document states no rounding of its own). Facts that make a division by zero have no answer, and it says so.
 */
export function assess(
  measure: Measure,
  given: Facts,
  tables: Readonly<Record<string, Table>> = {},
): Outcome {
  const run = runOf(measure.inputs, given, tables);
  const outcome = nothingSaid();
  const required = requirements(measure, run, outcome);
  if (!required.answered && !required.failed) return unanswered(outcome);
  const { told, missing, assumed } = concluded(measure, required, resulting(measure, run, outcome));
  return { ...told, missing, assumed };
}

const nothingSaid = (): Outcome => ({
  status: "needs-input",
  missing: [],
  assumed: [],
  because: [],
  trace: [],
});

/** What the steps and the rest come to, whatever is required. */
export interface Resulting {
  /** the inputs that they still need */
  readonly needed: readonly number[] | typeof NO_ANSWER;
  readonly isNoTier: boolean;
  /** with the sum as far as it is known */
  readonly outcome: Outcome;
  /** what it is where all requirements hold; none while something is needed */
  readonly whole: Outcome | undefined;
}

/** Takes the steps; where the run is plain, without the trace and with those reasons alone that decide. */
export function resulting(measure: Measure, run: Run, outcome = nothingSaid()): Resulting {
  const needed = result(measure, run, outcome);
  const isNoTier = outcome.because.some(({ why }) => why === "no-tier");
  const isWhole = needed !== NO_ANSWER && needed.length === 0 && !isNoTier;
  const whole = isWhole ? finished(measure, run, { ...outcome }) : undefined;
  return { needed, isNoTier, outcome, whole };
}

/** What an outcome says, and beside it what is missing and assumed. */
export interface Concluded {
  readonly told: Outcome;
  readonly missing: number[];
  readonly assumed: number[];
}

/** What has no answer does not matter once a requirement has failed or no tier holds. */
export function concluded(
  measure: Measure,
  { asked, assumed, failed }: Required,
  { needed, isNoTier, outcome, whole }: Resulting,
): Concluded {
  if (failed || isNoTier) return { told: refused(measure, outcome), missing: NONE, assumed: NONE };
  if (needed === NO_ANSWER) return { told: unanswered(outcome), missing: NONE, assumed: NONE };
  if (needed.length > 0)
    return { told: outcome, missing: needed.reduce(withNoted, asked), assumed };
  return { told: asked.length > 0 ? outcome : whole!, missing: asked, assumed };
}

const NONE: number[] = [];

/** No answer, whatever else is known. */
export const unanswered = ({ trace }: Pick<Outcome, "trace">): Outcome => ({
  status: "no-answer",
  missing: [],
  assumed: [],
  because: [],
  trace,
});

/** Computes the amount, score, class and value; gives the inputs that they still need. */
function result(measure: Measure, run: Run, outcome: Outcome): number[] | typeof NO_ANSWER {
  let answered = true;
  // a step without an answer keeps later ones from an amount, not from saying that no tier holds
  for (const step of measure.steps)
    if (takeStep(step, run, outcome) === NO_ANSWER) answered = false;
  if (!answered) return NO_ANSWER;
  const amount = measure.steps.length ? run.registers[0] : undefined;
  const needed = measure.steps.length && amount === undefined ? [...(run.blockers[0] ?? [])] : [];
  if (typeof amount === "object") {
    if (measure.kind === "score") outcome.score = amount;
    else outcome.amount = amount.d === 1n ? amount : roundTo(amount, FEN, "half-up");
  }
  for (const tree of hasResults(measure) ? resultTrees(measure) : []) {
    run.missing = [];
    const found = evaluate(tree, run);
    if (found === NO_ANSWER) return NO_ANSWER;
    if (found === NO_TIER) outcome.because.push({ why: "no-tier", cite: measure.cite, node: tree });
    if (found === undefined) needed.push(...run.missing);
  }
  return needed;
}

const hasResults = ({ class: grade, paying, value }: Measure): boolean =>
  grade !== undefined || paying !== undefined || value !== undefined;

/** Takes the running amount (or a named result) over a step, and notes what the step did; gives what it became. */
function takeStep(step: Step, run: Run, outcome: Outcome): Evaluated {
  const before = run.registers[0];
  const tree = becomes(step);
  run.missing = [];
  const after = evaluate(tree, run);
  const target = registerOf(step);
  run.registers[target] = after;
  run.blockers[target] = after === undefined ? run.missing : [];
  // a step's own tree says that no tier holds only where the whole has no value
  if (run.plain && typeof after !== "symbol") return after;
  const own = "node" in step ? ownValue(step, tree, after, run) : undefined;
  if (own === NO_TIER && "node" in step)
    outcome.because.push({ why: "no-tier", cite: step.cite, node: step.node });
  if (run.plain) return after;
  if (step.do === "smallest") noteSmallest(step, before, outcome);
  outcome.trace.push(traced(step, own, before, run.registers[0]));
  return after;
}

/** What a step's own expression gives. */
function ownValue(step: Step & { node: Node }, tree: Node, after: Evaluated, run: Run): Evaluated {
  if (step.node === tree) return after;
  run.missing = [];
  return evaluate(step.node, run);
}

/** A sum that is too small to be paid says so; one that rounding took down to nothing, as it was before. */
function noteSmallest(
  step: Step & { do: "smallest" },
  running: Evaluated,
  { trace, because }: Outcome,
): void {
  if (typeof running !== "object") return;
  const smallest = literal(step.unit);
  const amount = running.n === 0n ? beforeRounding(trace) : running;
  if (amount.n > 0n && compare(running, smallest) < 0)
    because.push({ why: "below-smallest", cite: step.cite, smallest, amount });
}

/** The running amount before the last step, where that step was a rounding (down to nothing, say). */
function beforeRounding(trace: readonly TraceLine[]): Rational {
  const [before, last] = trace.slice(-2);
  const isRounding = last?.line === "step" && last.step.do === "round";
  return isRounding && before?.line === "step" && before.after ? before.after : ZERO;
}

function traced(step: Step, own: Evaluated, before: Evaluated, after: Evaluated): TraceLine {
  const line: TraceLine = { line: "step", cite: step.cite, step, bit: false };
  if (own !== undefined && typeof own !== "symbol") line.value = own;
  if (step.do !== "let" && typeof after === "object") {
    line.after = after;
    line.bit = step.do !== "base" && typeof before === "object" && compare(before, after) !== 0;
  }
  return line;
}

const MONEY_KINDS = new Set<Measure["kind"]>(["award", "ceiling", "discretionary"]);
/** Whether the measure is about money at all; not being eligible then means nothing is paid. */
export const paysMoney = (measure: Measure) => MONEY_KINDS.has(measure.kind);

/** Not eligible: the amount is zero, and a class is none unless a failing one is known. */
function refused(measure: Measure, { amount, because, trace }: Outcome): Outcome {
  // a sum that is not money stays beside the refusal
  return { ...(amount && { amount }), ...refusal(measure), because, trace };
}

/** What an outcome says when the measure is not for the company, but for why. */
export function refusal(measure: Measure): Omit<Outcome, "because" | "trace"> {
  const told: ReturnType<typeof refusal> = { status: "ineligible", missing: [], assumed: [] };
  if (paysMoney(measure)) told.amount = ZERO;
  if (measure.class) told.class = measure.refusedClass ?? null;
  if (measure.value) told.value = null;
  return told;
}

function finished(measure: Measure, run: Run, answer: Outcome): Outcome {
  const paying = measure.paying
    ? (evaluate(measure.paying, run) as Status)
    : DEFAULT_PAYING[measure.kind];
  answer.status = paying;
  if (measure.value) answer.value = valueOf(measure.value, run);
  if (answer.amount && (paying === "case-by-case" || paying === "information"))
    delete answer.amount;
  if (paying === "ineligible") answer.amount = ZERO;
  else if (answer.amount?.n === 0n && answer.because.length === 0)
    answer.because = [...nothingLeft(answer.trace)];
  if (measure.class) {
    const found = evaluate(measure.class, run) as string;
    answer.class = found === "" ? null : found;
    if (found === "" || measure.failing?.includes(found)) {
      answer.status = "ineligible";
      answer.because = [
        ...answer.because,
        { why: "class-fails", cite: measure.cite, class: found },
      ];
    }
  }
  return answer;
}

/** A sum of nothing says where it came to nothing: at the last step that made it so. */
function nothingLeft(trace: readonly TraceLine[]): Reason[] {
  const steps = trace.flatMap((line) => (line.line === "step" && line.after ? [line] : []));
  const last = steps.findLastIndex((line) => line.after!.n !== 0n);
  const line = steps[last + 1];
  if (line) return [{ why: "nothing-left", cite: line.cite, step: line.step }];
  return last < 0 ? [] : [{ why: "under-a-fen", cite: steps[last]!.cite }];
}

function valueOf(value: NonNullable<Measure["value"]>, run: Run): ResultValue {
  if (Array.isArray(value)) return evaluate(value as Node, run) as Value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Node>).map(([k, n]) => [k, evaluate(n, run) as Value]),
  );
}

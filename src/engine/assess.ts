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
import { requirements } from "./requirements";
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
  const outcome: Outcome = {
    status: "needs-input",
    missing: [],
    assumed: [],
    because: [],
    trace: [],
  };
  const asked = requirements(measure, run, outcome);
  if (asked === NO_ANSWER) return unanswered(outcome);
  const needed = result(measure, run, outcome);
  if (outcome.because.some((reason) => DECIDES.has(reason.why))) return refused(measure, outcome);
  // what has no answer does not matter once a requirement has failed or no tier holds
  if (needed === NO_ANSWER) return unanswered(outcome);
  outcome.missing = [...new Set([...asked, ...needed])];
  if (outcome.missing.length > 0) return { ...outcome, status: "needs-input" };
  return finished(measure, run, outcome);
}

const DECIDES = new Set<Reason["why"]>(["requirement-failed", "no-tier"]);

const unanswered = ({ trace }: Outcome): Outcome => ({
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
    else outcome.amount = roundTo(amount, FEN, "half-up");
  }
  for (const tree of resultTrees(measure)) {
    run.missing = [];
    const found = evaluate(tree, run);
    if (found === NO_ANSWER) return NO_ANSWER;
    if (found === NO_TIER) outcome.because.push({ why: "no-tier", cite: measure.cite, node: tree });
    if (found === undefined) needed.push(...run.missing);
  }
  return needed;
}

/** Takes the running amount (or a named result) over a step, and notes what the step did; gives what it became. */
function takeStep(step: Step, run: Run, outcome: Outcome): Evaluated {
  const before = run.registers[0];
  const tree = becomes(step);
  run.missing = [];
  const after = evaluate(tree, run);
  const target = registerOf(step);
  run.registers[target] = after;
  run.blockers[target] = after === undefined ? run.missing : [];
  const own = "node" in step ? ownValue(step, tree, after, run) : undefined;
  if (own === NO_TIER && "node" in step)
    outcome.because.push({ why: "no-tier", cite: step.cite, node: step.node });
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
function refused(measure: Measure, outcome: Outcome): Outcome {
  const answer: Outcome = { ...outcome, status: "ineligible", missing: [], assumed: [] };
  delete answer.score;
  if (paysMoney(measure)) answer.amount = ZERO;
  if (measure.class) answer.class = measure.refusedClass ?? null;
  if (measure.value) answer.value = null;
  return answer;
}

function finished(measure: Measure, run: Run, outcome: Outcome): Outcome {
  const paying = measure.paying
    ? (evaluate(measure.paying, run) as Status)
    : DEFAULT_PAYING[measure.kind];
  const answer: Outcome = { ...outcome, status: paying };
  if (measure.value) answer.value = valueOf(measure.value, run);
  if (paying === "case-by-case" || paying === "information") delete answer.amount;
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
  return line ? [{ why: "nothing-left", cite: line.cite, step: line.step }] : [];
}

function valueOf(value: NonNullable<Measure["value"]>, run: Run): ResultValue {
  if (Array.isArray(value)) return evaluate(value as Node, run) as Value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Node>).map(([k, n]) => [k, evaluate(n, run) as Value]),
  );
}

import {
  type Rational,
  ZERO,
  add,
  compare,
  fromDecimal,
  multiply,
  rational,
  roundTo,
  subtract,
} from "../exact";
import {
  type Measure,
  type Node,
  type Paying,
  type Step,
  type Table,
  resultTrees,
} from "../language";
import { NoAnswer } from "./date-words";
import { type Evaluated, NO_TIER, type Run, evaluate, possible } from "./interpret";
import { literal } from "./literal";
import type { Outcome, Reason, ResultValue, Status, TraceLine } from "./outcome";
import { requirements } from "./requirements";
import type { Facts, Value } from "./value";

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
 * document states no rounding of its own). Throws NoAnswer when the facts make a division by zero.
 */
export function assess(
  measure: Measure,
  given: Facts,
  tables: Readonly<Record<string, Table>> = {},
): Outcome {
  const facts = measure.inputs.map((input, i) => given[i] ?? defaultOf(input.default));
  const run: Run = {
    facts,
    inputs: measure.inputs,
    registers: [],
    blockers: [],
    items: [],
    missing: [],
    tables,
  };
  const outcome: Outcome = {
    status: "needs-input",
    missing: [],
    assumed: [],
    because: [],
    trace: [],
  };
  const asked = requirements(measure, run, outcome);
  const results = resultUnlessRefused(measure, run, outcome);
  if (outcome.because.some((reason) => DECIDES.has(reason.why))) return refused(measure, outcome);
  outcome.missing = [...new Set([...asked, ...results])];
  if (outcome.missing.length > 0) return { ...outcome, status: "needs-input" };
  return finished(measure, run, outcome);
}

/** What has no answer (a division by zero) does not matter once a requirement has failed. */
function resultUnlessRefused(measure: Measure, run: Run, outcome: Outcome): number[] {
  try {
    return result(measure, run, outcome);
  } catch (error) {
    if (error instanceof NoAnswer && outcome.because.length > 0) return [];
    throw error;
  }
}

const DECIDES = new Set<Reason["why"]>(["requirement-failed", "no-tier"]);

function defaultOf(text: string | undefined): Value | undefined {
  if (text === undefined) return undefined;
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d/.test(text) ? fromDecimal(text) : text;
}

/** Computes the amount, score, class and value; gives the inputs that they still need. */
function result(measure: Measure, run: Run, outcome: Outcome): number[] {
  run.missing = [];
  for (const step of measure.steps) takeStep(step, run, outcome);
  const amount = measure.steps.length ? run.registers[0] : undefined;
  const needed = measure.steps.length && amount === undefined ? [...(run.blockers[0] ?? [])] : [];
  if (measure.steps.length && amount !== undefined && amount !== NO_TIER) {
    if (measure.kind === "score") outcome.score = amount as Rational;
    else outcome.amount = roundTo(amount as Rational, FEN, "half-up");
  }
  for (const tree of resultTrees(measure)) {
    run.missing = [];
    const found = evaluate(tree, run);
    if (found === NO_TIER) outcome.because.push({ why: "no-tier", cite: measure.cite, node: tree });
    if (found === undefined) needed.push(...run.missing);
  }
  return needed;
}

function takeStep(step: Step, run: Run, outcome: Outcome): void {
  run.missing = [];
  const before = run.registers[0];
  const own = "node" in step ? (evaluate(step.node, run) ?? idle(step, before, run)) : undefined;
  const known = own !== NO_TIER && before !== NO_TIER;
  if (own === NO_TIER && "node" in step)
    outcome.because.push({ why: "no-tier", cite: step.cite, node: step.node });
  const target = step.do === "let" ? step.to : 0;
  const blocked = [
    ...(step.do === "let" || step.do === "base" || step.do === "brackets"
      ? []
      : (run.blockers[0] ?? [])),
    ...run.missing,
  ];
  let after: Evaluated = NO_TIER;
  if (known)
    after = apply(step, own as Rational | undefined, before as Rational | undefined, outcome);
  run.registers[target] = after;
  run.blockers[target] = after === undefined ? blocked : [];
  outcome.trace.push(traced(step, own, before, run.registers[0]));
}

/** The running amount before the last step, where that step was a rounding (down to nothing, say). */
function beforeRounding(trace: readonly TraceLine[]): Rational {
  const [before, last] = trace.slice(-2);
  const isRounding = last?.line === "step" && last.step.do === "round";
  return isRounding && before?.line === "step" && before.after ? before.after : ZERO;
}

/** A cap or a floor that cannot bite whatever the missing fact says: the running amount itself. */
function idle(step: Step, running: Evaluated, run: Run): Rational | undefined {
  if ((step.do !== "cap" && step.do !== "floor") || typeof running !== "object") return undefined;
  const values = possible(step.node, run);
  const sign = step.do === "cap" ? 1 : -1;
  if (!values?.every((value) => compare(value, running) * sign >= 0)) return undefined;
  run.missing.length = 0;
  return running;
}

function traced(step: Step, own: Evaluated, before: Evaluated, after: Evaluated): TraceLine {
  const line: TraceLine = { line: "step", cite: step.cite, step, bit: false };
  if (own !== undefined && own !== NO_TIER) line.value = own;
  if (step.do !== "let" && typeof after === "object") {
    line.after = after;
    line.bit = step.do !== "base" && typeof before === "object" && compare(before, after) !== 0;
  }
  return line;
}

/** The running amount (or the named result) after a step; undefined while it cannot be known. */
function apply(
  step: Step,
  own: Rational | undefined,
  running: Rational | undefined,
  outcome: Outcome,
): Rational | undefined {
  if (step.do === "let" || step.do === "base" || step.do === "brackets") return own;
  if (running === undefined) return undefined;
  if (step.do === "round") return roundTo(running, literal(step.unit), step.mode);
  if (step.do === "smallest") {
    const smallest = literal(step.unit);
    if (compare(running, smallest) >= 0) return running;
    const amount = running.n === 0n ? beforeRounding(outcome.trace) : running;
    if (amount.n > 0n)
      outcome.because.push({ why: "below-smallest", cite: step.cite, smallest, amount });
    return ZERO;
  }
  if (own === undefined) return undefined;
  switch (step.do) {
    case "plus":
      return add(running, own);
    case "times":
      return multiply(running, own);
    case "cap":
      return compare(running, own) > 0 ? own : running;
    case "floor":
      return compare(running, own) < 0 ? own : running;
    case "less": {
      const rest = subtract(running, own);
      return rest.n < 0n ? ZERO : rest;
    }
  }
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

function valueOf(value: NonNullable<Measure["value"]>, run: Run): ResultValue {
  if (Array.isArray(value)) return evaluate(value as Node, run) as Value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Node>).map(([k, n]) => [k, evaluate(n, run) as Value]),
  );
}

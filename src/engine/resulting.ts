import { type Rational, ZERO, roundedToFen } from "../exact";
import {
  type Measure,
  type Node,
  type Paying,
  type Step,
  becomes,
  once,
  registerOf,
  resultTrees,
} from "../language";
import { evaluate, prepare } from "./interpret";
import { noteStep, nothingLeft } from "./note-step";
import {
  type Notes,
  type Reason,
  type ResultValue,
  type Status,
  type Told,
  toldOf,
} from "./outcome";
import type { Ready } from "./ready";
import type { Run } from "./run";
import { type Evaluated, NO_ANSWER, NO_TIER, type Value } from "./value";

const NONE: readonly number[] = [];
const DEFAULT_PAYING: Record<Measure["kind"], Paying> = {
  award: "eligible",
  ceiling: "up-to",
  discretionary: "case-by-case",
  service: "information",
  eligibility: "eligible",
  score: "eligible",
  lookup: "eligible",
};

/** What the steps and the rest of a measure come to, whatever is required. */
export class Resulting {
  isNoTier = false;
  /** yuan, to the fen, as far as it is known */
  amount: Rational | undefined;
  score: Rational | undefined;
  /** the inputs that they still need */
  needed: readonly number[] | typeof NO_ANSWER = NONE;
  /** what it is where all requirements hold; none while something is needed */
  whole: Told | undefined;
  /** why it is so, where somebody asks */
  because: readonly Reason[] = [];
}

/** What a measure gives, made ready to be worked out again and again. */
export interface ReadyResult {
  readonly measure: Measure;
  readonly steps: readonly ReadyStep[];
  /** its class, who is paid, its values */
  readonly trees: readonly Node[];
}

interface ReadyStep {
  readonly step: Step;
  readonly tree: Node;
  readonly becomes: Ready;
  readonly target: number;
}

export const readyResult = once((measure: Measure): ReadyResult => {
  const steps = measure.steps.map((step): ReadyStep => {
    const tree = becomes(step);
    return { step, tree, becomes: prepare(tree), target: registerOf(step) };
  });
  return { measure, steps, trees: resultTrees(measure) };
});

/** Takes the steps and works out the rest; notes how they came about where somebody asks. */
export function resulting(ready: ReadyResult, run: Run, notes?: Notes): Resulting {
  const came = new Resulting();
  came.needed = result(ready, run, came, notes);
  if (came.needed !== NO_ANSWER && came.needed.length === 0 && !came.isNoTier)
    came.whole = finished(ready.measure, run, came, notes);
  return came;
}

/** Computes the amount, score, class and value; gives the inputs that they still need. */
function result(
  { measure, steps, trees }: ReadyResult,
  run: Run,
  came: Resulting,
  notes: Notes | undefined,
): readonly number[] | typeof NO_ANSWER {
  let answered = true;
  // a step without an answer keeps later ones from an amount, not from saying that no tier holds
  for (const step of steps) if (takeStep(step, run, came, notes) === NO_ANSWER) answered = false;
  if (!answered) return NO_ANSWER;
  let needed = NONE;
  const amount = steps.length > 0 ? run.registers[0] : undefined;
  if (amount === undefined) needed = (steps.length > 0 && run.blockers[0]) || NONE;
  else if (typeof amount === "object")
    if (measure.kind === "score") came.score = amount;
    else came.amount = roundedToFen(amount);
  for (const tree of trees) {
    run.missing.cut(0);
    const found = evaluate(tree, run);
    if (found === NO_ANSWER) return NO_ANSWER;
    if (found === NO_TIER) {
      came.isNoTier = true;
      notes?.because.push({ why: "no-tier", cite: measure.cite, node: tree });
    }
    if (found === undefined) needed = [...needed, ...run.missing.all()];
  }
  return needed;
}

/** Takes the running amount (or a named result) over a step; gives what it became. */
function takeStep(
  { step, tree, becomes: after, target }: ReadyStep,
  run: Run,
  came: Resulting,
  notes: Notes | undefined,
): Evaluated {
  const before = run.registers[0];
  run.missing.cut(0);
  const became = after(run);
  run.registers[target] = became;
  run.blockers[target] = became === undefined ? run.missing.from(0) : undefined;
  // a step's own tree says that no tier holds only where the whole has no value
  if (!notes && typeof became !== "symbol") return became;
  const own = "node" in step ? ownValue(step.node, tree, became, run) : undefined;
  if (own === NO_TIER) came.isNoTier = true;
  if (notes) noteStep(step, own, before, run.registers[0], notes);
  return became;
}

/** What a step's own expression gives. */
function ownValue(node: Node, tree: Node, became: Evaluated, run: Run): Evaluated {
  if (node === tree) return became;
  run.missing.cut(0);
  return evaluate(node, run);
}

function finished(measure: Measure, run: Run, came: Resulting, notes: Notes | undefined): Told {
  const { amount, score } = came;
  const paying = measure.paying
    ? (evaluate(measure.paying, run) as Status)
    : DEFAULT_PAYING[measure.kind];
  const told = toldOf(paying);
  if (paying === "ineligible") told.amount = ZERO;
  else if (amount && paying !== "case-by-case" && paying !== "information") told.amount = amount;
  if (score) told.score = score;
  if (measure.value) told.value = valueOf(measure.value, run);
  const isNothing = paying !== "ineligible" && told.amount?.n === 0n;
  if (notes && isNothing && notes.because.length === 0) came.because = nothingLeft(notes.trace);
  if (measure.class) {
    const found = evaluate(measure.class, run) as string;
    told.class = found === "" ? null : found;
    if (found === "" || measure.failing?.includes(found)) {
      told.status = "ineligible";
      came.because = [...came.because, { why: "class-fails", cite: measure.cite, class: found }];
    }
  }
  return told;
}

function valueOf(value: NonNullable<Measure["value"]>, run: Run): ResultValue {
  if (Array.isArray(value)) return evaluate(value as Node, run) as Value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Node>).map(([k, n]) => [k, evaluate(n, run) as Value]),
  );
}

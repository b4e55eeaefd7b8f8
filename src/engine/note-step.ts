import { type Rational, ZERO, compare } from "../exact";
import type { Step } from "../language";
import { literal } from "./literal";
import type { Notes, Reason, TraceLine } from "./outcome";
import { type Evaluated, NO_TIER } from "./value";

/** Notes what a step did: what its own expression gave, and the running amount before and after it. */
export function noteStep(
  step: Step,
  own: Evaluated,
  before: Evaluated,
  running: Evaluated,
  { because, trace }: Notes,
): void {
  if (own === NO_TIER && "node" in step)
    because.push({ why: "no-tier", cite: step.cite, node: step.node });
  if (step.do === "smallest") noteSmallest(step, before, { because, trace });
  trace.push(traced(step, own, before, running));
}

/** A sum that is too small to be paid says so; one that rounding took down to nothing, as it was before. */
function noteSmallest(
  step: Step & { do: "smallest" },
  running: Evaluated,
  { trace, because }: Notes,
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

/** A sum of nothing says where it came to nothing: at the last step that made it so. */
export function nothingLeft(trace: readonly TraceLine[]): Reason[] {
  const steps = trace.flatMap((line) => (line.line === "step" && line.after ? [line] : []));
  const last = steps.findLastIndex((line) => line.after!.n !== 0n);
  const line = steps[last + 1];
  if (line) return [{ why: "nothing-left", cite: line.cite, step: line.step }];
  return last < 0 ? [] : [{ why: "under-a-fen", cite: steps[last]!.cite }];
}

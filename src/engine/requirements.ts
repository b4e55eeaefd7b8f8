import { type Measure, assuming } from "../language";
import { type Held, hold } from "./hold";
import type { Outcome } from "./outcome";
import type { Run } from "./run";
import { NO_ANSWER } from "./value";

/** What the requirements of a measure come to together. */
export interface Required {
  /** inputs that are still needed to know, each once */
  asked: number[];
  /** inputs that are taken to fit, each once */
  assumed: number[];
  failed: boolean;
  /** whether all have an answer: a division by zero has none */
  answered: boolean;
}

/** Of most there is none: one list for all. */
const NONE: number[] = [];

export const nothingRequired = (): Required => ({
  asked: NONE,
  assumed: NONE,
  failed: false,
  answered: true,
});

/** What they come to, each noted in the outcome. */
export function requirements(measure: Measure, run: Run, outcome: Outcome): Required {
  const required = nothingRequired();
  for (const { node, cite } of measure.require) {
    const held = hold(assuming(node), run);
    noteHeld(held, required);
    if (held === NO_ANSWER) continue;
    const { holds, assumed } = held;
    outcome.trace.push({ line: "requirement", cite, node, holds, assumed: assumed.length > 0 });
    if (holds === false) outcome.because.push({ why: "requirement-failed", cite, node });
  }
  return required;
}

/** Notes what one of them comes to. */
export function noteHeld(held: Held | typeof NO_ANSWER, required: Required): void {
  if (held === NO_ANSWER) {
    required.answered = false;
    return;
  }
  if (held.holds === false) required.failed = true;
  else if (held.holds === undefined)
    for (const index of held.missing) required.asked = withNoted(required.asked, index);
  for (const index of held.assumed) required.assumed = withNoted(required.assumed, index);
}

/** A list with an index, once. */
export function withNoted(noted: number[], index: number): number[] {
  if (noted === NONE) return [index];
  if (!noted.includes(index)) noted.push(index);
  return noted;
}

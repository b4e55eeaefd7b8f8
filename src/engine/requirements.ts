import { type Measure, assuming } from "../language";
import { hold } from "./hold";
import type { Run } from "./run";
import type { Outcome } from "./outcome";
import { NO_ANSWER } from "./value";

/**
 * Notes failed requirements; gives the inputs that are still needed to know. What has no answer (a division by zero)
 * does not matter once another requirement has failed.
 */
export function requirements(
  measure: Measure,
  run: Run,
  outcome: Outcome,
): number[] | typeof NO_ANSWER {
  const asked: number[] = [];
  const assumed = new Set<number>();
  let answered = true;
  for (const { node, cite } of measure.require) {
    const held = hold(assuming(node), run);
    if (held === NO_ANSWER) {
      answered = false;
      continue;
    }
    outcome.trace.push({
      line: "requirement",
      cite,
      node,
      holds: held.holds,
      assumed: held.assumed.length > 0,
    });
    if (held.holds === false) outcome.because.push({ why: "requirement-failed", cite, node });
    else if (held.holds === undefined) asked.push(...held.missing);
    for (const index of held.assumed) assumed.add(index);
  }
  outcome.assumed = [...assumed];
  return answered || outcome.because.length > 0 ? asked : NO_ANSWER;
}

import type { Measure, Node } from "../language";
import { NoAnswer } from "./date-words";
import { type Held, hold } from "./hold";
import type { Run } from "./interpret";
import type { Outcome } from "./outcome";

/**
 * Notes failed requirements; gives the inputs that are still needed to know. What has no answer (a division by zero)
 * does not matter once another requirement has failed; else it is thrown.
 */
export function requirements(measure: Measure, run: Run, outcome: Outcome): number[] {
  const asked: number[] = [];
  const assumed = new Set<number>();
  let unanswered: NoAnswer | undefined;
  for (const { node, cite } of measure.require) {
    const held = holdOrNoAnswer(node, run);
    if (held instanceof NoAnswer) {
      unanswered = held;
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
  if (unanswered && outcome.because.length === 0) throw unanswered;
  outcome.assumed = [...assumed];
  return asked;
}

function holdOrNoAnswer(node: Node, run: Run): Held | NoAnswer {
  try {
    return hold(node, run);
  } catch (error) {
    if (error instanceof NoAnswer) return error;
    throw error;
  }
}

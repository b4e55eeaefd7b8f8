import { type Measure, assuming } from "../language";
import { type Held, hold } from "./hold";
import type { Notes } from "./outcome";
import { Positions } from "./positions";
import type { Run } from "./run";
import { NO_ANSWER } from "./value";

/** What the requirements of a measure come to together. */
export class Required {
  /** inputs that are still needed to know, each once */
  readonly asked = new Positions();
  /** inputs that are taken to fit, each once */
  readonly assumed = new Positions();
  failed = false;
  /** whether all have an answer: a division by zero has none */
  answered = true;

  /** Begins anew, in the same room. */
  beginAgain(): void {
    this.asked.cut(0);
    this.assumed.cut(0);
    this.failed = false;
    this.answered = true;
  }

  /** Notes what one of them comes to. */
  note(held: Held | typeof NO_ANSWER): void {
    if (held === NO_ANSWER) {
      this.answered = false;
      return;
    }
    if (held.holds === false) this.failed = true;
    else if (held.holds === undefined) for (const index of held.missing) this.asked.add(index);
    for (const index of held.assumed) this.assumed.add(index);
  }
}

/** What they come to, each noted. */
export function requirements(measure: Measure, run: Run, notes: Notes): Required {
  const required = new Required();
  for (const { node, cite } of measure.require) {
    const held = hold(assuming(node), run);
    required.note(held);
    if (held === NO_ANSWER) continue;
    const { holds, assumed } = held;
    notes.trace.push({ line: "requirement", cite, node, holds, assumed: assumed.length > 0 });
    if (holds === false) notes.because.push({ why: "requirement-failed", cite, node });
  }
  return required;
}

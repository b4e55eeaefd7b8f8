import type { Outcome } from "../engine";
import type { Measure } from "../language";

/** A measure with its outcome for one company, as one line that may be chosen. */
export interface Candidate {
  measure: Measure;
  outcome: Outcome;
}

/** Something wrong in a rule file, said so that an analyst can mend it. */
export interface Problem {
  code: ProblemCode;
  file: string;
  line: number;
  /** what is wrong, where, what to do */
  zh: string;
  en: string;
}

export type ProblemCode =
  | "syntax"
  | "unknown-key"
  | "missing-key"
  | "wrong-value"
  | "unknown-name"
  | "unused-input"
  | "type"
  | "unknown-code"
  | "tier-order"
  | "tier-duplicate"
  | "tier-unreachable"
  | "tier-gap"
  | "tier-overlap"
  | "bracket-order"
  | "cap-idle"
  | "constant-condition"
  | "ordinal-from-nought"
  | "half-window"
  | "condition-not-held"
  | "tiers-crossed"
  | "contradiction"
  | "version-overlap"
  | "version-gap"
  | "missing-cite"
  | "missing-example"
  | "example-differs"
  | "reading-differs"
  | "below-zero"
  | "nothing-paid"
  | "no-answer"
  | "figure-not-in-source"
  | "figure-not-used"
  | "border-not-in-source"
  | "figures-differ"
  | "duplicate-id"
  | "unknown-measure"
  | "group-differs"
  | "unknown-table"
  | "missing-translation"
  | "inventory-differs"
  | "too-deep";

/** Thrown while one expression is read; `at` is the position in its text. */
export class ExpressionError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly zh: string,
    readonly en: string,
    readonly at = 0,
  ) {
    super(en);
  }
}

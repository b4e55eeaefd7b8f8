import type { Call } from "./answers";
import type { CellResult } from "./cell-result";

/** How a parameter is given; what it is called and means stands in the descriptions. */
export interface Given {
  type: "string" | "any" | "number";
  /** Excel offers the measures of the rule book while it is typed */
  offersMeasures?: true;
  matrix?: true;
  optional?: true;
  repeating?: true;
}

/** One function of Excel as cells call it. */
export interface Called {
  name: string;
  parameters: readonly Given[];
  /** spills a table */
  spills: boolean;
  handler: (call: Call) => CellResult;
  /** says names and clauses, so that it waits for the words of the rule book */
  speaks: boolean;
  /** says what travels with the notes, so that it waits for these too */
  needsNotes?: true;
}

/** A measure's id or title. */
export const MEASURE: Given = { type: "string", offersMeasures: true };
/** The measure's inputs, one after the other. */
export const VALUES: Given = { type: "any", matrix: true, optional: true, repeating: true };
export const RANGE: Given = { type: "any", matrix: true };
export const RANGE_OR_NONE: Given = { type: "any", matrix: true, optional: true };
export const TEXT: Given = { type: "string" };
export const NUMBER_OR_NONE: Given = { type: "number", optional: true };
export const DAY_OR_NONE: Given = { type: "any", optional: true };

import type { Input } from "../language";
import type { CompanyPosition } from "../planner";
import type { RuleBook } from "../rulebook";
import type { Lang } from "../text";
import type { FormulaContent, Scalar } from "../travel";

/** A fact as it was given: what its cell shall hold, in yuan, as a fraction, in square metres, and where it comes from. */
export interface StatedFact {
  /** as `keyOf` gives it */
  key: string;
  input: Input;
  content: Scalar | FormulaContent;
  from: string;
}

/** What a calculation sheet is made of. */
export interface CalculationRequest {
  book: RuleBook;
  lang: Lang;
  position: CompanyPosition;
  facts: readonly StatedFact[];
  /** which stated fact answers an input */
  keyOf: (input: Input) => string;
  /** an argument for what stands in no cell of the sheet, such as a list; undefined where there is none */
  argumentOf?: (input: Input) => string | undefined;
  /** the day on which it is made, YYYY-MM-DD */
  today: string;
  /** the day of business that was asked, if any */
  on?: string;
  /** live: calls of the add-in; native: formulas that any spreadsheet computes, values with their day elsewhere */
  as: "live" | "native";
}

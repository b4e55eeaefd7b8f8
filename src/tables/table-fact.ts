import type { FactValue } from "../engine";
import type { Figure } from "./figure";
import type { Spot } from "./place-text";
import type { Doubt, How } from "./year-figure";

/** A fact of a company that a table states. */
export interface TableFact {
  figure: Figure;
  /** the heading as it stands in the file */
  label: string;
  value: FactValue;
  from: readonly Spot[];
  how: How;
  /** the unit of the heading, where it has one */
  unit?: string;
  /** the year that the headings name */
  year?: number;
}

/** Something that looks like a fact and is left to the reader of the table. */
export interface UnsureFact {
  company: string;
  figure: Figure;
  label: string;
  from: readonly Spot[];
  doubt: Doubt;
  /** what it would be; undefined where nothing can be said */
  value?: FactValue;
  /** the headings state a unit */
  unitStated?: boolean;
}

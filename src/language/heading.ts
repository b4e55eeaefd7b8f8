import type { InputType } from "./type";

/** What tables of companies call a fact, and how its figures are put together; from rules/headings.yaml. */
export interface Heading {
  zh: string;
  en: string;
  type: InputType;
  unit?: string;
  choices?: { code: string; zh: string; en: string }[];
  signed?: boolean;
  /** other words for it, in both languages */
  also?: string[];
  /** words that are easily taken for it and mean something else */
  unlike?: string[];
  /** how the months of a year make the year's figure */
  over_time?: "sum" | "last";
  /** the fact whose growth it is */
  growth_of?: string;
  /** the two facts of which it is the first over the second */
  ratio_of?: [string, string];
  /** lists whose rows it counts */
  count_of?: string[];
  /** a smaller value, in the fact's own unit, is asked about */
  ask_below?: number;
  /** so is a larger one */
  ask_above?: number;
}

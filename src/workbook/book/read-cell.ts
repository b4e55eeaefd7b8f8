import type { FormulaCell } from "../../travel";

/** A formula cell as far as one trip tells it. */
export interface ReadCell extends Omit<FormulaCell, "kind" | "fills"> {
  /** it may fill other cells, or be filled by one */
  readonly spills: boolean;
  readonly savedAsArray: boolean;
}

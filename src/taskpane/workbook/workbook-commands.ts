import type { Area } from "../../workbook";
import { told, type Around } from "../shell/around";
import { holdingsIn } from "./holdings";

export interface WorkbookCommands {
  /** Looks through all sheets for formulas of ours. */
  readonly survey: () => Promise<void>;
  /** Brings a cell into view. */
  readonly show: (area: Area) => Promise<void>;
}

export const workbookCommands = (around: Around): WorkbookCommands => {
  const { port, dispatch, book } = around;
  return {
    survey: () =>
      told(around, async () => {
        dispatch({ type: "surveyed", holdings: holdingsIn(await port.usedBlocks(), book) });
      }),
    show: (area) => told(around, () => port.select(area)),
  };
};

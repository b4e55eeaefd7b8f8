import type { Area } from "../../workbook";
import { reportFaults, type Around } from "../shell/around";

export interface WorkbookCommands {
  /** Brings a cell into view. */
  readonly show: (area: Area) => Promise<void>;
}

export const workbookCommands = (around: Around): WorkbookCommands => ({
  show: (area) => reportFaults(around, () => around.port.select(area)),
});

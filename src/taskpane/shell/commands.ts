import { companyCommands, type CompanyCommands } from "../company/company-commands";
import { cellCommands, type CellCommands } from "../facts/cell-commands";
import { calculationCommands, type CalculationCommands } from "../gets/calculation-commands";
import { writingCommands, type WritingCommands } from "../measure/writing-commands";
import { workbookCommands, type WorkbookCommands } from "../workbook/workbook-commands";
import type { Around } from "./around";

/** What the pane does with the workbook, by folder; everything else is an action alone. */
export type Commands = CellCommands &
  CompanyCommands &
  CalculationCommands &
  WritingCommands &
  WorkbookCommands;

/** The commands of all folders over a workbook. */
export const createCommands = (around: Around): Commands => ({
  ...cellCommands(around),
  ...companyCommands(around),
  ...calculationCommands(around),
  ...writingCommands(around),
  ...workbookCommands(around),
});

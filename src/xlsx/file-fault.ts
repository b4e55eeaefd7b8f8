/** Why a file cannot be opened; sentences are made from this in text/. */
export type FileProblem =
  /** the binary format of Excel 97-2003 */
  | "old-format"
  /** protected with a password to open */
  | "encrypted"
  /** no .xlsx at all */
  | "not-a-workbook"
  /** cut off, or parts that contradict each other */
  | "broken"
  /** more than a workbook may hold, or more than is safe to unpack */
  | "too-large"
  | "no-sheets";

/** Stops the reading of a file. `where` names the part or the cell, for those who look into it. */
export class FileFault extends Error {
  constructor(
    readonly problem: FileProblem,
    readonly where = "",
  ) {
    super(where ? `${problem}: ${where}` : problem);
  }
}

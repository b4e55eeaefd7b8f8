/** What a function gives to a cell. */
export type CellValue = number | string | boolean | CellError;
export type CellResult = CellValue | CellValue[][];

/** The two error cells in which Excel shows a sentence of ours. */
export type CellErrorCode = "#VALUE!" | "#N/A";

/** A sentence repeats what was typed; results travel to Excel in slices of limited size. */
const LONGEST_SENTENCE = 400;

/** An error cell with its sentence; the edge turns it into Excel's own. Thrown or placed in a table. */
export class CellError extends Error {
  constructor(
    readonly code: CellErrorCode,
    sentence: string,
  ) {
    super(
      sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}…` : sentence,
    );
  }
}

export const broken = (sentence: string) => new CellError("#VALUE!", sentence);
export const notAvailable = (sentence: string) => new CellError("#N/A", sentence);

/**
 * Lets only finite numbers, texts, booleans and error cells through, cell by cell: anything else would reach the sheet
 * as a silent zero, or keep every other cell of the batch from its result.
 */
export function safeResult(result: unknown, sentence: string): CellResult {
  if (!Array.isArray(result)) return safeCell(result, sentence);
  const rows = result as unknown[];
  if (rows.length === 0 || !rows.every(Array.isArray)) return broken(sentence);
  let width = 1;
  for (const row of rows as unknown[][]) width = Math.max(width, row.length);
  return (rows as unknown[][]).map((row) => safeRow(row, width, sentence));
}

/** The row itself where nothing is to change: tables are long. */
function safeRow(row: unknown[], width: number, sentence: string): CellValue[] {
  let isSafe = row.length === width;
  for (let i = 0; isSafe && i < width; i++) isSafe = safeCell(row[i], sentence) === row[i];
  if (isSafe) return row as CellValue[];
  const cells: CellValue[] = [];
  for (let i = 0; i < width; i++) cells.push(i < row.length ? safeCell(row[i], sentence) : "");
  return cells;
}

function safeCell(value: unknown, sentence: string): CellValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : broken(sentence);
  if (typeof value === "string") return value.length > 32_767 ? value.slice(0, 32_767) : value;
  return typeof value === "boolean" || value instanceof CellError ? value : broken(sentence);
}

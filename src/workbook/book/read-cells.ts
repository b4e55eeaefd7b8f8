import type { Block, CellState, Content, Scalar, Spot } from "../../travel";
import { cellsText, type Cell } from "../place";
import { portions, runsOf, MOST, type Run } from "./cell-runs";

type Context = Excel.RequestContext;

export const rangeAt = ({ workbook }: Context, block: Block): Excel.Range =>
  workbook.worksheets.getItem(block.sheet).getRange(cellsText(block));

/** A block in pieces of at most so many cells. */
export function pieces(block: Block): Block[] {
  const rows = Math.max(1, Math.floor(MOST / block.columns));
  return Array.from({ length: Math.ceil(block.rows / rows) }, (_, i) => ({
    ...block,
    row: block.row + i * rows,
    rows: Math.min(rows, block.rows - i * rows),
  }));
}

/** The part of a block that a sheet uses; undefined where it uses none of it. */
function usedPart(block: Block, used: Block | undefined): Block | undefined {
  if (!used) return undefined;
  const [row, column] = [Math.max(block.row, used.row), Math.max(block.column, used.column)];
  const rows = Math.min(block.row + block.rows, used.row + used.rows) - row;
  const columns = Math.min(block.column + block.columns, used.column + used.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: block.sheet, row, column, rows, columns } : undefined;
}

/** What each of these sheets uses. Throws ItemNotFound for a sheet that is gone. */
async function usedBlocks(context: Context, sheets: Iterable<string>): Promise<Map<string, Block>> {
  const asked = [...new Set(sheets)].map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject();
    return { sheet, range: range.load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  await context.sync();
  const found = asked.filter(({ range }) => !range.isNullObject);
  return new Map(
    found.map(({ sheet, range }) => [
      sheet,
      {
        sheet,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      },
    ]),
  );
}

/** What blocks show. Whole columns are read as far as their sheet is used: beyond, all is blank. */
export async function readValues(
  context: Context,
  blocks: readonly Block[],
): Promise<Scalar[][][]> {
  if (blocks.length === 0) return [];
  const used = await usedBlocks(
    context,
    blocks.map(({ sheet }) => sheet),
  );
  const shown = blocks.map(({ rows, columns }) =>
    Array.from({ length: rows }, () => Array<Scalar>(columns).fill("")),
  );
  const asked = blocks.flatMap((block, index) => {
    const part = usedPart(block, used.get(block.sheet));
    return part ? pieces(part).map((piece) => ({ piece, index })) : [];
  });
  for (const some of portions(asked, ({ piece }) => piece.rows * piece.columns)) {
    const ranges = some.map(({ piece }) => rangeAt(context, piece).load("values"));
    await context.sync();
    some.forEach(({ piece, index }, i) => {
      const { row, column } = blocks[index]!;
      (ranges[i]!.values as Scalar[][]).forEach((line, r) =>
        shown[index]![piece.row - row + r]!.splice(piece.column - column, line.length, ...line),
      );
    });
  }
  return shown;
}

/** What stands in a cell: Excel gives the text of '=1+1 as it gives a formula, but shows it as well. */
export const contentOf = (formula: Cell, value: Cell): Content =>
  isFormula(formula, value) ? { formula: formula as string, value } : { value };

export const isFormula = (formula: Cell, value: Cell): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** What stands in cells, in the order in which they are asked for. */
export async function readStates(context: Context, spots: readonly Spot[]): Promise<CellState[]> {
  const states: CellState[] = [];
  const asked = runsOf(
    spots.map(({ sheet, row, column }, index) => ({ sheet, row, column, index })),
  );
  for (const some of portions(asked, ({ cells }) => cells.length)) {
    const ranges = some.map(({ block }) =>
      rangeAt(context, block).load("formulas,values,numberFormat"),
    );
    await context.sync();
    some.forEach((run, i) => fillStates(states, run, ranges[i]!));
  }
  return states;
}

function fillStates(
  states: CellState[],
  { cells }: Run<Spot & { index: number }>,
  { formulas, values, numberFormat }: Excel.Range,
): void {
  cells.forEach(({ index, ...spot }, r) => {
    const content = contentOf((formulas as Cell[][])[r]![0]!, (values as Cell[][])[r]![0]!);
    states[index] = { ...spot, content, format: (numberFormat as string[][])[r]![0]! };
  });
}

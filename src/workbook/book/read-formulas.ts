import type { Block, FormulaCell, Scalar } from "../../travel";
import { readAddress, type Cell } from "../place";
import { knows } from "../api-set";
import { legacyArrays } from "./legacy-arrays";
import { portions } from "./cell-runs";
import type { ReadCell } from "./read-cell";
import { isFormula, pieces, rangeAt } from "./read-cells";

type Context = Excel.RequestContext;

/** A rectangle of cells with formulas, on a sheet that may be protected. */
interface Area {
  readonly block: Block;
  readonly guarded: boolean;
}

const SPOT = "rowIndex,columnIndex,rowCount,columnCount";

/** Cells with formulas, of the whole workbook or of some cells: asked for as such, so that large sheets stay where they are. */
export async function readFormulas(
  context: Context,
  scope?: readonly Block[],
): Promise<FormulaCell[]> {
  const areas = await formulaAreas(context, scope);
  const cells: ReadCell[] = [];
  for (const some of portions(areas.flatMap(inPieces), ({ block }) => block.rows * block.columns))
    cells.push(...(await readAreas(context, some)));
  const inside = inReadingOrder(
    scope ? cells.filter((cell) => scope.some((block) => holds(block, cell))) : cells,
  );
  const spilled = await spillsOf(context, inside);
  return legacyArrays(inside).flatMap(({ cell, fills: array }): FormulaCell[] => {
    const { sheet, row, column, formula, value, error, locked } = cell;
    const spill = spilled.get(cell);
    if (spill === "filled") return [];
    const fills = array ?? spill ?? { sheet, row, column, rows: 1, columns: 1 };
    const kind = array ? "legacy-array" : spill ? "spill" : "plain";
    const told = { sheet, row, column, formula, value, error, locked };
    return [{ ...told, kind, fills }];
  });
}

/** Sheet by sheet as they came, then by rows. */
function inReadingOrder(cells: readonly ReadCell[]): ReadCell[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const order = new Map(sheets.map((sheet, at) => [sheet, at]));
  return [...cells].sort(
    (a, b) => order.get(a.sheet)! - order.get(b.sheet)! || a.row - b.row || a.column - b.column,
  );
}

const holds = (block: Block, { sheet, row, column }: ReadCell) =>
  block.sheet === sheet &&
  row >= block.row &&
  row < block.row + block.rows &&
  column >= block.column &&
  column < block.column + block.columns;

const inPieces = ({ block, guarded }: Area): Area[] =>
  pieces(block).map((piece) => ({ block: piece, guarded }));

async function formulaAreas(context: Context, scope?: readonly Block[]): Promise<Area[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const asked = sheets.items
    .filter(({ name }) => !scope || scope.some((block) => block.sheet === name))
    .map((sheet) => {
      // a part of a sheet is read as a whole: Excel takes one cell for its sheet anyway
      const cells = sheet.getUsedRangeOrNullObject().getSpecialCellsOrNullObject("Formulas");
      return { sheet, cells: cells.load("areaCount") };
    });
  await context.sync();
  const found = asked
    .filter(({ cells }) => !cells.isNullObject)
    .map(({ sheet, cells }) => ({ sheet, areas: cells.areas.load(SPOT) }));
  if (found.length > 0) await context.sync();
  return found.flatMap(({ sheet, areas }) =>
    areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      block: {
        sheet: sheet.name,
        row: rowIndex,
        column: columnIndex,
        rows: rowCount,
        columns: columnCount,
      },
      guarded: sheet.protection.protected,
    })),
  );
}

async function readAreas(context: Context, areas: readonly Area[]): Promise<ReadCell[]> {
  const arrays = knows("1.12") ? ",hasSpill,savedAsArray" : "";
  const ranges = areas.map(({ block, guarded }) => {
    const lock = guarded ? ",format/protection/locked" : "";
    return rangeAt(context, block).load(`formulas,values,valueTypes${arrays}${lock}`);
  });
  await context.sync();
  const mixed = areas.map(({ block, guarded }, i) =>
    guarded && block.rows * block.columns > 1 && ranges[i]!.format.protection.locked === null
      ? cellLocks(context, block)
      : undefined,
  );
  if (mixed.some(Boolean)) await context.sync();
  return areas.flatMap(({ block, guarded }, i) =>
    cellsOf(block, ranges[i]!, (at) =>
      guarded ? (mixed[i]?.[at]?.locked ?? ranges[i]!.format.protection.locked !== false) : false,
    ),
  );
}

/** Cells of one area that are locked one by one. */
function cellLocks(context: Context, block: Block): Excel.FormatProtection[] {
  return Array.from({ length: block.rows * block.columns }, (_, at) => {
    const [row, column] = [
      block.row + Math.floor(at / block.columns),
      block.column + (at % block.columns),
    ];
    return rangeAt(context, { ...block, row, column, rows: 1, columns: 1 }).format.protection.load(
      "locked",
    );
  });
}

function cellsOf(block: Block, range: Excel.Range, locked: (at: number) => boolean): ReadCell[] {
  const asked = knows("1.12");
  return (range.formulas as Cell[][]).flatMap((line, r) =>
    line.flatMap((formula, c): ReadCell[] => {
      const value = (range.values as Scalar[][])[r]![c]!;
      if (!isFormula(formula, value)) return [];
      return [
        {
          sheet: block.sheet,
          row: block.row + r,
          column: block.column + c,
          formula: formula as string,
          value,
          error: range.valueTypes[r]![c] === "Error",
          locked: locked(r * block.columns + c),
          spills: asked && range.hasSpill !== false,
          savedAsArray: asked && range.savedAsArray !== false,
        },
      ];
    }),
  );
}

/** Where formulas fill more than their own cell; "filled" for what one elsewhere fills. */
async function spillsOf(
  context: Context,
  cells: readonly ReadCell[],
): Promise<Map<ReadCell, Block | "filled">> {
  const found = new Map<ReadCell, Block | "filled">();
  const asked = cells.filter(({ spills }) => spills);
  for (const some of portions(asked, () => 4)) {
    const ranges = some.map((cell) => {
      const range = rangeAt(context, { ...cell, rows: 1, columns: 1 });
      const to = range.getSpillingToRangeOrNullObject().load("address");
      return { cell, to, from: range.getSpillParentOrNullObject().load("address") };
    });
    await context.sync();
    for (const { cell, to, from } of ranges) {
      const fills = to.isNullObject ? null : readAddress(to.address);
      if (fills && fills.rows * fills.columns > 1) found.set(cell, fills);
      else if (!fills && !from.isNullObject) found.set(cell, "filled");
    }
  }
  return found;
}

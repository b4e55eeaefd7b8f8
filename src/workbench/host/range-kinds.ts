import { intersection, type Area } from "../grid/cell-address";
import { areaValues, spillsOf } from "../grid/cell-content";
import type { Worksheet } from "../grid/open-grid";
import type { CellValue } from "../grid/stored-value";
import { invalidArgument, NULL_OBJECT, OfficeError, type Resolved } from "./host-object";
import { arrayAt, formulasOf } from "./array-formulas";
import type { OfficeDocument } from "./office-document";
import { rangeObject } from "./range";
import { rangeAreas, rectangles } from "./range-areas";

const ERROR =
  /^#(VALUE!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA)$/;

function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR.test(value) ? "Error" : "String";
}

/** true where all cells are so, false where none is, null where some are. */
function allOrNone(cells: readonly boolean[]): boolean | null {
  const some = cells.some(Boolean);
  return some && !cells.every(Boolean) ? null : some;
}

const cellsOf = ({ row, column, rows, columns }: Area) =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));

const upTo = (count: number) => Array.from({ length: count }, (_n, i) => i);

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

const isShown = (sheet: Worksheet) => (row: number, column: number) =>
  sheet.getSheet().getRowVisible(row) && sheet.getSheet().getColVisible(column);

/** What kinds of cells a range has: whether they are hidden, types, spilled results, array formulas. */
export function rangeKinds(document: OfficeDocument, sheet: Worksheet, area: Area) {
  const { grid } = document;
  const spills = () => spillsOf(grid, sheet);
  const spilled = (row: number, column: number): Area | undefined => {
    const own = spills().area(row, column);
    return own && own.rows * own.columns > 1 ? own : undefined;
  };
  return {
    RowHidden: () =>
      allOrNone(upTo(area.rows).map((r) => !sheet.getSheet().getRowVisible(area.row + r))),
    ColumnHidden: () =>
      allOrNone(upTo(area.columns).map((c) => !sheet.getSheet().getColVisible(area.column + c))),
    ValueTypes: () => areaValues(grid, sheet, area).map((line) => line.map(valueType)),
    HasSpill: () => {
      const { cell } = spills();
      return allOrNone(
        cellsOf(area).map(({ row, column }) => Boolean(spilled(row, column) ?? cell(row, column))),
      );
    },
    SavedAsArray: () => {
      const formulas = formulasOf(document, sheet, area);
      return allOrNone(
        cellsOf(area).map(({ row, column }) => {
          const formula = String(formulas[row - area.row]![column - area.column]);
          const calls = formula.startsWith("=") && /\bPOLICY_[A-Z]+\(/i.test(formula);
          return calls || Boolean(spilled(row, column) ?? arrayAt(document, sheet, row, column));
        }),
      );
    },
  };
}

/** The methods of Excel.Range that find cells of a kind. */
export function rangeFinds(document: OfficeDocument, sheet: Worksheet, area: Area) {
  const { grid, parts } = document;
  return {
    GetSpillParentOrNullObject: (): Resolved => {
      const { row, column } = area;
      const parent = area.rows * area.columns === 1 && spillParent(document, sheet, row, column);
      return parent ? rangeObject(document, sheet, one(parent.row, parent.column)) : NULL_OBJECT;
    },
    GetSpecialCellsOrNullObject: (type: string): Resolved => {
      if (type === "DataValidations") {
        const own = parts.rules.filter(
          ({ sheetId, kind }) => kind === "validation" && sheetId === sheet.getSheetId(),
        );
        const found = own.flatMap(({ areas }) => areas.map((each) => intersection(each, area)));
        return rangeAreas(
          document,
          sheet,
          found.filter((each) => each !== undefined),
        );
      }
      if (type === "Visible") return rangeAreas(document, sheet, rectangles(area, isShown(sheet)));
      if (type !== "Formulas" && type !== "Constants")
        throw invalidArgument(`The workbench finds no ${type}.`, "Range.getSpecialCells");
      const formulas = formulasOf(document, sheet, area);
      const { cell } = spillsOf(grid, sheet);
      return rangeAreas(
        document,
        sheet,
        rectangles(area, (row, column) => {
          const held = formulas[row - area.row]![column - area.column]!;
          const formula = typeof held === "string" && held.startsWith("=");
          if (type === "Formulas") return formula;
          return held !== "" && !formula && !cell(row, column);
        }),
      );
    },
    GetMergedAreasOrNullObject: (): Resolved => {
      const merged = sheet.getMergedRanges().map((range) => ({
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getHeight(),
        columns: range.getWidth(),
      }));
      const met = merged.filter((each) => intersection(each, area));
      if (met.length > MOST_MERGED)
        throw new OfficeError("RangeExceedsLimit", "More than 512.", "Range.getMergedAreas");
      return rangeAreas(document, sheet, met);
    },
  };
}
const MOST_MERGED = 512;

function spillParent(
  { grid }: OfficeDocument,
  sheet: Worksheet,
  row: number,
  column: number,
): Area | undefined {
  const spills = spillsOf(grid, sheet);
  if (spills.area(row, column)) return spills.area(row, column);
  if (!spills.cell(row, column)) return undefined;
  for (let r = row; r >= 0; r -= 1)
    for (let c = column; c >= 0; c -= 1) {
      const area = spills.area(r, c);
      if (area && intersection(area, one(row, column))) return area;
    }
  return undefined;
}

import type { ICellData } from "@univerjs/core";
import {
  DAYS_TO_1904,
  areaName,
  callsAny,
  isDateFormat,
  storedFormula,
  type CellLook,
  type FileCell,
  type FileFormula,
  type XlsxBook,
} from "../../xlsx";
import { storedValue, type CellValue } from "../grid/stored-value";
import { fileLook } from "./cell-style";
import { storedCells, styleOf, type FileBook } from "./file-book";
import { visitCells } from "./grid-cells";

const ERROR = /^#(VALUE!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;

/** A cell as the grid has it now. */
interface Present {
  cell: ICellData;
  formula: string;
  value: CellValue;
  /** it shows nothing because its formula gives an empty text, which is not the same as never having been calculated */
  isEmptyText?: boolean;
  /** the cells that its formula fills; undefined for a plain one */
  ref: string | undefined;
}

const key = (row: number, column: number) => row * 16_384 + column;

/** The cells of a sheet as the grid has them, with what formulas spill into them. */
class PresentCells {
  readonly #cells: Record<number, Record<number, ICellData>>;
  readonly #spilled = new Map<number, CellValue>();

  constructor(
    private readonly book: FileBook,
    private readonly sheetId: string,
  ) {
    this.#cells = book.data.sheets[sheetId]?.cellData ?? {};
    for (const { row, column, cell } of storedCells(this.#cells)) {
      if (!cell.f && !cell.si) continue;
      book.spill(sheetId, row, column)?.values.forEach((line, r) =>
        line.forEach((value, c) => {
          if (r || c) this.#spilled.set(key(row + r, column + c), value);
        }),
      );
    }
  }

  at(row: number, column: number): Present | undefined {
    const cell = this.#cells[row]?.[column];
    const spilled = this.#spilled.size > 0 ? this.#spilled.get(key(row, column)) : undefined;
    if (spilled !== undefined)
      return { cell: cell ?? {}, formula: "", value: spilled, ref: undefined };
    if (!cell) return undefined;
    const { book, sheetId } = this;
    const formula = cell.f || (cell.si ? book.formula(sheetId, row, column) : "");
    const spill = formula ? book.spill(sheetId, row, column) : undefined;
    const isEmptyText = formula !== "" && cell.v === "";
    return {
      cell,
      formula,
      isEmptyText,
      value: storedValue(cell),
      ref: spill && areaName(spill.area),
    };
  }

  /** Places that hold something, told once each. */
  *places(): Generator<{ row: number; column: number }> {
    yield* storedCells(this.#cells);
    for (const at of this.#spilled.keys()) {
      const [row, column] = [Math.floor(at / 16_384), at % 16_384];
      if (!this.#cells[row]?.[column]) yield { row, column };
    }
  }
}

/** Looks of the grid's styles as text, made once for each style. */
class LookTexts {
  readonly #known = new Map<unknown, string>();

  of(style: ICellData["s"], data: FileBook["data"]): string {
    if (!style) return "{}";
    let text = this.#known.get(style);
    if (text === undefined) {
      text = JSON.stringify(fileLook(styleOf(data, { s: style })));
      this.#known.set(style, text);
    }
    return text;
  }
}

interface Writing {
  file: XlsxBook;
  book: FileBook;
  /** the add-in's functions, in capitals */
  functions: ReadonlySet<string>;
  /** told of each formula that the file will hold without a value */
  withoutValue: () => void;
}

/**
 * Writes what the grid holds into a sheet of the file. What the grid shows as it was opened is left
 * as the file has it, byte for byte.
 */
export function writeCells(writing: Writing, sheetId: string, sheet: string): void {
  const { file, book, functions, withoutValue } = writing;
  const present = new PresentCells(book, sheetId);
  const meet = { ...writing, looks: new LookTexts() };
  const [edits, met] = [[] as FileCell[], new Set<number>()];
  const write = (before: FileCell, after: FileCell) => {
    if (after.formula && after.value === null) withoutValue();
    if (!sameCell(before, after)) edits.push(after);
  };
  visitCells(file, sheet, functions, (before, shown, wasSpilled) => {
    const now = present.at(before.row, before.column);
    met.add(key(before.row, before.column));
    write(before, keptCell(meet, { before, shown, wasSpilled, now }));
  });
  for (const { row, column } of present.places()) {
    if (met.has(key(row, column))) continue;
    const before = { row, column, style: 0, value: null, error: false };
    const now = present.at(row, column);
    write(before, keptCell(meet, { before, shown: {}, wasSpilled: false, now }));
  }
  file.write(sheet, edits);
}

const sameCell = (a: FileCell, b: FileCell): boolean =>
  a === b ||
  (a.style === b.style &&
    a.value === b.value &&
    a.error === b.error &&
    a.formula?.text === b.formula?.text &&
    a.formula?.ref === b.formula?.ref &&
    a.formula?.dynamic === b.formula?.dynamic);

interface Meeting {
  before: FileCell;
  /** what the grid showed when the file was opened */
  shown: ICellData;
  wasSpilled: boolean;
  now: Present | undefined;
}

function keptCell(
  { file, book, functions, looks }: Writing & { looks: LookTexts },
  { before, shown, wasSpilled, now }: Meeting,
): FileCell {
  const look = looks.of(now?.cell.s, book.data);
  const sameLook = look === looks.of(shown.s, book.data);
  const typed = now?.formula ?? "";
  const sameFormula = typed === (shown.f ?? "");
  const unchanged = sameLook && sameFormula && now?.value === storedValue(shown);
  if (unchanged && !before.formula?.ref && !wasSpilled) return before;
  const parsed = JSON.parse(look) as CellLook;
  const style = sameLook ? before.style : file.styleFor(parsed, before.style);
  // what the grid cannot spill, or not calculate at all, keeps the values of the file
  if (wasSpilled && (now?.value ?? "") === "") return { ...before, style };
  const { row, column } = before;
  const value = now?.isEmptyText
    ? { value: "", error: false }
    : valueOf(now?.value ?? "", file, parsed.numberFormat);
  if (before.formula && sameFormula) {
    const lost = value.error && before.value !== null && !before.error;
    const ref = now!.ref ?? before.formula.ref;
    const array = before.formula.kind === "array" && ref;
    const formula = array ? { ...before.formula, ref } : before.formula;
    return lost ? { ...before, style } : { row, column, style, ...value, formula };
  }
  const formula = typed ? newFormula(typed, now!.ref, { row, column }, functions) : undefined;
  return { row, column, style, ...value, ...(formula && { formula }) };
}

/** Excel binds a custom function only in a formula that is marked as a dynamic array. */
function newFormula(
  typed: string,
  spill: string | undefined,
  place: { row: number; column: number },
  functions: ReadonlySet<string>,
): FileFormula {
  const text = storedFormula(typed, functions);
  const own = areaName({ ...place, rows: 1, columns: 1 });
  const ref = spill ?? (callsAny(typed, functions) ? own : undefined);
  return ref === undefined
    ? { text, kind: "plain", dynamic: false }
    : { text, kind: "array", ref, dynamic: true };
}

function valueOf(
  value: CellValue,
  { date1904 }: XlsxBook,
  format: string | undefined,
): Pick<FileCell, "value" | "error"> {
  if (value === "") return { value: null, error: false };
  const moved = date1904 && typeof value === "number" && isDateFormat(format);
  if (moved) return { value: value - DAYS_TO_1904, error: false };
  return { value, error: typeof value === "string" && ERROR.test(value) };
}

import {
  holds,
  spotKey,
  type Block,
  type BookPort,
  type CellState,
  type CellWrite,
  type FormulaCell,
  type Marks,
  type Mention,
  type PortName,
  type PortTable,
  type Scalar,
  type SheetContent,
  type Spot,
} from "../travel";
import type { XlsxBook } from "../xlsx";
import { areaAt, storedFormula, typedFormula, withoutValues, type FileCell } from "../xlsx";
import { mentionsIn, namesIn, tablesIn } from "./beside-cells";
import { OURS, cellEdits } from "./cell-edits";
import { mark, possibleMarks, unmark } from "./file-marks";
import { sheetCells, styled } from "./sheet-cells";
import { type CellBefore, staleValues } from "./stale-values";

/** A workbook file behind the commands; nothing reaches the disk before `bytes` is asked for. */
export class WorkbookFile implements BookPort {
  /** by sheet, by row and column; read when a sheet is first asked about */
  readonly #cells = new Map<string, Map<string, FileCell>>();

  /** what cells held before they were written, by spotKey */
  readonly #before = new Map<string, CellBefore>();

  constructor(private readonly book: XlsxBook) {}

  /**
   * The file. What came of values that are others now is taken out: whoever opens the file calculates it. So is every
   * formula without a value.
   */
  bytes(): Uint8Array {
    const formulas = this.#formulas();
    const stale = staleValues(this.#before, formulas, {
      valueAt: (spot) => this.#at(spot).value,
      sheets: this.book.sheets.map(({ name }) => name),
      names: namesIn(this.book),
      tables: tablesIn(this.book),
    });
    for (const sheet of new Set(stale.map((one) => one.sheet))) {
      withoutValues(
        this.book,
        sheet,
        stale.filter((one) => one.sheet === sheet),
      );
      this.#cells.delete(sheet);
    }
    const calculateOnOpening =
      stale.length > 0 || formulas.some(({ uncalculated }) => uncalculated);
    return this.book.bytes({ calculateOnOpening });
  }

  #sheet(name: string): Map<string, FileCell> {
    let cells = this.#cells.get(name);
    if (!cells) {
      cells = new Map();
      this.book.cells(name, (cell) => cells!.set(`${cell.row},${cell.column}`, cell));
      this.#cells.set(name, cells);
    }
    return cells;
  }

  #at({ sheet, row, column }: Spot): FileCell {
    const none: FileCell = { row, column, style: 0, value: null, error: false };
    return this.#sheet(sheet).get(`${row},${column}`) ?? none;
  }

  sheets(): Promise<string[]> {
    return Promise.resolve(this.book.sheets.map(({ name }) => name));
  }

  formulas(scope?: readonly Block[]): Promise<FormulaCell[]> {
    const inside = (spot: Spot) => !scope || scope.some((block) => holds(block, spot));
    return Promise.resolve(this.#formulas().filter(inside));
  }

  #formulas(): FormulaCell[] {
    return this.book.sheets.flatMap(({ name }) => {
      const layout = this.book.layout(name);
      return [...this.#sheet(name).values()].flatMap((cell) => {
        const read = this.#formulaCell(name, cell);
        const locked = layout.protected && !this.book.look(cell.style).unlocked;
        return read ? [{ ...read, locked }] : [];
      });
    });
  }

  #formulaCell(sheet: string, cell: FileCell) {
    const { formula, row, column } = cell;
    if (!formula || formula.kind === "data-table") return undefined;
    const own = { sheet, row, column, rows: 1, columns: 1 };
    const area = formula.kind === "array" && formula.ref ? areaAt(formula.ref) : own;
    const many = area.rows * area.columns > 1;
    const kind = !many ? "plain" : formula.dynamic ? "spill" : "legacy-array";
    const fills = { ...area, sheet };
    const shown = {
      ...{ value: cell.value ?? "", error: cell.error },
      ...(cell.value === null && { uncalculated: true as const }),
    };
    return {
      sheet,
      row,
      column,
      formula: typedFormula(formula.text, OURS),
      ...shown,
      kind,
      fills,
      ...(kind === "legacy-array" && { replaceable: true as const }),
    } as const;
  }

  names(): Promise<PortName[]> {
    return Promise.resolve(namesIn(this.book));
  }

  tables(): Promise<PortTable[]> {
    return Promise.resolve(tablesIn(this.book));
  }

  mentions(): Promise<Mention[]> {
    return Promise.resolve(mentionsIn(this.book));
  }

  values(blocks: readonly Block[]): Promise<Scalar[][][]> {
    return Promise.resolve(blocks.map((block) => this.#shown(block)));
  }

  #shown({ sheet, row, column, rows, columns }: Block): Scalar[][] {
    return Array.from({ length: rows }, (_r, r) =>
      Array.from({ length: columns }, (_c, c) => {
        return this.#at({ sheet, row: row + r, column: column + c }).value ?? "";
      }),
    );
  }

  states(spots: readonly Spot[]): Promise<CellState[]> {
    return Promise.resolve(
      spots.map((spot) => {
        const cell = this.#at(spot);
        const formula = cell.formula && typedFormula(cell.formula.text, OURS);
        const spilled = this.#spilled(spot, cell);
        // a formula that was never calculated shows nothing, not an empty text
        const shows = cell.value !== null && { value: cell.value };
        const content = formula
          ? { formula, ...shows, ...(spilled && { spilled }) }
          : { value: cell.value ?? "" };
        const { sheet, row, column } = spot;
        return {
          sheet,
          row,
          column,
          content,
          format: this.book.look(cell.style).numberFormat ?? "General",
        };
      }),
    );
  }

  write(cells: readonly CellWrite[]): Promise<void> {
    for (const sheet of new Set(cells.map((one) => one.sheet))) {
      const own = cells.filter((one) => one.sheet === sheet);
      const edits = own.flatMap((write) => cellEdits(write, (spot) => this.#at(spot), this.book));
      this.book.write(sheet, edits);
      const known = this.#sheet(sheet);
      for (const cell of edits) {
        const spot = { sheet, row: cell.row, column: cell.column };
        const { value } = this.#at(spot);
        if (!this.#before.has(spotKey(spot))) this.#before.set(spotKey(spot), { ...spot, value });
        known.set(`${cell.row},${cell.column}`, cell);
      }
    }
    return Promise.resolve();
  }

  /** What a formula shows in all the cells that it fills; undefined for one that fills its own only. */
  #spilled({ sheet }: Spot, { formula }: FileCell): Scalar[][] | undefined {
    if (formula?.kind !== "array" || !formula.ref) return undefined;
    const area = areaAt(formula.ref);
    return area.rows * area.columns > 1 ? this.#shown({ ...area, sheet }) : undefined;
  }

  writeName({ name, formula, sheet }: PortName): Promise<void> {
    this.book.setName(
      { name, ...(sheet !== undefined && { sheet }) },
      storedFormula(formula, OURS),
    );
    return Promise.resolve();
  }

  possibleMarks(marks: Marks): Promise<Marks> {
    return Promise.resolve(possibleMarks(this.book, marks));
  }

  mark(marks: Marks): Promise<void> {
    mark(this.book, marks);
    return Promise.resolve();
  }

  unmark(marks: Marks): Promise<void> {
    unmark(this.book, marks);
    return Promise.resolve();
  }

  addSheet(content: SheetContent): Promise<void> {
    this.book.addSheet(content.name);
    this.book.write(
      content.name,
      sheetCells(content, (look) => this.book.styleFor(look)),
    );
    styled(this.book, content);
    return Promise.resolve();
  }

  removeSheets(names: readonly string[]): Promise<void> {
    for (const name of names) {
      this.book.removeSheet(name);
      this.#cells.delete(name);
    }
    return Promise.resolve();
  }

  xml(namespace: string): Promise<string | undefined> {
    return Promise.resolve(this.#part(namespace)?.xml);
  }

  #part(namespace: string) {
    return this.book.customXml.find(({ xml }) => xml.includes(`xmlns="${namespace}"`));
  }

  setXml(namespace: string, xml: string | undefined): Promise<void> {
    const id = this.#part(namespace)?.id ?? `{${crypto.randomUUID().toUpperCase()}}`;
    this.book.setCustomXml({ id, xml: xml ?? "" });
    return Promise.resolve();
  }

  from1904(): Promise<boolean> {
    return Promise.resolve(this.book.date1904);
  }
}

/** Cells of one sheet: the top left one, counted from zero, and how many. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface GridCell {
  value: string | number | boolean;
  /** as Excel writes it: 0.0%, yyyy"年"m"月" */
  format?: string;
  /** the value is the code of an error */
  error?: boolean;
  /** the format shows a day */
  day?: boolean;
  /** a formula of which the file holds no value; `value` says nothing */
  uncalculated?: boolean;
}

/** A sheet as it is read: nothing of it is changed, cut or filled in. */
export interface SheetGrid {
  name: string;
  hidden?: boolean;
  /** those that are hidden in a sheet that is not */
  hiddenRows?: ReadonlySet<number>;
  hiddenColumns?: ReadonlySet<number>;
  /** from the first row and column of the sheet on; a blank cell is left out or undefined */
  rows: readonly (readonly (GridCell | undefined)[] | undefined)[];
  merges?: readonly Area[];
}

/** The cells of a sheet with merged ones seen from every cell that they cover. */
export class Grid {
  readonly height: number;
  readonly width: number;
  readonly #merged = new Map<string, Area>();

  constructor(readonly sheet: SheetGrid) {
    this.height = sheet.rows.length;
    this.width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    for (const area of sheet.merges ?? []) this.#cover(area);
  }

  #cover(area: Area): void {
    const bottom = Math.min(area.row + area.rows, this.height);
    const right = Math.min(area.column + area.columns, this.width);
    for (let row = area.row; row < bottom; row++)
      for (let column = area.column; column < right; column++)
        this.#merged.set(`${row},${column}`, area);
  }

  /** What a cell holds itself: of a merged area only its first cell holds something. */
  own(row: number, column: number): GridCell | undefined {
    const cell = this.sheet.rows[row]?.[column];
    if (cell === undefined || cell.uncalculated) return cell;
    return typeof cell.value === "string" && cell.value.trim() === "" ? undefined : cell;
  }

  /** The merged area that covers a cell. */
  merge(row: number, column: number): Area | undefined {
    return this.#merged.get(`${row},${column}`);
  }

  /** What a reader sees at a cell: that of its merged area. */
  seen(row: number, column: number): GridCell | undefined {
    const area = this.merge(row, column);
    return area ? this.own(area.row, area.column) : this.own(row, column);
  }

  /** The columns of a row that hold something, a merged area once. */
  filled(row: number): number[] {
    return (this.sheet.rows[row] ?? []).flatMap((_cell, column) =>
      this.own(row, column) ? [column] : [],
    );
  }
}

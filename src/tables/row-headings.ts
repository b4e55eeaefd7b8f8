import type { Block } from "./blocks";
import type { Headings } from "./headings";
import { type ColumnUse, isOtherTime } from "./columns";
import type { Given } from "./given-headings";
import { remarksOtherwise } from "./counted-otherwise";
import { type Axis, isExample } from "./heading-words";
import type { Label } from "./label";
import { saysTime } from "./time-words";

/** Columns in which no name of a row stands. */
const ASIDE: ReadonlySet<Axis> = new Set(["serial", "note", "unit", "currency"]);

/** A day on which a contract ends: it tells one from another, and nothing of when. */
const asName = (label: Label): Label => ({ ...label, time: {}, name: label.text });

/** The headings that stand in the rows of one table. */
export class RowHeadings {
  /** by column: the heading that goes on at each row where there is none */
  readonly #goesOn: (readonly (Label | undefined)[])[] = [];
  /** the row at hand and its first heading that says it is a sum */
  #summed = { row: -1, from: Infinity };
  #example = { row: -1, is: false };
  #remarked = { row: -1, is: false };
  readonly #units: readonly number[];
  readonly #currencies: readonly number[];
  readonly #firstValue: number;
  readonly #listsCompanies: boolean;

  constructor(
    private readonly headings: Headings,
    private readonly block: Block,
    private readonly uses: readonly ColumnUse[],
    private readonly axisOf: (column: number) => Axis,
  ) {
    const columnsOf = (axis: Axis) =>
      uses.flatMap((one, column) => (!one.values && one.axis === axis ? [column] : []));
    [this.#units, this.#currencies] = [columnsOf("unit"), columnsOf("currency")];
    this.#firstValue = uses.findIndex(({ values }) => values);
    this.#listsCompanies = columnsOf("company").length > 0;
  }

  /** What stands beside a value in its row: the headings before it, the nearest first, its unit and its currency. */
  of(row: number, column: number): Given[] {
    return [...this.#before(row, column), ...this.beside(row, column)];
  }

  #before(row: number, column: number): Given[] {
    let at = column - 1;
    while (at >= 0 && (this.uses[at]!.values || this.#aside(at))) at -= 1;
    const found: Given[] = [];
    for (; at >= 0 && !this.uses[at]!.values; at--) {
      if (this.#aside(at)) continue;
      const said = this.#rowHeading(row, at, found.length > 0);
      const label = said && isOtherTime(this.uses[at]!) ? asName(said) : said;
      if (label) found.push({ label, row, column: at, axis: this.axisOf(at) });
      found.push(...this.#corner(at));
    }
    return [...found, ...this.#sumAside(row)];
  }

  /** 合计 in the column of numbers, before the names that it adds up. */
  #sumAside(row: number): Given[] {
    const column = this.#sumFrom(row);
    if (column === Infinity || !this.#aside(column)) return [];
    const names = this.uses.findIndex(({ values }, at) => !values && !this.#aside(at));
    const label = this.headings.at(row, column)!;
    return names < 0 ? [] : [{ label, row, column, axis: this.axisOf(names) }];
  }

  /** The unit and the currency of a value: they stand before it where they stand before the first one, else behind it. */
  beside(row: number, column: number): Given[] {
    return ([this.#units, this.#currencies] as const).flatMap((columns) => {
      const before = (columns[0] ?? 0) < this.#firstValue;
      const at = before
        ? columns.findLast((one) => one < column)
        : columns.find((one) => one > column);
      if (at === undefined) return [];
      const label = this.#rowHeading(row, at, false);
      const own: Given[] = label ? [{ label, row, column: at, axis: this.uses[at]!.axis! }] : [];
      return [...own, ...this.#corner(at)];
    });
  }

  /** The figure, the year or the unit that stands above the headings of rows. */
  #corner(column: number): Given[] {
    return this.uses[column]!.above.filter(
      ({ label }) =>
        label.figure !== undefined ||
        label.unit !== undefined ||
        (saysTime(label.time) && label.axis === undefined),
    ).map((placed) => ({ ...placed, label: { ...placed.label, name: undefined } as Label }));
  }

  #aside(column: number): boolean {
    const { values, axis } = this.uses[column]!;
    return !values && axis !== undefined && ASIDE.has(axis);
  }

  /** The heading of a row; where it is blank, that of a row above which goes on. */
  #rowHeading(row: number, column: number, goesOn: boolean): Label | undefined {
    const numbers = this.uses[column]!.axis === "time";
    const own = this.headings.at(row, column, numbers);
    if (own || !(goesOn || this.uses[column]!.axis === "company")) return own;
    if (this.#sumsUp(row, column)) return undefined;
    const label = (this.#goesOn[column] ??= this.#goingOn(column, numbers))[row];
    return label?.flags.has("total") ? undefined : label;
  }

  /** 总计 in a row of a list of companies that names none of them. */
  sumsCompanies(row: number): boolean {
    const isSum = this.#listsCompanies && this.#sumsUp(row, Infinity);
    return isSum && this.uses[this.#summed.from]!.axis !== "time";
  }

  /** 示例 | 北京XX公司: a row that shows how a form is filled in. */
  isExample(row: number): boolean {
    if (this.#example.row !== row) {
      const texts = this.headings.grid
        .filled(row)
        .filter((column) => !this.uses[column]!.values)
        .map((column) => this.headings.grid.own(row, column)!.value);
      const is = texts.some((text) => typeof text === "string" && isExample(text));
      this.#example = { row, is };
    }
    return this.#example.is;
  }

  /** 含税 | 预估数 in the columns that say something of a row. */
  isOtherwise(row: number): boolean {
    if (this.#remarked.row !== row) this.#remarked = { row, is: this.#isRemarked(row) };
    return this.#remarked.is;
  }

  #isRemarked(row: number): boolean {
    return this.headings.grid.filled(row).some((column) => {
      const { values, axis } = this.uses[column]!;
      if (values || (axis !== undefined && axis !== "note" && axis !== "item")) return false;
      const { value } = this.headings.grid.own(row, column)!;
      return typeof value === "string" && value.length <= 100 && remarksOtherwise(value);
    });
  }

  /** 核心区 小计 to the left of the names that it adds up: no name goes on there. */
  #sumsUp = (row: number, column: number): boolean => this.#sumFrom(row) < column;

  #sumFrom(row: number): number {
    if (this.#summed.row !== row) this.#summed = { row, from: this.#sumOf(row) };
    return this.#summed.from;
  }

  /** The first heading of a row that says it is a sum. */
  #sumOf(row: number): number {
    const found = this.headings.grid.filled(row).find((column) => {
      const flags = this.uses[column]!.values ? undefined : this.headings.at(row, column)?.flags;
      return flags?.has("total") || flags?.has("subtotal");
    });
    return found ?? Infinity;
  }

  /** By row: the nearest heading above it in a column. */
  #goingOn(column: number, numbers: boolean): (Label | undefined)[] {
    const found: (Label | undefined)[] = [];
    let last: Label | undefined;
    for (const row of this.block.rows) {
      found[row] = last;
      last = this.headings.at(row, column, numbers) ?? last;
    }
    return found;
  }
}

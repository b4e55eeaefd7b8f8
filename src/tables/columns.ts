import type { Axis } from "./heading-words";
import { NEUTRAL, isCompanyName, isOfThings, isOtherDay } from "./heading-words";
import type { Block } from "./blocks";
import type { Headings, Placed } from "./headings";
import { unitAlone } from "./row-kind";
import type { Label } from "./label";
import { saysTime } from "./time-words";
import { isUnit } from "./unit-factor";
import { isMoneyUnit } from "./unit-words";
import { saysNothing } from "./cell-number";

/** What a column of a table is for. */
export interface ColumnUse {
  /** values stand in it; else headings of its rows */
  values: boolean;
  /** what its headings are */
  axis?: Axis;
  /** the headings above it, from the top */
  above: readonly Placed[];
}

/** What each column of a table is for, told by its headings and its cells. */
export function columnUses(headings: Headings, block: Block): ColumnUse[] {
  const above = Array.from({ length: headings.grid.width }, (_c, column) =>
    headingsAbove(headings, block, column),
  );
  const uses = above.map((placed, column) => use(headings, block, column, placed));
  const named = uses.some(
    ({ values, axis, above: placed }) => !values && axis !== "unit" && saysCompany(placed),
  );
  const things = uses.some(isOfOthers);
  const told = uses.map((one): ColumnUse => {
    if (named) return isBeside(one) ? { ...one, axis: "note" } : one;
    if (isOtherTime(one) || isOfOthers(one)) return { ...one, axis: "item" };
    if (!things) return one;
    return one.axis === undefined && isBeside(one) ? { ...one, axis: "note" } : one;
  });
  return told.map((one, column) => grownFrom(one, told[column - 1]));
}

/** 同比增长 behind 营业收入, and of nothing else: it is that which grew. */
function grownFrom(one: ColumnUse, left: ColumnUse | undefined): ColumnUse {
  const says = (use: ColumnUse, what: (label: Label) => unknown) =>
    use.values && use.above.some(({ label }) => what(label));
  const grows = says(one, ({ flags }) => flags.has("growth"));
  if (!grows || !left || says(one, ({ figure, near, name }) => figure ?? near ?? name)) return one;
  const figure = left.values && left.above.find(({ label }) => label.figure);
  const isOther = says(left, ({ flags, name }) => flags.size > 0 || name);
  return figure && !isOther ? { ...one, above: [figure, ...one.above] } : one;
}

const saysCompany = (above: readonly Placed[]): boolean =>
  above.some(({ label }) => label.axis === "company" && !NEUTRAL.has(label.text));

const isNamed = (what: (name: string) => boolean, { above }: ColumnUse): boolean =>
  above.length > 0 &&
  above.every(({ label: { axis, name } }) => axis === undefined && what(name ?? ""));

/** 到期日 above days. */
export const isOtherTime = (one: ColumnUse): boolean =>
  !one.values && (one.axis === "time" || one.axis === "item") && isNamed(isOtherDay, one);

/** 甲方名称 above companies, 设备名称 above any names. */
const isOfOthers = (one: ColumnUse): boolean =>
  !one.values && (one.axis === undefined || one.axis === "company") && isNamed(isOfThings, one);

/** Texts under a heading of their own, beside a column of companies: they say something of each, and name no other. */
const isBeside = (one: ColumnUse): boolean =>
  isOtherTime(one) ||
  (!one.values && (one.axis === undefined || one.axis === "company") && isNamed(() => true, one));

function headingsAbove(headings: Headings, block: Block, column: number): Placed[] {
  const found: Placed[] = [];
  block.head.forEach((row, i) => {
    const at = spread(headings, row, column, i === block.head.length - 1);
    const label = at === undefined ? undefined : labelAt(headings, block, row, at);
    if (!label || at === undefined) return;
    const area = headings.grid.merge(row, at);
    const [top, left] = area ? [area.row, area.column] : [row, at];
    if (!found.some((one) => one.row === top && one.column === left))
      found.push({ label, row: top, column: left });
  });
  return found;
}

/** A heading; in a row of units only what its column is counted in. */
function labelAt(headings: Headings, block: Block, row: number, at: number): Label | undefined {
  const label = headings.at(row, at, true);
  if (!label || !block.units.has(row)) return label;
  const unit = unitAlone(headings, row, at);
  if (unit === undefined) return undefined;
  return { text: label.text, time: {}, flags: new Set(), unit, neutral: true };
}

/** The column whose heading stands over a column: its own, or, where several rows of headings lie upon each other, the one to the left. */
function spread(
  headings: Headings,
  row: number,
  column: number,
  last: boolean,
): number | undefined {
  const { grid } = headings;
  if (grid.seen(row, column)) return column;
  if (last || grid.filled(row).some((one) => grid.merge(row, one))) return undefined;
  for (let at = column - 1; at >= 0; at--) {
    if (!grid.own(row, at)) continue;
    const { axis } = headings.at(row, at, true) ?? {};
    return axis === undefined || axis === "item" ? at : undefined;
  }
  return undefined;
}

function use(headings: Headings, block: Block, column: number, above: Placed[]): ColumnUse {
  const labels = above.map(({ label }) => label);
  const named = labels.find(({ axis }) => axis !== undefined)?.axis;
  const cells = new Counts(headings, block, column);
  const speaks = labels.some(
    (label) => label.figure ?? label.near ?? (saysTime(label.time) || undefined),
  );
  if (named !== undefined && !speaks)
    return { values: false, axis: axisHere(named, labels.at(-1)!.text, cells), above };
  const isText = cells.texts > 0 && cells.texts >= cells.values;
  // 2026年 above the names of figures is the year of the whole table
  if (isText && cells.figures && !labels.some(({ figure }) => figure))
    return { values: false, axis: "figure", above };
  if (isCorner(headings, block, column, cells) && labels.some(({ figure }) => figure)) {
    const axis = cells.own();
    return { values: false, ...(axis && { axis }), above };
  }
  if (speaks || !isText || labels.some(({ name }) => name && isCompanyName(name)))
    return { values: true, above };
  if (cells.answers >= cells.texts) return { values: true, above };
  const axis = cells.own();
  return { values: false, ...(axis && { axis }), above };
}

/** 2025年营业收入 above months or companies, or above any names beside months: the figure of the whole table. */
function isCorner(headings: Headings, { head }: Block, column: number, cells: Counts): boolean {
  if (cells.texts === 0 || cells.values > 0) return false;
  const own = cells.own();
  if (own === "time" || own === "company") return true;
  const row = head.at(-1)!;
  const [first, ...more] = headings.grid.filled(row);
  const times = more.filter((at) => saysTime(headings.at(row, at, true)?.time ?? {}));
  return first === column && times.length > 1 && times.length === more.length;
}

const ANSWERS = new Set(["是", "否", "有", "无", "√", "×", "yes", "no", "y", "n"]);

/** What the cells of a column are, by their number. */
class Counts {
  texts = 0;
  values = 0;
  answers = 0;
  #figures = 0;
  #times = 0;
  #units = 0;
  #companies = 0;
  #all = 0;
  #named = 0;

  constructor(headings: Headings, block: Block, column: number) {
    for (const row of block.rows) {
      const cell = headings.grid.own(row, column);
      if (!cell) continue;
      this.#all += 1;
      const label = headings.of(cell, false);
      if (!label) this.values += 1;
      else this.#count(label);
    }
  }

  #count({ text, figure, near, time, name }: Label): void {
    if (saysNothing(text)) return;
    this.texts += 1;
    if (ANSWERS.has(text.trim().toLowerCase())) this.answers += 1;
    if (figure || near) this.#figures += 1;
    else if (saysTime(time) && name === undefined) this.#times += 1;
    if (isUnit(text) || isMoneyUnit(text)) this.#units += 1;
    else if (isCompanyName(text)) this.#companies += 1;
    else if (name) this.#named += 1;
  }

  get units() {
    return this.texts > 0 && this.#units >= this.texts;
  }

  get figures() {
    return this.#figures > 0;
  }

  /** What the cells themselves say that they are. */
  own(): Axis | undefined {
    if (this.units) return "unit";
    if (this.figures) return "figure";
    if (this.#times * 2 >= this.texts && this.#times > 0) return "time";
    return this.#companies * 2 >= this.texts && this.#companies > 0 ? "company" : undefined;
  }
}

/** 单位 is a unit or a company, 项目 a figure or a project, 名称 anything: the cells say. */
function axisHere(named: Axis, text: string, cells: Counts): Axis {
  const own = cells.own();
  if (named === "company" && own !== undefined && own !== "time") return own;
  if (named === "company" && NEUTRAL.has(text)) return own ?? "item";
  if (named === "figure" && !cells.figures) return own === "company" ? own : "item";
  return named;
}

/** The years that headings of columns, and those of rows, name without months. */
export function yearsNamed(
  headings: Headings,
  block: Block,
  uses: readonly ColumnUse[],
): ReadonlySet<number>[] {
  const above = uses.flatMap(({ above: placed }) => placed.map(({ label }) => label));
  const beside = uses.flatMap(({ values, axis }, column) =>
    values || axis !== "time"
      ? []
      : block.rows.flatMap((row) => headings.at(row, column, true) ?? []),
  );
  return [above, beside].map((labels) => {
    const years = labels.flatMap(({ time: { year, from } }) =>
      year !== undefined && from === undefined ? year : [],
    );
    return new Set(years);
  });
}

import { areTimes, isYear, timeNumber } from "./counted-time";
import type { Headings } from "./headings";
import type { Label } from "./label";
import { saysTime } from "./time-words";
import { isUnit } from "./unit-factor";
import { isMoneyUnit } from "./unit-words";

/** What a row of a sheet holds: of `units` and `about`, see areUnits and isAbout. */
type Kind = "blank" | "single" | "about" | "head" | "units" | "text" | "data";

/** The rows of a table that stand above the one at hand. */
interface Above {
  readonly head: readonly number[];
  readonly rows: readonly number[];
}

/** What a row is, below what there is of a table so far. */
export function kindOf(headings: Headings, row: number, table: Above | undefined): Kind {
  const all = headings.grid.filled(row);
  if (all.length === 0 || isNumbering(headings, row, all, table)) return "blank";
  // a formula without its value may be a heading, but below headings it is of values
  const isOpen = (column: number) => headings.grid.own(row, column)!.uncalculated === true;
  if (table && table.head.length + table.rows.length > 0 && all.some(isOpen)) return "data";
  const columns = all.filter((column) => !isOpen(column));
  if (columns.length === 0) return "blank";
  const labels = columns.map((column) => headings.at(row, column));
  if (table && table.head.length > 0 && table.rows.length === 0 && areUnits(headings, row, columns))
    return "units";
  if (isAbout(headings, row, columns)) return "about";
  const values = columns.filter((_column, i) => labels[i] === undefined);
  const spoken = labels.filter((label) => label !== undefined && speaks(label)).length;
  if (values.length > 0) return countsTime(headings, row, columns, values, table) ? "head" : "data";
  if (columns.length === 1) return "single";
  if (areBelowOne(headings, columns, table) || areBelowGap(headings, row, columns, table))
    return "head";
  // 成立日期 | 2020年1月1日: a line of a form
  const isLine = columns.length === 2 && labels[0]?.axis === "note";
  return (spoken >= 2 && !isLine) || areBare(labels) ? "head" : "text";
}

const speaks = ({ figure, near, time, flags, axis }: Label) =>
  figure !== undefined ||
  near !== undefined ||
  saysTime(time) ||
  flags.size > 0 ||
  axis !== undefined;

/** 13%税率 | 6%税率 | 合计 below one 营业收入 that is merged over them: what it is made of. */
function areBelowOne(
  { grid }: Headings,
  columns: readonly number[],
  table: Above | undefined,
): boolean {
  const last = table?.rows.length === 0 ? table.head.at(-1) : undefined;
  return (
    last !== undefined &&
    columns.every((column) => {
      const area = grid.merge(last, column);
      return area !== undefined && area.columns > 1 && area.row + area.rows - 1 === last;
    })
  );
}

/** 费用化 | 资本化 below 研发费用 and the blank cell beside it, which nobody merged. */
function areBelowGap(
  headings: Headings,
  row: number,
  columns: readonly number[],
  table: Above | undefined,
): boolean {
  const last = table?.rows.length === 0 ? table.head.at(-1) : undefined;
  const { grid } = headings;
  if (last !== row - 1 || columns.length < 2 || grid.own(last, 0) === undefined) return false;
  const above = (column: number) => headings.at(last, column, true);
  const gaps = columns.filter((column) => grid.seen(last, column) === undefined);
  const first = above(columns[0]!);
  const isOver = first !== undefined && (first.figure ?? first.near) !== undefined;
  return isOver && columns[0]! > 0 && gaps.length > 0 && !columns.some((c) => above(c)?.axis);
}

/** 项目 | 金额: what is listed, and that values stand beside it. */
function areBare(labels: readonly (Label | undefined)[]): boolean {
  const [first, ...rest] = labels;
  const lists = first?.axis !== undefined && first.axis !== "note";
  return lists && rest.every((label) => label?.neutral === true);
}

/** 甲 | 乙 | 丙 | 1 | 2 | 3 below the headings of a form: how it numbers its columns. */
function isNumbering(
  headings: Headings,
  row: number,
  columns: readonly number[],
  table: Above | undefined,
): boolean {
  if (!table || table.head.length === 0 || table.rows.length > 0) return false;
  const texts = columns.map((column) => String(headings.grid.own(row, column)!.value).trim());
  const [first = ""] = texts;
  const counts = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const inOrder = counts.every((count, i) => i === 0 || count === counts[i - 1]! + 1);
  return (
    (first === "甲" || /^栏次$/.test(first)) &&
    inOrder &&
    texts.every((text) => /^(?:[甲乙丙丁戊己庚辛]|栏次|\d{1,2}(?:=.*)?)$/.test(text))
  );
}

/** The unit that a cell names and nothing else: 万元, （元）, %. */
export function unitAlone(headings: Headings, row: number, column: number): string | undefined {
  const label = headings.at(row, column);
  if (!label) return undefined;
  const text = label.text.trim();
  return isUnit(text) || isMoneyUnit(text) ? text : label.neutral ? label.unit : undefined;
}

/** 单位 | 万元 | 元 | %, below headings: what is counted in what. */
function areUnits(headings: Headings, row: number, columns: readonly number[]): boolean {
  const units = columns.filter((column) => unitAlone(headings, row, column) !== undefined);
  const others = columns.filter((column) => !units.includes(column));
  const first = others.length === 0 || (others.length === 1 && others[0] === columns[0]);
  const asks = others.every((column) => {
    const axis = headings.at(row, column)?.axis;
    return axis === "company" || axis === "unit";
  });
  return units.length > 0 && first && asks;
}

/** 编制单位：甲公司 | 2025年度 | 单位：元, in one cell each or two by two: what is said above a table. */
function isAbout(headings: Headings, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => headings.grid.own(row, column)!.value);
  if (!texts.some((text) => typeof text === "string" && /[:：]/.test(text))) return false;
  const names = texts.filter((text) => typeof text === "string" && headings.text(text).name);
  const title = names.length === 1 && texts.length <= 3 && texts[0] === names[0];
  return texts.every((text, i) => {
    if (title && i === 0) return true;
    if (typeof text !== "string") return isYear(text) || asks(headings, texts[i - 1]);
    const { figure, axis, name, near } = headings.text(text);
    if (/[:：]./.test(text) || asks(headings, text)) return figure === undefined;
    const answers = asks(headings, texts[i - 1]);
    return (
      answers ||
      (figure === undefined && near === undefined && axis === undefined && name === undefined)
    );
  });
}

/** 企业名称：, with its answer in the next cell. */
function asks(headings: Headings, text: unknown): boolean {
  if (typeof text !== "string" || !/[:：]$/.test(text.trim())) return false;
  const { axis, figure } = headings.text(text);
  return figure === undefined && axis !== "item" && axis !== "figure";
}

/**
 * Whether the numbers of a row are years or months in order, above any values. A figure may be 2050, and three may be 1, 2
 * and 3: what stands below a heading of its own, in a row with a name, is a value.
 */
function countsTime(
  headings: Headings,
  row: number,
  columns: readonly number[],
  values: readonly number[],
  table: Above | undefined,
): boolean {
  const own = values.map((column) => headings.grid.own(row, column)!.value);
  // 年度 | 2025 says of what year the rest is
  const numbers = own.length > 1 ? own.map(timeNumber) : own;
  if (!areTimes(numbers, columns.length)) return false;
  if (columns.some((column) => headings.at(row, column)?.figure)) return false;
  const above = (column: number) =>
    (table?.head ?? []).flatMap((head) => headings.at(head, column, true) ?? []);
  const name = headings.at(row, columns[0]!);
  if (name?.axis !== undefined) return true;
  if (above(columns[0]!).some(({ axis }) => axis !== undefined)) return false;
  if (!name || name.neutral) return true;
  if (name.flags.has("total") || name.flags.has("subtotal")) return false;
  const isOfFigure = ({ figure, near, neutral }: Label) => neutral || (figure ?? near);
  return !values.some((column) => above(column).some(isOfFigure));
}

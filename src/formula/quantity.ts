import { calendarDate } from "../exact";
import { type Increase, type Node, increaseOf } from "../language";
import { branch } from "./branch";
import { reading, unrounded } from "./cell-text";
import { type ExcelText, NOT_AVAILABLE, call, product, quoted, sum, whole } from "./excel-text";
import { type OverLists, total } from "./list-total";
import { Unsupported } from "./problem";
import { rounded } from "./rounded";
import { numberText } from "./number-text";
import type { Sheet } from "./sheet";
import type { Facts } from "./test";

/** Where a piece of a formula stands. */
export interface Place {
  readonly sheet: Sheet;
  /** what holds there */
  readonly facts: Facts;
  /** whether a branch asks for its own cells (#N/A when blank) before it reads them */
  readonly guards: boolean;
}

/** A quantity, a date, a number or a word of the text as a formula computes it. */
export function quantity(node: Node, place: Place): ExcelText {
  const of = (n: Node) => quantity(n, place);
  switch (node[0]) {
    case "#":
      return whole(numberText(node[1]));
    case "d":
      return dateOf(node[1]);
    case "$":
      return reading(place.sheet, node[1]);
    case "i":
      return reading(place.sheet, place.sheet.lists![node[1]]!);
    case "-": {
      const found = increaseOf(node);
      return found ? increase(found, place) : sum(of(node[1]), of(node[2]), "-");
    }
    case "+":
      return sum(of(node[1]), of(node[2]), "+");
    case "*":
    case "/":
      return product(of(node[1]), of(node[2]), node[0]);
    case "none":
      return NOT_AVAILABLE;
    case "round":
      return rounded(node, { inner: of(node[2]), unit: of(node[3]) }, place.sheet.inputs);
    case "length":
      return entries(place.sheet.cells[node[1]]);
    case "lookup":
      throw new Unsupported({ why: "lookup", table: node[1] });
    case "if":
    case "min":
    case "max":
      return branch(node, place);
    case "sum":
    case "largest":
      return overLists(node, place);
    case "year":
    case "month":
    case "day":
      return call(node[0].toUpperCase(), of(node[1]));
    case "date":
      return call("DATE", of(node[1]), of(node[2]), of(node[3]));
    case "months-later":
      return monthsLater(of(node[1]), of(node[2]));
    case "t":
      return quoted(node[1]);
    case "@":
    case "b":
    case "and":
    case "or":
    case "not":
    case "in":
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "known":
    case "assume":
    case "text":
      throw new Unsupported({ why: "not-sayable", op: node[0] });
  }
}

/** How many numbers a list has; none without cells. */
const entries = (cells: string | undefined): ExcelText =>
  cells === undefined ? whole("0") : call("COUNT", whole(cells));

/** The same as now × growth / (1 + growth): a difference of two great sums would lose what a double still holds. */
function increase({ now, onePlusGrowth }: Increase, place: Place): ExcelText {
  const [, one, rate] = onePlusGrowth;
  const growth = rate[0] === "$" ? unrounded(place.sheet, rate[1]) : quantity(rate, place);
  const whole = sum(quantity(one, place), growth, "+");
  return product(product(quantity(now, place), growth, "*"), whole, "/");
}

function overLists(node: OverLists, place: Place): ExcelText {
  const [, body, ...lists] = node;
  const [first] = lists.map((index) => place.sheet.cells[index]);
  if (first === undefined) return whole("0");
  const value = quantity(body, { ...place, guards: false, sheet: { ...place.sheet, lists } });
  return total(node, value, first);
}

function dateOf(day: number): ExcelText {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return call("DATE", ...[year, month, dayOfMonth].map((n) => whole(String(n))));
}

/** The same day, or the last one of a shorter month; EDATE differs between spreadsheets there. */
function monthsLater(date: ExcelText, months: ExcelText): ExcelText {
  const [year, month, day] = ["YEAR", "MONTH", "DAY"].map((name) => call(name, date)) as [
    ExcelText,
    ExcelText,
    ExcelText,
  ];
  const later = sum(month, months, "+");
  const lastDay = call("DATE", year, sum(later, whole("1"), "+"), whole("0"));
  return call("MIN", call("DATE", year, later, day), lastDay);
}

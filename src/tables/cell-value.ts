import { type FactValue, readFact } from "../engine";
import { ONE, type Rational, compare, multiply, toNumber } from "../exact";
import { isScaled, numberOf, saysNothing } from "./cell-number";
import type { ReadCell } from "./read-cell";
import type { GridCell } from "./grid";
import type { Figure } from "./figure";
import { factorOf, saysMeasure } from "./unit-factor";

/** Why a cell's value cannot be taken as it stands. */
export type ValueProblem = "unit" | "not-understood" | "error" | "uncalculated";

export type CellValue =
  | { value: Rational }
  | { answer: FactValue }
  | { problem: ValueProblem }
  | "nothing";

const ANSWERS: ReadonlySet<Figure["type"]> = new Set(["boolean", "enum", "date", "money_list"]);

/** Whether the values of a figure are numbers that can be added. */
export const isQuantity = ({ type }: Figure): boolean => !ANSWERS.has(type);

/** The value of a cell in the figure's own unit. A unit in the cell wins over that of the heading, and that over the sheet's. */
export function valueOf(read: ReadCell, figure: Figure): CellValue {
  const { cell } = read;
  if (cell.error) return { problem: "error" };
  if (cell.uncalculated) return { problem: "uncalculated" };
  if (typeof cell.value === "string" && saysNothing(cell.value) && figure.type !== "boolean")
    return "nothing";
  if (!isQuantity(figure)) return answerOf(read, figure);
  const number = numberOf(figure.growth_of === undefined ? cell : withSign(cell));
  if (!number) return { problem: "not-understood" };
  const unit = number.unit ?? read.unit;
  const ofSheet = number.unit === undefined && read.unitOfSheet === true;
  const factor = unit === undefined ? ONE : fittingFactor(figure, unit);
  // 单位：万元 above a table says nothing of its persons; money that it does not fit is asked
  const isMoney = figure.type === "money" || figure.type === "usd";
  if (factor === null) return ofSheet && !isMoney ? { value: number.value } : { problem: "unit" };
  // whether 千元 is what the format shows, or what the cell holds, nobody says
  if (isMoney && isScaled(cell) && compare(factor, ONE) !== 0) return { problem: "unit" };
  return { value: multiply(number.value, factor) };
}

/** Why a cell's value cannot be taken; undefined where it can, or says nothing. */
export function problemOf(read: ReadCell, figure: Figure): ValueProblem | undefined {
  const value = valueOf(read, figure);
  return typeof value === "object" && "problem" in value ? value.problem : undefined;
}

const RISEN = /^(?:同比)?(?:增长|上升|提高|增加|上涨|↑)/;
const FALLEN = /^(?:同比)?(?:下降|减少|降低|下滑|下跌|↓)/;

/** 增长8.4%, 下降3.2%, 持平: growth that is said in words. */
function withSign(cell: GridCell): GridCell {
  if (typeof cell.value !== "string") return cell;
  const text = cell.value.trim();
  if (text === "持平") return { ...cell, value: "0%" };
  return { ...cell, value: text.replace(RISEN, "").replace(FALLEN, "-") };
}

/** Money that is counted in persons, and floors that are counted in pieces, do not fit. */
function fittingFactor(figure: Figure, unit: string): Rational | null {
  const factor = factorOf(figure.input, unit);
  if (factor === null) return null;
  const measured = ["money", "usd", "area_m2", "ratio"].includes(figure.type);
  return measured && !saysMeasure(unit) && unit !== "元" ? null : factor;
}

function answerOf({ cell, label, company = "" }: ReadCell, figure: Figure): CellValue {
  // 工业企业 | 1 of no company may count them
  if (company === "" && typeof cell.value === "number" && !/是否/.test(label))
    return { problem: "not-understood" };
  const read = readFact(figure.input, cell.value);
  if ("missing" in read) return "nothing";
  return "value" in read ? { answer: read.value } : { problem: "not-understood" };
}

/** A quantity as the rule book reads it from a cell; undefined where it cannot be one (a negative area). */
export function factOfQuantity(figure: Figure, value: Rational): FactValue | undefined {
  const read = readFact(figure.input, toNumber(value));
  return "value" in read ? read.value : undefined;
}

import {
  type Rational,
  ZERO,
  add,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  subtract,
  toNumber,
} from "../exact";
import { byKey } from "./by-key";
import type { Amount } from "./amounts";
import type { CellValue } from "./cell-value";
import type { Figure } from "./figure";
import type { ReadCell } from "./read-cell";

export type How = "sum" | "last" | "cell" | "derived growth" | "ratio" | "count";

/** Why the figure of a year is not clear. */
export type Doubt =
  | "part-of-year"
  | "conflict"
  | "several"
  | "subtotal"
  | "draft"
  | "otherwise"
  | "consolidated"
  | "plan"
  | "prior-year"
  | "not-joined"
  | "hidden-sheet"
  | "hidden-cells"
  | "near"
  | "magnitude"
  | "trailing-zeros"
  | "so-far"
  | "list-state"
  | Extract<CellValue, { problem: unknown }>["problem"];

export type YearFigure =
  | { value: Rational; of: Amount[]; how: "sum" | "last" | "cell" }
  | { doubt: Doubt; of: Amount[] }
  | undefined;

/** The figure of a whole year from the cells of one company, one figure, one year. */
export function yearFigure(
  figure: Figure,
  amounts: readonly Amount[],
  soFarIsYear = false,
): YearFigure {
  const final = amounts.filter(({ at }) => otherOf(at) === undefined);
  const [first] = amounts;
  const other = first && final.length === 0 ? otherOf(first.at) : undefined;
  if (other !== undefined) return { doubt: other, of: [...amounts] };
  const whole = final.filter(({ at }) => !at.subtotal);
  const periods = byKey(whole, (one) => {
    const period = periodOf(one);
    return soFarIsYear && period === SO_FAR ? "1-12" : period;
  });
  const clash = [...periods.values()].find(
    (same) => same.some(({ value }) => !nearly(value, same[0]!.value)) || areLines(same),
  );
  if (clash) return { doubt: "several", of: clash };
  const of = (key: string) => finest(periods.get(key) ?? []);
  const candidates = figure.over_time === "last" ? lastOnes(of) : sums(figure, of);
  const [found, ...others] = candidates;
  const part = partOf(periods);
  if (!found) {
    if (part.length > 0) return { doubt: "part-of-year", of: part };
    // growth of twelve months, each by itself
    if (whole.length > 0) return { doubt: "part-of-year", of: whole };
    return amounts.length > 0 ? { doubt: "subtotal", of: [...amounts] } : undefined;
  }
  const partly =
    part.length > 0 &&
    found.how === "cell" &&
    !covers(found.of[0]!, part) &&
    !isBeyond(found.of[0]!, whole);
  if (partly) return { doubt: "part-of-year", of: [...part, ...found.of] };
  const differs = others.find((one) => !nearly(one.value, found.value));
  if (differs) return { doubt: "conflict", of: [...found.of, ...differs.of] };
  if (found.how !== "sum") return found;
  if (endsInZeros(found.of)) return { doubt: "trailing-zeros", of: found.of };
  return others.length === 0 && areSoFar(found.of) ? { doubt: "so-far", of: found.of } : found;
}

/** Why a cell is never the company's own figure of a year. */
const otherOf = ({ consolidated, draft, otherwise }: ReadCell): Doubt | undefined =>
  consolidated ? "consolidated" : draft ? "draft" : otherwise ? "otherwise" : undefined;

/** Rows of one column that nothing tells apart are lines of a list, also where they are alike. */
function areLines(same: readonly Amount[]): boolean {
  const columns = same.filter(({ at }) => at.bare).map(({ at }) => `${at.column}|${at.sheet}`);
  return new Set(columns).size < columns.length;
}

type Candidate = Extract<YearFigure, { how: unknown }>;
type First = (key: string) => Amount | undefined;

/** 12345.68万元 beside 123456789元: of figures that say the same, the one that is not rounded; else the first. */
function finest(same: readonly Amount[]): Amount | undefined {
  let [found, zeros]: [Amount | undefined, number] = [same[0], Infinity];
  if (same.every(({ value }) => compare(value, same[0]!.value) === 0)) return found;
  for (const one of same) {
    const own = zerosOf(one.value);
    if (own < zeros) [found, zeros] = [one, own];
  }
  return found;
}

/** How many zeros a number ends with before its point, less the places behind it. */
function zerosOf(value: Rational): number {
  const [whole = "", rest = ""] = Math.abs(toNumber(value)).toPrecision(15).split(".");
  const places = rest.replace(/0+$/, "").length;
  return places > 0 ? -places : whole.length - whole.replace(/0+$/, "").length;
}

const PLAIN = "plain";
const TOTAL = "total";
const SO_FAR = "cumulative";

/** The period of a cell: its months, or that it names none, or that it is the total of those beside it. */
function periodOf({ at }: Amount): string {
  const { from, to, cumulative } = at.time;
  if (at.total === "time") return TOTAL;
  if (from === undefined || to === undefined) return cumulative ? SO_FAR : PLAIN;
  return `${cumulative ? 1 : from}-${to}`;
}

const TILES: readonly string[][] = [
  Array.from({ length: 12 }, (_m, m) => `${m + 1}-${m + 1}`),
  ["1-3", "4-6", "7-9", "10-12"],
  ["1-6", "7-12"],
];

/** Every way in which the cells give the sum of a year, the most detailed first. */
function sums(figure: Figure, first: First): Candidate[] {
  const tiles = figure.over_time === "sum" ? TILES : [];
  const tiled = tiles.flatMap((keys): Candidate[] => {
    const of = keys.flatMap((key) => first(key) ?? []);
    if (of.length < keys.length) return [];
    return [{ value: of.reduce((sum, { value }) => add(sum, value), ZERO), of, how: "sum" }];
  });
  // 累计 behind twelve months is of the year, and of what it is else nobody knows
  const soFar = tiled.length > 0 ? [SO_FAR] : [];
  return [...tiled, ...single(first, ["1-12", PLAIN, TOTAL, ...soFar])];
}

/** How things stand at the end: December, the last quarter, or the only figure. */
function lastOnes(first: First): Candidate[] {
  const ends = ["12-12", "10-12", "7-12"].flatMap((key) => first(key) ?? []);
  const series = TILES.some((keys) => keys.slice(0, -1).some((key) => first(key)));
  const last = ends.map(({ at, value }): Candidate => {
    return { value, of: [{ at, value }], how: series ? "last" : "cell" };
  });
  return [...last, ...single(first, ["1-12", PLAIN])];
}

const single = (first: First, keys: readonly string[]): Candidate[] =>
  keys.flatMap((key): Candidate[] => {
    const amount = first(key);
    return amount ? [{ value: amount.value, of: [amount], how: "cell" }] : [];
  });

/** The cells of months, quarters and ranges where they do not make a year. */
function partOf(periods: ReadonlyMap<string, readonly Amount[]>): Amount[] {
  const whole = TILES.some((keys) => keys.every((key) => periods.has(key)));
  if (whole) return [];
  return [...periods].flatMap(([key, amounts]) =>
    [PLAIN, TOTAL, "1-12"].includes(key) ? [] : [amounts[0]!],
  );
}

/**
 * A cell for the year beside those of single months or ranges that does not hang on them: 12月 beside 全年 of a list, or
 * 一季度, 上半年 and 前三季度 before 全年, where the year is more than they are.
 */
function covers({ at, value }: Amount, part: readonly Amount[]): boolean {
  if (at.total === "time" || at.time.from !== 1 || at.time.to !== 12) return false;
  if (part.every((one) => one.at.time.to === 12)) return true;
  const soFar = part.every(({ at: { time }, value: own }) => {
    const from = time.cumulative ? 1 : time.from;
    return from === 1 && time.to !== undefined && compare(own, value) !== 0;
  });
  return soFar && part.some(({ at }) => at.time.to! > 1);
}

/** December by itself, and a sum from January to it that is more than the single months that are there. */
function isBeyond({ at, value }: Amount, all: readonly Amount[]): boolean {
  const months = all.filter((one) => /^(\d+)-\1$/.test(periodOf(one)));
  const isYear = at.time.cumulative === true || at.time.to === 12;
  if (at.total === "time" || at.time.from !== 1 || !isYear) return false;
  const sum = months.reduce((so, one) => add(so, one.value), ZERO);
  return months.some((one) => one.at.time.to === 12) && !nearly(sum, value);
}

/** To one part in ten thousand: figures in 万元 are rounded. */
export function nearly(a: Rational, b: Rational): boolean {
  if (compare(a, b) === 0) return true;
  if (isZero(a) || isZero(b)) return false;
  const off = subtract(divide(a, b), rational(1n));
  return compare(multiply(off, off), rational(1n, 100_000_000n)) <= 0;
}

/** Months below a title that says 累计, of which none is less than the one before: sums so far, it may be. */
const areSoFar = (of: readonly Amount[]): boolean =>
  of.every(({ at, value }, i) => {
    return at.soFar && (i === 0 || compare(value, of[i - 1]!.value) >= 0);
  });

/** Two months or more at the end that say 0 may be months that have not come; so may one quarter or half. */
function endsInZeros(of: readonly Amount[]): boolean {
  const zeros = of.map(({ value }) => isZero(value));
  const last = of.length === 12 ? 2 : 1;
  return zeros.slice(-last).every((zero) => zero) && zeros.slice(0, -last).some((zero) => !zero);
}

import type { FactValue } from "../../engine";
import {
  ONE,
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "../../exact";
import { tierBorders } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { factShown, moneyText, type Lang } from "../../text";
import type { FactView, MeasureView } from "./measure-view";

/** One point of the curve: the main input, and the amount that it gives. */
export interface ChartPoint {
  readonly x: Rational;
  readonly amount: Rational;
  /** a border of a tier, or the facts as they stand */
  readonly mark?: "border" | "now";
}

export interface Chart {
  readonly fact: FactView;
  /** in order of x; two at a border that jumps */
  readonly points: readonly ChartPoint[];
}

const drawn = new Set(["money", "ratio", "count", "number", "area_m2", "months"]);
const parts = 60;

/**
 * The award over the input that decides most (the first that tiers compare with figures), with
 * everything else as it stands; undefined while there is nothing to draw.
 */
export function chartOf(book: RuleBook, view: MeasureView): Chart | undefined {
  const { measure, result } = view;
  if (!("outcome" in result) || !result.outcome.amount) return undefined;
  if (result.outcome.status !== "eligible" && result.outcome.status !== "up-to") return undefined;
  const wanted = tierBorders(measure);
  const [chosen] = view.facts
    .filter(({ input, reading }) => drawn.has(input.type) && isQuantity(reading.value))
    .sort((a, b) => (wanted.get(b.index)?.length ?? 0) - (wanted.get(a.index)?.length ?? 0));
  if (!chosen) return undefined;
  const points = pointsOf(book, view, chosen, wanted.get(chosen.index) ?? []);
  return points.length > 2 ? { fact: chosen, points } : undefined;
}

const isQuantity = (value: FactValue | undefined): value is Rational =>
  typeof value === "object" && !Array.isArray(value);

/** Even steps from zero to past the last border and the present value, and every border twice. */
function pointsOf(
  book: RuleBook,
  view: MeasureView,
  fact: FactView,
  borders: readonly Rational[],
): ChartPoint[] {
  const now = fact.reading.value as Rational;
  const last = [now, ...borders].reduce((a, b) => (compare(a, b) < 0 ? b : a));
  if (last.n <= 0n) return [];
  const end = multiply(last, rational(5n, 4n));
  const grain = smallest(fact, end);
  const whole = fact.input.type === "count";
  const even = Array.from({ length: parts + 1 }, (_, i) =>
    multiply(end, rational(BigInt(i), BigInt(parts))),
  ).map((x) => (whole ? fromInteger(Math.round(toNumber(x))) : x));
  const marked = borders.flatMap((x) => [subtract(x, grain), x, add(x, grain)]);
  const xs = [...even, ...marked, now].filter((x) => x.n >= 0n && compare(x, end) <= 0);
  const unique = [...new Map(xs.map((x) => [`${x.n}/${x.d}`, x])).values()].sort(compare);
  return unique.flatMap((x): ChartPoint[] => {
    const amount = amountAt(book, view, fact, x);
    if (!amount) return [];
    if (compare(x, now) === 0) return [{ x, amount, mark: "now" }];
    const isBorder = borders.some((border) => compare(border, x) === 0);
    return [isBorder ? { x, amount, mark: "border" } : { x, amount }];
  });
}

/** A step that a chart cannot show but a tier can feel: one, one fen, or a millionth of a rate. */
function smallest({ input }: FactView, end: Rational): Rational {
  if (input.type === "count") return ONE;
  if (input.type === "money") return rational(1n, 100n);
  return divide(end, rational(1_000_000n));
}

function amountAt(
  book: RuleBook,
  { measure, facts, scope }: MeasureView,
  fact: FactView,
  x: Rational,
): Rational | undefined {
  const values: (FactValue | undefined)[] = [];
  for (const { index, reading } of [...facts, ...scope]) values[index] = reading.value;
  values[fact.index] = x;
  return book.assess(measure, values).amount;
}

/** A curve of the SVG and its texts. */
export interface Drawing {
  readonly path: string;
  readonly borders: readonly number[];
  readonly now: { readonly x: number; readonly y: number } | undefined;
  readonly rows: readonly { readonly x: string; readonly amount: string; readonly now: boolean }[];
  readonly top: string;
  readonly end: string;
}

/** The chart in a box of this size; y grows downwards as on a screen. */
export function drawing(
  { fact, points }: Chart,
  width: number,
  height: number,
  lang: Lang,
): Drawing {
  const right = toNumber(points.at(-1)!.x);
  const top = Math.max(...points.map(({ amount }) => toNumber(amount)), 1);
  const at = ({ x, amount }: ChartPoint) => ({
    x: (toNumber(x) / right) * width,
    y: height - (toNumber(amount) / top) * height,
  });
  const places = points.map(at);
  const path = places
    .map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");
  const now = points.findIndex(({ mark }) => mark === "now");
  const highest = points.reduce((a, b) => (compare(a.amount, b.amount) < 0 ? b : a));
  return {
    path,
    borders: points.flatMap(({ mark }, i) => (mark === "border" ? [places[i]!.x] : [])),
    now: places[now],
    rows: points
      .filter((point, i) => point.mark || i === 0 || i === points.length - 1)
      .map((point) => ({
        x: factShown(fact.input, point.x, lang),
        amount: moneyText(point.amount, lang),
        now: point.mark === "now",
      })),
    top: moneyText(highest.amount, lang),
    end: factShown(fact.input, points.at(-1)!.x, lang),
  };
}

import { toExcelSerial, toNumber } from "../../src/exact";
import {
  type Input,
  type Measure,
  type Node,
  INPUT_TYPES,
  parseQuantity,
  parseUnit,
  sameDimensions,
  walk,
} from "../../src/language";
import { type Chance, chanceFrom } from "./chance";

/** What cells hold, by position of the measure's inputs; null is a blank cell, lists are arrays. */
export type FactRow = readonly unknown[];

export interface Wanted {
  /** rows where the measure pays, from its examples: the borders are tried around them */
  anchors: readonly FactRow[];
  /** how many rows by chance */
  random: number;
  seed?: string;
}

/**
 * Rows of facts on which two back ends are likely to differ: for every figure of the rule and every input of its kind
 * one grain below, at and above it; sums whose share is half a fen; sums that just reach a cap; two inputs in a stated
 * proportion; blank cells; and rows by chance. The same seed gives the same rows.
 */
export function borderFacts(measure: Measure, { anchors, random, seed = "" }: Wanted): FactRow[] {
  const chance = chanceFrom(`${seed}${measure.id}`);
  const trees = treesOf(measure);
  const borders = measure.inputs.map((input) => bordersOf(input, trees, chance));
  const any = (i: number) =>
    borders[i]!.length && chance.next() < 0.3
      ? chance.one(borders[i]!)
      : randomValue(measure.inputs[i]!, chance);
  const chanceRow = () => measure.inputs.map((_, i) => any(i));
  const around = anchors.length ? anchors : [chanceRow(), chanceRow(), chanceRow()];
  const rows = [
    ...around,
    ...around.flatMap((anchor) =>
      borders.flatMap((values, i) => values.map((v) => changed(anchor, i, v))),
    ),
    ...proportions(measure, trees, around, chance),
    ...increases(measure, trees, around, chance),
    ...around.slice(0, 2).flatMap((anchor) => anchor.map((_, i) => changed(anchor, i, null))),
    ...Array.from({ length: random }, () => mixed(chanceRow(), chance.one(around), chance)),
    ...Array.from({ length: Math.ceil(random / 4) }, () => withBlanks(chanceRow(), chance)),
  ];
  return unique(rows.map((row) => row.map((v, i) => spelled(measure.inputs[i]!, v, chance))));
}

const changed = (row: FactRow, at: number, value: unknown): FactRow =>
  row.map((v, i) => (i === at ? value : v));

/** Chance alone rarely passes the requirements: words mostly come from a row that pays. */
const mixed = (row: FactRow, anchor: FactRow, chance: Chance): FactRow =>
  row.map((v, i) => (chance.next() < (typeof v === "number" ? 0.2 : 0.8) ? anchor[i] : v));

const withBlanks = (row: FactRow, chance: Chance): FactRow =>
  row.map((v) => (chance.next() < 0.3 ? null : v));

function unique(rows: readonly FactRow[]): FactRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Every tree of a measure, with the figures that stand outside trees. */
export function treesOf(measure: Measure): Node[] {
  const values = Object.values((measure.value as Record<string, Node>) ?? {});
  return [
    ...measure.require.map((r) => r.node),
    ...measure.steps.map((step): Node => ("node" in step ? step.node : ["#", step.unit])),
    ...[measure.class, measure.paying].filter((n): n is Node => n !== undefined),
    ...(Array.isArray(measure.value) ? [measure.value as Node] : values),
  ];
}

const literalsOf = (trees: readonly Node[]): string[] => [
  ...new Set(trees.flatMap((tree) => [...walk(tree)].flatMap((n) => (n[0] === "#" ? [n[1]] : [])))),
];

/** The smallest step that people write in such a cell. */
const GRAINS: Partial<Record<Input["type"], number>> = {
  money: 0.01,
  usd: 0.01,
  ratio: 0.0001,
  count: 1,
  money_list: 0.01,
};
const grainOf = (input: Input) => GRAINS[input.type] ?? 0.01;

function bordersOf(input: Input, trees: readonly Node[], chance: Chance): unknown[] {
  switch (input.type) {
    case "boolean":
      return [true, false];
    case "enum":
      return input.choices!.map((choice) => choice.code);
    case "date": {
      const days = trees.flatMap((t) => [...walk(t)].flatMap((n) => (n[0] === "d" ? [n[1]] : [])));
      return [...new Set(days)].flatMap((day) => [day - 1, day, day + 1].map(toExcelSerial));
    }
    default:
      return numbersAt(input, trees, chance);
  }
}

function numbersAt(input: Input, trees: readonly Node[], chance: Chance): unknown[] {
  const own = literalsOf(trees)
    .filter((text) => isOfKind(input, text))
    .map(valueOf);
  const sums = input.type === "money" || input.type === "money_list" ? sharesOf(trees, chance) : [];
  const grain = grainOf(input);
  const numbers = [...own.flatMap((n) => [n - grain, n, n + grain]), ...sums]
    .map((n) => tidy(n, input))
    .filter((n) => n >= 0);
  const all = [...new Set(numbers)];
  if (input.type !== "money_list") return all;
  return all.map((n) =>
    [n, randomNumber(input, chance), tidy(n * 2, input)].slice(0, chance.whole(1, 3)),
  );
}

const valueOf = (printed: string) => toNumber(parseQuantity(printed).value);
const tidy = (n: number, input: Input) =>
  Number(n.toFixed(input.type === "ratio" ? 6 : input.type === "count" ? 0 : 2));

function isOfKind(input: Input, printed: string): boolean {
  const { dimensions, rate } = parseQuantity(printed);
  const type = input.type === "money_list" ? INPUT_TYPES.money : INPUT_TYPES[input.type as "money"];
  const own = input.unit
    ? parseUnit(input.unit).dimensions
    : "dimensions" in type
      ? type.dimensions
      : {};
  return (
    sameDimensions(own, dimensions) &&
    (Object.keys(own).length > 0 || rate === (input.type === "ratio"))
  );
}

/** Sums whose share (a rate of the rule) is half a fen, and sums whose share just reaches one of its sums. */
function sharesOf(trees: readonly Node[], chance: Chance): number[] {
  const literals = literalsOf(trees);
  const rates = literals
    .filter((t) => parseQuantity(t).rate)
    .map(valueOf)
    .filter((r) => r > 0 && r < 1);
  const caps = literals.filter((t) => parseQuantity(t).dimensions.yuan === 1).map(valueOf);
  const ties = rates.flatMap((rate) => halfFen(rate, chance));
  const reached = rates.flatMap((rate) =>
    caps.flatMap((cap) => [-0.01, 0, 0.01].map((d) => cap / rate + d)),
  );
  return [...ties, ...reached.filter((n) => n < 1e11), 99_999_999_999.99];
}

function halfFen(rate: number, chance: Chance): number[] {
  const perMillion = Math.round(rate * 1e6);
  const found: number[] = [];
  for (let tries = 0; tries < 400 && found.length < 3; tries++) {
    const fen = chance.whole(1, 10 ** chance.whole(4, 11));
    const share = BigInt(fen) * BigInt(perMillion);
    if (share % 1_000_000n === 500_000n) found.push(fen / 100);
  }
  return found;
}

/** Rows where one sum is a stated share of another, one fen below and above it as well. */
function proportions(
  measure: Measure,
  trees: readonly Node[],
  anchors: readonly FactRow[],
  chance: Chance,
): FactRow[] {
  const rates = literalsOf(trees)
    .filter((t) => parseQuantity(t).rate)
    .map(valueOf);
  const sums = measure.inputs.flatMap((input, i) => (input.type === "money" ? [i] : []));
  const pairs = sums.flatMap((a) => sums.filter((b) => b !== a).map((b) => [a, b] as const));
  return pairs.slice(0, 12).flatMap(([a, b]) =>
    [...rates.slice(0, 6), 1].flatMap((rate) => {
      const whole = Math.round(10 ** (4 + chance.next() * 5)) * 100;
      const anchor = changed(chance.one(anchors), b, whole);
      return [-0.01, 0, 0.01].map((d) =>
        changed(anchor, a, Number(Math.max(0, whole * rate + d).toFixed(2))),
      );
    }),
  );
}

/** Rows where the increase that is behind a sum and its growth brings a share just to a cap. */
function increases(
  measure: Measure,
  trees: readonly Node[],
  anchors: readonly FactRow[],
  chance: Chance,
): FactRow[] {
  const literals = literalsOf(trees).map((text) => parseQuantity(text));
  const rates = literals.filter((q) => q.rate).map((q) => toNumber(q.value));
  const caps = literals.filter((q) => q.dimensions.yuan === 1).map((q) => toNumber(q.value));
  const positions = (type: Input["type"]) =>
    measure.inputs.flatMap((input, i) => (input.type === type ? [i] : []));
  const pairs = positions("money").flatMap((sum) =>
    positions("ratio").map((g) => [sum, g] as const),
  );
  return pairs.slice(0, 2).flatMap(([sum, growth]) =>
    rates.slice(0, 4).flatMap((rate) =>
      caps.slice(0, 3).flatMap((cap) => {
        const g = chance.one([0.1, 0.2, 0.25, 0.5, 1]);
        const now = (cap / rate) * ((1 + g) / g);
        if (!(now < 1e12)) return [];
        const anchor = changed(chance.one(anchors), growth, g);
        return [now * 0.999, now - 0.01, now, now + 0.01, now * 1.5].map((n) =>
          changed(anchor, sum, Number(n.toFixed(2))),
        );
      }),
    ),
  );
}

const DAYS = { from: 18_628, to: 20_819 };

export function randomValue(input: Input, chance: Chance): unknown {
  switch (input.type) {
    case "boolean":
      return chance.next() < 0.6;
    case "enum":
      return chance.one(input.choices!).code;
    case "date":
      return toExcelSerial(chance.whole(DAYS.from, DAYS.to));
    case "money_list":
      return Array.from({ length: chance.whole(1, 5) }, () => randomNumber(input, chance));
    default:
      return randomNumber(input, chance);
  }
}

function randomNumber(input: Input, chance: Chance): number {
  switch (input.type) {
    case "money":
    case "usd":
    case "money_list":
      return Number((10 ** (2 + chance.next() * 8)).toFixed(chance.one([0, 0, 1, 2, 2])));
    case "ratio":
      return Number(
        (chance.next() * 0.8 - (chance.next() < 0.2 ? 0.2 : 0)).toFixed(chance.whole(2, 4)),
      );
    case "count":
      return chance.whole(0, chance.one([3, 30, 300]));
    case "months":
    case "years":
    case "days":
      return chance.whole(0, chance.one([5, 40]));
    case "number":
      return Number((chance.next() * chance.one([1, 10, 100])).toFixed(2));
    default:
      return Number((10 ** (chance.next() * 5)).toFixed(chance.one([0, 1, 2])));
  }
}

/** A word as people write it: code or Chinese label, TRUE or 是. */
function spelled(input: Input, value: unknown, chance: Chance): unknown {
  if (typeof value === "boolean") return chance.next() < 0.5 ? value : value ? "是" : "否";
  const choice = input.type === "enum" && input.choices!.find((c) => c.code === value);
  return choice && chance.next() < 0.5 ? choice.zh : value;
}

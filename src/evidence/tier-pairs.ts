import { type Authored, type BuiltDocument, type Path, type Problem, Reader } from "../authoring";
import type { FigureDigest, Grounds } from "./figure-digest";
import { groundedMeasures } from "./grounded-measures";
import { figuresIn, isAmong, plainText } from "./literals";
import { figureOf } from "./printed-figures";
import { type Key, type Tier, tierLists } from "./tiers-of-rules";

/** Two tiers of one list that the source gives to each other. */
export interface CrossedTiers {
  path: Path;
  keys: readonly [string, string];
  values: readonly [string, string];
}

/**
 * Holds the tiers of each list against the printed order. Two tiers are crossed where the source prints what leads to
 * them in one order and what they give in the other, or where each would be followed by its own value if they were
 * exchanged. Says nothing where a figure is printed in several places that allow both.
 */
export const tierProblems = (
  documents: readonly BuiltDocument[],
  digest: FigureDigest,
): Problem[] =>
  groundedMeasures(documents, digest).flatMap(({ authored, grounds }) =>
    crossedTiers(authored, grounds).map((crossed) => problemOf(authored, crossed)),
  );

/** The same of one measure. */
export function crossedTiers(authored: Authored, grounds: Grounds): CrossedTiers[] {
  const lists = tierLists(authored);
  if (lists.length === 0) return [];
  const printed = inOrder(grounds);
  return lists.flatMap((tiers) => {
    const list = new PrintedList(printed, tiers, authored.printed);
    return tiers.flatMap((tier, i) =>
      tiers.slice(0, i).flatMap((above) => crossed(above, tier, list) ?? []),
    );
  });
}

/** A figure or a word of the lines. */
interface Token {
  text: string;
  /** which end of 5%—10% */
  end: "lower" | "upper" | null;
}

/** Figures and words of the lines in printed order. */
function inOrder({ figures, words = [] }: Grounds): Token[] {
  const tokens: Token[] = [];
  const left = [...words];
  let inRow = 0;
  figures.map(figureOf).forEach(({ figure, inRange }, i) => {
    while (left[0] && left[0][1] <= i) tokens.push({ text: left.shift()![0], end: null });
    inRow = inRange ? inRow + 1 : 0;
    tokens.push({ text: figure, end: inRange ? (inRow % 2 === 1 ? "lower" : "upper") : null });
  });
  return [...tokens, ...left.map(([text]) => ({ text, end: null }))];
}

/** Where the keys and values of one list of tiers are printed. */
class PrintedList {
  private readonly stops: ReadonlySet<number>;

  constructor(
    private readonly tokens: readonly Token[],
    readonly tiers: readonly Tier[],
    private readonly own: Readonly<Record<string, string>>,
  ) {
    this.stops = new Set([
      ...tiers.flatMap((tier) => tier.values.flatMap((value) => this.ofValue(value))),
      ...tiers.flatMap((tier) => tier.keys.flatMap((key) => this.ofKey(key))),
    ]);
  }

  ofValue = (figure: string): number[] => this.placesOf(figure);

  /** Of a border not as the other end of a range, where it is printed otherwise too. */
  ofKey(key: Key): number[] {
    if ("words" in key) {
      const words = key.words.map(plainText);
      return this.tokens.flatMap(({ text }, i) => (words.includes(text) ? [i] : []));
    }
    const all = this.placesOf(key.figure);
    const other = key.begins ? "upper" : "lower";
    const fit = all.filter((i) => this.tokens[i]!.end !== other);
    return fit.length > 0 ? fit : all;
  }

  /** Whether a value is the first of the list's own figures and words that is printed behind a key. */
  follows = (key: Key, value: string): boolean => this.isNext(key, value, 1);

  /** Whether each value is printed right before what leads to it, as in a table whose figures come first. */
  valuesFirst = (): boolean =>
    this.tiers.every(({ keys, values }) =>
      keys.every((key) => values.some((value) => this.isNext(key, value, -1))),
    );

  private isNext(key: Key, value: string, step: 1 | -1): boolean {
    const values = this.ofValue(value);
    const stops = [...this.stops].sort((a, b) => (a - b) * step);
    return this.ofKey(key).some((at) => {
      const next = stops.find((i) => (i - at) * step > 0);
      return next !== undefined && values.includes(next);
    });
  }

  private placesOf(written: string): number[] {
    const [figure = ""] = figuresIn(this.own[written] ?? written);
    return this.tokens.flatMap(({ text }, i) =>
      text === figure || isAmong(figure, new Set([text])) ? [i] : [],
    );
  }
}

function crossed(above: Tier, tier: Tier, list: PrintedList): CrossedTiers | null {
  const value = onlyPair(above.values, tier.values);
  if (!value) return null;
  const found = { path: tier.path, values: value };
  const keys = keyPair(above, tier);
  if (keys && isOutOfOrder(keys, value, list))
    return { ...found, keys: [nameOf(keys[0]), nameOf(keys[1])] };
  const tiers = [above, tier];
  const fit = (side: 0 | 1, of: string) => tiers[side]!.keys.some((key) => list.follows(key, of));
  if (tiers.every(({ keys: own }) => own.length === 0) || list.valuesFirst()) return null;
  if (([0, 1] as const).some((k) => fit(k, value[k]))) return null;
  // more than nothing leads to a tier and is not printed: then another tier must show how the list is printed
  const others = list.tiers.some(
    (t) => !tiers.includes(t) && t.keys.some((k) => t.values.some((v) => list.follows(k, v))),
  );
  const fits = (side: 0 | 1, of: string) => (tiers[side]!.keys.length > 0 ? fit(side, of) : others);
  if (!fits(0, value[1]) || !fits(1, value[0])) return null;
  return { ...found, keys: [namesOf(above), namesOf(tier)] };
}

const namesOf = ({ keys }: Tier): string => keys.map(nameOf).join(" ") || "> 0";
const nameOf = (key: Key): string => ("words" in key ? key.words.join("/") : key.figure);

function isOutOfOrder(
  [a, b]: readonly [Key, Key],
  [x, y]: readonly [string, string],
  list: PrintedList,
) {
  const led = ordersOf(list.ofKey(a), list.ofKey(b));
  const given = ordersOf(list.ofValue(x), list.ofValue(y));
  return led.size > 0 && given.size > 0 && ![...led].some((order) => given.has(order));
}

/** What leads to the one tier and not to the other, and the other way, where it is one of a kind on both sides. */
function keyPair(above: Tier, tier: Tier): [Key, Key] | null {
  const parts = (key: Key) => ("words" in key ? key.words : [key.figure]);
  const apart = (one: Tier, other: Tier) => {
    const shared = new Set(other.keys.flatMap(parts));
    return one.keys.filter((key) => !parts(key).some((part) => shared.has(part)));
  };
  const [mine, theirs] = [apart(above, tier), apart(tier, above)];
  if (mine.length !== 1 || theirs.length !== 1) return null;
  const [a, b] = [mine[0]!, theirs[0]!];
  const alike =
    "words" in a || "words" in b
      ? "words" in a && "words" in b
      : unitOf(a.figure) === unitOf(b.figure);
  return alike ? [a, b] : null;
}

/** The one figure of each list that the other does not have, where their units agree. */
function onlyPair(one: readonly string[], other: readonly string[]): [string, string] | null {
  const mine = [...new Set(one.filter((figure) => !other.includes(figure)))];
  const theirs = [...new Set(other.filter((figure) => !one.includes(figure)))];
  if (mine.length !== 1 || theirs.length !== 1) return null;
  return unitOf(mine[0]!) === unitOf(theirs[0]!) ? [mine[0]!, theirs[0]!] : null;
}

/** 5000万元 and 1亿元 are of one unit. */
const unitOf = (figure: string): string => figure.replace(/^[\d.]+[万亿]?/, "");

/** Whether the first can be printed before the second, and the second before the first. */
function ordersOf(first: readonly number[], second: readonly number[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const a of first) for (const b of second) if (a !== b) found.add(a < b ? "<" : ">");
  return found;
}

function problemOf({ measure, reader }: Authored, { path, keys, values }: CrossedTiers): Problem {
  const out = new Reader(reader.source);
  const list = (all: readonly string[], and: string) => all.join(and);
  out.report(
    "tiers-crossed",
    path,
    `${measure.id} 的两档 ${list(keys, "、")} 给 ${list(values, "、")}，来源里的先后相反；请对照来源核对哪一档给多少`,
    `the tiers ${list(keys, " and ")} of ${measure.id} give ${list(values, " and ")}, which the source prints the other way round; check which gives what`,
  );
  return out.problems[0]!;
}

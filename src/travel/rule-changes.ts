import { type Measure, once } from "../language";
import type { RuleBook } from "../rulebook";
import { type Lang, TRAVEL, daysText } from "../text";
import { groupsHash, ruleHash } from "./rule-hash";

/** What one measure comes to in a rule book, short enough to travel. */
export interface MeasureDigest {
  /** fingerprint of its rule */
  readonly rule: string;
  /** every figure of it, as printed, in the order of the rule */
  readonly figures: readonly string[];
  readonly days: string;
  readonly clause: string;
}

/** A rule book as fingerprints: what every measure and what all groups come to. */
export interface RuleDigest {
  readonly version: string;
  readonly groups: string;
  readonly measures: Readonly<Record<string, MeasureDigest>>;
}

/** One measure that two rule books read differently. */
export interface RuleChange {
  readonly measure: string;
  /** figures or days, as printed; "" where there was none */
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
  readonly clause: string;
}

const digestsIn = once((_book: RuleBook) => new Map<Measure, Promise<MeasureDigest>>());

/** What one measure comes to in a rule book; computed once for each book. */
export function measureDigest(measure: Measure, book: RuleBook): Promise<MeasureDigest> {
  const known = digestsIn(book);
  const digest = known.get(measure) ?? digestOf(measure, book);
  known.set(measure, digest);
  return digest;
}

async function digestOf(measure: Measure, book: RuleBook): Promise<MeasureDigest> {
  return {
    rule: await ruleHash(measure, book),
    figures: figuresOf([
      measure.require,
      measure.steps,
      measure.paying,
      measure.class,
      measure.value,
    ]),
    days: daysText(measure, "zh-CN"),
    clause: `${book.numberOf(measure) ?? ""} ${measure.cite}`.trim(),
  };
}

/** Characters of a fingerprint that tell two rules of one measure apart. */
const SHORT = 16;

/** The table of fingerprints that a release writes down; of several versions of a measure the newest. */
export async function ruleDigest(book: RuleBook): Promise<RuleDigest> {
  const measures: Record<string, MeasureDigest> = {};
  for (const { id } of book.measures) {
    const found = book.find(id);
    if (!("measure" in found) || measures[id]) continue;
    const digest = await measureDigest(found.measure, book);
    measures[id] = { ...digest, rule: digest.rule.slice(0, SHORT) };
  }
  return { version: book.version, groups: await groupsHash(Object.keys(measures), book), measures };
}

const isFigure = (value: readonly unknown[]) =>
  value[0] === "#" && value.length === 2 && typeof value[1] === "string";

/** Figures as the document prints them, wherever they stand in a rule. */
function figuresOf(value: unknown): string[] {
  if (Array.isArray(value))
    return isFigure(value) ? [value[1] as string] : value.flatMap(figuresOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === "string" ? (/^(rate|to|unit)$/.test(key) ? [one] : []) : figuresOf(one),
  );
}

/** The change log from one rule book to another: every measure whose rule is not what it was. */
export function ruleChanges(before: RuleDigest, after: RuleDigest, lang: Lang): RuleChange[] {
  const ids = new Set([...Object.keys(before.measures), ...Object.keys(after.measures)]);
  return [...ids].sort().flatMap((id): RuleChange[] => {
    const [old, now] = [before.measures[id], after.measures[id]];
    if (old?.rule === now?.rule) return [];
    return [{ measure: id, ...changed(old, now, lang), clause: (now ?? old)!.clause }];
  });
}

/** What changed in one measure, the days first: they decide whether figures matter. */
export function changed(
  old: MeasureDigest | undefined,
  now: MeasureDigest | undefined,
  lang: Lang,
): Pick<RuleChange, "from" | "to" | "sentence"> {
  const words = TRAVEL[lang].changes;
  if (!now) return { from: old!.days, to: "", sentence: words.gone };
  if (!old) return { from: "", to: now.days, sentence: words.added };
  const days = old.days === now.days ? [] : [[old.days, now.days] as const];
  const pairs = [...days, ...figurePairs(old.figures, now.figures)];
  const [from, to] = [0, 1].map((side) =>
    pairs.map((pair) => pair[side]).join(TRAVEL[lang].apart),
  ) as [string, string];
  const sentence = pairs
    .map(([a, b]) => words.became(a || words.none, b || words.none))
    .join(TRAVEL[lang].apart);
  return { from, to, sentence: sentence || words.otherwise };
}

/** Figures that are not what they were; in rules of another shape those that went against those that came. */
function figurePairs(
  old: readonly string[],
  now: readonly string[],
): (readonly [string, string])[] {
  if (old.length === now.length)
    return old.flatMap((figure, i) => (figure === now[i] ? [] : [[figure, now[i]!] as const]));
  const without = (all: readonly string[], others: readonly string[]) =>
    all.filter((figure) => !others.includes(figure)).join("、");
  const pair = [without(old, now), without(now, old)] as const;
  return pair[0] || pair[1] ? [pair] : [];
}

import { compare, toNumber } from "../exact";
import type { Measure } from "../language";
import {
  type AmbiguousName,
  type Line,
  type LineClass,
  ambiguousNames,
  amountOf,
  everyMeasure,
  namedWithDay,
  nextTiers,
  tiersOf,
} from "../planner";
import { isOutside, openUntil } from "../rulebook";
import {
  type Lang,
  classText,
  grantedText,
  namesOf,
  nextTiersText,
  notCountedText,
  outcomeStatus,
  outsideText,
  reasonsText,
  say,
} from "../text";
import { type Call, measureOf, outcomeOf } from "./answers";
import { type CellResult, type CellValue, broken, notAvailable } from "./cell-result";
import { askedOfRange, dayOfArgument, positionOfRange } from "./company-arguments";
import { factsOfRange } from "./facts-range";
import { factsFromArguments } from "./measure-facts";
import { LATER_WORDS } from "./later-words";

/** Every measure that the facts reach, money first, under a heading; names of several meanings or of none last. */
export function match(call: Call): CellResult {
  const { book, lang, args } = call;
  const words = LATER_WORDS[lang];
  const most = args[1] ?? null;
  if (most !== null && !(typeof most === "number" && Number.isInteger(most) && most >= 1))
    throw broken(words.badMost);
  const day = dayOfArgument(args[2], lang);
  const facts = factsOfRange(book, args[0], lang);
  const { lines } = positionOfRange(call, facts, everyMeasure(book, day), day);
  const reached = lines
    .filter((line) => isReached(line, ({ inputs }) => inputs.some((i) => isKnown(facts.rawOf(i)))))
    .sort(moneyFirst);
  const ignored = facts.ignored.length ? [["", words.ignored(facts.ignored)]] : [];
  if (reached.length === 0)
    return notAvailable([words.nothingReached, ...ignored.flat()].filter(Boolean).join(" "));
  const shown = most === null ? reached : reached.slice(0, most);
  const ambiguous = ambiguousNames(shown, facts.toldAs).map((one) => [
    "",
    ambiguousText(one, lang),
  ]);
  return [words.matchHeads, ...shown.map((line) => matchRow(line, call)), ...ambiguous, ...ignored];
}

/** A name of several meanings, with what it was taken for where: one measure of each. */
function ambiguousText({ name, meanings }: AmbiguousName, lang: Lang): string {
  const words = LATER_WORDS[lang];
  const each = meanings.map(({ input, measures }) =>
    words.takenFor(say(input, lang), measures[0]!, measures.length - 1),
  );
  return words.ambiguous(name, each);
}

const isKnown = (value: unknown) => value !== undefined && value !== null;

/** What counts is always shown; what is not sure, and what pays no sum, only where a fact that was given speaks for it. */
function isReached(line: Line, isAbout: (measure: Line["measure"]) => boolean): boolean {
  const { status } = line.outcome;
  if (line.class === "sure" || line.class === "at_most") return true;
  if (line.outside || line.notCounted) return false;
  return (
    (line.class === "open" || status === "eligible" || status === "case-by-case") &&
    isAbout(line.measure)
  );
}

const isPaid = ({ counted }: Line) => counted.n > 0n;

const ORDER: readonly LineClass[] = ["sure", "at_most", "open", "none"];

function moneyFirst(a: Line, b: Line): number {
  const byClass = ORDER.indexOf(a.class) - ORDER.indexOf(b.class);
  return byClass || compare(b.counted, a.counted) || compare(amountOf(b), amountOf(a));
}

/** An amount that is none yet stays blank: nought would say that nothing is paid. */
const amountShown = ({ outcome }: Line): CellValue =>
  outcome.amount && outcome.status !== "needs-input" ? toNumber(outcome.amount) : "";

function matchRow(line: Line, call: Call): CellValue[] {
  const { lang } = call;
  const { measure, outcome, notCounted } = line;
  const words = LATER_WORDS[lang];
  const status = outcomeStatus(outcome, measure, lang);
  const separator = lang === "zh-CN" ? "；" : "; ";
  const why = notCounted ? [words.notCounted(notCountedText(notCounted, lang).sentence)] : [];
  return [
    measure.id,
    say(measure.title, lang),
    [status, ...why].join(separator),
    amountShown(line),
    amountShown(line) === "" && !isPaid(line) ? "" : toNumber(line.counted),
    missingText(line, call),
    lastDayText(measure, call),
  ];
}

/** What is missing; else what is taken for granted, and what would bring more. */
function missingText(line: Line, { book, lang }: Call): string {
  const { measure, outcome } = line;
  const { missing, assumed } = outcome;
  if (missing.length) return namesOf(missing, measure, lang);
  return [
    assumed.length ? LATER_WORDS[lang].assumes(grantedText(assumed, measure, lang)) : "",
    nextTiersText(tiersOf(book, line), measure, lang),
  ]
    .filter(Boolean)
    .join(lang === "zh-CN" ? "；" : "; ");
}

/** The best allowed combination: its three sums, what is chosen, what is left out and why. */
export function best(call: Call): CellResult {
  const { book, lang, args } = call;
  const words = LATER_WORDS[lang];
  const day = dayOfArgument(args[2], lang);
  const named = args[1] ?? null;
  const asked = named === null ? everyMeasure(book, day) : askedOfRange(call, named, day);
  const facts = factsOfRange(book, args[0], lang);
  const { lines, sure, atMost, open, gap } = positionOfRange(call, facts, asked, day);
  const sums = (
    [
      ["sure", sure],
      ["at_most", atMost],
      ["open", open],
    ] as const
  ).map(([own, sum]): CellValue[] => ["", "", classText(own, lang), "", toNumber(sum), "", ""]);
  const shown = lines
    .filter((line) => named !== null || isPaid(line) || (line.notCounted && amountOf(line).n > 0n))
    .sort((a, b) => Number(isPaid(b)) - Number(isPaid(a)) || moneyFirst(a, b));
  return [
    words.bestHeads,
    ...sums,
    ...(gap.n > 0n ? [["", words.gap, "", "", toNumber(gap), "", ""]] : []),
    ...shown.map((line) => bestRow(line, day, call)),
  ];
}

/** The last day of a measure: without a day asked for, what is over is counted too. */
const lastDayText = (measure: Measure, { book, lang }: Call): string =>
  openUntil(book, measure) ?? LATER_WORDS[lang].noLastDay;

function bestRow(line: Line, on: string | undefined, call: Call): CellValue[] {
  const { lang } = call;
  const { measure, outcome, notCounted } = line;
  const reasons = [
    ...(notCounted ? [notCountedText(notCounted, lang)] : []),
    ...reasonsText(outcome, measure, lang),
  ].map(({ sentence }) => sentence);
  const missing = missingText(line, call);
  const own =
    line.class === "none" ? outcomeStatus(outcome, measure, lang) : classText(line.class, lang);
  return [
    namedWithDay(line, on),
    say(measure.title, lang),
    own,
    amountShown(line),
    toNumber(line.counted),
    [...reasons, ...(missing ? [missing] : [])].join(lang === "zh-CN" ? "；" : "; "),
    lastDayText(measure, call),
  ];
}

/** The next tiers: which input, from where, to where, what it adds; values in the input's own unit. */
export function next(call: Call): CellResult {
  const { book, lang, args } = call;
  const words = LATER_WORDS[lang];
  const measure = measureOf(call);
  const outcome = outcomeOf(call, measure);
  if (isOutside(outcome)) return notAvailable(outsideText(outcome, measure, lang));
  if (outcome.status === "needs-input")
    return notAvailable(words.needs(namesOf(outcome.missing, measure, lang)));
  const tiers = nextTiers(book, measure, factsFromArguments(args.slice(1), measure, lang));
  if (tiers.length === 0) return notAvailable(words.noNextTier(measure.id));
  return [
    words.nextHeads,
    ...tiers.map(({ index, from, reach, border, adds, amount }): CellValue[] => [
      say(measure.inputs[index]!, lang),
      toNumber(from),
      words.reach[reach],
      toNumber(border),
      toNumber(adds),
      toNumber(amount),
    ]),
  ];
}

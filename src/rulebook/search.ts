import type { Kind, Measure, RuleDocument } from "../language";
import { largestSum } from "./largest-sum";
import type { RuleBook } from "./rule-book";
import { type Fit, fitsOf, soundsIn } from "./search-fit";
import { withCitations } from "./search-citations";
import { departmentsIn, withDepartments, withEnglishDepartments } from "./search-departments";
import { figuresIn, figuresOf } from "./search-figures";
import { withoutPinyin } from "./search-sounds";
import { withoutSlips } from "./search-slips";
import { type PlacesIn, placesIn } from "./search-places";
import { districtIn, joined, wantedIn } from "./search-words";
import { subjectsIn } from "./search-subjects";
import { type Searchable, nothingOn, plain, searchables, simplified, wordsIn } from "./searchable";

export interface SearchOptions {
  most?: number;
  /**
   * Looks in the notes too, and takes "dczc" for 达产增产. Notes and initials come after the functions: a cell never
   * asks for them, so that it shows the same at any time.
   */
  notes?: boolean;
}

export interface SearchResult {
  measures: Measure[];
  /** whether a measure's or its document's name holds all that is asked for, beyond what every measure is */
  covered: boolean;
  /** what is asked for that no measure has anything on: 公积金, 上海 */
  lacks: readonly string[];
  /** the words as they are searched, where that is not as they were typed: of 贴西 and tiexi 贴息 */
  read?: string;
  /** the measure that is meant: named whole, or the only one of which that is true, the first, and of money */
  meant?: Measure;
}

/** Measures that fit the words (Chinese or English, a number or a department): those that fit all of them first. */
export const search = (book: RuleBook, words: string, options?: SearchOptions): Measure[] =>
  searchCovered(book, words, options).measures;

/** The same, and whether the rule book covers what is asked for: the nearest measures come either way. */
export function searchCovered(
  book: RuleBook,
  text: string,
  { most = 20, notes = false }: SearchOptions = {},
): SearchResult {
  const isNoted = notes && book.annotated;
  const given = plain(text.slice(0, LONGEST));
  const words = withCitations(isNoted ? simplified(book, given) : given);
  const typed = wordsIn(words);
  if (typed.length === 0) return { measures: [], covered: false, lacks: [] };
  const entries = searchables(book, notes);
  const places = placesIn(entries, isNoted ? nothingOn(book) : NO_WORDS);
  const { wanted, read } = isNoted ? readIn(book, typed, places) : { wanted: typed };
  const fits = wanted.map((word) => fitsOf(entries, word, places));
  const asked = fits.filter((fit) => !fit.general);
  const asksFor = {
    says: wantedIn(words),
    district: districtIn(words),
    subjects: new Set(subjectsIn(fits.flatMap((fit) => fit.words).join(" "))),
    figures: figuresIn(words),
    departments: departmentsIn(book, wanted),
  };
  const asksLeave = LEAVE.test(words);
  const isBeside = (i: number) =>
    asked.some((fit) => fit.beside[i] && !(asksLeave && fit.tabled[i]));
  const found = inOrder(book, entries, fits, asksFor, isBeside);
  const held = entries.map((_, i) => (isBeside(i) ? 0 : heldShare(asked, i)));
  const named = book.find(text.slice(0, LONGEST));
  const meant =
    "measure" in named ? named.measure : onlyWhole(entries, asked, found[0], asksFor.figures);
  return {
    measures: found.slice(0, most),
    covered: found.length > 0 && held.some((share) => share >= COVERED),
    lacks: fits.flatMap((fit) => fit.lacks),
    ...(read !== undefined && { read }),
    ...(meant && { meant }),
  };
}

/** The measure found first, where its names alone hold all that is asked for, it prints the figures and is of money. */
function onlyWhole(
  entries: readonly Searchable[],
  asked: readonly Fit[],
  first: Measure | undefined,
  figures: readonly string[],
): Measure | undefined {
  if (asked.length === 0) return undefined;
  const whole = entries.flatMap((_, i) => (asked.every((fit) => fit.whole[i]) ? [i] : []));
  const ids = new Set(whole.map((i) => entries[i]!.measure.id));
  const at = whole[0]!;
  if (ids.size !== 1 || entries[at]!.measure !== first) return undefined;
  const isMeant =
    asked.every((fit) => fit.titled[at]) &&
    figures.every((figure) => figuresOf(first).has(figure)) &&
    PLACES[first.kind] <= 1;
  return isMeant ? first : undefined;
}

/** Typed words as they are searched; `read` where pinyin or slips were among them. */
function readIn(
  book: RuleBook,
  typed: readonly string[],
  places: PlacesIn,
): { wanted: readonly string[]; read?: string } {
  const spelled = joined(withEnglishDepartments(book, typed), places)
    .flatMap((word) => wordsIn(withDepartments(book, word, places.holds)))
    .flatMap((word) => apart(word, places.holds));
  const heard = withoutPinyin(book, spelled, places.holds);
  const mended = heard.map((word) => withoutSlips(book, word, places));
  const isAnother = mended.map((word, at) => {
    const before = heard[at]!;
    const isSame = before.startsWith(word) || word.replaceAll(" ", "") === before;
    return !isSame || !spelled.includes(before);
  });
  const read = mended.map((word, at) => (isAnother[at] ? word : heard[at]!)).join(" ");
  return { wanted: mended.flatMap(wordsIn), ...(isAnother.includes(true) && { read }) };
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Letters that no text holds stand apart from the characters beside them: zjtx复核 is typed in two ways. */
const apart = (word: string, isHeld: (word: string) => boolean): string[] => {
  const parts = word.match(/[a-z]+|[^a-z]+/g) ?? [];
  const isMixed = parts.some((part) => /^[a-z]{3,}$/.test(part) && !isHeld(part));
  return isMixed && /\p{Script=Han}/u.test(word) ? parts : [word];
};

/** Asks for a permit: the list of permits holds words of its rows that no other measure is about. */
const LEAVE = /审批|许可|核准|核发|批准/;

/** From which part of what is asked for, held by the names of one measure and its document, on the book covers it. */
const COVERED = 0.38;

/** A measure must fit at least half of the words, or of those that the book knows and that ask for something. */
function inOrder(
  book: RuleBook,
  entries: readonly Searchable[],
  fits: readonly Fit[],
  asksFor: {
    says: readonly string[];
    district: boolean | undefined;
    subjects: ReadonlySet<number>;
    figures: readonly string[];
    departments: readonly string[];
  },
  isBeside: (i: number) => boolean,
): Measure[] {
  const asked = fits.filter((fit) => !fit.general && fit.weight > 0);
  const half = (of: readonly Fit[], i: number) =>
    of.filter((fit) => fit.scores[i]! > 0).length * 2 >= of.length;
  const scored = entries.map(({ measure }, i) => {
    const isFound = half(asked, i) || half(fits, i);
    const score = isFound ? weighted(fits, (fit) => fit.scores[i]!) : 0;
    const says = asksFor.says.some((word) => measure.title.zh.includes(word));
    const isDistrict = book.documentOf(measure).level === "etown";
    const more =
      (says ? SAYS : -aside(measure)) +
      (isDistrict === asksFor.district ? OF_LEVEL : 0) +
      (asksFor.departments.some((name) => measure.department?.includes(name)) ? OF_DEPARTMENT : 0) +
      (asksFor.figures.some((figure) => figuresOf(measure).has(figure)) ? PRINTS : 0) -
      (entries[i]!.subjects.some((subject) => !asksFor.subjects.has(subject)) ? OF_OTHERS : 0) -
      (score > 0 && isBeside(i) ? BESIDE : 0);
    return {
      measure,
      score: score > 0 ? Math.max(0.01, rounded(score) + more) : 0,
    };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || byUse(a.measure, b.measure))
    .map(({ measure }) => measure);
}

/** So that what fits nearly as well is told apart by its use. */
const rounded = (score: number) => Math.max(0.01, Math.round(score * 25) / 25);

/** What every measure is tells those apart that fit as well. */
const GENERAL_WEIGHT = 0.15;

function weighted(fits: readonly Fit[], of: (fit: Fit) => number): number {
  const weightOf = ({ weight, general }: Fit) => (general ? weight * GENERAL_WEIGHT : weight);
  const all = fits.reduce((sum, fit) => sum + weightOf(fit), 0);
  return all && fits.reduce((sum, fit) => sum + weightOf(fit) * of(fit), 0) / all;
}

/** What part of what is asked for the names of a measure hold; 0 where nothing of its own is asked. */
function heldShare(asked: readonly Fit[], i: number): number {
  const heard = asked.reduce((sum, { weight }) => sum + weight, 0);
  const unheard = asked.reduce((sum, fit) => sum + fit.unheard, 0);
  return heard && (weighted(asked, (fit) => fit.named[i]!) * heard) / (heard + unheard);
}

/** Documents whose title, number, issuer or their initials hold every word; all of them for none. */
export function searchDocuments(book: RuleBook, words: string): RuleDocument[] {
  const wanted = wordsIn(words.slice(0, LONGEST));
  return book.documents.filter(({ title, number, issuer, code }) => {
    const text = plain([title.zh, title.en, number ?? "", issuer, code].join(" "));
    const initials = `${book.initialsOf(title.zh)} ${book.initialsOf(issuer)}`;
    return wanted.every((word) => text.includes(word) || soundsIn(initials, word));
  });
}

/** Nobody searches for more; each pair of characters is looked for in every measure. */
const LONGEST = 100;

/** Among those that fit as well: money before service, the larger sum, the later end, the shorter title. */
function byUse(a: Measure, b: Measure): number {
  const [endA, endB] = [a.to ?? "9999", b.to ?? "9999"];
  return (
    PLACES[a.kind] - PLACES[b.kind] ||
    largestSum(b) - largestSum(a) ||
    // by their figures: the words of a language take long to compare
    Number(endB > endA) - Number(endB < endA) ||
    a.title.zh.length - b.title.zh.length
  );
}

/** What names no sum stands behind what does where it fits hardly better. */
const aside = ({ kind }: Measure): number => (PLACES[kind] > 1 ? 0.12 : 0);
/** How far a measure for somebody whom the question does not name stands behind. */
const OF_OTHERS = 0.05;
/** How far a measure stands behind that has nothing of a whole which the question names and others have: 雄安, 发票. */
const BESIDE = 0.5;
/** By how much a measure of the district, or of the city, stands before others where one asks for its. */
const OF_LEVEL = 0.1;
/** By how much a measure of a department that is asked for stands before others. */
const OF_DEPARTMENT = 0.3;
/** By how much a measure that prints a figure of the question stands before others. */
const PRINTS = 0.1;
/** By how much a title that says what one wants to know stands before others. */
const SAYS = 0.15;

const PLACES: Readonly<Record<Kind, number>> = {
  award: 0,
  ceiling: 0,
  discretionary: 1,
  lookup: 2,
  service: 3,
  eligibility: 3,
  score: 3,
};

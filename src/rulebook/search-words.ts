import { ENDED } from "./search-places";
import { FILLING, GENERAL, SAME, TOLD_IN_ENGLISH, WANTED } from "./search-meanings";
import { TOLD } from "./search-told";

/** What a word that means something of its own finds: itself, what means the same, what the book calls it. */
const MEANINGS = new Map<string, readonly string[]>([
  ...SAME.flatMap((row) => row.map((word) => [word, row] as const)),
  ...[...TOLD, ...TOLD_IN_ENGLISH].flatMap(([told, called]) =>
    told.split(" ").map((word) => [word, [word, ...called.split(" ")]] as const),
  ),
]);
const SAME_AS = new Map(SAME.flatMap((row) => row.map((word) => [word, row.length] as const)));
/** Words that mean something of their own. */
export const MEANT: readonly string[] = [...MEANINGS.keys()];

/** What the texts of a book say. */
export interface Vocabulary {
  /** whether a text holds these characters */
  readonly holds: (characters: string) => boolean;
  /** whether they are a word that people say who look for one of its measures */
  readonly isSaid: (word: string) => boolean;
  /** whether they are one whole that the book has nothing on */
  readonly isWhole: (word: string) => boolean;
}

/** One thing that is asked for: any of the words fits; pairs of characters stand for a word that a text holds in parts. */
export interface Term {
  /** the word as typed first, then what means the same */
  words: readonly string[];
  pairs: readonly string[];
  /** how many of the words mean just the same; what the others find is only near it */
  same: number;
  /** whether a measure that does not hold it is about something else */
  uncut: boolean;
}

/** What a typed word asks for, without what every measure is and what any question says. */
export interface Asked {
  terms: readonly Term[];
  /** how much of it no text of the book holds, in characters */
  unheard: number;
}

/** What a typed word asks for in the words of the book, and how many of its characters no text holds. */
export function termsOf(word: string, book: Vocabulary): Asked {
  if (/^[a-z]+-/.test(word) && isOne(word, book))
    return { terms: [asTerm(word, book)], unheard: 0 };
  if (/^(?=.*\p{Script=Han})(?=.*[a-z])[\p{Script=Han}a-z]{3,}$/u.test(word) && book.holds(word))
    return { terms: [asTerm(word, book)], unheard: 0 };
  if (!/^[\p{Script=Han}a-z]+$|^[0-9.]+[%\p{Script=Han}]*$/u.test(word) && book.holds(word))
    return { terms: [asTerm(word, book)], unheard: 0 };
  const pieces = (word.match(/[a-d]级|\p{Script=Han}+|[a-z&]+|[0-9][0-9.]*[%号]?/gu) ?? []).flatMap(
    (run) => (/^\p{Script=Han}/u.test(run) ? cut(run, book) : [latin(run, book)]),
  );
  return {
    terms: pieces.flatMap(({ of, word }) => (of === "asked" ? [asTerm(word, book)] : [])),
    unheard: unheardIn(pieces),
  };
}

const isOne = (word: string, book: Vocabulary) => MEANINGS.has(word) || book.isWhole(word);

/** English words that are one thing together are joined by hyphens: "income tax", which is neither of the two. */
export function joined(typed: readonly string[], book: Vocabulary): string[] {
  const made: string[] = [];
  for (let at = 0; at < typed.length;) {
    let most = 1;
    let one = typed[at]!;
    for (
      let count = 2;
      count <= MOST_JOINED && /^[a-z-]+$/.test(typed[at + count - 1] ?? "");
      count++
    ) {
      const together = typed.slice(at, at + count).join("-");
      const known = [together, together.replace(/s$/, "")].find((word) => isOne(word, book));
      if (known !== undefined) [most, one] = [count, known];
    }
    made.push(one);
    at += most;
  }
  return made;
}
const MOST_JOINED = 3;

/** Of each character of a Chinese word whether it is a slip perhaps (true), never is (false), or might belong to one. */
export const slipsIn = (word: string, book: Vocabulary): (boolean | undefined)[] =>
  cut(word, book).flatMap(({ of, word: piece }) =>
    Array.from(piece, () =>
      of === "unheard"
        ? true
        : MEANINGS.has(piece) || book.isWhole(piece) || (of === "nothing" && piece.length > 1)
          ? false
          : undefined,
    ),
  );

/** Characters that no text holds; one alone is mostly what one does (买, 拍, 装) and counts little. */
function unheardIn(pieces: readonly Piece[]): number {
  const runs = pieces.map(({ of, word }) => (of === "unheard" ? "?".repeat(word.length) : " "));
  return (runs.join("").match(/\?+/g) ?? []).reduce(
    (sum, { length }) => sum + (length === 1 ? ALONE : length),
    0,
  );
}
const ALONE = 0.4;

/** What the titles hold of measures that say what a question wants to know: its conditions, its procedure. */
export const wantedIn = (words: string): string[] =>
  WANTED.flatMap(([told, called]) =>
    told.split(" ").some((word) => words.includes(word.replace("_", " "))) ? called.split(" ") : [],
  );

/** Whose measures a question names: the district's (true), the city's (false). */
export function districtIn(words: string): boolean | undefined {
  if (/区里|区级|区内|本区|经开区|亦庄|开发区|yizhuang|e-?town/.test(words)) return true;
  return /市里|市级|municipal/.test(words) ? false : undefined;
}

interface Piece {
  word: string;
  of: "asked" | "unheard" | "nothing";
}

/** A Latin word or a number: 25号 names a document, one letter or a number that no text holds nothing. */
function latin(run: string, book: Vocabulary): Piece {
  const without = run.length > 3 && run.endsWith("s") ? run.slice(0, -1) : run;
  const single = isGeneral(without) || !book.holds(run) ? without : run;
  if (/^[0-9]+号$/.test(run) && book.holds(`〕${run}`)) return { word: `〕${run}`, of: "asked" };
  if (single.length < 2 || isGeneral(single) || /^[0-9][0-9.]{0,3}%?$/.test(run))
    return { word: run, of: "nothing" };
  if (
    single.length < 4 &&
    !MEANINGS.has(single) &&
    !book.isWhole(single) &&
    book.holds(single + ENDED)
  )
    return { word: single + ENDED, of: "asked" };
  if (/^[0-9]/.test(run) && !book.holds(run)) return { word: run, of: "nothing" };
  if (MEANINGS.has(single) || book.isWhole(single) || book.holds(single))
    return { word: single, of: "asked" };
  return { word: run.slice(0, 2), of: "unheard" };
}

const isGeneral = (word: string) => GENERAL.has(word) || FILLING.has(word);
/** Longer pieces of what texts hold are cut, so that they are found in parts. */
const LONGEST_PIECE = 6;
const LONGEST_KNOWN = Math.max(8, ...[...MEANT, ...GENERAL, ...FILLING].map((word) => word.length));

/** Chinese characters cut into words: those of as few and as long ones as can be, known ones first. */
function cut(run: string, book: Vocabulary): Piece[] {
  const best: { value: number; piece?: Piece }[] = [{ value: 0 }];
  for (let at = run.length - 1; at >= 0; at--) {
    let here: { value: number; piece: Piece } | undefined;
    for (let length = 1; length <= Math.min(LONGEST_KNOWN, run.length - at); length++) {
      const word = run.slice(at, at + length);
      const { value, of } = worth(word, book);
      const total = value + best[run.length - at - length]!.value;
      if (of && (!here || total > here.value)) here = { value: total, piece: { word, of } };
    }
    best.push(here!);
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < run.length; at += pieces.at(-1)!.word.length)
    pieces.push(best[run.length - at]!.piece!);
  return pieces;
}

function worth(word: string, book: Vocabulary): { value: number; of?: Piece["of"] } {
  const { length } = word;
  if (MEANINGS.has(word) || book.isWhole(word)) return { value: length ** 2 + 0.2, of: "asked" };
  if (isGeneral(word)) return { value: length ** 2 + 0.1, of: "nothing" };
  if (NUMERAL.test(word)) return { value: length ** 2 + 0.05, of: "nothing" };
  if (length === 1) return { value: 0, of: "unheard" };
  if (SAYING.test(word)) return { value: 0 };
  if (length > 2 && book.isSaid(word)) return { value: length ** SAID_WORTH, of: "asked" };
  return length <= LONGEST_PIECE && !TORN.test(word) && book.holds(word)
    ? { value: length ** 1.5, of: "asked" }
    : { value: 0 };
}

/** How many or how much. */
const NUMERAL =
  /^[零一二两三四五六七八九十百千万亿几多半数]+[成倍折万亿元块平亩吨家人个年月天次场名套台辆户条项分层]?$/;

const SAID_WORTH = 1.7;

/** Characters that texts hold side by side, but that belong to two words: 科技保险补 of 科技保险补贴. */
const TORN = /[的了吗]$|..[补报买拿]$|^[的了吗和与及或]/;

/** What every measure is, inside of other characters. */
const SAYING = new RegExp(
  [...GENERAL].filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).join("|"),
);

const asTerm = (word: string, book: Vocabulary): Term => ({
  words: [
    ...(book.isWhole(word) && /^[a-z]/.test(word) ? inTexts(word) : [word]),
    ...(MEANINGS.get(word) ?? withoutFee(word)).filter((other) => other !== word),
  ],
  same: SAME_AS.get(word) ?? 1,
  pairs: book.isWhole(word) ? [] : pairs(word),
  uncut: book.isWhole(word),
});

/** How texts write an English whole: pension-fund is pension fund or pension funds. */
const inTexts = (word: string): string[] => {
  const apart = word.replaceAll("-", " ");
  return [apart + ENDED, `${apart}s${ENDED}`];
};

/** What a fee is for: 担保费 is asked by 担保. */
const withoutFee = (word: string): string[] =>
  /^\p{Script=Han}{2,}费$/u.test(word) ? [word.slice(0, -1)] : [];

/** Pairs of neighbouring Chinese characters, each once; Latin words are not cut, nor what has a meaning of its own. */
function pairs(word: string): string[] {
  if (MEANINGS.has(word) || !/^[\p{Script=Han}]{3,}$/u.test(word)) return [];
  const all = Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  return [...new Set(all)];
}

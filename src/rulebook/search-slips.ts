import { once } from "../language";
import type { RuleBook } from "./rule-book";
import { loosely } from "./search-sounds";
import { MEANT, type Vocabulary, slipsIn } from "./search-words";
import { FILLING, GENERAL } from "./search-meanings";
import { plain } from "./searchable";

/** A typed word without slips: Latin letters as an English title has them, Chinese of the same sound as a known word. */
export function withoutSlips(book: RuleBook, word: string, words: Vocabulary): string {
  if (/^[a-z]{4,}$/.test(word))
    return KNOWN.has(word) || words.holds(word) || words.isWhole(word)
      ? word
      : (english(book, word, words) ?? word);
  return /^\p{Script=Han}{2,20}$/u.test(word) ? soundedRight(book, word, words) : word;
}

/** Words that say something, or nothing, whether or not a text holds them. */
const KNOWN: ReadonlySet<string> = new Set([...MEANT, ...GENERAL, ...FILLING]);

/** Without its ending, or the word of the titles that is one slip away, two of a long one. */
function english(book: RuleBook, word: string, words: Vocabulary): string | undefined {
  const stem = ENDINGS.map((ending) => word.replace(ending, "")).find(
    (short) => short !== word && short.length > 3 && words.holds(short),
  );
  if (stem !== undefined || word.length < 5) return stem;
  for (let at = 4; at <= word.length - 4; at++) {
    const [a, b] = [word.slice(0, at), word.slice(at)];
    if (words.holds(`${a} ${b}`)) return `${a} ${b}`;
  }
  const most = word.length < 8 ? 1 : 2;
  const near = englishWords(book)
    .filter((other) => other[0] === word[0] && Math.abs(other.length - word.length) <= most)
    .map((other) => [other, slips(word, other, most)] as const)
    .filter(([, count]) => count <= most);
  return near.sort((a, b) => a[1] - b[1])[0]?.[0];
}
const ENDINGS = [/i?es$/, /ed$/, /ing$/, /ations?$/, /ments?$/];

const englishWords = once((book: RuleBook): readonly string[] => [
  ...new Set(
    book.measures.flatMap(({ title }) => title.en.toLowerCase().match(/[a-z]{4,}/g) ?? []),
  ),
]);

/** How many letters are wrong, missing, too many or swapped; more than `most` is not counted on. */
function slips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** Where a character means nothing, it and those beside it become a known word of the same sound that has one of them. */
function soundedRight(book: RuleBook, word: string, words: Vocabulary): string {
  const slips = slipsIn(word, words);
  const at = slips.indexOf(true);
  if (at < 0) return word;
  const syllables = book.soundsOf(word).map(loosely);
  for (let length = Math.min(LONGEST, word.length); length > 1; length--)
    for (
      let from = Math.max(0, at - length + 1);
      from <= Math.min(at, word.length - length);
      from++
    ) {
      if (slips.slice(from, from + length).includes(false)) continue;
      const part = word.slice(from, from + length);
      const right = bySound(book).get(syllables.slice(from, from + length).join(" "));
      if (right !== undefined && [...right].some((one, k) => one === part[k]))
        return word.slice(0, from) + right + word.slice(from + length);
    }
  return word;
}
const LONGEST = 6;

/** Words that mean something of their own and those that people say, by their loose sounds. */
const bySound = once((book: RuleBook): ReadonlyMap<string, string> => {
  const said = Object.values(book.said).flatMap((words) => plain(words).split(" "));
  const known = [...MEANT, ...GENERAL, ...said].filter((word) =>
    /^\p{Script=Han}{2,6}$/u.test(word),
  );
  const parts = book.measures.flatMap(({ title }) => partsOf(title.zh));
  return new Map(
    [...parts, ...known.reverse()].map((word) => [
      book.soundsOf(word).map(loosely).join(" "),
      word,
    ]),
  );
});

/** Three and four neighbouring characters. */
const partsOf = (title: string): string[] =>
  [3, 4].flatMap((length) =>
    Array.from(title, (_, at) => title.slice(at, at + length)).filter((part) =>
      /^\p{Script=Han}{3,}$/u.test(part),
    ),
  );

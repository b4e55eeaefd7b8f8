import { charactersOf, once, spelledTexts } from "../language";
import type { RuleBook } from "./rule-book";
import { MEANT } from "./search-words";
import { nothingOn } from "./searchable";

interface Spelled {
  readonly characters: readonly string[];
  readonly syllables: readonly string[];
}

/** How the names of a book sound, and the words that mean something of their own. */
interface Sounds {
  readonly names: readonly Spelled[];
  /** by all their letters */
  readonly own: ReadonlyMap<string, string>;
  /** by their initials, where three or more */
  readonly initials: ReadonlyMap<string, string>;
}

const soundsWith = (alike: (syllable: string) => string) =>
  once((book: RuleBook): Sounds => {
    const syllablesOf = (text: string) => book.soundsOf(text).map(alike);
    const chinese = [...MEANT, ...nicknames(book)]
      .filter((word) => /^\p{Script=Han}{3,}$/u.test(word))
      .reverse();
    return {
      names: spelledTexts(book).map((text) => ({
        characters: charactersOf(text),
        syllables: syllablesOf(text),
      })),
      own: new Map(
        [...nothingOn(book), ...MEANT].reverse().map((word) => [syllablesOf(word).join(""), word]),
      ),
      initials: new Map(chinese.map((word) => [book.initialsOf(word), word])),
    };
  });

/** A syllable without what many do not tell apart: zh and z, ng and n. */
export const loosely = (syllable: string): string =>
  syllable.replace(/([zcs])h/g, "$1").replace(/([aei])ng/g, "$1n");

/** What the book itself says in quotes: 房租通, 投贷奖. */
const nicknames = (book: RuleBook): string[] =>
  spelledTexts(book).flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, name]) => name!));

const exactly = soundsWith((syllable) => syllable);
const nearly = soundsWith(loosely);

/** The word of names that sounds like these letters, syllable by syllable, and that they hold most often. */
function sounding(names: readonly Spelled[], letters: string): string | undefined {
  const found = new Map<string, number>();
  for (const { characters, syllables } of names)
    for (let from = 0; from < syllables.length; from++) {
      const to = endOf(syllables, from, letters);
      if (to === undefined) continue;
      const word = characters.slice(from, to).join("");
      found.set(word, (found.get(word) ?? 0) + 1);
    }
  return [...found].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Where whole Chinese syllables from a place on have spelled all letters; undefined where they do not. */
function endOf(syllables: readonly string[], from: number, letters: string): number | undefined {
  let spelled = 0;
  for (let at = from; at < syllables.length; at++) {
    const syllable = syllables[at]!;
    if (syllable === "" || !letters.startsWith(syllable, spelled)) return undefined;
    spelled += syllable.length;
    if (spelled === letters.length) return at - from > 0 ? at + 1 : undefined;
  }
  return undefined;
}

/** Whether syllables, from any of them on, begin with these letters; the last may be typed in part. */
export function spells(
  syllables: readonly string[],
  letters: string,
): "first" | "within" | undefined {
  const at = syllables.findIndex((_, from) => isSpelled(syllables, from, letters));
  return at < 0 ? undefined : at === 0 ? "first" : "within";
}

function isSpelled(syllables: readonly string[], from: number, letters: string): boolean {
  let rest = letters;
  for (let at = from; at < syllables.length && rest !== ""; at++) {
    const syllable = syllables[at]!;
    if (syllable === "") return false;
    if (syllable.startsWith(rest)) return true;
    if (!rest.startsWith(syllable)) return false;
    rest = rest.slice(syllable.length);
  }
  return rest === "";
}

/**
 * Typed words, with pinyin made Chinese: what stands in no text as it is typed becomes, with as much of what follows it
 * as can be, the word of the same sound that has a meaning of its own, else the one that names have most often; else
 * the same of a sound that many do not tell apart.
 */
export function withoutPinyin(
  book: RuleBook,
  typed: readonly string[],
  holds: (word: string) => boolean,
): string[] {
  const isPinyin = typed.map((word) => /^[a-z]{2,}$/.test(word) && !holds(word));
  const made: string[] = [];
  for (let at = 0; at < typed.length;) {
    let end = at;
    while (isPinyin[end]) end++;
    let word: string | undefined;
    while (end > at && (word = chinese(book, typed.slice(at, end).join(""))) === undefined) end--;
    made.push(word ?? typed[at]!);
    at = Math.max(end, at + 1);
  }
  return made;
}

function chinese(book: RuleBook, letters: string): string | undefined {
  const heard = (sounds: Sounds, typed: string) =>
    sounds.own.get(typed) ?? sounding(sounds.names, typed);
  return (
    heard(exactly(book), letters) ??
    (letters.length < 4 ? undefined : heard(nearly(book), loosely(letters))) ??
    exactly(book).initials.get(letters)
  );
}

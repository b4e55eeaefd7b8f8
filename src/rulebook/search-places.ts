import { once } from "../language";
import { FIELDS, type Searchable } from "./searchable";

/** In which of each measure's texts a word stands: a bit for each of FIELDS. */
export type Places = Uint8Array;

/** Behind a Latin word: nothing may follow it. */
export const ENDED = "$";

export interface PlacesIn {
  readonly of: (word: string) => Places;
  /** whether any text holds it */
  readonly holds: (word: string) => boolean;
  /** whether it is one of the words that people say */
  readonly isSaid: (word: string) => boolean;
  /** whether it is one whole that the book has nothing on */
  readonly isWhole: (word: string) => boolean;
}

/** Looks for words in the texts of all measures at once; what was looked for is kept for the next keystroke. */
export function placesIn(entries: readonly Searchable[], wholes: ReadonlySet<string>): PlacesIn {
  const joined = join(entries);
  const { kept } = joined;
  if (kept.size > MOST_KEPT) kept.clear();
  const look = (word: string) => {
    let found = kept.get(word);
    if (!found) kept.set(word, (found = lookFor(joined, word, entries.length)));
    return found;
  };
  const holds = (word: string) =>
    /^\p{Script=Han}+$/u.test(word)
      ? inPairs(joined, word) && (kept.get(word)?.held ?? joined.all.includes(word))
      : look(word).held;
  return {
    of: (word) => look(word).places,
    holds,
    isSaid: (word) => joined.said.has(word),
    isWhole: (word) => wholes.has(word),
  };
}

const SAID = [FIELDS.indexOf("said"), FIELDS.indexOf("said-of-card")];

/** Words, each with a byte a measure. */
const MOST_KEPT = 1000;

/** All texts, one after the other, and where each begins. */
interface Joined {
  readonly all: string;
  readonly starts: readonly number[];
  readonly perEntry: number;
  /** all pairs of neighbouring characters: most of what is asked for is seen to be missing by one of its own */
  readonly pairs: ReadonlySet<string>;
  /** the words of people, whole */
  readonly said: ReadonlySet<string>;
  readonly kept: Map<string, { places: Places; held: boolean }>;
}

const join = once((entries: readonly Searchable[]): Joined => {
  const texts = entries.flatMap((entry) => entry.texts);
  const starts = [0];
  for (const text of texts) starts.push(starts.at(-1)! + text.length + 1);
  const all = texts.join("\n");
  const pairs = new Set<string>();
  for (let at = 1; at < all.length; at++)
    if (all.charCodeAt(at) > 0x2e7f) pairs.add(all.slice(at - 1, at + 1));
  return {
    all,
    starts,
    perEntry: entries[0]?.texts.length ?? 1,
    pairs,
    said: new Set(entries.flatMap(({ texts }) => SAID.flatMap((at) => texts[at]!.split(" ")))),
    kept: new Map(),
  };
});

function inPairs({ pairs }: Joined, word: string): boolean {
  for (let at = 1; at < word.length; at++) if (!pairs.has(word.slice(at - 1, at + 1))) return false;
  return true;
}

/**
 * Chinese words anywhere; Latin ones where a word begins, so that "rent" is not found in "parent", and those with ENDED
 * only where it also ends; numbers where no other digit stands before.
 */
function lookFor({ all, starts, perEntry }: Joined, word: string, count: number) {
  const ended = word.endsWith(ENDED);
  const wanted = ended ? word.slice(0, -1) : word;
  const inner = /^[a-z]/.test(wanted) ? isLetter : /^[0-9]/.test(wanted) ? isDigit : undefined;
  const places: Places = new Uint8Array(count);
  let held = false;
  let text = 0;
  for (let at = all.indexOf(wanted); at >= 0 && wanted; at = all.indexOf(wanted, at)) {
    const inside = inner?.(all[at - 1]) || (ended && inner?.(all[at + wanted.length]));
    if (inside) {
      at += 1;
      continue;
    }
    while (starts[text + 1]! <= at) text++;
    places[Math.floor(text / perEntry)]! |= 1 << (text % perEntry);
    held = true;
    at = starts[text + 1]!;
  }
  return { places, held };
}

const isLetter = (one: string | undefined) => one !== undefined && one >= "a" && one <= "z";
const isDigit = (one: string | undefined) =>
  one !== undefined && ((one >= "0" && one <= "9") || one === ".");

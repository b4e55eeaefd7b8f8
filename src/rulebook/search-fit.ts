import { FIELDS, type Searchable } from "./searchable";
import { spells } from "./search-sounds";
import { ENDED, type PlacesIn } from "./search-places";
import { type Term, termsOf } from "./search-words";

/** How measures fit a typed word, one after the other. */
export interface Fit {
  /** what was typed, and what means the same */
  words: readonly string[];
  /** how much is asked for: the rarer in the book, the more */
  weight: number;
  /** how much more is asked for that no text of the book holds */
  unheard: number;
  /** 0 for those that do not, about 1 for those that hold all of it */
  scores: readonly number[];
  /** what part of it the names of a measure or of its document hold, from 0 to 1 */
  named: readonly number[];
  /** whether it asks for what a measure has nothing of, whatever else it holds */
  beside: readonly boolean[];
  /** what is one whole of those parts and no measure has anything on */
  lacks: readonly string[];
  /** whether a row of a table that a measure looks up, or an input of it, holds a part of it that is one whole */
  tabled: readonly boolean[];
  /** whether the names of a measure or of its document hold every part of it */
  whole: readonly boolean[];
  /** whether a measure's own title does, in the same words */
  titled: readonly boolean[];
  /** whether the word says no more than what every measure is */
  general: boolean;
}

/** By how much a text counts, and how far it says what a measure is for. */
const COUNTS: Readonly<Record<(typeof FIELDS)[number], readonly [weight: number, named: number]>> =
  {
    title: [1, 1],
    said: [0.8, 0.75],
    card: [0.5, 1],
    "said-of-card": [0.55, 0.8],
    document: [0.55, 1],
    inputs: [0.2, 0.6],
    note: [0.1, 0.2],
  };
/** The same of several texts, by their bits: the best of them. */
const bestOf = (k: 0 | 1) =>
  Float64Array.from({ length: 1 << FIELDS.length }, (_, bits) =>
    Math.max(0, ...FIELDS.map((field, at) => (bits & (1 << at) ? COUNTS[field][k] : 0))),
  );
const WEIGHTS = bestOf(0);
const NAMED = bestOf(1);
const SAID = 1 << FIELDS.indexOf("said");
const INPUTS = 1 << FIELDS.indexOf("inputs");
const TITLE = 1 << FIELDS.indexOf("title");
/** What a measure, its card and its document are called by the book itself. */
const CALLED = TITLE | (1 << FIELDS.indexOf("card")) | (1 << FIELDS.indexOf("document"));

/** A word fits a measure as far as it holds what the word asks for, the rarer the more; or that sounds so. */
export function fitsOf(entries: readonly Searchable[], word: string, places: PlacesIn): Fit {
  const { terms, unheard } = termsOf(word, places);
  const general = terms.length === 0 && unheard === 0;
  const asked = general ? [{ words: [word], pairs: [], same: 1, uncut: false }] : terms;
  const byTerm = asked.map((term) => strengths(term, places, entries));
  const wholes = asked.flatMap(({ words, uncut }, k) =>
    uncut ? [{ ...byTerm[k]!, word: words[0]!.replace(ENDED, "") }] : [],
  );
  const rarity = byTerm.map(({ scores }, k) => rarityOf(scores) * says(asked[k]!));
  const weight = rarity.reduce((a, b) => a + b, 0);
  const share = (i: number, of: (s: Strengths) => readonly number[]) =>
    weight && rarity.reduce((sum, r, k) => sum + r * of(byTerm[k]!)[i]!, 0) / weight;
  const literal = places.of(/^[a-z]{1,3}$/.test(word) ? word + ENDED : word);
  const written = entries.map((entry, i) => {
    const shared = share(i, (s) => s.scores);
    return Math.max(shared, asWritten(entry, word, literal[i]!));
  });
  const least = NEAR * Math.max(...written.map((score) => Math.min(score, 1)));
  const sounding = entries.map((entry, i) => (written[i] ? 0 : soundsLike(entry, word)));
  const sounds = weight === 0 && sounding.some((score) => score > 0);
  return {
    words: [word, ...terms.flatMap((term) => term.words)],
    weight: sounds ? MOST_RARE : weight,
    unheard: sounds ? 0 : unheard * UNHEARD,
    scores: written.map((score, i) => (score >= least && score > 0 ? score : sounding[i]!)),
    named: entries.map((_, i) =>
      sounding[i] ? Number(!isByChance(word, sounding[i])) : share(i, (s) => s.named),
    ),
    beside: entries.map((_, i) => wholes.some(({ meant }) => !meant[i])),
    lacks: wholes.flatMap(({ word: own, meant }) => (meant.some(Boolean) ? [] : [own])),
    tabled: entries.map((_, i) => wholes.some(({ tabled }) => tabled[i])),
    whole: entries.map((_, i) =>
      sounding[i]
        ? !isByChance(word, sounding[i])
        : written[i]! > 0 && !unheard && byTerm.every((s) => s.called[i]),
    ),
    titled: entries.map((_, i) => sounding[i]! > 0 || byTerm.every((s) => s.titled[i])),
    general,
  };
}

/** What fits less than this part of what fits a word best is not found by it. */
const NEAR = 0.3;
/** What hardly any measure holds weighs no more than this, since characters also meet by chance. */
const MOST_RARE = 5.5;
/** What a character weighs that no text holds. */
const UNHEARD = 2;

/** A long word says more than two short ones of its characters would by chance. */
const says = ({ words: [word = ""] }: Term): number =>
  1 +
  (/^\p{Script=Han}/u.test(word) ? BY_CHARACTER * Math.max(0, Math.min(word.length, 6) - 2) : 0);
const BY_CHARACTER = 0.2;

function rarityOf(scores: readonly number[]): number {
  const holding = scores.reduce((sum, score) => sum + score, 0);
  return Math.min(MOST_RARE, Math.log((scores.length + 1) / (holding + 0.5)));
}

/** A name given whole is before all others; a title that holds the whole word before those that hold its parts. */
function asWritten({ names }: Searchable, word: string, places: number): number {
  if (names.includes(word)) return 10;
  return WEIGHTS[places]! + (places & TITLE ? 0.1 : 0);
}

/** How measures fit a term, and how far by their names or those of their documents, from 0 to 1. */
interface Strengths {
  readonly scores: number[];
  readonly named: number[];
  /** of a word that is one whole: whether they are called so, by the book or by people */
  readonly meant: boolean[];
  readonly tabled: boolean[];
  /** whether they, their cards or documents are called so */
  readonly called: boolean[];
  /** whether their own titles hold it, in this word or one that means just the same */
  readonly titled: boolean[];
}

function strengths(
  { words, pairs, same, uncut }: Term,
  places: PlacesIn,
  entries: readonly Searchable[],
): Strengths {
  const byWord = words.map((word) => places.of(word));
  const byPair = pairs.map((pair) => places.of(pair));
  const scores: number[] = [];
  const named: number[] = [];
  const meant: boolean[] = [];
  const tabled: boolean[] = [];
  const called: boolean[] = [];
  const titled: boolean[] = [];
  for (let i = 0; i < byWord[0]!.length; i++) {
    let score = 0;
    let name = 0;
    byWord.forEach((at, k) => {
      const one = WEIGHTS[at[i]!]! * likeness(k, same);
      if (one > score) [score, name] = [one, NAMED[at[i]!]!];
    });
    if (name !== 1 && byPair.length > 0) {
      const parts = inParts(byPair.map((at) => at[i]!));
      if (parts.score > score) [score, name] = [parts.score, parts.named];
    }
    scores.push(score);
    named.push(name);
    meant.push(uncut && byWord.some((at, k) => isCalled(at[i]!, entries[i]!, words[k]!)));
    tabled.push(uncut && byWord.some((at) => (at[i]! & INPUTS) !== 0));
    called.push(byWord.some((at) => (at[i]! & CALLED) !== 0));
    titled.push(byWord.some((at, k) => k < same && (at[i]! & TITLE) !== 0));
  }
  return { scores, named, meant, tabled, called, titled };
}

/** Whether the book calls a measure so, or people do in just this word: 水电费 is no 电费. */
const isCalled = (at: number, { texts }: Searchable, word: string): boolean =>
  (at & CALLED) !== 0 ||
  ((at & SAID) !== 0 &&
    ` ${texts[FIELDS.indexOf("said")]} `.includes(` ${word.replace(ENDED, "")} `));

/** What means just the same counts nearly as the word that was typed; of what is near it the first more than the last. */
const likeness = (k: number, same: number) =>
  k < same ? 1 - 0.02 * Math.min(k, 3) : Math.max(0.6, 1 - 0.08 * (k - same + 1));

/** A word that only parts of texts hold: more than half of its characters, in pairs of neighbours. */
function inParts(pairs: readonly number[]): { score: number; named: number } {
  const characters = Array.from({ length: pairs.length + 1 }, (_, at) => [
    pairs[at - 1] ?? 0,
    pairs[at] ?? 0,
  ]);
  const mean = (counts: Float64Array) =>
    characters.reduce((sum, [a, b]) => sum + Math.max(counts[a!]!, counts[b!]!), 0) /
    characters.length;
  const held = characters.filter(([a, b]) => a || b).length / characters.length;
  return held > 0.5 ? { score: 0.8 * mean(WEIGHTS), named: 0.9 * mean(NAMED) } : NONE;
}
const NONE = { score: 0, named: 0 };

const AT_THE_START = 0.09;

/** Always below what any written word scores. */
function soundsLike({ initials: [title, others], syllables }: Searchable, word: string): number {
  if (soundsIn(title, word)) return title.startsWith(word) ? AT_THE_START : 0.06;
  const spelled = /^[a-z]{2,}$/.test(word) ? spells(syllables, word) : undefined;
  if (spelled) return spelled === "first" ? AT_THE_START : 0.06;
  return soundsIn(others, word) ? 0.03 : 0;
}

/** Few letters stand among the initials of some title whatever they are: three say something only where one begins. */
const isByChance = (word: string, sounding: number) =>
  word.length < 3 || (word.length === 3 && sounding < AT_THE_START);

/** One letter sounds like nearly everything. */
export const soundsIn = (initials: string, word: string) =>
  /^[a-z][a-z0-9]+$/.test(word) && initials.includes(word);

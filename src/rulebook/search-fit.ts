import type { Searchable } from "./searchable";
import { termsOf, type Term } from "./search-words";

/** How measures fit a typed word, one after the other. */
export interface Fit {
  /** 0 for those that do not */
  scores: readonly number[];
  /** whether the names of a measure or of its document hold all that the word asks for */
  whole: readonly boolean[];
  /** whether the word says no more than what every measure is */
  general: boolean;
}

/** By how much a text counts: title and id, then document and department, then inputs and notes. */
const WEIGHTS = [1, 0.35, 0.15];
const BY_NAME = 0.2;

/** A word fits a measure that holds it, or more than half of what it asks for, the rarer the more; or that sounds so. */
export function fitsOf(entries: readonly Searchable[], word: string): Fit {
  const terms = termsOf(word);
  const asked = terms.length ? terms : [{ words: [word], pairs: [] }];
  const byTerm = asked.map((term) => entries.map((entry) => strength(entry, term)));
  const rarity = byTerm.map((strengths) => rarityOf(strengths));
  const all = rarity.reduce((a, b) => a + b, 0);
  const scores: number[] = [];
  const whole: boolean[] = [];
  entries.forEach((entry, i) => {
    const fitting = rarity.reduce((sum, r, k) => sum + (byTerm[k]![i]! > 0 ? r : 0), 0);
    const sum = rarity.reduce((total, r, k) => total + r * byTerm[k]![i]!, 0);
    const enough = fitting * 2 > all ? rounded(sum / all) : 0;
    const written = Math.max(enough, asWritten(entry, word));
    scores.push(written || soundsLike(entry, word));
    whole.push(scores[i]! > 0 && (!written || byTerm.every((s) => s[i]! >= BY_NAME)));
  });
  return { scores, whole, general: terms.length === 0 };
}

/** In tenths, so that what fits nearly as well is told apart by its use. */
const rounded = (score: number) => Math.max(0.1, Math.round(score * 10) / 10);

function rarityOf(strengths: readonly number[]): number {
  const holding = strengths.filter((s) => s > 0).length;
  return Math.log((strengths.length + 1) / (holding + 0.5));
}

/** A name given whole is before all others; a title that holds the whole word before those that hold its parts. */
function asWritten({ names, texts }: Searchable, word: string): number {
  if (names.includes(word)) return 10;
  const at = texts.findIndex((text) => holds(text, word));
  return at < 0 ? 0 : rounded(WEIGHTS[at]!) + (at === 0 ? 0.1 : 0);
}

function strength({ texts }: Searchable, { words, pairs }: Term): number {
  const [typed, ...others] = words.map((word) => weightOf(texts, word));
  const best = Math.max(typed!, ...others.map((weight) => weight * 0.9));
  if (best > 0 || pairs.length === 0) return best;
  const found = pairs.map((pair) => weightOf(texts, pair));
  const part = found.filter((weight) => weight > 0).length / pairs.length;
  return part < 0.5 ? 0 : (0.8 * found.reduce((a, b) => a + b, 0)) / pairs.length;
}

function weightOf(texts: Searchable["texts"], word: string): number {
  const at = texts.findIndex((text) => holds(text, word));
  return at < 0 ? 0 : WEIGHTS[at]!;
}

/** Always below what any written word scores. */
function soundsLike({ initials: [title, others] }: Searchable, word: string): number {
  if (soundsIn(title, word)) return title.startsWith(word) ? 0.09 : 0.06;
  return soundsIn(others, word) ? 0.03 : 0;
}

/** One letter sounds like nearly everything. */
export const soundsIn = (initials: string, word: string) =>
  /^[a-z][a-z0-9]+$/.test(word) && initials.includes(word);

/** Chinese words anywhere; Latin ones where a word begins, so that "rent" is not found in "parent". */
function holds(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[a-z]/.test(text[at - 1]!)) return true;
  return false;
}

import { type WrittenAmounts, amountsFrom, fetchAmountCode } from "../fast";
import type { LateChunk, RuleNotes, RuleNumbers, WordsLang } from "../language";
import { type WordsSoFar, packedSource } from "./book-source";
import numbers from "./numbers.generated.json";
import { RuleBook } from "./rule-book";

/** The names of documents, measures and inputs, by language, each in a chunk of its own. */
const CHUNKS: Record<WordsLang, () => Promise<{ default: unknown }>> = {
  zh: () => import(/* webpackChunkName: "words-zh" */ "./words-zh.generated.json"),
  en: () => import(/* webpackChunkName: "words-en" */ "./words-en.generated.json"),
};

let words: WordsSoFar = {};
let notes: RuleNotes | undefined;
let amounts: WrittenAmounts | undefined;
let book: RuleBook | undefined;

/**
 * The rule book that the add-in carries, with the words that have come: numbers are there from the start. Another
 * book takes its place when words come, so that a measure never changes in somebody's hands.
 */
export function bundledRuleBook(): RuleBook {
  book ??= new RuleBook(packedSource(numbers as RuleNumbers, words, () => amounts));
  if (notes && !book.annotated && book.speaks("zh") && book.speaks("en")) book.annotate(notes);
  return book;
}

/** Fetches the words of a language; rejects when they do not arrive. Asked again, it fetches only what is missing. */
async function fetchWords(lang: WordsLang): Promise<void> {
  if (words[lang]) return;
  const chunk = await CHUNKS[lang]();
  if (words[lang]) return;
  words = { ...words, [lang]: chunk.default };
  book = undefined;
}

/** The rule book with all its words. Rejects when they do not arrive. */
export async function wordedRuleBook(): Promise<RuleBook> {
  await Promise.all([fetchWords("zh"), fetchWords("en")]);
  return bundledRuleBook();
}

/** Fetches the notes, and the words that they stand beside; rejects when they do not arrive. */
async function fetchNotes(): Promise<void> {
  const [chunk] = await Promise.all([
    import(/* webpackChunkName: "notes" */ "./notes.generated.json"),
    wordedRuleBook(),
  ]);
  notes = chunk.default as unknown as RuleNotes;
}

/** Fetches the amounts that the build wrote as code; rejects when they do not arrive. Until then the exact evaluator answers. */
export async function fetchAmounts(): Promise<void> {
  amounts ??= amountsFrom(await fetchAmountCode(), numbers.version);
}

/** Fetches what comes after the numbers; rejects when it does not arrive. */
export const fetchChunk = (chunk: Exclude<LateChunk, "sentences" | "company">): Promise<void> =>
  chunk === "notes" ? fetchNotes() : chunk === "amounts" ? fetchAmounts() : fetchWords(chunk);

/** The rule book with its words, notes and readings. Rejects when they do not arrive. */
export async function annotatedRuleBook(): Promise<RuleBook> {
  await fetchNotes();
  return bundledRuleBook();
}

import type { RuleNotes, RuleNumbers, WordsLang } from "../language";
import { type WordsSoFar, packedSource } from "./book-source";
import numbers from "./numbers.generated.json";
import { RuleBook } from "./rule-book";

/** The names of documents, measures and inputs, by language, each in a chunk of its own. */
const CHUNKS: Record<WordsLang, () => Promise<{ default: unknown }>> = {
  zh: () => import(/* webpackChunkName: "words-zh" */ "./words-zh.generated.json"),
  en: () => import(/* webpackChunkName: "words-en" */ "./words-en.generated.json"),
};

let words: WordsSoFar = {};
let book: RuleBook | undefined;

/**
 * The rule book that the add-in carries, with the words that have come: numbers are there from the start. Another
 * book takes its place when words come, so that a measure never changes in somebody's hands.
 */
export function bundledRuleBook(): RuleBook {
  return (book ??= new RuleBook(packedSource(numbers as RuleNumbers, words)));
}

/** Fetches the words of a language; rejects when they do not arrive. Asked again, it fetches only what is missing. */
export async function fetchWords(lang: WordsLang): Promise<void> {
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

/** The rule book with its words, notes and readings. Rejects when they do not arrive. */
export async function annotatedRuleBook(): Promise<RuleBook> {
  const [notes, worded] = await Promise.all([
    import(/* webpackChunkName: "notes" */ "./notes.generated.json"),
    wordedRuleBook(),
  ]);
  worded.annotate(notes.default as unknown as RuleNotes);
  return worded;
}

import type { RuleBookData } from "../measure";
import { NO_RELEVANCE } from "../relevance";
import { documentNumbers } from "./document-numbers";
import { type ChineseChunk, type EnglishChunk, chineseWords, englishWords } from "./document-words";
import { type RuleNotes, type SyllablesOf, ruleNotes } from "./notes";
import { shelvesOf } from "./shelves";

/** What functions.js holds of the rule book: all that a number needs. */
export interface RuleNumbers {
  version: string;
  /** by code, in the rule book's order: documentNumbers */
  documents: Record<string, string>;
  /** names of the tables, which travel with the Chinese words that they hold */
  tables: readonly string[];
}

/** The rule book as it travels: numbers first, words by language, then notes. */
export interface Packs {
  numbers: RuleNumbers;
  zh: ChineseChunk;
  en: EnglishChunk;
  notes: RuleNotes;
}

/** `syllablesOf` gives the pinyin of characters, for the search. */
export function pack(data: RuleBookData, syllablesOf: SyllablesOf): Packs {
  const { version, tables } = data;
  const packs: Packs = {
    numbers: { version, documents: {}, tables: Object.keys(tables) },
    zh: {
      documents: {},
      matters: data.matters ?? {},
      relevance: data.relevance ?? NO_RELEVANCE,
      tables,
    },
    en: { documents: {} },
    notes: ruleNotes(data, syllablesOf),
  };
  for (const document of data.documents) {
    const { code } = document;
    const measures = data.measures.filter((measure) => measure.document === code);
    const shelves = shelvesOf([...measures, ...document.groups]);
    packs.numbers.documents[code] = documentNumbers(document, measures, shelves);
    packs.zh.documents[code] = chineseWords(document, measures, shelves);
    packs.en.documents[code] = englishWords(document, measures, shelves);
  }
  return packs;
}

import type { Bilingual } from "../measure";

/** The languages in which the words of the rule book travel, each in a chunk of its own. */
export type WordsLang = "zh" | "en";

/** What comes after the numbers: words by language, the notes, amounts as code, answers in sentences or about a company. */
export type LateChunk = WordsLang | "notes" | "amounts" | "sentences" | "company";

/** Something was asked that has not come yet: whoever asked waits for it and asks again. */
export class WordsAwaited extends Error {
  constructor(readonly lang: LateChunk) {
    super(`a part of the rule book (${lang}) has not come yet`);
  }
}

/** A word, or WordsAwaited where it has not come: never an empty label that would look like one. */
export function came(word: string | undefined, lang: WordsLang): string {
  if (word === undefined) throw new WordsAwaited(lang);
  return word;
}

/** A name in both languages; the one that has not come throws WordsAwaited when it is read. */
export function bilingual(zh: string | undefined, en: string | undefined): Bilingual {
  if (zh !== undefined && en !== undefined) return { zh, en };
  return {
    get zh() {
      return came(zh, "zh");
    },
    get en() {
      return came(en, "en");
    },
  };
}

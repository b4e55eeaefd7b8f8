import { type AmountOf, type WrittenAmounts } from "../fast";
import {
  type ChineseChunk,
  type EnglishChunk,
  type Matter,
  type Measure,
  NO_RELEVANCE,
  type OpenDocument,
  type Relevance,
  type RuleBookData,
  type RuleNumbers,
  type Table,
  WordsAwaited,
  type WordsLang,
  openDocument,
} from "../language";

/** Where a rule book takes its documents from: each is opened when something of it is first asked. */
export interface BookSource {
  readonly version: string;
  /** what rules look up, by name. A table throws WordsAwaited before the Chinese words have come. */
  readonly tables: Readonly<Record<string, Table>>;
  /** what money is for, by name. Throws WordsAwaited before those of the Chinese language have come. */
  matters: () => Readonly<Record<string, Matter>>;
  /** what answers settle and which measures they remove. Throws WordsAwaited before the Chinese words have come. */
  relevance: () => Relevance;
  /** codes of all documents, in order */
  readonly codes: readonly string[];
  open: (code: string) => OpenDocument;
  /** codes of the documents that can hold a measure of this id, in small letters */
  mayHold: (id: string) => readonly string[];
  /** whether the words of a language are there */
  speaks: (lang: WordsLang) => boolean;
  /** the measure's amount as code that the build wrote; undefined before it has come */
  amountOf: (measure: Measure) => AmountOf | undefined;
}

/** A rule book that is there as a whole, words and all. */
export function wholeSource(data: RuleBookData): BookSource {
  const codes = data.documents.map(({ code }) => code);
  const open = (code: string): OpenDocument => {
    const measures = data.measures.filter(({ document }) => document === code);
    return {
      document: data.documents.find((document) => document.code === code)!,
      ids: measures.map(({ id }) => id),
      measure: (index) => measures[index]!,
      measures,
    };
  };
  const { version, tables } = data;
  const matters = () => data.matters ?? {};
  const relevance = () => data.relevance ?? NO_RELEVANCE;
  const always = { mayHold: () => codes, speaks: () => true, amountOf: () => undefined };
  return { version, tables, codes, matters, relevance, open, ...always };
}

/** The words that have come so far. */
export interface WordsSoFar {
  zh?: ChineseChunk;
  en?: EnglishChunk;
}

/** The rule book as it travels. An id begins with the code of its document. */
export function packedSource(
  numbers: RuleNumbers,
  words: WordsSoFar,
  amounts: () => WrittenAmounts | undefined = () => undefined,
): BookSource {
  const { version, documents } = numbers;
  const codes = Object.keys(documents);
  const chinese = () => {
    if (!words.zh) throw new WordsAwaited("zh");
    return words.zh;
  };
  return {
    version,
    tables: words.zh?.tables ?? awaitedTables(numbers.tables),
    codes,
    matters: () => chinese().matters,
    relevance: () => chinese().relevance,
    open: (code) =>
      openDocument(code, documents[code]!, {
        zh: words.zh?.documents[code],
        en: words.en?.documents[code],
      }),
    mayHold: (id) => codes.filter((code) => id.startsWith(code)),
    speaks: (lang) => words[lang] !== undefined,
    amountOf: (measure) => amounts()?.(measure),
  };
}

function awaitedTables(names: readonly string[]): Readonly<Record<string, Table>> {
  const get = (): never => {
    throw new WordsAwaited("zh");
  };
  const properties = names.map((name) => [name, { get, enumerable: true }] as const);
  return Object.defineProperties({}, Object.fromEntries(properties));
}

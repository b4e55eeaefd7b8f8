import type { Bilingual, Measure, RuleDocument, Table } from "../measure";
import type { Matter } from "../matter";
import type { Relevance } from "../relevance";
import type { Card } from "../terms";
import type { Shelves } from "./shelves";

/** Names that stand in both languages, in the order of the document's numbers. */
export interface NamesOfDocument {
  title: string;
  inputs: string[];
  choices: string[][];
  /** why the groups are, and why a document or a measure is closed */
  groups: string[];
  closed?: string;
  measures: { title: string; labels?: string[]; closed?: string }[];
}

/** The names in Chinese, and what stands in Chinese alone: numbers of documents, clauses, departments. */
export interface ChineseWords extends NamesOfDocument {
  number: string | null;
  issuer: string;
  repeals?: string[];
  replacedBy?: string[];
  groupCites: string[];
  level?: RuleDocument["level"];
  noDouble?: RuleDocument["noDouble"];
  cards?: Card[];
  clauses: {
    cite: string;
    department?: string;
    period?: string;
    /** of requirements and steps; 0 where it is the measure's */
    require: (string | 0)[];
    steps: (string | 0)[];
  }[];
}

export interface WordsOfDocument {
  zh?: ChineseWords;
  en?: NamesOfDocument;
}

/** Documents by code, what money is for, what a company is asked first, and what rules look up. */
export interface ChineseChunk {
  documents: Record<string, ChineseWords>;
  matters: Record<string, Matter>;
  relevance: Relevance;
  /** roads, permits, catalogues: mostly names */
  tables: Record<string, Table>;
}
export interface EnglishChunk {
  documents: Record<string, NamesOfDocument>;
}

/** What citing, telling days and counting together needs of a card of the guide. */
const shortCard = ({
  id,
  title,
  number,
  issuer,
  level,
  issued,
  from,
  to,
  noDouble,
}: Card): Card => ({
  id,
  title,
  number,
  issuer,
  issued,
  from,
  to,
  ...(level && { level }),
  ...(noDouble && { noDouble }),
});

function namesOf(
  document: RuleDocument,
  measures: readonly Measure[],
  { inputs, choices }: Shelves,
  lang: keyof Bilingual,
): NamesOfDocument {
  return {
    title: document.title[lang],
    inputs: inputs.all.map((input) => input[lang]),
    choices: choices.all.map((list) => list.map((choice) => choice[lang])),
    groups: document.groups.map(({ why }) => why[lang]),
    ...(document.closed && { closed: document.closed.because[lang] }),
    measures: measures.map(({ title, steps, closed }) => {
      const labels = steps.flatMap((step) => ("label" in step ? [step.label[lang]] : []));
      return {
        title: title[lang],
        ...(labels.length && { labels }),
        ...(closed && { closed: closed.because[lang] }),
      };
    }),
  };
}

export const englishWords = (
  document: RuleDocument,
  measures: readonly Measure[],
  shelves: Shelves,
): NamesOfDocument => namesOf(document, measures, shelves, "en");

export function chineseWords(
  document: RuleDocument,
  measures: readonly Measure[],
  shelves: Shelves,
): ChineseWords {
  const { number, issuer, repeals, replacedBy, groups, level, noDouble, cards } = document;
  return {
    ...namesOf(document, measures, shelves, "zh"),
    number,
    issuer,
    ...(repeals.length && { repeals }),
    ...(replacedBy && { replacedBy }),
    groupCites: groups.map(({ cite }) => cite),
    ...(level && { level }),
    ...(noDouble && { noDouble }),
    ...(cards && { cards: cards.map(shortCard) }),
    clauses: measures.map(({ cite, department, period, require, steps }) => ({
      cite,
      ...(department !== undefined && { department }),
      ...(period !== undefined && { period }),
      require: require.map((part) => (part.cite === cite ? 0 : part.cite)),
      steps: steps.map((part) => (part.cite === cite ? 0 : part.cite)),
    })),
  };
}

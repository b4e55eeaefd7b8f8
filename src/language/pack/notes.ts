import type { Heading } from "../heading";
import type { Definition, Measure, RuleBookData, RuleDocument } from "../measure";
import { spelledTexts } from "../spelled-texts";
import { type Spelling, spellingOf } from "../spelling";
import { typedCharacters } from "./typed-characters";

const OF_MEASURES = ["note", "readings", "unmodelled", "sample", "apply"] as const;
const OF_DOCUMENTS = ["periods", "scope", "overlap", "apply", "cards"] as const;

type MeasureNotes = Pick<Measure, (typeof OF_MEASURES)[number]>;
type DocumentNotes = Pick<RuleDocument, (typeof OF_DOCUMENTS)[number]>;

/** What neither computing nor a sentence in a cell needs. It comes with the pane, or when a function asks for it. */
export interface RuleNotes {
  /** by id; versions of one id in the order of the rule book */
  measures: Record<string, MeasureNotes[]>;
  documents: Record<string, DocumentNotes>;
  /** how spelledTexts sound */
  spelling: Spelling;
  /** what the shared facts mean */
  definitions?: Record<string, Definition>;
  /** what tables call facts, by fact */
  headings?: Record<string, Heading>;
  /** what people say who look for a document, a card or a measure */
  said?: Record<string, string>;
  /** what departments and issuers are called in English */
  authorities?: Record<string, string>;
}

function picked<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const entries = keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]));
  return Object.fromEntries(entries) as Pick<T, K>;
}

/** How characters sound where they stand, one syllable each: the tables for that are too large to travel. */
export type SyllablesOf = (characters: readonly string[]) => readonly string[];

export function ruleNotes(data: RuleBookData, syllablesOf: SyllablesOf): RuleNotes {
  const measures: RuleNotes["measures"] = {};
  for (const measure of data.measures)
    (measures[measure.id] ??= []).push(picked(measure, OF_MEASURES));
  return {
    measures,
    documents: Object.fromEntries(
      data.documents.map((document) => [document.code, picked(document, OF_DOCUMENTS)]),
    ),
    spelling: spellingOf(spelledTexts(data), syllablesOf, typedCharacters()),
    ...(data.definitions && { definitions: data.definitions }),
    ...(data.headings && { headings: data.headings }),
    ...(data.said && { said: data.said }),
    ...(data.authorities && { authorities: data.authorities }),
  };
}

import type { Heading } from "../heading";
import type { Definition, Measure, RuleBookData, RuleDocument } from "../measure";
import { spelledTexts } from "../spelled-texts";

const OF_MEASURES = ["note", "readings", "unmodelled", "sample", "apply"] as const;
const OF_DOCUMENTS = ["periods", "scope", "overlap", "apply", "cards"] as const;

type MeasureNotes = Pick<Measure, (typeof OF_MEASURES)[number]>;
type DocumentNotes = Pick<RuleDocument, (typeof OF_DOCUMENTS)[number]>;

/** What neither computing nor a sentence in a cell needs. It comes with the pane, or when a function asks for it. */
export interface RuleNotes {
  /** by id; versions of one id in the order of the rule book */
  measures: Record<string, MeasureNotes[]>;
  documents: Record<string, DocumentNotes>;
  /** pinyin initials of spelledTexts, in their order */
  initials: string[];
  /** what the shared facts mean */
  definitions?: Record<string, Definition>;
  /** what tables call facts, by fact */
  headings?: Record<string, Heading>;
}

function picked<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const entries = keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]));
  return Object.fromEntries(entries) as Pick<T, K>;
}

/** `initialsOf` gives the pinyin initials of a text; the tables for that are too large to travel. */
export function ruleNotes(data: RuleBookData, initialsOf: (text: string) => string): RuleNotes {
  const measures: RuleNotes["measures"] = {};
  for (const measure of data.measures)
    (measures[measure.id] ??= []).push(picked(measure, OF_MEASURES));
  return {
    measures,
    documents: Object.fromEntries(
      data.documents.map((document) => [document.code, picked(document, OF_DOCUMENTS)]),
    ),
    initials: spelledTexts(data).map(initialsOf),
    ...(data.definitions && { definitions: data.definitions }),
    ...(data.headings && { headings: data.headings }),
  };
}

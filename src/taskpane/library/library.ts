import { KINDS, type Kind, type Measure, type RuleDocument } from "../../language";
import { searchDocuments, type RuleBook } from "../../rulebook";
import { standingOn, type Standing } from "../measure/standing-on";

/** What the rule book makes of a document: measures by the answer they give, and what stays open. */
export interface Coverage {
  readonly measures: number;
  /** only kinds that the document has, in the order of KINDS */
  readonly kinds: readonly (readonly [Kind, number])[];
  /** places where the text can be read in two ways */
  readonly readings: number;
  readonly unmodelled: number;
}

export const measuresOf = (book: RuleBook, code: string): Measure[] =>
  book.measures.filter(({ document }) => document === code);

/** The figures for some measures; a document's, or those of the whole book. */
export function coverageOf(measures: readonly Measure[]): Coverage {
  const sum = (of: (measure: Measure) => number) => measures.reduce((n, one) => n + of(one), 0);
  return {
    measures: measures.length,
    kinds: KINDS.flatMap((kind) => {
      const count = sum((one) => Number(one.kind === kind));
      return count > 0 ? [[kind, count] as const] : [];
    }),
    readings: sum(({ readings }) => readings?.length ?? 0),
    unmodelled: sum(({ unmodelled }) => unmodelled?.length ?? 0),
  };
}

/** Documents whose title, number, issuer or initials hold every word, with their figures. */
export function documentsWith(
  book: RuleBook,
  words: string,
): { document: RuleDocument; coverage: Coverage }[] {
  return searchDocuments(book, words).map((document) => ({
    document,
    coverage: coverageOf(measuresOf(book, document.code)),
  }));
}

/** How a document stands on a day (YYYY-MM-DD): one that is over may still have measures that are paid. */
export function documentStanding(
  book: RuleBook,
  { code, from, to }: RuleDocument,
  day: string,
): Standing {
  if (from && day < from) return "not-yet";
  if (!to || day <= to) return "in-force";
  const isPaid = measuresOf(book, code).some((one) => standingOn(book, one, day) === "tail");
  return isPaid ? "tail" : "expired";
}

/** Issuers of several documents, those of most first. */
export function mainIssuers({ documents }: RuleBook): string[] {
  const counts = new Map<string, number>();
  for (const { issuer } of documents) counts.set(issuer, (counts.get(issuer) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .map(([issuer]) => issuer);
}

/** The day of the newest document, YYYY-MM-DD. */
export const newestIssue = ({ documents }: RuleBook): string =>
  documents
    .map(({ issued }) => issued ?? "")
    .sort()
    .at(-1) ?? "";

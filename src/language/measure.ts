import type { RoundingMode } from "../exact";
import type { Heading } from "./heading";
import type { Node } from "./node";
import type { Matter } from "./matter";
import type { Relevance } from "./relevance";
import type { Level } from "./terms";
import type { Card, Terms } from "./terms";
import type { InputType } from "./type";

/** A sentence or a name in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** What a shared fact counts: what, of whom, when; and the article that says so, where one does. */
export interface Definition extends Bilingual {
  cite?: string;
}

export interface Choice extends Bilingual {
  code: string;
}

/** One fact that a measure asks for. */
export interface Input extends Bilingual {
  name: string;
  type: InputType;
  /** the shared fact behind it, which other measures ask for too; behind @ the measure, where each asks anew */
  fact?: string;
  /** dimensions other than the type's own: 元/平方米/天 */
  unit?: string;
  choices?: Choice[];
  /** taken when the fact is left out */
  default?: string;
  /** money or counts that may be below zero (a loss): true; a rate that may not (of interest, of tax): false */
  signed?: boolean;
  /** a condition of the whole document, not an argument of the function */
  scope?: boolean;
  /** only requirements read it, so that it may be assumed to hold */
  assumable?: boolean;
}

export interface Requirement {
  node: Node;
  cite: string;
}

interface StepBase {
  cite: string;
  node: Node;
}
/** One sentence of the law that changes the running amount (register 0), in order. */
export type Step =
  | (StepBase & { do: "base" | "plus" | "times" | "cap" | "floor" | "less" })
  | (StepBase & { do: "let"; to: number; label: Bilingual })
  | (StepBase & { do: "brackets"; of: Node; slices: Slice[] })
  | { do: "round"; mode: RoundingMode; unit: string; cite: string }
  /** sums below this are not paid */
  | { do: "smallest"; unit: string; cite: string };

export interface Slice {
  /** upper end, as printed; none for the last slice */
  to?: string;
  rate: string;
}

export type Kind =
  | "award"
  | "ceiling"
  | "discretionary"
  | "service"
  | "eligibility"
  | "score"
  | "lookup";
export const KINDS: readonly Kind[] = [
  "award",
  "ceiling",
  "discretionary",
  "service",
  "eligibility",
  "score",
  "lookup",
];

/** What the outcome says; missing facts and failed requirements come on top of it. */
export type Paying = "eligible" | "up-to" | "case-by-case" | "information";

/** A value that is a tree, or a record of named trees. */
export type ValueTree = Node | { [key: string]: Node };

export interface Measure extends Omit<Terms, "noDouble"> {
  id: string;
  document: string;
  title: Bilingual;
  kind: Kind;
  cite: string;
  department?: string;
  period?: string;
  note?: Bilingual;
  readings?: { taken: Bilingual; other: Bilingual }[];
  unmodelled?: { what: Bilingual; why: Bilingual }[];
  /** first and last day, YYYY-MM-DD; the document's where the measure has none of its own */
  from?: string;
  to?: string;
  inputs: Input[];
  require: Requirement[];
  steps: Step[];
  /** number of registers that the steps use */
  registers: number;
  /** gives a text node: one of Paying; the kind decides where there is none */
  paying?: Node;
  class?: Node;
  /** classes that mean "not eligible" */
  failing?: string[];
  /** the class of those who fail a requirement, where the text gives them one */
  refusedClass?: string;
  value?: ValueTree;
  /** what the money is for, each paid once across documents (rules/matters.yaml) */
  matters?: string[];
  /** facts of one example, for help pages: texts as a person would type them */
  sample?: Record<string, unknown>;
}

export interface Group {
  id: string;
  /** at-most: at most n of the categories; cap: the members' sum is at most the tree's value */
  rule: "at-most" | "cap";
  n?: number;
  /** categories; members of one category count once */
  of: string[][];
  cap?: Node;
  inputs: Input[];
  /** which of the inputs parts the lines: those for which it differs are bound apart, or have a cap each */
  each?: number;
  /** where lines tell different facts of the cap: the greatest holds, of what was spent; else the least */
  greatest?: true;
  /** of one project (a store, a loan, a film), as the clause says; else the company's, whatever its projects */
  ofProject?: true;
  /** of one year, as the clause says: lines of business days of other years are held by themselves */
  ofYear?: true;
  /** what at-most counts in place of categories: lines of all members, two projects of one measure as two; or years */
  counts?: "lines" | "years";
  cite: string;
  why: Bilingual;
  /** of a group that clauses against paying twice make: what is paid once, */
  matter?: string;
  /** and between which measures each of the clauses holds */
  clauses?: readonly HoldingClause[];
}

/** A clause against paying twice: of the measures on one side, beside those on the other, one is paid. */
export interface HoldingClause {
  cite: string;
  between: readonly [readonly string[], readonly string[]];
}

export interface RuleDocument extends Terms {
  code: string;
  number: string | null;
  title: Bilingual;
  issuer: string;
  /** whose document it is: clauses against paying twice reach documents of a level */
  level?: Level;
  issued: string | null;
  from: string | null;
  to: string | null;
  periods?: Bilingual;
  scope?: Bilingual;
  overlap?: Bilingual;
  /** numbers of the documents that it repeals */
  repeals: string[];
  /** numbers of the documents that took its place without naming it among those they repeal */
  replacedBy?: string[];
  /** of the guide: one municipal document each */
  cards?: Card[];
  groups: Group[];
}

export interface Table {
  key: string;
  columns: string[];
  rows: Record<string, string | number | boolean | null>[];
}

/** All that the add-in carries: plain JSON. */
export interface RuleBookData {
  version: string;
  documents: RuleDocument[];
  measures: Measure[];
  tables: Record<string, Table>;
  /** what the shared facts mean, by fact */
  definitions?: Record<string, Definition>;
  /** what tables call facts, by fact */
  headings?: Record<string, Heading>;
  /** what money is for, by name */
  matters?: Record<string, Matter>;
  /** what answers settle, and which measures they remove */
  relevance?: Relevance;
  /** what people say who look for a document, a card or a measure, by its code or id */
  said?: Record<string, string>;
  /** what departments and issuers are called in English */
  authorities?: Record<string, string>;
}

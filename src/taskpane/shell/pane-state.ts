import type { Lang, UnitName } from "../../text";
import type { Doubt } from "../../tables";
import type {
  Area,
  Block,
  Cell,
  HostProblem,
  Insertion,
  Place as SheetPlace,
} from "../../workbook";
import type { SectorChoice } from "../gets/sectors";
import type { InsertWay } from "../measure/insert-content";

/** The places of the pane: who one is, what one can get, whether this file is right. */
export const PLACE_NAMES = ["company", "gets", "workbook"] as const;
export type Place = (typeof PLACE_NAMES)[number];

/** What opens over a place; going back leaves the place as it was. */
export type Layer =
  | { readonly at: "measure"; readonly id: string }
  | { readonly at: "search" }
  | { readonly at: "calendar" }
  | { readonly at: "library"; readonly code?: string }
  | { readonly at: "help" };

/** How one came to what is shown; it decides where the focus goes. */
export type Arrival = "opened" | "back" | "chosen" | "typed";

/** One fact as a person gave it: typed, or by pointing at cells. */
export type Answer = Typed | Linked;

interface Typed {
  readonly by: "typed";
  readonly text: string;
  readonly unit?: UnitName;
  /** the cells that it was computed from when a table was read; it does not follow them */
  readonly from?: string;
}

/** A fact that cells hold. */
export interface Linked {
  readonly by: "cell";
  /** several cells are one sum, save where a list is asked */
  readonly area: Area;
  readonly unit?: UnitName;
  /** as last read from the sheet */
  readonly values: readonly (readonly Cell[])[];
  /** why the cells are not taken for the fact */
  readonly doubt?: Doubt;
  /** the workbook counts days from 1904 */
  readonly from1904?: boolean;
}

/** Answers by fact (state/fact-key.ts). */
export type Answers = Readonly<Record<string, Answer>>;

export interface Company {
  readonly name: string;
  /** what the workbook called it before it was renamed */
  readonly was?: string;
  readonly answers: Answers;
  /** the facts of one award cell, to look at: in no total of companies, and never saved */
  readonly ofCell?: true;
}

/** What there is to say about the last action on the sheet. */
export type SheetNews =
  | { readonly news: "inserted" | "restored" | "touched"; readonly address: string }
  | { readonly news: "changed" }
  | { readonly news: "fault"; readonly problem: HostProblem; readonly detail: string };

/** A sheet that the pane has added, as it then stood: so it can be taken back. */
export interface WrittenSheet {
  readonly area: Area;
  readonly formulas: Block["formulas"];
}

/** What there is to say about keeping company facts in the workbook. */
export type CompanyNews =
  | { readonly news: "newer" | "foreign" | "none" }
  /** and the cells that somebody else filled and that stay: `fact (company)` */
  | { readonly news: "saved"; readonly kept: readonly string[] }
  | {
      readonly news: "loaded";
      readonly count: number;
      readonly unknown: readonly string[];
      /** cells that were not understood: `fact (company)` */
      readonly unread: readonly string[];
      /** the sheet is gone: they come from what the file keeps beside it */
      readonly kept?: true;
    }
  /** and the cells whose formula computed another amount: they hold the engine's */
  | {
      readonly news: "calculated";
      readonly written: readonly WrittenSheet[];
      readonly putBack: readonly string[];
    }
  | {
      readonly news: "calculations-removed";
      readonly removed: readonly string[];
      readonly kept: readonly string[];
    }
  | { readonly news: "fault"; readonly problem: HostProblem };

export interface SheetState {
  readonly way: InsertWay;
  /** the formula goes into the rows below too */
  readonly fill: boolean;
  /** rows below the linked cells that hold values as well; below `cells` */
  readonly below?: { readonly cells: readonly Area[]; readonly rows: number };
  readonly busy: boolean;
  /** where something would go, and what was asked for (placeKey) */
  readonly place?: SheetPlace & { readonly wanted: string };
  readonly last?: Insertion;
  readonly news?: SheetNews;
}

/** What the list of fitting measures shows; "" for all. */
export interface Filters {
  readonly document: string;
  readonly department: string;
  /** as titles and conditions name it; "none" for measures that name no sector */
  readonly sector: SectorChoice;
  /** only what is in force today */
  readonly current: boolean;
}

export interface PaneState {
  readonly lang: Lang;
  readonly place: Place;
  /** over the place; the last one is shown */
  readonly layers: readonly Layer[];
  readonly arrival: Arrival;
  /** whether the person has gone anywhere yet; until then the pane may choose the place */
  readonly moved: boolean;
  /** what is searched for */
  readonly words: string;
  readonly libraryWords: string;
  readonly companies: readonly Company[];
  readonly company: number;
  /** the one that was removed last, and where it stood */
  readonly removed?: { readonly company: Company; readonly at: number } | undefined;
  /** the companies as the workbook holds them: what was told since is still to be saved */
  readonly held?: readonly Company[] | undefined;
  readonly companyNews?: CompanyNews;
  readonly filters: Filters;
  readonly selection?: Area;
  readonly sheet: SheetState;
}

export const firstState = (lang: Lang): PaneState => ({
  lang,
  place: "company",
  layers: [],
  arrival: "chosen",
  moved: false,
  words: "",
  libraryWords: "",
  companies: [{ name: "", answers: {} }],
  company: 0,
  filters: { document: "", department: "", sector: "", current: true },
  sheet: { way: "formula", fill: false, busy: false },
});

const nothing: Answers = {};
export const answersOf = (state: PaneState): Answers =>
  state.companies[state.company]?.answers ?? nothing;

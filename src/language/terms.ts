import type { Bilingual } from "./measure";

/** First and last day, YYYY-MM-DD; open where one is left out. */
export interface Period {
  from?: string;
  to?: string;
}

/** How far a clause against paying twice reaches. */
export const REACHES = ["clause", "own", "etown", "beijing", "state", "any"] as const;
export type Reach = (typeof REACHES)[number];

/** Whose text it is. */
export const LEVELS = ["etown", "beijing", "state"] as const;
export type Level = (typeof LEVELS)[number];

/** What is kept of two that would pay one matter. */
export const KEEPS = ["better", "difference", "earlier", "applicant"] as const;
export type Keeps = (typeof KEEPS)[number];

/** One clause against paying one matter twice. */
export interface NoDouble {
  reaches: Reach[];
  keeps: Keeps;
  cite: string;
  /** only these measures, or those below these ids */
  only?: string[];
}

export const EACH = ["year", "half-year", "quarter", "month", "three-years"] as const;

/** When one applies: days as YYYY-MM-DD, or MM-DD where it comes again. */
export interface ApplyWindow {
  from?: string;
  to?: string;
  each?: (typeof EACH)[number];
  batch?: Bilingual;
  /** the text says "around" */
  about?: boolean;
}

/** How one applies: what the text prints, no more. */
export interface Applying {
  windows?: ApplyWindow[];
  frequency?: Bilingual;
  department?: string;
  where?: Bilingual;
  phones?: string[];
  /** whether one applies before the money is spent */
  beforeSpending?: boolean;
  steps?: { what: Bilingual; days?: number }[];
  materials?: { what: Bilingual; copies?: number; only?: Bilingual }[];
  notice?: { days: number; kind: "working" | "calendar" };
  /** how long a recognition holds */
  validYears?: number;
  acceptedWithin?: Bilingual;
  freeOfApplication?: boolean;
  cite?: string;
}

/** What a document, a card or a measure says of time, of paying twice and of applying. */
export interface Terms {
  /** the days whose business is paid for; the validity where the text names none */
  business?: Period;
  /** last day of payment for business that counts */
  paidUntil?: string;
  /** a round that ended without an end in the calendar, or early */
  closed?: { on?: string; because: Bilingual };
  noDouble?: NoDouble[];
  apply?: Applying;
}

/** A card of the guide: one municipal document in short, with number, issuer and days of its own. */
export interface Card extends Terms {
  /** beginning of the ids of its measures: zcdy-kj-04 */
  id: string;
  title: Bilingual;
  number: string | null;
  issuer: string;
  issued: string | null;
  from: string | null;
  to: string | null;
  /** whose text it is, where that is not the document's level */
  level?: Level;
  /** whom it serves */
  for?: Bilingual;
  /** titles of the documents that it sums up */
  basis?: string;
}

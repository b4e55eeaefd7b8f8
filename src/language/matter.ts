import type { Bilingual } from "./measure";

/** What money is for: the thing that is paid once, whatever document pays it. */
export interface Matter extends Bilingual {
  /** what flows each year (an expense, a growth, a rent): lines of business days of other years are other money */
  ofYear?: true;
  /** matters that look alike and are not the same, and why */
  distinctFrom?: { matter: string; why: Bilingual }[];
}

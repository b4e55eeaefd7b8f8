import type { Bilingual } from "./measure";

/** What money is for: the thing that is paid once, whatever document pays it. */
export interface Matter extends Bilingual {
  /** matters that look alike and are not the same, and why */
  distinctFrom?: { matter: string; why: Bilingual }[];
}

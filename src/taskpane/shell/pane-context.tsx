import { createContext, use } from "react";
import type { RuleBook } from "../../rulebook";
import type { Lang } from "../../text";
import type { Dispatch } from "./actions";
import type { Commands } from "./commands";
import type { PaneState } from "./pane-state";
import type { PaneWords } from "./pane-words";

/** What every screen reads and sends to. */
export interface Pane {
  readonly state: PaneState;
  readonly dispatch: Dispatch;
  readonly commands: Commands;
  readonly book: RuleBook;
  /** whether the notes of the book have come */
  readonly noted: boolean;
  readonly words: PaneWords;
  readonly lang: Lang;
  /** whether there is a workbook */
  readonly inExcel: boolean;
  /** today, YYYY-MM-DD, as the person's calendar has it */
  readonly today: string;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = use(PaneContext);
  if (!pane) throw new Error("a screen stands outside of the pane");
  return pane;
}

import { createContext, use, useSyncExternalStore } from "react";
import type { RuleBook } from "../../rulebook";
import type { Lang } from "../../text";
import type { HostPort } from "../../workbook";
import type { Dispatch } from "./actions";
import type { Commands } from "./commands";
import { answersOf, type Answers, type PaneState } from "./pane-state";
import { PANE, type PaneWords } from "./pane-words";
import type { Store } from "./store";

/** What every screen stands in; none of it changes while the pane is open, except that Office answers and the notes come. */
export interface Surroundings {
  readonly store: Store;
  readonly commands: Commands;
  readonly book: RuleBook;
  /** the workbook, or what stands for none */
  readonly host: HostPort;
  /** whether the notes of the book have come */
  readonly noted: boolean;
  /** whether the words of the book have come, Office has answered and the frame has been painted: the rest is drawn after that */
  readonly painted: boolean;
  /** whether it is known if there is a workbook */
  readonly hostKnown: boolean;
  /** whether there is a workbook */
  readonly inExcel: boolean;
  /** today, YYYY-MM-DD, as the person's calendar has it */
  readonly today: string;
}

export interface Pane extends Surroundings {
  readonly dispatch: Dispatch;
  readonly words: PaneWords;
  readonly lang: Lang;
}

export const PaneContext = createContext<Surroundings | null>(null);

function useSurroundings(): Surroundings {
  const around = use(PaneContext);
  if (!around) throw new Error("a screen stands outside of the pane");
  return around;
}

/** What every screen reads and sends to; it is drawn anew only with another language. */
export function usePane(): Pane {
  const around = useSurroundings();
  const lang = useShown((state) => state.lang);
  return { ...around, dispatch: around.store.dispatch, words: PANE[lang], lang };
}

/** A part of the state: the screen is drawn anew when it is another one. `of` must not make new objects. */
export function useShown<Part>(of: (state: PaneState) => Part): Part {
  const { store } = useSurroundings();
  const part = () => of(store.now());
  // the build draws the first frame (src/bundle/first-frame.tsx) from the same state
  return useSyncExternalStore(store.subscribe, part, part);
}

/** What the company at hand has told. */
export const useAnswers = (): Answers => useShown(answersOf);

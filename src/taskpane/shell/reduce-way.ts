import type { Action } from "./actions";
import type { Arrival, Layer, PaneState, Place, SheetState } from "./pane-state";

type WayAction = Extract<Action, { type: "went-to" | "opened" | "went-back" | "searched" }>;

/** Places and what is opened over them. */
export function reduceWay(state: PaneState, action: WayAction): PaneState {
  const { place, layers } = state;
  switch (action.type) {
    case "went-to":
      return arrived({ ...state, words: "" }, action.place, [], "chosen");
    case "opened":
      return arrived(state, place, [...layers, action.layer], "opened");
    case "went-back":
      return layers.length > 0
        ? arrived(withoutSearch(state), place, layers.slice(0, -1), "back")
        : state;
    case "searched":
      return searched(state, action.words);
  }
}

/** Who leaves the search has done with its words. */
const withoutSearch = (state: PaneState): PaneState =>
  state.layers.at(-1)?.at === "search" ? { ...state, words: "" } : state;

/** Words open the search over wherever one is, once; no words close it. */
function searched(before: PaneState, words: string): PaneState {
  const state = { ...before, words };
  const { place, layers } = state;
  const at = layers.findIndex((layer) => layer.at === "search");
  const below = at < 0 ? layers : layers.slice(0, at);
  if (words === "") return at < 0 ? state : arrived(state, place, below, "typed");
  if (at === layers.length - 1 && at >= 0) return state;
  return arrived(state, place, [...below, { at: "search" }], "typed");
}

function arrived(
  state: PaneState,
  place: Place,
  layers: readonly Layer[],
  arrival: Arrival,
): PaneState {
  const { way, last } = state.sheet;
  // what was written last can be taken back from any screen that writes
  const sheet: SheetState = { way, fill: false, busy: false, ...(last && { last }) };
  return { ...state, companyNews: undefined, place, layers, arrival, moved: true, sheet };
}

import type { Dispatch } from "./actions";
import type { PaneState } from "./pane-state";
import { reduce } from "./reduce";

/** The pane's state, outside of React: screens read parts of it, and are drawn anew when theirs changes. */
export interface Store {
  readonly now: () => PaneState;
  readonly dispatch: Dispatch;
  /** `heard` is called after every change; gives what ends that. */
  readonly subscribe: (heard: () => void) => () => void;
}

export function createStore(first: PaneState): Store {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    now: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const heard of [...listeners]) heard();
    },
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

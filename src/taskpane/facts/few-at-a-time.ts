import { useState } from "react";

/** A few of many questions, by their keys. */
interface Few {
  readonly shown: readonly string[];
  readonly hasMore: boolean;
  /** Keeps those that are shown where they are, whatever is answered. */
  readonly hold: () => void;
  /** Shows the next ones, in a circle. */
  readonly next: () => void;
}

/** The first `most` of what is open: they stay while a person answers them; others come when they are asked for. */
export function useFewAtATime(open: readonly string[], most: number): Few {
  const [held, setHeld] = useState<readonly string[]>();
  const shown = held ?? open.slice(0, most);
  const last = open.findLastIndex((key) => shown.includes(key));
  const others = [...open.slice(last + 1), ...open.slice(0, last + 1)].filter(
    (key) => !shown.includes(key),
  );
  return {
    shown,
    hasMore: others.length > 0,
    hold: () => setHeld(shown),
    next: () => setHeld(others.slice(0, most)),
  };
}

import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { Arrival } from "./pane-state";

interface Left {
  readonly scroll: number;
  readonly focus: HTMLElement | undefined;
}

/**
 * Coming back finds everything where it was: each level keeps how far it was scrolled and what had the focus.
 * `body` holds the levels, `shown` is the key of the one in sight, `open` are all that are still there. Gives what a level
 * calls when its screen has come: one whose code was still on its way gets then what it is owed.
 */
export function useWayBack(
  body: RefObject<HTMLElement | null>,
  shown: string,
  open: readonly string[],
  arrival: Arrival,
): () => void {
  const left = useRef(new Map<string, Left>());
  const before = useRef(shown);
  useEffect(() => {
    const keep = (part: Partial<Left>) => {
      const so = left.current.get(before.current) ?? { scroll: 0, focus: undefined };
      left.current.set(before.current, { ...so, ...part });
    };
    const scrolled = () => keep({ scroll: window.scrollY });
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && body.current?.contains(target)) keep({ focus: target });
    };
    window.addEventListener("scroll", scrolled, { passive: true });
    document.addEventListener("focusin", focused);
    return () => {
      window.removeEventListener("scroll", scrolled);
      document.removeEventListener("focusin", focused);
    };
  }, [body]);
  const owed = useRef(false);
  const settle = () => {
    if (!owed.current) return;
    const kept = left.current.get(shown);
    const heading = body.current?.querySelector<HTMLElement>("[data-shown] h1");
    if (!heading) return;
    owed.current = false;
    window.scrollTo(0, kept?.scroll ?? 0);
    if (arrival === "chosen" || arrival === "typed") return;
    const last = arrival === "back" && kept?.focus?.isConnected ? kept.focus : heading;
    // what comes late takes no focus from a person who types in a cell
    if (document.hasFocus()) last.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    owed.current = true;
    for (const key of left.current.keys()) if (!open.includes(key)) left.current.delete(key);
    settle();
  });
  return settle;
}

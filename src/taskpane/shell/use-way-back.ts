import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { Arrival } from "./pane-state";

interface Left {
  readonly scroll: number;
  readonly focus: HTMLElement | undefined;
}

/**
 * Coming back finds everything where it was: each level keeps how far it was scrolled and what had the focus.
 * `body` holds the levels, `shown` is the key of the one in sight, `open` are all that are still there.
 */
export function useWayBack(
  body: RefObject<HTMLElement | null>,
  shown: string,
  open: readonly string[],
  arrival: Arrival,
): void {
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
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const kept = left.current.get(shown);
    window.scrollTo(0, kept?.scroll ?? 0);
    for (const key of left.current.keys()) if (!open.includes(key)) left.current.delete(key);
    if (arrival === "chosen" || arrival === "typed") return;
    const heading = body.current?.querySelector<HTMLElement>("[data-shown] h1");
    const last = arrival === "back" && kept?.focus?.isConnected ? kept.focus : heading;
    last?.focus({ preventScroll: true });
  });
}

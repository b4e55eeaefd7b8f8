import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { onOfficeLook, type OfficeLook } from "../../workbook";
import { themeFor, type ThemeName } from "./pane-theme";

/** The theme now: follows Office while the pane is open, and the system where Office says nothing. */
export function useThemeName(said: OfficeLook): ThemeName {
  const [{ look, from }, setLook] = useState({ look: said, from: said });
  if (from !== said) setLook({ look: said, from: said });
  // anew when Office has answered: before, it has no event
  useEffect(() => onOfficeLook((now) => setLook({ look: now, from: said })), [said]);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  // forced colours come from the system whatever Office says; the browser paints them
  const isForced = useMedia("(forced-colors: active)");
  return isForced ? (isDark ? "contrast" : "light") : themeFor(look, isDark);
}

/** Whether a media query holds now; none does where there is no window (first-frame.tsx). */
function useMedia(text: string): boolean {
  const [query] = useState(() => globalThis.window?.matchMedia(text));
  const follow = useCallback(
    (changed: () => void) => {
      query?.addEventListener("change", changed);
      return () => query?.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(
    follow,
    () => query!.matches,
    () => false,
  );
}

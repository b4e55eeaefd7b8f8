import { useEffect, useState } from "react";
import type { OfficeLook } from "../../workbook";
import { themeFor, type ThemeName } from "./pane-theme";

/** The theme now; follows the system where Office says nothing. */
export function useThemeName(look: OfficeLook): ThemeName {
  const [query] = useState(() => window.matchMedia("(prefers-color-scheme: dark)"));
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const follow = () => setDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [query]);
  return themeFor(look, dark);
}

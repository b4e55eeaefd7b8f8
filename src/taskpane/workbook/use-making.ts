import { useCallback } from "react";
import type { Making } from "../../travel";
import { addInVersion } from "../help/add-in-version";
import { usePane } from "../shell/pane-context";

/** What commands put on record: the rule book, the language, the add-in, the time. */
export function useMaking(): () => Making {
  const { book, lang } = usePane();
  return useCallback(
    () => ({ book, lang, addIn: addInVersion, time: new Date().toISOString() }),
    [book, lang],
  );
}

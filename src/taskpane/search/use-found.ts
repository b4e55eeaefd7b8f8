import { useMemo, useState } from "react";
import { usePane } from "../shell/pane-context";
import { foundMeasures, STEP, type Found } from "./found-measures";

/** What fits the words; `showMore` lists the next ones. Other words begin anew. */
export function useFound(words: string): { found: Found; showMore: () => void } {
  const { book, noted } = usePane();
  const [listed, setListed] = useState({ words, count: STEP });
  const count = listed.words === words ? listed.count : STEP;
  const found = useMemo(() => foundMeasures(book, words, count), [book, noted, words, count]);
  return { found, showMore: () => setListed({ words, count: count + STEP }) };
}

import { createElement, useSyncExternalStore, type ReactElement } from "react";
import type { Grid } from "../grid/open-grid";

/** What the line under the formula bar says; `told` when it is about an error. */
export interface CellLine {
  text: string;
  told: boolean;
}

/** Puts a line under the grid's formula bar. Returns how to change what it says. */
export function showCellLine({ api }: Grid, first: CellLine): (line: CellLine) => void {
  let line = first;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const Line = (): ReactElement => {
    const { text, told } = useSyncExternalStore(subscribe, () => line);
    const className = told ? "cell-line told" : "cell-line";
    return createElement("p", { id: "cell-line", className, role: "status" }, text);
  };
  api.registerUIPart(api.Enum.BuiltInUIPart.HEADER, Line);
  return (next) => {
    if (next.text === line.text && next.told === line.told) return;
    line = next;
    for (const listener of listeners) listener();
  };
}

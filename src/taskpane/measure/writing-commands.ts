import {
  areaText,
  insert,
  inspectTarget,
  sized,
  undo,
  type Area,
  type Cell,
  type Look,
  type Target,
} from "../../workbook";
import { told, type Around } from "../shell/around";
import { rowsBelow } from "./rows-below";

export interface WritingCommands {
  /** Looks at the place where rows × columns would go. */
  readonly look: (at: Area, rows: number, columns: number) => Promise<void>;
  /** Counts the rows below these cells that could take the formula too. */
  readonly countBelow: (cells: readonly Area[]) => Promise<void>;
  readonly insert: (seen: Target, rows: readonly (readonly Cell[])[], look?: Look) => Promise<void>;
  readonly undo: () => Promise<void>;
}

export const writingCommands = (around: Around): WritingCommands => {
  const { port, dispatch } = around;
  return {
    look: (at, rows, columns) =>
      told(around, async () => {
        dispatch({ type: "looked", target: await inspectTarget(port, sized(at, rows, columns)) });
      }),
    countBelow: (cells) =>
      told(around, async () => {
        dispatch({ type: "below-counted", cells, rows: await rowsBelow(port, cells) });
      }),
    insert: (seen, rows, look) =>
      told(around, async () => {
        dispatch({ type: "began" });
        const result = await insert(port, seen, rows, look);
        if ("changed" in result)
          return dispatch({ type: "told", news: { news: "changed" }, target: result.changed });
        const { done } = result;
        dispatch({ type: "inserted", insertion: done, address: areaText(done.area) });
      }),
    undo: () => told(around, () => takeBack(around)),
  };
};

async function takeBack({ port, dispatch, now }: Around): Promise<void> {
  const { last } = now().sheet;
  if (!last) return;
  dispatch({ type: "began" });
  const restored = (await undo(port, last)) === "restored";
  dispatch({ type: "undone", address: areaText(last.area), restored });
}

import {
  areaText,
  chosenPlace,
  freePlace,
  insert,
  undo,
  type Area,
  type Cell,
  type Look,
  type Target,
  type Wanted,
} from "../../workbook";
import { reportFaults, type Around } from "../shell/around";
import { rowsBelow } from "./rows-below";

/** What is to be written, from where, and whether what stands there may go. */
export interface WantedPlace extends Wanted {
  readonly over: boolean;
}

/** What a place was looked at for, as one text. */
export const placeKey = (wanted: WantedPlace): string => JSON.stringify(wanted);

export interface WritingCommands {
  /** Looks for the place: the next free one, or just where one stands when that may be written over. */
  readonly look: (wanted: WantedPlace) => Promise<void>;
  /** Counts the rows below these cells that could take the formula too. */
  readonly countBelow: (cells: readonly Area[]) => Promise<void>;
  readonly insert: (seen: Target, rows: readonly (readonly Cell[])[], look?: Look) => Promise<void>;
  readonly undo: () => Promise<void>;
}

export const writingCommands = (around: Around): WritingCommands => {
  const { port, dispatch } = around;
  return {
    look: (wanted) =>
      reportFaults(around, async () => {
        const place = await (wanted.over ? chosenPlace : freePlace)(port, wanted);
        dispatch({ type: "target-read", place, wanted: placeKey(wanted) });
      }),
    countBelow: (cells) =>
      reportFaults(around, async () => {
        dispatch({ type: "below-counted", cells, rows: await rowsBelow(port, cells) });
      }),
    insert: (seen, rows, look) =>
      reportFaults(around, async () => {
        dispatch({ type: "writing-began" });
        const result = await insert(port, seen, rows, look);
        if ("changed" in result)
          return dispatch({ type: "sheet-reported", news: { news: "changed" } });
        const { done } = result;
        dispatch({ type: "inserted", insertion: done, address: areaText(done.area) });
      }),
    undo: () => reportFaults(around, () => takeBack(around)),
  };
};

async function takeBack({ port, dispatch, now }: Around): Promise<void> {
  const { last } = now().sheet;
  if (!last) return;
  dispatch({ type: "writing-began" });
  const restored = (await undo(port, last)) === "restored";
  dispatch({ type: "undone", address: areaText(last.area), restored });
}

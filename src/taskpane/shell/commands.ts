import type { Input } from "../../language";
import type { RuleBook } from "../../rulebook";
import {
  HostFault,
  areaText,
  insert,
  inspectTarget,
  sized,
  undo,
  type Area,
  type Cell,
  type HostPort,
  type Look,
  type Target,
} from "../../workbook";
import type { Dispatch } from "./actions";
import { companyCommands } from "../company/company-commands";
import { factKey } from "../facts/fact-key";
import { holdingsIn } from "../workbook/holdings";
import { lastMeasure, rememberMeasure } from "../workbook/last-measure";
import { answersOf, type Answer, type PaneState, type WrittenSheet } from "./pane-state";
import { rowsBelow } from "../measure/rows-below";

/** What the pane does with the workbook; everything else is an action alone. */
export interface Commands {
  /** Notes what is selected now. */
  readonly followSelection: () => Promise<void>;
  /** Takes a fact from the selected cell. */
  readonly link: (input: Input) => Promise<void>;
  /** Reads the linked cells anew. */
  readonly refresh: () => Promise<void>;
  /** Looks at the place where rows × columns would go. */
  readonly look: (at: Area, rows: number, columns: number) => Promise<void>;
  /** Counts the rows below these cells that could take the formula too. */
  readonly countBelow: (cells: readonly Area[]) => Promise<void>;
  readonly insert: (seen: Target, rows: readonly (readonly Cell[])[], look?: Look) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Looks through all sheets for formulas of ours. */
  readonly survey: () => Promise<void>;
  /** Brings a cell into view. */
  readonly show: (area: Area) => Promise<void>;
  readonly saveCompanies: () => Promise<void>;
  readonly loadCompanies: () => Promise<void>;
  /** Writes the whole calculation of the company to a sheet of its own. */
  readonly writeCalculation: () => Promise<void>;
  /** Takes that sheet out of the workbook again, as long as nobody has touched it. */
  readonly removeCalculation: (written: WrittenSheet) => Promise<void>;
}

/** Sheets that hold linked cells. */
export const linkedSheets = (state: PaneState): string[] => [
  ...new Set(linkedAreas(state).map(({ sheet }) => sheet)),
];

const linkedAreas = (state: PaneState): Area[] =>
  Object.values(answersOf(state)).flatMap((answer) => (answer.by === "cell" ? [answer.area] : []));

/** The commands over a workbook. Faults of the host become news; others are thrown. */
export function createCommands(
  port: HostPort,
  dispatch: Dispatch,
  now: () => PaneState,
  book: RuleBook,
  today: string,
): Commands {
  const told = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      const { problem, message: detail } = error;
      dispatch({ type: "told", news: { news: "fault", problem, detail } });
    }
  };
  return {
    followSelection: async () => {
      // a chart or a picture may be selected: then there is no place
      const area = await port.selection().catch(() => undefined);
      dispatch({ type: "selected", area });
    },
    link: (input) => told(() => link(port, dispatch, now, input)),
    refresh: () => told(() => refresh(port, dispatch, now)),
    look: (at, rows, columns) =>
      told(async () => {
        dispatch({ type: "looked", target: await inspectTarget(port, sized(at, rows, columns)) });
      }),
    countBelow: (cells) =>
      told(async () => {
        dispatch({ type: "below-counted", cells, rows: await rowsBelow(port, cells) });
      }),
    insert: (seen, rows, look) =>
      told(async () => {
        dispatch({ type: "began" });
        const result = await insert(port, seen, rows, look);
        if ("changed" in result)
          return dispatch({ type: "told", news: { news: "changed" }, target: result.changed });
        const { done } = result;
        await rememberMeasure(port, now());
        dispatch({ type: "inserted", insertion: done, address: areaText(done.area) });
      }),
    undo: () => told(() => takeBack(port, dispatch, now)),
    survey: () =>
      told(async () => {
        const [blocks, last] = [await port.usedBlocks(), await lastMeasure(port, book)];
        dispatch({ type: "surveyed", holdings: holdingsIn(blocks, book), ...last });
      }),
    show: (area) => told(() => port.select(area)),
    ...companyCommands(port, dispatch, now, book, today),
  };
}

async function link(
  port: HostPort,
  dispatch: Dispatch,
  now: () => PaneState,
  input: Input,
): Promise<void> {
  const selected = await port.selection();
  const area = input.type === "money_list" ? selected : sized(selected, 1, 1);
  const [block] = await port.read([area]);
  const key = factKey(input);
  const before: Answer | undefined = answersOf(now())[key];
  // a unit that was chosen for this cell stays when the person points at another one
  const unit = before?.by === "cell" && before.unit ? { unit: before.unit } : {};
  dispatch({ type: "answered", key, answer: { by: "cell", area, values: block!.values, ...unit } });
}

async function refresh(port: HostPort, dispatch: Dispatch, now: () => PaneState): Promise<void> {
  const areas = linkedAreas(now());
  if (areas.length === 0) return;
  const blocks = await port.read(areas);
  const values = new Map(blocks.map((block) => [areaText(block.area), block.values]));
  dispatch({ type: "cells-read", values });
  const cells = now().sheet.below?.cells;
  if (cells) dispatch({ type: "below-counted", cells, rows: await rowsBelow(port, cells) });
}

async function takeBack(port: HostPort, dispatch: Dispatch, now: () => PaneState): Promise<void> {
  const { last } = now().sheet;
  if (!last) return;
  dispatch({ type: "began" });
  const restored = (await undo(port, last)) === "restored";
  dispatch({ type: "undone", address: areaText(last.area), restored });
}

import type { Input } from "../../language";
import { areaText, type Area } from "../../workbook";
import { annotatedRuleBook } from "../../rulebook";
import { rowsBelow } from "../measure/rows-below";
import { told, type Around } from "../shell/around";
import { answersOf, type Answer, type PaneState } from "../shell/pane-state";
import { factKey } from "./fact-key";
import { readSelection } from "./read-selection";

export interface CellCommands {
  /** Notes what is selected now. */
  readonly followSelection: () => Promise<void>;
  /** Takes a fact from the selected cell. */
  readonly link: (input: Input) => Promise<void>;
  /** Reads the linked cells anew. */
  readonly refresh: () => Promise<void>;
}

export const cellCommands = (around: Around): CellCommands => ({
  followSelection: async () => {
    // a chart or a picture may be selected: then there is no place
    const area = await around.port.selection().catch(() => undefined);
    around.dispatch({ type: "selected", area });
  },
  link: (input) => told(around, () => link(around, input)),
  refresh: () => told(around, () => refresh(around)),
});

/** Sheets that hold linked cells. */
export const linkedSheets = (state: PaneState): string[] => [
  ...new Set(linkedAreas(state).map(({ sheet }) => sheet)),
];

const linkedAreas = (state: PaneState): Area[] =>
  Object.values(answersOf(state)).flatMap((answer) => (answer.by === "cell" ? [answer.area] : []));

async function link({ port, dispatch, now }: Around, input: Input): Promise<void> {
  const area = await port.selection();
  const [block] = await port.read([area]);
  const key = factKey(input);
  const before: Answer | undefined = answersOf(now())[key];
  const stated = readSelection(await port.sheetsSeen(), area, input, await annotatedRuleBook());
  // a unit that was chosen for this cell stays when the person points at another one, but a heading's wins
  const chosen = before?.by === "cell" ? before.unit : undefined;
  const unit = stated.unit ?? chosen;
  const more = { ...(unit && { unit }), ...(stated.doubt && { doubt: stated.doubt }) };
  dispatch({ type: "answered", key, answer: { by: "cell", area, values: block!.values, ...more } });
}

async function refresh({ port, dispatch, now }: Around): Promise<void> {
  const areas = linkedAreas(now());
  if (areas.length === 0) return;
  const blocks = await port.read(areas);
  const values = new Map(blocks.map((block) => [areaText(block.area), block.values]));
  dispatch({ type: "cells-read", values });
  const cells = now().sheet.below?.cells;
  if (cells) dispatch({ type: "below-counted", cells, rows: await rowsBelow(port, cells) });
}

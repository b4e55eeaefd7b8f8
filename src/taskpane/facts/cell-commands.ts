import type { Input } from "../../language";
import { areaText, HostFault, type Area, type HostPort } from "../../workbook";
import { annotatedRuleBook } from "../../rulebook";
import { rowsBelow } from "../measure/rows-below";
import { arrived, reportFaults, type Around } from "../shell/around";
import { answersOf, type Answer, type Linked, type PaneState } from "../shell/pane-state";
import { factInputs } from "./fact-inputs";
import { factKey } from "./fact-key";
import { linkKey } from "./link-key";
import type { readSelection } from "./read-selection";

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
  link: (input) => reportFaults(around, () => link(around, input)),
  refresh: () => reportFaults(around, () => refresh(around)),
});

/** Sheets that hold linked cells. */
export const linkedSheets = (state: PaneState): string[] => [
  ...new Set(linkedAreas(state).map(({ sheet }) => sheet)),
];

/** The links of all companies: the totals are over all of them. */
const linksOf = ({ companies }: PaneState): [key: string, answer: Linked][] =>
  companies.flatMap(({ answers }) =>
    Object.entries(answers).flatMap(([key, answer]) =>
      answer.by === "cell" ? [[key, answer] satisfies [string, Linked]] : [],
    ),
  );

/** Linked cells, each once. */
const linkedAreas = (state: PaneState): Area[] => [
  ...new Map(linksOf(state).map(([, { area }]) => [areaText(area), area])).values(),
];

async function link({ port, dispatch, now }: Around, input: Input): Promise<void> {
  const area = await port.selection();
  const [block] = await port.read([area]);
  const key = factKey(input);
  const before: Answer | undefined = answersOf(now())[key];
  const stated: Stated = (await statedBeside(port, area, input)) ?? unread(area, input);
  // a unit that was chosen for this cell stays when the person points at another one, but a heading's wins
  const chosen = before?.by === "cell" ? before.unit : undefined;
  const unit = stated.unit ?? chosen;
  const from1904 = input.type === "date" && (await port.from1904());
  const more = {
    ...(unit && { unit }),
    ...(stated.doubt && { doubt: stated.doubt }),
    ...(from1904 && { from1904 }),
  };
  dispatch({ type: "answered", key, answer: { by: "cell", area, values: block!.values, ...more } });
}

type Stated = ReturnType<typeof readSelection>;

/** What the headings of cells state; undefined where the host cannot read the sheet as a whole. */
async function statedBeside(port: HostPort, area: Area, input: Input): Promise<Stated | undefined> {
  const [book, reader] = await arrived(
    Promise.all([annotatedRuleBook(), import(/* webpackChunkName: "tables" */ "./read-selection")]),
  );
  try {
    const sheets = await port.sheetsSeen(area.sheet);
    return reader.readSelection(sheets, area, input, book);
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    return undefined;
  }
}

/** One cell is what it is; that several are one sum has to be seen. */
const unread = ({ rows, columns }: Area, { type }: Input): Stated =>
  rows * columns > 1 && type !== "money_list" ? { doubt: "not-understood" } : {};

/** What the headings state now of cells that were in doubt: missing months may have come. */
async function restated({ port, now, book }: Around): Promise<Map<string, Stated>> {
  const inputs = factInputs(book);
  const found = new Map<string, Stated>();
  for (const [key, { area, doubt }] of linksOf(now())) {
    const input = inputs.get(key);
    const stated = doubt && input && (await statedBeside(port, area, input));
    if (stated) found.set(linkKey(key, area), stated);
  }
  return found;
}

async function refresh(around: Around): Promise<void> {
  const { port, dispatch, now } = around;
  const areas = linkedAreas(now());
  if (areas.length === 0) return;
  const blocks = await port.read(areas);
  const values = new Map(blocks.map((block) => [areaText(block.area), block.values]));
  const from1904 = await port.from1904();
  dispatch({ type: "cells-read", values, stated: await restated(around), from1904 });
  const cells = now().sheet.below?.cells;
  if (cells) dispatch({ type: "below-counted", cells, rows: await rowsBelow(port, cells) });
}

import type { Area, Cell, HostPort } from "../../workbook";

type Spot = Pick<Area, "row" | "column">;

/** What the pane knows of a sheet: what it last read or wrote, by company and fact, and which cells it marked. */
export interface Memory {
  /** only what is as it was seen may be written over */
  readonly seen: Map<string, Cell>;
  readonly marked: Map<string, Area>;
}
const memories = new WeakMap<HostPort, Memory>();
export const memoryOf = (port: HostPort): Memory => {
  let memory = memories.get(port);
  if (!memory) memories.set(port, (memory = { seen: new Map(), marked: new Map() }));
  return memory;
};
export const seenKey = (company: string, fact: string) => `${fact}\n${company}`;

export const spotOf = ({ row, column }: Spot) => `${row},${column}`;

/** Marks cells that were not understood, and takes the marks off those that are by now. */
export async function mark(port: HostPort, unread: readonly Area[]): Promise<void> {
  const { marked } = memoryOf(port);
  const now = new Map(unread.map((area) => [spotOf(area), area]));
  for (const [spot, area] of marked)
    if (!now.has(spot) && marked.delete(spot)) await port.format(area, { marked: false });
  for (const [spot, area] of now) {
    if (marked.has(spot)) continue;
    await port.format(area, { marked: true });
    marked.set(spot, area);
  }
}

/** Cells that the pane has written are understood. */
export async function unmark(port: HostPort, written: readonly Spot[]): Promise<void> {
  const spots = new Set(written.map(spotOf));
  const { marked } = memoryOf(port);
  await mark(
    port,
    [...marked].flatMap(([spot, area]) => (spots.has(spot) ? [] : [area])),
  );
}

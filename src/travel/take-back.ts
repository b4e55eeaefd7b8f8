import type { BookPort, CellState } from "./book-port";
import { placeText, spotKey } from "./cell-text";
import { JOURNAL, readJournal, type Journal } from "./journal";
import { sameContent } from "./plan";
import { Steps } from "./steps";

export const hasMarks = ({ marks }: Journal) => marks.notes.length + marks.lists.length > 0;

/** What became of the step back. */
export type TakenBack =
  | { readonly done: true; readonly command: string }
  | { readonly done: false; readonly changed: readonly string[] }
  | { readonly done: false; readonly nothing: true };

/**
 * Takes the last command back: contents and number formats, anchors of spilled results, text that looks like something
 * else. Nothing is done where a cell was touched since.
 */
export async function takeBack(port: BookPort): Promise<TakenBack> {
  const journal = readJournal(await port.xml(JOURNAL));
  if (!journal) return { done: false, nothing: true };
  const states = new Map((await port.states(journal.cells)).map((one) => [spotKey(one), one]));
  const changed = journal.cells.filter(
    (cell) =>
      !journal.after.some(
        (a) =>
          spotKey(a) === spotKey(cell) &&
          sameContent(states.get(spotKey(cell))!.content, a.content),
      ) && !sameContent(states.get(spotKey(cell))!.content, cell.content),
  );
  if (changed.length > 0) return { done: false, changed: changed.map(placeText) };
  const steps = new Steps();
  try {
    await writeBack(port, journal, [...states.values()], steps);
  } catch (error) {
    await steps.takeBack(error);
    throw error;
  }
  return { done: true, command: journal.command };
}

/** What cannot fail half-way comes last: sheets are taken out when all else is as it was. */
async function writeBack(
  port: BookPort,
  journal: Journal,
  now: readonly CellState[],
  steps: Steps,
): Promise<void> {
  if (journal.cells.length > 0)
    await steps.take(
      () => port.write([...journal.cells].reverse()),
      () => port.write(now),
    );
  for (const { before, after } of journal.names)
    await steps.take(
      () => port.writeName(before),
      () => port.writeName(after),
    );
  if (hasMarks(journal))
    await steps.take(
      () => port.unmark(journal.marks),
      () => port.mark(journal.marks),
    );
  for (const { namespace, before } of [...journal.xml, { namespace: JOURNAL, before: undefined }]) {
    const present = await port.xml(namespace);
    await steps.take(
      () => port.setXml(namespace, before),
      () => port.setXml(namespace, present),
    );
  }
  await removed(port, journal.sheets);
}

/** Takes out those of the sheets that are there; what failed but did it is done. */
export async function removed(port: BookPort, names: readonly string[]): Promise<void> {
  const present = async () => (await port.sheets()).filter((name) => names.includes(name));
  const there = await present();
  if (there.length === 0) return;
  try {
    await port.removeSheets(there);
  } catch (error) {
    if ((await present()).length > 0) throw error;
  }
}

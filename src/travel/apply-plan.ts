import type { BookPort, CellState, Marks, SheetContent, Spot } from "./book-port";
import { placeText, spotKey } from "./cell-text";
import { JOURNAL, journalOf, journalXml, readJournal, type Journal } from "./journal";
import { type Change, type Plan, type Refusal, sameContent, writeOf } from "./plan";
import { marksOfStayed, putBackWrong } from "./put-back";
import { statesOf } from "./states-by-spot";

/** What became of a plan. */
export type Applied =
  | {
      readonly done: true;
      readonly sheets: readonly string[];
      /** notes and lists that were made */
      readonly marks: Marks;
      readonly put_back: readonly Refusal[];
    }
  /** somebody changed these cells since they were looked at; nothing was written */
  | { readonly done: false; readonly changed: readonly string[] };

/** The workbook could neither be changed nor be put back: it is between. `cause` is what failed. */
export class HalfWritten extends Error {}

/** Steps that were taken, so that they can be taken back from the last to the first. */
class Steps {
  readonly #back: (() => Promise<void>)[] = [];

  /** What a step half did is taken back as well: its way back is known before it is taken. */
  async take(step: () => Promise<void>, back: () => Promise<void>): Promise<void> {
    this.#back.push(back);
    await step();
  }

  async takeBack(cause: unknown): Promise<void> {
    for (const back of this.#back.reverse()) {
      try {
        await back().catch(back);
      } catch {
        throw new HalfWritten("between", { cause });
      }
    }
  }
}

/**
 * Does what a plan says, all of it or nothing: compares first, writes, reads back. A formula that does not give what it
 * must is put back and listed. What was there is kept in the workbook for one step back.
 */
export async function applyPlan(port: BookPort, plan: Plan): Promise<Applied> {
  const states = await statesOf(port, plan.changes);
  const changed = plan.changes.filter((one) => !one.covered && !stands(one, states));
  if (changed.length > 0) return { done: false, changed: changed.map(placeText) };
  const sheets = await freeNames(port, plan.sheets);
  const marks = await port.possibleMarks(plan.marks);
  const journal = journalOf(plan, states, { sheets: sheets.map(({ name }) => name), marks });
  const steps = new Steps();
  try {
    await writeAll(port, plan, { sheets, journal, steps });
    const wrong = await putBackWrong(port, plan, journal);
    const settled =
      wrong.length === 0 ? journal : await withoutWrong(port, { plan, journal }, wrong);
    await settle(port, { settled, journal, steps });
    const put_back = wrong.map((one): Refusal => ({ at: placeText(one), why: "differs" }));
    return { done: true, sheets: journal.sheets, marks: settled.marks, put_back };
  } catch (error) {
    await steps.takeBack(error);
    throw error;
  }
}

const stands = (change: Change, states: ReadonlyMap<string, CellState>): boolean => {
  const state = states.get(spotKey(change));
  return state !== undefined && sameContent(state.content, change.before);
};

/** Sheets of a command are never written over: a later one gets a number. */
async function freeNames(port: BookPort, sheets: readonly SheetContent[]): Promise<SheetContent[]> {
  if (sheets.length === 0) return [];
  const taken = new Set((await port.sheets()).map((name) => name.toLowerCase()));
  return sheets.map((sheet) => {
    let name = sheet.name;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${sheet.name} ${n}`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

interface Writing {
  readonly sheets: readonly SheetContent[];
  readonly journal: Journal;
  readonly steps: Steps;
}

async function writeAll(
  port: BookPort,
  plan: Plan,
  { sheets, journal, steps }: Writing,
): Promise<void> {
  for (const [namespace, xml] of [...plan.xml, [JOURNAL, journalXml(journal)] as const]) {
    const before = await port.xml(namespace);
    if (namespace !== JOURNAL) journal.xml.push({ namespace, before });
    await steps.take(
      () => port.setXml(namespace, namespace === JOURNAL ? journalXml(journal) : xml),
      () => port.setXml(namespace, before),
    );
  }
  for (const sheet of sheets) {
    await steps.take(
      () => port.addSheet(sheet),
      async () => {
        await removed(port, [sheet.name]);
      },
    );
  }
  if (plan.changes.length > 0)
    await steps.take(
      () => port.write(plan.changes.map(writeOf)),
      () => port.write([...journal.cells].reverse()),
    );
  for (const { before, after } of plan.names)
    await steps.take(
      () => port.writeName(after),
      () => port.writeName(before),
    );
}

/** Marks come last, beside what stayed: the journal knows of nothing else. */
async function settle(
  port: BookPort,
  { settled, journal, steps }: Omit<Writing, "sheets"> & { readonly settled: Journal },
): Promise<void> {
  if (settled !== journal)
    await steps.take(
      () => port.setXml(JOURNAL, journalXml(settled)),
      () => port.setXml(JOURNAL, journalXml(journal)),
    );
  if (hasMarks(settled))
    await steps.take(
      () => port.mark(settled.marks),
      () => port.unmark(settled.marks),
    );
}

/** What is to be taken back of a plan of which some cells were put back already. */
async function withoutWrong(
  port: BookPort,
  { plan, journal }: { readonly plan: Plan; readonly journal: Journal },
  wrong: readonly Change[],
): Promise<Journal> {
  const back = new Set(wrong.map(spotKey));
  const stayed = (spot: Spot) => !back.has(spotKey(spot));
  return {
    ...journal,
    cells: journal.cells.filter(stayed),
    after: journal.after.filter(stayed),
    marks: await marksOfStayed(port, plan, wrong),
  };
}

const hasMarks = ({ marks }: Journal) => marks.notes.length + marks.lists.length > 0;

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
async function removed(port: BookPort, names: readonly string[]): Promise<void> {
  const present = async () => (await port.sheets()).filter((name) => names.includes(name));
  const there = await present();
  if (there.length === 0) return;
  try {
    await port.removeSheets(there);
  } catch (error) {
    if ((await present()).length > 0) throw error;
  }
}

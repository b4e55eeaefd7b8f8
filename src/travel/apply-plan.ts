import type { BookPort, CellState, Marks, SheetContent, Spot } from "./book-port";
import { placeText, spotKey } from "./cell-text";
import { JOURNAL, journalOf, journalXml, type Journal } from "./journal";
import { type Change, type Plan, type Refusal, sameContent, writeOf } from "./plan";
import { withEarlier } from "./recorded";
import { STAMP } from "./stamp";
import { marksOfStayed, putBackWrong } from "./put-back";
import { statesOf } from "./states-by-spot";
import { Steps } from "./steps";
import { hasMarks, removed, takeBack } from "./take-back";

/** What became of a plan. */
export type Applied =
  | {
      readonly done: true;
      readonly sheets: readonly string[];
      /** notes and lists that were made */
      readonly marks: Marks;
      readonly put_back: readonly Refusal[];
      /** what was left alone */
      readonly refused: readonly Refusal[];
    }
  /** somebody changed these cells since they were looked at; nothing was written */
  | { readonly done: false; readonly changed: readonly string[] };

/**
 * Does what a plan says, all of it or nothing: compares first, writes, reads back. A formula that does not give what it
 * must is put back and listed; a plan that can say values instead is then carried out with values there. What was there
 * is kept in the workbook for one step back.
 */
export async function applyPlan(port: BookPort, plan: Plan): Promise<Applied> {
  const values = new Set<string>();
  for (let now = plan; ;) {
    const applied = await applyOnce(port, now);
    if (!applied.done || !now.withValues) return applied;
    const wrong = applied.put_back.filter(({ at }) => !values.has(at));
    if (wrong.length === 0) return applied;
    for (const { at } of wrong) values.add(at);
    // where that is refused or fails, what was done stays, and what was put back is listed
    const back = await takeBack(port).catch(() => undefined);
    if (!back?.done) return applied;
    now = now.withValues(values);
  }
}

/** What a second command says that finds everything done: there is nothing to write, nor to be taken back. */
const isNothing = ({ changes, names, sheets, marks, xml }: Plan): boolean =>
  [changes, names, sheets, marks.notes, marks.lists].every(({ length }) => length === 0) &&
  xml.size === 0;

async function applyOnce(port: BookPort, plan: Plan): Promise<Applied> {
  // the step back that the workbook keeps is that of the command before
  if (isNothing(plan))
    return { done: true, sheets: [], marks: plan.marks, put_back: [], refused: plan.refused };
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
    return {
      done: true,
      sheets: journal.sheets,
      marks: settled.marks,
      put_back,
      refused: plan.refused,
    };
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
    const content = namespace === STAMP ? withEarlier(xml, before) : xml;
    await steps.take(
      () => port.setXml(namespace, namespace === JOURNAL ? journalXml(journal) : content),
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

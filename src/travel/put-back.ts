import type { BookPort, Marks } from "./book-port";
import { agrees } from "./call-reading";
import { placeText, spotKey } from "./cell-text";
import type { Journal } from "./journal";
import { type Change, type Plan, sameContent } from "./plan";
import { statesOf } from "./states-by-spot";

/** Reads back; what does not give what it must is as it was before, whole blocks together, and is told. */
export async function putBackWrong(
  port: BookPort,
  plan: Plan,
  journal: Journal,
): Promise<Change[]> {
  if (plan.changes.length === 0) return [];
  const states = await statesOf(port, plan.changes);
  const lost = plan.changes.filter(
    (one) => !sameContent(states.get(spotKey(one))!.content, one.after),
  );
  if (lost.length > 0)
    throw new Error(`not written: ${lost.slice(0, 5).map(placeText).join(", ")}`);
  const checked = plan.changes.filter((one) => plan.expected.has(spotKey(one)));
  if (checked.length === 0) return [];
  const values = await port.values(checked.map((one) => ({ ...one, rows: 1, columns: 1 })));
  const differing = checked.filter(
    (one, i) => !agrees(values[i]![0]![0]!, plan.expected.get(spotKey(one))!),
  );
  const blocks = new Set(differing.map(blockOf));
  const wrong = plan.changes.filter((one) => blocks.has(blockOf(one)));
  const own = new Set(wrong.map(spotKey));
  // cells that a formula fills are blank before it comes back
  const before = journal.cells.filter((cell) => own.has(spotKey(cell))).reverse();
  if (before.length > 0) await port.write(before);
  return wrong;
}

const blockOf = (change: Change): string => change.block ?? spotKey(change);

/** The marks of a plan of which some cells were put back: none where nothing stayed; a run's note at its first cell left. */
export async function marksOfStayed(
  port: BookPort,
  { changes, marks }: Plan,
  wrong: readonly Change[],
): Promise<Marks> {
  const back = new Set(wrong.map(spotKey));
  if (back.size === changes.length) return { notes: [], lists: [] };
  const written = new Set(changes.map(spotKey));
  const tops = new Set(marks.notes.map(spotKey));
  const notes = marks.notes.flatMap((note) => {
    let spot = note;
    while (back.has(spotKey(spot))) {
      spot = { ...spot, row: spot.row + 1 };
      if (!written.has(spotKey(spot)) || tops.has(spotKey(spot))) return [];
    }
    return [spot];
  });
  return port.possibleMarks({ notes, lists: marks.lists });
}

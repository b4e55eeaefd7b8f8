import { isListable, type CellList, type CellNote, type Marks, type Spot } from "../../travel";
import { cellsText } from "../place";
import { knows } from "../api-set";
import { portions, runsOf, type Run } from "./cell-runs";
import { rangeAt } from "./read-cells";

type Context = Excel.RequestContext;

const oneCell = ({ sheet, row, column }: Spot) => ({ sheet, row, column, rows: 1, columns: 1 });

/** Cells whose sheets are there and may be written. */
async function open<S extends Spot>(context: Context, spots: readonly S[]): Promise<S[]> {
  if (spots.length === 0) return [];
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const free = sheets.items.filter(({ protection }) => !protection.protected);
  const names = new Set(free.map(({ name }) => name));
  return spots.filter(({ sheet }) => names.has(sheet));
}

const noteAt = ({ workbook }: Context, spot: Spot) =>
  workbook.worksheets.getItem(spot.sheet).notes.getItemOrNullObject(cellsText(oneCell(spot)));

/** Marks whose cells have none of their own; Excel before ExcelApi 1.18 gives add-ins no notes. */
export async function possibleMarks(context: Context, { notes, lists }: Marks): Promise<Marks> {
  return {
    notes: knows("1.18") ? await freeNotes(context, await open(context, notes)) : [],
    lists: await freeLists(context, (await open(context, lists)).filter(isListable)),
  };
}

async function freeNotes(context: Context, notes: readonly CellNote[]): Promise<CellNote[]> {
  const free: CellNote[] = [];
  for (const some of portions(notes, () => 10)) {
    const present = some.map((note) => noteAt(context, note).load("content"));
    await context.sync();
    free.push(...some.filter((_, i) => present[i]!.isNullObject));
  }
  return free;
}

async function freeLists(context: Context, lists: readonly CellList[]): Promise<CellList[]> {
  const free: CellList[] = [];
  for (const some of portions(lists, () => 10)) {
    const rules = some.map((list) => rangeAt(context, oneCell(list)).dataValidation.load("type"));
    await context.sync();
    free.push(...some.filter((_, i) => rules[i]!.type === "None"));
  }
  return free;
}

/** Makes those marks that are possible; what is there already stays as it is. */
export async function mark(context: Context, marks: Marks): Promise<void> {
  const { notes, lists } = await possibleMarks(context, marks);
  for (const { text, ...spot } of notes)
    context.workbook.worksheets.getItem(spot.sheet).notes.add(cellsText(oneCell(spot)), text);
  for (const run of listRuns(lists)) {
    const { dataValidation } = rangeAt(context, run.block);
    const source = run.cells[0]!.words.join(",");
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    // other words are the person's own business: the formula says what it makes of them
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "" };
  }
  await context.sync();
}

/** Cells below one another with the same words, as one run. */
function listRuns(lists: readonly CellList[]): Run<CellList>[] {
  const words = [...new Set(lists.map((list) => list.words.join(",")))];
  return words.flatMap((one) => runsOf(lists.filter((list) => list.words.join(",") === one)));
}

/**
 * Takes marks out that still say what they said; where a sheet or a mark is gone, or somebody wrote another in its
 * place, there is nothing to do.
 */
export async function unmark(context: Context, { notes, lists }: Marks): Promise<void> {
  const present = (knows("1.18") ? await open(context, notes) : []).map((own) => ({
    own,
    note: noteAt(context, own).load("content"),
  }));
  const rules = (await open(context, lists)).map((own) => ({
    own,
    rule: rangeAt(context, oneCell(own)).dataValidation.load("rule"),
  }));
  await context.sync();
  for (const { own, note } of present)
    if (!note.isNullObject && lines(note.content) === lines(own.text)) note.delete();
  for (const { own, rule } of rules)
    if (rule.rule.list?.source === own.words.join(",")) rule.clear();
  await context.sync();
}

/** Excel gives the lines of a note back in its own way. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n").trim();

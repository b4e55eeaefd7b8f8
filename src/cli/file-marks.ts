import { isListable, type CellList, type Marks, type Spot } from "../travel";
import {
  addLists,
  addNotes,
  cellName,
  notedCells,
  removeLists,
  removeNotes,
  validatedAreas,
  type FileList,
  type XlsxBook,
} from "../xlsx";

/** Who a note of ours is by. */
const AUTHOR = "政策奖补";

const bySheet = <S extends Spot>(spots: readonly S[]): [string, S[]][] =>
  [...new Set(spots.map(({ sheet }) => sheet))].map((sheet) => [
    sheet,
    spots.filter((one) => one.sheet === sheet),
  ]);

/** Marks whose cells have none of their own, on sheets that may be written. */
export function possibleMarks(book: XlsxBook, { notes, lists }: Marks): Marks {
  const open = <S extends Spot>(spots: readonly S[]) =>
    bySheet(spots).filter(([sheet]) => !book.layout(sheet).protected);
  return {
    notes: open(notes).flatMap(([sheet, own]) => {
      const noted = notedCells(book, sheet);
      return own.filter(({ row, column }) => !noted.has(cellName(row, column)));
    }),
    lists: open(lists).flatMap(([sheet, own]) => {
      const areas = validatedAreas(book, sheet);
      const free = ({ row, column }: Spot) =>
        !areas.some(
          (one) =>
            row >= one.row &&
            row < one.row + one.rows &&
            column >= one.column &&
            column < one.column + one.columns,
        );
      return own.filter((one) => free(one) && isListable(one));
    }),
  };
}

/** Makes marks; those that are there already stay as they are. */
export function mark(book: XlsxBook, marks: Marks): void {
  const { notes, lists } = possibleMarks(book, marks);
  for (const [sheet, own] of bySheet(notes)) addNotes(book, sheet, own, AUTHOR);
  for (const [sheet, own] of bySheet(lists)) addLists(book, sheet, runs(own));
}

export function unmark(book: XlsxBook, { notes, lists }: Marks): void {
  const there = new Set(book.sheets.map(({ name }) => name));
  for (const [sheet, own] of bySheet(notes)) if (there.has(sheet)) removeNotes(book, sheet, own);
  for (const [sheet, own] of bySheet(lists))
    if (there.has(sheet)) removeLists(book, sheet, runs(own));
}

/** Cells of one column below one another with the same words, as one. */
function runs(lists: readonly CellList[]): FileList[] {
  const sorted = [...lists].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: FileList[] = [];
  for (const { row, column, words } of sorted) {
    const last = found.at(-1);
    const next =
      last?.column === column &&
      last.row + last.rows === row &&
      String(last.words) === String(words);
    if (next) last.rows += 1;
    else found.push({ row, column, rows: 1, words });
  }
  return found;
}

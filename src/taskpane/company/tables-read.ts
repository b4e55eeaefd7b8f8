import type { RuleBook } from "../../rulebook";
import {
  readTables,
  vocabularyOf,
  type Spot,
  type TableFact,
  type TableReading,
  type Told,
} from "../../tables";
import { LANGS, TRAVEL } from "../../text";
import type { Area, SheetSeen } from "../../workbook";
import { gridsSeen } from "../facts/grids-seen";
import { PANE } from "../shell/pane-words";
import type { Company } from "../shell/pane-state";
import { companiesOfTables, type CellAt } from "./table-answers";

export interface TablesRead {
  readonly reading: TableReading;
  /** the companies with what was read of them, save the facts that are not to be taken */
  readonly companies: (takes: (fact: TableFact) => boolean) => Company[];
}

const OWN_SHEETS = LANGS.flatMap((lang) => [
  PANE[lang].companySheet,
  PANE[lang].calculationSheet,
  ...[TRAVEL[lang].audit, TRAVEL[lang].sources, TRAVEL[lang].parameters].map(({ sheet }) => sheet),
]);

/** Sheets that the pane writes, later ones with a number behind the name, are no tables of anybody. */
const isOwn = (name: string) =>
  OWN_SHEETS.some((own) => name.startsWith(own) && /^ ?\d*$/.test(name.slice(own.length)));

/** Reads the tables of these sheets, or those cells of them that are selected; `book` has its notes: they hold what tables call figures. */
export function tablesIn(
  sheets: readonly SheetSeen[],
  told: Told,
  selected: Area | undefined,
  book: RuleBook,
): TablesRead {
  const inside = ({ sheet, row, column }: Spot) =>
    !selected ||
    (sheet === selected.sheet &&
      row >= selected.row &&
      row < selected.row + selected.rows &&
      column >= selected.column &&
      column < selected.column + selected.columns);
  const reading = readTables(gridsSeen(sheets, isOwn), vocabularyOf(book.headings), {
    ...told,
    chosen: inside,
  });
  const seen = new Map(sheets.map((sheet) => [sheet.area.sheet, sheet]));
  const cellAt: CellAt = ({ sheet, row, column }) => {
    const { area, values } = seen.get(sheet)!;
    return values[row - area.row]?.[column - area.column] ?? "";
  };
  return { reading, companies: (takes) => companiesOfTables(reading, takes, book, cellAt) };
}

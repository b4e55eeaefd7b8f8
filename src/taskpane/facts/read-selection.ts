import type { Input } from "../../language";
import type { RuleBook } from "../../rulebook";
import { type Doubt, readTables, unitBeside, vocabularyOf } from "../../tables";
import type { UnitName } from "../../text";
import type { Area, SheetSeen } from "../../workbook";
import { gridsSeen } from "./grids-seen";
import { unitsOf } from "./units";

/** What the headings of selected cells say of them: their unit, and why they are not the figure of a year. */
export function readSelection(
  sheets: readonly SheetSeen[],
  area: Area,
  input: Input,
  book: RuleBook,
): { unit?: UnitName; doubt?: Doubt } {
  const seen = sheets.filter((sheet) => sheet.area.sheet === area.sheet);
  const grids = gridsSeen(seen);
  const vocabulary = vocabularyOf(book.headings);
  const [grid] = grids;
  if (!grid) return {};
  const found = unitBeside(grid, area, vocabulary);
  const unit = unitsOf(input, "cell").find((one) => one === found);
  const misfit: { doubt?: Doubt } =
    found !== undefined && !unit && isMoneyUnit(found) ? { doubt: "unit" } : {};
  const many = area.rows * area.columns > 1 && input.type !== "money_list";
  const doubt = many ? doubtOf(grids, area, numbersIn(seen, area), vocabulary) : undefined;
  return { ...(unit && { unit }), ...misfit, ...(doubt && { doubt }) };
}

/** Units of money that an answer has no word for: 千元, 百万元. */
const isMoneyUnit = (unit: string) => /元$/.test(unit);

/** How many cells the sum of an area adds up. */
const numbersIn = (seen: readonly SheetSeen[], area: Area): number =>
  seen.flatMap((sheet) => {
    const [row, column] = [area.row - sheet.area.row, area.column - sheet.area.column];
    const rows = sheet.values.slice(Math.max(row, 0), Math.max(row + area.rows, 0));
    return rows.flatMap((cells) =>
      cells
        .slice(Math.max(column, 0), Math.max(column + area.columns, 0))
        .filter((cell) => typeof cell === "number"),
    );
  }).length;

/**
 * Months that do not make a year, figures of several companies, a total or a plan beside the months: the sum of all
 * selected numbers is not meant.
 */
function doubtOf(
  grids: Parameters<typeof readTables>[0],
  area: Area,
  numbers: number,
  vocabulary: ReturnType<typeof vocabularyOf>,
): Doubt | undefined {
  const inside = ({ row, column }: { row: number; column: number }) =>
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  const { companies, unsure } = readTables(grids, vocabulary, { chosen: inside });
  const facts = companies.flatMap((company) =>
    company.facts.filter(({ how }) => how !== "derived growth"),
  );
  if (facts.length > 1) return "several";
  const [fact] = facts;
  if (fact) return fact.how === "sum" && fact.from.length === numbers ? undefined : "not-joined";
  return unsure[0]?.doubt;
}

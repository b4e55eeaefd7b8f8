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
  const grids = gridsSeen(sheets.filter((sheet) => sheet.area.sheet === area.sheet));
  const vocabulary = vocabularyOf(book.headings);
  const [grid] = grids;
  if (!grid) return {};
  const found = unitBeside(grid, area, vocabulary);
  const unit = unitsOf(input, "cell").find((one) => one === found);
  const misfit: { doubt?: Doubt } =
    found !== undefined && !unit && isMoneyUnit(found) ? { doubt: "unit" } : {};
  const doubt = area.rows * area.columns > 1 ? doubtOf(grids, area, input, vocabulary) : undefined;
  return { ...(unit && { unit }), ...misfit, ...(doubt && { doubt }) };
}

/** Units of money that an answer has no word for: 千元, 百万元. */
const isMoneyUnit = (unit: string) => /元$/.test(unit);

/** Months that do not make a year, figures of several companies: no sum of the selected cells is meant. */
function doubtOf(
  grids: Parameters<typeof readTables>[0],
  area: Area,
  input: Input,
  vocabulary: ReturnType<typeof vocabularyOf>,
): Doubt | undefined {
  if (input.type === "money_list") return undefined;
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
  if (fact) return fact.how === "sum" ? undefined : "not-joined";
  return unsure[0]?.doubt;
}

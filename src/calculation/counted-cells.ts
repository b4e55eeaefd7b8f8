import { ZERO, compare, toNumber } from "../exact";
import { type Line, amountOf, countTogether } from "../planner";
import { typedName } from "../travel";
import { rawIn } from "./cap-facts";
import type { SheetCell } from "./fact-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

/** Columns of ids, classes and amounts. */
const [ID, CLASS, AMOUNT] = ["B", "C", "G"];
/** Where a line says what it counts for, and below them the sums; the first column is 0. */
export const COUNTED_COLUMN = 7;
const [COUNTED, NOTES] = [COUNTED_COLUMN, 8];

/** Where the lines begin, as the sheet numbers its rows, and the range of facts that caps read ("" for none). */
interface Places {
  readonly first: number;
  readonly caps: string;
}

/**
 * What lines count for as cells, all following the data: POLICY_COUNTED over their amounts and classes where the add-in
 * is, else the amount itself where no group reaches the line. What then depends on other lines stands there
 * as a value with its day.
 */
export function countedCells(
  rows: readonly SheetCell[][],
  lines: readonly Line[],
  places: Places,
  request: CalculationRequest,
): SheetCell[][] {
  const { dated, separator } = CALCULATION[request.lang];
  const asDated = (row: readonly SheetCell[]) =>
    put(row, NOTES, [row[NOTES], dated(request.today)].filter(Boolean).join(separator));
  if (request.as === "live") {
    const differs = differing(lines, request);
    return liveCells(rows, lines, places, request).map((row, i) =>
      differs.has(lines[i]!) ? asDated(rows[i]!) : row,
    );
  }
  const grouped = groupedIds(lines, request);
  return rows.map((row, i) => {
    const line = lines[i]!;
    if (row[COUNTED] === "") return row;
    if (!grouped.has(line.measure.id) && line.project === undefined)
      return put(row, COUNTED, {
        formula: `=${AMOUNT}${places.first + i}`,
        value: toNumber(line.counted),
      });
    return asDated(row);
  });
}

/** Lines of which POLICY_COUNTED would say something else: a project's own facts, which caps may read, stand in no cell. */
function differing(lines: readonly Line[], request: CalculationRequest): ReadonlySet<Line> {
  const { book, position } = request;
  if (lines.every(({ project }) => project === undefined)) return new Set();
  const told = lines.map(({ notCounted: _before, own: _own, ...line }): Line => ({
    ...line,
    facts: position.known.factsOf(line.measure),
    counted: ZERO,
  }));
  countTogether(book, told, rawIn(position));
  return new Set(lines.filter(({ counted }, i) => compare(counted, told[i]!.counted) !== 0));
}

/** What POLICY_COUNTED is told of each line beside its class, as a list in the formula; nothing where there is none. */
function listed(texts: readonly (string | undefined)[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return texts.every((text) => text === undefined)
    ? ""
    : `{${texts.map((text) => quoted(text ?? "")).join(";")}}`;
}

function liveCells(
  rows: readonly SheetCell[][],
  lines: readonly Line[],
  { first, caps }: Places,
  { on }: CalculationRequest,
): SheetCell[][] {
  const of = (column: string) => `${column}$${first}:${column}$${first + rows.length - 1}`;
  const day = on === undefined ? "" : `"${on}"`;
  const [projects, apart] = [
    listed(lines.map(({ project }) => project)),
    listed(lines.map((line) => line.apart)),
  ];
  const beside = apart ? `,${projects},${apart}` : projects ? `,${projects}` : "";
  const call = `${typedName("POLICY_COUNTED")}(${of(ID)},${of(AMOUNT)},${caps},${day},${of(CLASS)}${beside})`;
  // one cell for each line: a spill would be in the way of those who work on the sheet
  return rows.map((row, i) =>
    put(row, COUNTED, {
      formula: `=INDEX(${call},${i + 1})`,
      value: row[COUNTED] === "" ? "" : toNumber(lines[i]!.counted),
    }),
  );
}

/** Measures that share a group with another line that pays, those of which lines are counted, and all that a cap is over. */
function groupedIds(lines: readonly Line[], { book }: CalculationRequest): ReadonlySet<string> {
  const paying = lines.filter((line) => amountOf(line).n > 0n).map(({ measure }) => measure.id);
  const shared = book.groups.map(({ of, counts }) => {
    const ids = new Set(of.flat());
    const held = paying.filter((id) => ids.has(id));
    return counts ? held : [...new Set(held)];
  });
  const caps = book.groups.filter(({ rule }) => rule === "cap").flatMap(({ of }) => of.flat());
  return new Set([...shared.filter((ids) => ids.length > 1).flat(), ...caps]);
}

const put = (row: readonly SheetCell[], column: number, cell: SheetCell): SheetCell[] =>
  row.map((before, i) => (i === column ? cell : before));

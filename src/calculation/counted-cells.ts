import { toNumber } from "../exact";
import type { Line } from "../planner";
import type { SheetCell } from "./fact-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

const [COUNTED, NOTES] = [6, 7];

/**
 * What lines count for as cells. The sure ones follow the data: POLICY_COUNTED over their amounts where the add-in is,
 * else the amount itself where no group reaches the line. All others depend on what was counted before them: their
 * value stands there with its day.
 */
export function countedCells(
  rows: readonly SheetCell[][],
  lines: readonly Line[],
  own: Line["class"],
  first: number,
  request: CalculationRequest,
): SheetCell[][] {
  if (own === "sure" && request.as === "live" && isPlain(lines, request))
    return liveCells(rows, lines, first, request);
  const grouped = groupedIds(request);
  return rows.map((row, i) => {
    const line = lines[i]!;
    if (row[COUNTED] === "") return row;
    if (!grouped.has(line.measure.id) && line.project === undefined)
      return put(row, COUNTED, { formula: `=F${first + i}`, value: toNumber(line.counted) });
    const dated = CALCULATION[request.lang].dated(request.today);
    return put(row, NOTES, [row[NOTES], dated].filter(Boolean).join("；"));
  });
}

/** Whether the amounts of these lines alone say what counts: no projects, no cap that reads a fact. */
const isPlain = (lines: readonly Line[], { book }: CalculationRequest): boolean => {
  const ids = new Set(lines.map(({ measure }) => measure.id));
  return (
    lines.every(({ project }) => project === undefined) &&
    book.groups.every(
      ({ inputs, of }) => inputs.length === 0 || !of.flat().some((id) => ids.has(id)),
    )
  );
};

function liveCells(
  rows: readonly SheetCell[][],
  lines: readonly Line[],
  first: number,
  { on }: CalculationRequest,
): SheetCell[][] {
  const last = first + rows.length - 1;
  const day = on === undefined ? "" : `,,"${on}"`;
  const call = `POLICY_COUNTED(B$${first}:B$${last},F$${first}:F$${last}${day})`;
  // one cell for each line: a spill would be in the way of those who work on the sheet
  return rows.map((row, i) =>
    put(row, COUNTED, {
      formula: `=INDEX(${call},${i + 1})`,
      value: toNumber(lines[i]!.counted),
    }),
  );
}

/** Measures that share a group with another line that pays. */
function groupedIds({ book, position }: CalculationRequest): ReadonlySet<string> {
  const paying = new Set(
    position.lines
      .filter(({ class: own, outcome }) => own !== "none" && outcome.amount?.n)
      .map(({ measure }) => measure.id),
  );
  const shared = book.groups.map(({ of }) => of.flat().filter((id) => paying.has(id)));
  const caps = book.groups.filter(({ rule }) => rule === "cap").flatMap(({ of }) => of.flat());
  return new Set([...shared.filter((ids) => ids.length > 1).flat(), ...caps]);
}

const put = (row: readonly SheetCell[], column: number, cell: SheetCell): SheetCell[] =>
  row.map((before, i) => (i === column ? cell : before));

import { CALLED } from "../functions";
import { isError, type CellWrite, type Spot } from "../travel";
import { areaName, callsAny, cellName, storedFormula, type FileCell, type XlsxBook } from "../xlsx";

/** Our functions, in capitals: a file holds them with a mark. */
export const OURS: ReadonlySet<string> = new Set(CALLED.map(({ name }) => name));

type CellAt = (spot: Spot) => FileCell;

/** The cells of a file that one write changes: its own, and those that its formula fills. */
export function cellEdits(write: CellWrite, at: CellAt, book: XlsxBook): FileCell[] {
  const own = cellEdit(write, at, book);
  const spilled = "formula" in write.content ? write.content.spilled : undefined;
  if (!spilled || !own.formula) return [own];
  const { sheet, row, column } = write;
  const ref = areaName({ row, column, rows: spilled.length, columns: spilled[0]!.length });
  const rest = spilled.flatMap((line, r) =>
    line.flatMap((value, c): FileCell[] => {
      const spot = { sheet, row: row + r, column: column + c };
      return r + c === 0 ? [] : [cellEdit({ ...spot, content: { value } }, at, book)];
    }),
  );
  return [{ ...own, formula: { ...own.formula, ref } }, ...rest];
}

function cellEdit({ content, format, ...spot }: CellWrite, at: CellAt, book: XlsxBook): FileCell {
  const { row, column } = spot;
  const before = at(spot);
  const look = {
    ...book.look(before.style),
    ...(format !== undefined && { numberFormat: format }),
  };
  const style = format === undefined ? before.style : book.styleFor(look, before.style);
  const { value = "" } = content;
  const isFormula = "formula" in content;
  // a formula that gives an empty text gives just that, and so does its value in its place: sums that use it stay known
  const isEmptyText = before.formula !== undefined && before.value === "";
  const isNothing = isFormula ? content.value === undefined : value === "" && !isEmptyText;
  const shown = { row, column, style, value: isNothing ? null : value };
  if (!isFormula) return { ...shown, error: isError(value) };
  const text = storedFormula(content.formula, OURS);
  const kept = before.formula?.text === text ? before.formula : undefined;
  const array = { text, kind: "array", ref: cellName(row, column), dynamic: true } as const;
  const made = callsAny(content.formula, OURS)
    ? array
    : ({ text, kind: "plain", dynamic: false } as const);
  return { ...shown, error: isError(value), formula: kept ?? made };
}

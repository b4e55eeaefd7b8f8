import type { SheetGrid } from "../../tables";
import type { SheetSeen } from "../../workbook";
import { isDateFormat } from "../../xlsx";

/** The sheets of the open workbook as the reader of tables takes them; `own` are those that the pane writes. */
export const gridsSeen = (
  sheets: readonly SheetSeen[],
  own: (name: string) => boolean = () => false,
): SheetGrid[] => sheets.filter(({ area }) => !own(area.sheet)).map(gridOf);

function gridOf({ area, values, formats, merges, hidden }: SheetSeen): SheetGrid {
  const rows: SheetGrid["rows"][number][] = Array.from({ length: area.row }, () => undefined);
  values.forEach((row, r) => {
    const before: undefined[] = Array.from({ length: area.column }, () => undefined);
    const cells = row.map((value, c) => {
      if (value === "") return undefined;
      const format = formats[r]?.[c] ?? "General";
      const error = typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value);
      return { value, format, ...(error && { error }), ...(isDateFormat(format) && { day: true }) };
    });
    rows.push([...before, ...cells]);
  });
  return { name: area.sheet, hidden, rows, ...(merges && { merges }) };
}

import type { SheetGrid } from "../../tables";
import type { SheetSeen } from "../../workbook";
import { DAYS_TO_1904, isDateFormat } from "../../xlsx";

/** The sheets of the open workbook as the reader of tables takes them; `own` are those that the pane writes. */
export const gridsSeen = (
  sheets: readonly SheetSeen[],
  own: (name: string) => boolean = () => false,
): SheetGrid[] => sheets.filter(({ area }) => !own(area.sheet)).map(gridOf);

function gridOf({
  area,
  values,
  formats,
  merges,
  hidden,
  from1904,
  ...lines
}: SheetSeen): SheetGrid {
  const rows: SheetGrid["rows"][number][] = Array.from({ length: area.row }, () => undefined);
  values.forEach((row, r) => {
    const before: undefined[] = Array.from({ length: area.column }, () => undefined);
    const cells = row.map((value, c) => {
      if (value === "") return undefined;
      const format = formats[r]?.[c] ?? "General";
      const error = typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value);
      const day = isDateFormat(format);
      const later = from1904 && day && typeof value === "number" ? DAYS_TO_1904 : 0;
      const meant = later ? Number(value) + later : value;
      return { value: meant, format, ...(error && { error }), ...(day && { day: true }) };
    });
    rows.push([...before, ...cells]);
  });
  const { hiddenRows = [], hiddenColumns = [] } = lines;
  return {
    ...{ name: area.sheet, hidden, rows, ...(merges && { merges }) },
    ...{ hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) },
  };
}

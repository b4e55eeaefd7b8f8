import type { Scalar, SheetContent } from "../../travel";
import { applyLook } from "../excel-look";
import type { Cell } from "../place";
import { MOST } from "./cell-runs";
import { setPage } from "../page-setup";
import { inputOf } from "./write-cells";

type Context = Excel.RequestContext;

/** A column of so many characters, in points, at the usual 11 point font. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;

const typed = (given: SheetContent["rows"][number][number] | undefined): Cell =>
  inputOf(typeof given === "object" ? given : { value: (given ?? "") as Scalar });

/** Adds a sheet with what a command says, ready to be printed on A4. Throws where the name is taken. */
export async function addSheet(context: Context, content: SheetContent): Promise<void> {
  const { name, rows, widths } = content;
  const sheet = context.workbook.worksheets.add(name);
  const columns = Math.max(widths.length, ...rows.map((row) => row.length));
  const step = Math.max(1, Math.floor(MOST / columns));
  for (let from = 0; from < rows.length; from += step) {
    const some = rows.slice(from, from + step);
    sheet.getRangeByIndexes(from, 0, some.length, columns).formulas = some.map((row) =>
      Array.from({ length: columns }, (_, column) => typed(row[column])),
    );
    await context.sync();
  }
  const all = sheet.getRangeByIndexes(0, 0, rows.length, columns);
  applyLook(all, {
    headings: content.headings,
    ...(content.formats && { columnFormats: content.formats }),
    widths: widths.map(points),
    wrap: true,
    ...(content.flat && { flat: content.flat }),
    cellFormats: rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        typeof cell === "object" && cell.format ? [[r, c, cell.format] as const] : [],
      ),
    ),
  });
  setPage(sheet, {
    landscape: content.landscape,
    ...(content.ruled && { ruled: true }),
    ...(content.repeated !== undefined && { repeated: content.repeated }),
  });
  await context.sync();
}

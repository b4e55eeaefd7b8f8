import type { CompanyAwards } from "./awards-together";
import type { Block, BookPort, Scalar } from "./book-port";
import { placeText } from "./cell-text";
import type { Finding } from "./check";

/** Headings of columns that name companies. */
const COMPANY =
  /(企业|公司|单位|主体)(名称|全称|简称)?$|^(company|firm|entity|enterprise)( name)?$/i;
/** No table has its headings further to the left, nor so many rows. */
const [WIDEST, LONGEST] = [30, 20_000];

/**
 * Rows that bear one company's name and are counted apart, as nothing tells whether they are its projects, its years, or
 * its branches: limits over all of them are not kept. The first row of a name is not listed.
 */
export async function rowsApart(
  port: BookPort,
  companies: readonly CompanyAwards[],
): Promise<Finding[]> {
  const rows = companies.flatMap(({ awards }) => {
    const [first] = awards.map(({ reading }) => reading.cell);
    const alone = awards.every(
      ({ reading: { cell } }) => cell.sheet === first!.sheet && cell.row === first!.row,
    );
    return first && alone ? [first] : [];
  });
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))].map((sheet) =>
    rows.filter((one) => one.sheet === sheet).sort((a, b) => a.row - b.row),
  );
  const many = sheets.filter((own) => own.length > 1 && own.at(-1)!.row < LONGEST);
  const blocks = many.map((own): Block => ({
    ...{ sheet: own[0]!.sheet, row: 0, column: 0, rows: own.at(-1)!.row + 1 },
    columns: Math.min(WIDEST, Math.max(...own.map(({ column }) => column)) + 1),
  }));
  const shown = blocks.length > 0 ? await port.values(blocks) : [];
  return many.flatMap((own, i) => {
    const named = namesBelow(shown[i]!, own[0]!.row);
    const seen = new Set<string>();
    return own.flatMap((cell): Finding[] => {
      const name = named(cell.row);
      const again = seen.has(name);
      seen.add(name);
      return again && name !== "" ? [{ at: placeText(cell), why: "rows-apart", detail: name }] : [];
    });
  });
}

/** The company of each row: what stands under the heading of companies; where that is blank, what stands above. */
function namesBelow(shown: readonly (readonly Scalar[])[], first: number): (row: number) => string {
  const heads = shown
    .slice(0, first)
    .flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell === "string" && COMPANY.test(cell.replace(/[\s*]/g, ""))
          ? [{ row, column }]
          : [],
      ),
    );
  const head = heads.at(-1);
  if (!head) return () => "";
  return (row) => {
    for (let at = row; at > head.row; at--) {
      const name = String(shown[at]![head.column]).trim();
      if (name !== "") return name;
    }
    return "";
  };
}

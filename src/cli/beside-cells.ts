import type { Mention, PortName, PortTable } from "../travel";
import {
  areaAt,
  areaName,
  attribute,
  callsAny,
  elements,
  typedFormula,
  unescaped,
  type XlsxBook,
} from "../xlsx";
import { OURS } from "./cell-edits";

/** Defined names, as people type their formulas. */
export const namesIn = (book: XlsxBook): PortName[] =>
  book.names.map(({ name, formula, sheet }) => ({
    name,
    formula: typedFormula(formula, OURS),
    ...(sheet !== undefined && { sheet }),
  }));

export const tablesIn = (book: XlsxBook): PortTable[] =>
  book.tables.map(({ name, sheet, ref, columns, headings, totals }) => {
    return { name, area: { sheet, ...areaAt(ref) }, columns, headings, totals };
  });

const MENTIONING = {
  conditionalFormatting: "conditional-format",
  dataValidation: "validation",
} as const;

/** Conditional formats, validations and columns of tables that call our functions. */
export const mentionsIn = (book: XlsxBook): Mention[] => [...formatsIn(book), ...columnsIn(book)];

/** Columns of tables that put a call of ours into new rows; the address is that of their data. */
const columnsIn = (book: XlsxBook): Mention[] =>
  book.tables.flatMap(({ sheet, ref, headings, totals, calculated }) =>
    calculated.flatMap((formula, i): Mention[] => {
      if (!callsAny(formula, OURS)) return [];
      const { row, column, rows } = areaAt(ref);
      const data = {
        ...{ row: row + Number(headings), column: column + i },
        ...{ rows: rows - Number(headings) - Number(totals), columns: 1 },
      };
      return [{ sheet, where: "table-column", address: areaName(data) }];
    }),
  );

const formatsIn = (book: XlsxBook): Mention[] =>
  book.sheets.flatMap(({ name }) =>
    Object.entries(MENTIONING).flatMap(([element, where]) =>
      elements(book.rest(name), element)
        .filter(({ inner }) => callsAny(unescaped(inner.replace(/<[^>]*>/g, " ")), OURS))
        .map(({ tag }): Mention => ({
          sheet: name,
          where,
          address: attribute(tag, "sqref") ?? "",
        })),
    ),
  );

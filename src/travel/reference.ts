import { parseStructRef } from "@borgar/fx/xlsx";
import type { Block, FormulaCell, PortName, PortTable, Spot } from "./book-port";
import { holds } from "./cell-text";

/** What a reference may lead to. */
export interface Surroundings {
  readonly sheets: readonly string[];
  readonly names: readonly PortName[];
  readonly tables: readonly PortTable[];
  /** formulas that fill more than their own cell */
  readonly spills: readonly FormulaCell[];
}

const CORNER = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;

function cornersOf(cells: string): Omit<Block, "sheet"> | undefined {
  const [first = "", last = first, ...more] = cells.split(":");
  const [a, b] = [CORNER.exec(first), CORNER.exec(last)];
  if (!a || !b || more.length > 0) return undefined;
  const [rows, columns] = [
    [Number(a[2]), Number(b[2])],
    [columnIndex(a[1]!), columnIndex(b[1]!)],
  ];
  const [row, column] = [Math.min(...rows) - 1, Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row, columns: Math.max(...columns) - column + 1 };
}

/**
 * The cells that a reference leads to: B2, $B$2:B9, 表!B2, a name, 表1[产值], [@产值], A3#. `from` is the cell with the
 * formula. undefined for anything else, and for what is not there.
 */
export function referenceBlock(text: string, from: Spot, around: Surroundings): Block | undefined {
  if (text.endsWith("#")) {
    const anchor = referenceBlock(text.slice(0, -1), from, around);
    return (
      anchor &&
      around.spills.find((one) => holds(one.fills, anchor) && sameStart(one, anchor))?.fills
    );
  }
  if (text.includes("[")) return tableBlock(text, from, around);
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? from.sheet : sheetName(text.slice(0, bang), around);
  const corners = cornersOf(text.slice(bang + 1));
  if (corners) return sheet === undefined ? undefined : { sheet, ...corners };
  return namedBlock(text, from, around);
}

const sameStart = (a: Spot, b: Spot) => a.row === b.row && a.column === b.column;

function sheetName(written: string, { sheets }: Surroundings): string | undefined {
  const plain = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return sheets.find((one) => one.toLowerCase() === plain.toLowerCase());
}

/** A name for cells; one of a formula is none. */
function namedBlock(text: string, from: Spot, around: Surroundings): Block | undefined {
  const plain = text.slice(text.lastIndexOf("!") + 1).toLowerCase();
  const found = around.names.filter(({ name }) => name.toLowerCase() === plain);
  const own = found.find(({ sheet }) => sheet === from.sheet) ?? found.find(({ sheet }) => !sheet);
  const formula = own?.formula.replace(/^=/, "");
  return formula?.includes("!")
    ? referenceBlock(formula, from, { ...around, names: [] })
    : undefined;
}

function tableBlock(text: string, from: Spot, { tables }: Surroundings): Block | undefined {
  const parsed = parseStructRef(text);
  if (!parsed) return undefined;
  const {
    table: named,
    sections = [],
    columns: wanted = [],
  } = parsed as {
    table?: string;
    sections?: string[];
    columns?: string[];
  };
  const table = named
    ? tables.find(({ name }) => name.toLowerCase() === named.toLowerCase())
    : tables.find(({ area }) => holds(area, from));
  if (!table) return undefined;
  const places = wanted.map((one) =>
    table.columns.findIndex((column) => column.toLowerCase() === one.toLowerCase()),
  );
  if (places.includes(-1) || places.length > 2) return undefined;
  const [first = 0, last = places.length === 1 ? first : table.columns.length - 1] = places;
  const rows = tableRows(table, sections, from);
  if (!rows) return undefined;
  const { sheet, column } = table.area;
  return {
    sheet,
    column: column + Math.min(first, last),
    columns: Math.abs(last - first) + 1,
    ...rows,
  };
}

function tableRows({ area, headings, totals }: PortTable, sections: string[], from: Spot) {
  const [top, bottom] = [area.row + Number(headings), area.row + area.rows - Number(totals)];
  const section = (sections[0] ?? "data").toLowerCase().replace("#", "");
  if (sections.length > 1) return undefined;
  if (section === "data") return { row: top, rows: bottom - top };
  if (section === "all") return { row: area.row, rows: area.rows };
  if (section === "headers" && headings) return { row: area.row, rows: 1 };
  const here = from.row >= top && from.row < bottom;
  return /^(this row|@)$/.test(section) && here ? { row: from.row, rows: 1 } : undefined;
}

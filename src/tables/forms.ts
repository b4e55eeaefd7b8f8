import { Headings } from "./headings";
import { Grid, type GridCell, type SheetGrid } from "./grid";
import type { LabelReader } from "./label";
import { basisOf, saysTimeOfRows } from "./row-groups";
import { said } from "./title-says";

/** A sheet as a list of labels and values, and where each of its cells stands in the file. */
export interface Unfolded {
  sheet: SheetGrid;
  at(row: number, column: number): { row: number; column: number };
}

interface FormRow {
  row: number;
  columns: readonly number[];
}

/** 企业名称 | 甲公司 | 行业 | 工业: a form with its labels and values side by side reads as a list, one below the other. */
export function unfolded(sheet: SheetGrid, reader: LabelReader): Unfolded {
  const headings = new Headings(new Grid(sheet), reader);
  const form = formRows(headings);
  if (form.length < 2) return { sheet, at: (row, column) => ({ row, column }) };
  const first = form[0]!.row;
  const last = lastOf(headings, form.at(-1)!.row);
  const pairs = form.reduce((most, { columns }) => Math.max(most, columns.length), 0) / 2;
  const rows: (readonly (GridCell | undefined)[] | undefined)[] = [...sheet.rows.slice(0, first)];
  const from: { row: number; columns?: readonly number[] }[] = rows.map((_row, row) => ({ row }));
  const take = (row: number, columns: readonly number[]): void => {
    rows.push(columns.map((column) => sheet.rows[row]![column]));
    from.push({ row, columns });
  };
  const parts = [{ row: first, column: undefined }, ...partsOf(headings, first, last)];
  for (const [i, part] of parts.entries()) {
    // what stands above a part of a form speaks of it, and of no other
    if (part.column !== undefined) take(part.row, [part.column]);
    for (let pair = 0; pair < pairs; pair++)
      for (let row = part.row; row < (parts[i + 1]?.row ?? last + 1); row++) {
        const columns = headings.grid.filled(row).slice(2 * pair, 2 * pair + 2);
        if (columns.length === 2) take(row, columns);
      }
  }
  for (let row = last + 1; row < sheet.rows.length; row++) {
    rows.push(sheet.rows[row]);
    from.push({ row });
  }
  const merges = (sheet.merges ?? []).filter((area) => area.row + area.rows <= first);
  return {
    sheet: { ...sheet, rows, merges },
    at(row, column) {
      const { row: own, columns } = from[row]!;
      return { row: own, column: columns?.[column] ?? column };
    },
  };
}

/** 二、其他情况: a part of its own, of which what stands above the part before it says nothing. */
const NUMBERED = /^[（(]?(?:[一二三四五六七八九十]+|\d{1,2})[）)、.．](?!\d)/;

/** 单位：万元, 经营情况（万元）, and not 总投资额（万元）, whose value is missing. */
const OF_ROWS = /^[（(]|单位|人民币|情况|状况|指标|数据|\bunits?\b|\bfigures\b|\bin (?:RMB|CNY)/i;

interface Part {
  row: number;
  column: number;
}

/** Cells within a form, alone or behind the pairs of their row, that say something of the rows below: 上一会计年度, 合并口径, 单位：万元. */
const partsOf = (headings: Headings, first: number, last: number): Part[] =>
  Array.from({ length: last + 1 - first }, (_row, i) => first + i).flatMap((row) => {
    const columns = headings.grid.filled(row);
    const column = columns.length % 2 === 1 ? columns.at(-1)! : undefined;
    const label = column === undefined ? undefined : headings.at(row, column);
    // a label whose value is missing is none, whatever it is counted in
    if (column === undefined || !label || (label.figure ?? label.near)) return [];
    const { unit } = said(headings, [{ row, column, label }]);
    const isCounted = unit !== undefined && OF_ROWS.test(label.text);
    const isAlone = columns.length === 1;
    const isPart = NUMBERED.test(label.text) || basisOf(label.text) !== undefined;
    return isCounted || (isAlone && (isPart || saysTimeOfRows(label))) ? [{ row, column }] : [];
  });

const speaks = (headings: Headings, row: number, column: number): boolean => {
  const label = headings.at(row, column);
  return label !== undefined && (label.figure ?? label.near ?? label.axis) !== undefined;
};

/** The last row of a form: the lines below those of two pairs may end in one, or in a label without its value. */
function lastOf(headings: Headings, row: number): number {
  let last = row;
  for (;;) {
    const [label, value, other, ...more] = headings.grid.filled(last + 1);
    const isLine = label !== undefined && value !== undefined && more.length === 0;
    const isOpen = other === undefined || speaks(headings, last + 1, other);
    if (!isLine || !isOpen || !speaks(headings, last + 1, label)) return last;
    last += 1;
  }
}

/** The rows of a form: label, value, label, value; its labels are of the vocabulary on both sides, its values never. */
function formRows(headings: Headings): FormRow[] {
  const rows = Array.from({ length: headings.grid.height }, (_row, row) => ({
    row,
    columns: headings.grid.filled(row),
  })).filter(({ columns }) => columns.length >= 4 && columns.length % 2 === 0);
  const sides = ({ row, columns }: FormRow, side: number) =>
    columns.filter((_column, i) => i % 2 === side).map((column) => speaks(headings, row, column));
  const isForm = rows.filter(
    (one) =>
      one.columns.every((column, i) => i % 2 === 1 || headings.at(one.row, column)) &&
      sides(one, 1).every((spoken) => !spoken),
  );
  const right = isForm.flatMap((one) => sides(one, 0).slice(1)).filter(Boolean).length;
  const left = isForm.filter((one) => sides(one, 0)[0]).length;
  return right >= 2 && left >= 2 ? isForm : [];
}

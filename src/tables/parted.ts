import { numberInText } from "./cell-number";
import type { Unfolded } from "./forms";
import type { GridCell, SheetGrid } from "./grid";
import type { LabelReader } from "./label";

const SAID = /^([^:：]{2,40})[:：]\s*(\S.{0,40})$/;

/** 2025年营业收入：12,500万元 in one cell: its two parts; undefined where it is anything else. */
function partsOf(cell: GridCell | undefined, reader: LabelReader): GridCell[] | undefined {
  if (typeof cell?.value !== "string") return undefined;
  const [, label = "", said = ""] = SAID.exec(cell.value.trim()) ?? [];
  const value = said.replace(/[。；;，,]$/, "");
  if (label === "" || !numberInText(value) || !reader.read(label).figure) return undefined;
  return [
    { ...cell, value: label },
    { ...cell, value },
  ];
}

/** A sheet in whose rows a figure and its number each have a cell of their own. */
export function parted(sheet: SheetGrid, reader: LabelReader): Unfolded {
  const from = new Map<number, readonly number[]>();
  const rows = sheet.rows.map((row, r) => {
    if (!row?.some((cell) => partsOf(cell, reader))) return row;
    const columns: number[] = [];
    // a row may have holes
    const cells = Array.from(row).flatMap((cell, column) => {
      const own = partsOf(cell, reader) ?? [cell];
      columns.push(...own.map(() => column));
      return own;
    });
    from.set(r, columns);
    return cells;
  });
  const at = (row: number, column: number) => ({ row, column: from.get(row)?.[column] ?? column });
  return from.size === 0 ? { sheet, at } : { sheet: { ...sheet, rows }, at };
}

import { fromInteger, toNumber } from "../exact";
import type { Table } from "../language";
import { literal } from "./literal";
import type { Value } from "./value";

/** A table's cell by the key of its row; undefined when the table has no such row, "" when the cell is empty. */
export function tableCell(table: Table | undefined, column: string, key: Value): Value | undefined {
  const wanted = typeof key === "object" ? toNumber(key) : key;
  const row = table?.rows.find(
    (r) => r[table.key] === wanted || String(r[table.key]) === String(wanted),
  );
  if (!row) return undefined;
  const found = row[column];
  if (found === null || found === undefined) return "";
  if (typeof found !== "number") return found;
  return Number.isInteger(found) ? fromInteger(found) : literal(String(found));
}

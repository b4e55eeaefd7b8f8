import { compare, fromInteger } from "../exact";
import { byKey } from "./by-key";
import { valueOf } from "./cell-value";
import type { ReadCell } from "./read-cell";

/** 12.5, 0.8 and -3 in one column of 同比 without %: where one of them can be no fraction, 0.8 is no 80%. */
export function withRatesInDoubt(cells: readonly ReadCell[]): ReadCell[] {
  const rates = cells.filter(isBareRate);
  const listed = (keyOf: (cell: ReadCell) => string) =>
    [...byKey(rates, keyOf).values()].filter((some) => some.some(isNoFraction)).flat();
  const open = new Set([
    ...listed(({ sheet, column, label }) => `${sheet}|${column}|${label}`),
    ...listed(({ sheet, row, label }) => `${sheet}|${row}|${label}`),
  ]);
  return open.size === 0
    ? [...cells]
    : cells.map((cell) => (open.has(cell) ? { ...cell, rateInDoubt: true } : cell));
}

/** A number under 同比 for which nothing says that it is counted in hundredths. */
function isBareRate(read: ReadCell): boolean {
  const { figure, cell, unit, unitOfSheet } = read;
  const isOpen = unit === undefined || (unitOfSheet === true && !unit.includes("%"));
  return (
    figure?.growth_of !== undefined &&
    isOpen &&
    typeof cell.value === "number" &&
    !cell.format?.includes("%")
  );
}

/** Nothing falls by more than all of it, and few things become three times as large. */
function isNoFraction(read: ReadCell): boolean {
  const value = valueOf(read, read.figure!);
  if (typeof value !== "object" || !("value" in value)) return false;
  return compare(value.value, fromInteger(-1)) < 0 || compare(value.value, fromInteger(2)) > 0;
}

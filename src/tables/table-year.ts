import { byKey } from "./by-key";
import type { ReadCell } from "./read-cell";
import { amountsOf } from "./amounts";
import type { Time } from "./time-words";
import { yearFigure } from "./year-figure";

/** How many years before the one that the tables are about a time is; below zero where it is later. */
export function yearsBefore({ year, before = 0 }: Time, latest: number | undefined): number {
  return year === undefined || latest === undefined ? before : latest - year + before;
}

/** The year that tables are about: the latest that they name and do not hold in part only; plans aside. */
export function latestYear(cells: readonly ReadCell[]): number | undefined {
  const dated = cells.filter(({ time, plan, item }) => time.year !== undefined && !plan && !item);
  const years = [...new Set(dated.map(({ time }) => time.year!))].sort((a, b) => b - a);
  const whole = years.find((year) => !isPart(dated.filter(({ time }) => time.year === year)));
  return whole ?? years[0];
}

/** Whether all that flows in these cells of one year is of some of its months. */
function isPart(cells: readonly ReadCell[]): boolean {
  const flowing = cells.filter(
    ({ figure, change, average, item }) =>
      figure?.over_time === "sum" && !change && !average && !item,
  );
  const groups = byKey(flowing, ({ company, figure }) => `${company}|${figure!.id}`);
  const years = [...groups.values()].map((group) => {
    const figure = group[0]!.figure!;
    return yearFigure(figure, amountsOf(group, figure));
  });
  const parts = years.filter((year) => year && "doubt" in year && year.doubt === "part-of-year");
  return parts.length > 0 && parts.length === years.filter(Boolean).length;
}

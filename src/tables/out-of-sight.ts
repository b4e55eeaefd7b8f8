import type { FactValue } from "../engine";
import { byKey } from "./by-key";
import { amountsOf } from "./amounts";
import { isQuantity } from "./cell-value";
import type { ReadCell } from "./read-cell";
import type { CompanyReading } from "./company-reading";
import type { Figure, Vocabulary } from "./figure";
import type { SheetGrid } from "./grid";
import { plainName } from "./heading-parts";
import { yearsBefore } from "./table-year";
import type { UnsureFact } from "./table-fact";
import { type Doubt, nearly, yearFigure } from "./year-figure";

/** Of cells, those that a reader of the file sees, those of hidden sheets, and those of hidden rows and columns of others. */
export function bySight(sheets: readonly SheetGrid[], cells: readonly ReadCell[]) {
  const sheetOf = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const kindOf = ({ sheet: name, row, column }: ReadCell) => {
    const sheet = sheetOf.get(name);
    if (sheet?.hidden) return "sheet";
    const isFolded = sheet?.hiddenRows?.has(row) ?? false;
    return isFolded || sheet?.hiddenColumns?.has(column) ? "folded" : "shown";
  };
  const kinds = byKey(cells, kindOf);
  const of = (kind: ReturnType<typeof kindOf>) => kinds.get(kind) ?? [];
  return { shown: of("shown"), ofSheets: of("sheet"), folded: of("folded") };
}

/** What hidden sheets hold, or hidden lines of companies of which nothing else is shown. */
export function hiddenOnes(cells: readonly ReadCell[], doubt: Doubt): UnsureFact[] {
  const found = byKey(
    cells.filter(({ item }) => !item),
    ({ company = "", figure, near }) => `${plainName(company)}|${(figure ?? near)!.id}`,
  );
  return [...found.values()].map((from) => ({
    company: from[0]!.company ?? "",
    figure: from[0]!.figure ?? from[0]!.near!,
    label: from[0]!.label,
    from,
    doubt,
  }));
}

/**
 * What hidden rows and columns say of a company beyond what is shown of it: a figure that is shown nowhere, or another one.
 * Months that make the shown year, and figures that say the same, are no news.
 */
export function foldedOnes(
  { facts, unsure }: CompanyReading,
  cells: readonly ReadCell[],
  latest: number | undefined,
  { growthOf }: Vocabulary,
): UnsureFact[] {
  const told = cells.filter(
    ({ item, change, average, plan }) => !(item || change || average || plan),
  );
  const groups = byKey(told, ({ figure, near }) => (figure ?? near)!);
  return [...groups].flatMap(([figure, own]) => {
    const now = own.filter(({ time }) => yearsBefore(time, latest) === 0);
    const fact = facts.find((one) => one.figure === figure);
    if (!fact && now.length > 0) {
      const part = unsure.findIndex((one) => one.figure === figure && one.doubt === "part-of-year");
      if (part >= 0) unsure.splice(part, 1);
      return hiddenOnes(now, "hidden-cells");
    }
    if (fact && now.length > 0 && saysOther(figure, now, fact.value))
      return hiddenOnes(now, "hidden-cells");
    const growth = growthOf.get(figure);
    const then = own.filter(({ time }) => yearsBefore(time, latest) === 1);
    if (!fact || !growth || then.length === 0 || facts.some((one) => one.figure === growth))
      return [];
    return hiddenOnes(
      then.map((cell) => ({ ...cell, figure: growth })),
      "hidden-cells",
    );
  });
}

/** Whether hidden cells say another sum than the one that is shown; some months of it say none. */
function saysOther(figure: Figure, cells: readonly ReadCell[], shown: FactValue): boolean {
  if (!isQuantity(figure) || typeof shown !== "object" || !("n" in shown)) return false;
  const year = yearFigure(figure, amountsOf(cells, figure));
  if (!year) return false;
  return "doubt" in year ? year.doubt !== "part-of-year" : !nearly(year.value, shown);
}

import type { Measure } from "../../language";
import { isInForce, type RuleBook } from "../../rulebook";
import { byWorth, fitGroups, type Fit, type FitGroup } from "./fits";
import type { Filters } from "../shell/pane-state";
import { isOfSector } from "./sectors";

/** Fits that the filters let through, in their groups, best first; empty groups are left out. */
export function fitList(
  book: RuleBook,
  fits: readonly Fit[],
  filters: Filters,
  today: string,
): { group: FitGroup; fits: Fit[] }[] {
  const shown = fits.filter(({ measure }) => passes(book, measure, filters, today));
  return fitGroups.flatMap((group) => {
    const members = shown.filter((fit) => fit.group === group).sort(byWorth);
    return members.length > 0 ? [{ group, fits: members }] : [];
  });
}

function passes(book: RuleBook, measure: Measure, filters: Filters, today: string): boolean {
  const { document, department, kind, sector, current } = filters;
  return (
    (document === "" || measure.document === document) &&
    (department === "" || measure.department === department) &&
    (kind === "" || measure.kind === kind) &&
    isOfSector(book, measure, sector) &&
    (!current || isInForce(measure, today))
  );
}

/** Whether anything but the day narrows the list. */
export const isNarrowed = ({ document, department, kind, sector }: Filters) =>
  [document, department, kind, sector].some((choice) => choice !== "");

/** The departments of the rule book, in order. */
export const departmentsOf = (book: RuleBook): string[] =>
  [...new Set(book.measures.flatMap(({ department }) => department ?? []))].sort((a, b) =>
    a.localeCompare(b, "zh-CN"),
  );

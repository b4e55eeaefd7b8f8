import type { Measure } from "../../language";
import { isInForce, type RuleBook } from "../../rulebook";
import { byWorth, fitGroups, type Fit, type FitGroup } from "./fits";
import type { Filters } from "./pane-state";

/** Fits that the filters let through, in their groups, best first; empty groups are left out. */
export function fitList(
  fits: readonly Fit[],
  filters: Filters,
  today: string,
): { group: FitGroup; fits: Fit[] }[] {
  const shown = fits.filter(({ measure }) => passes(measure, filters, today));
  return fitGroups.flatMap((group) => {
    const members = shown.filter((fit) => fit.group === group).sort(byWorth);
    return members.length > 0 ? [{ group, fits: members }] : [];
  });
}

function passes(measure: Measure, filters: Filters, today: string): boolean {
  const { document, department, kind, current } = filters;
  return (
    (document === "" || measure.document === document) &&
    (department === "" || measure.department === department) &&
    (kind === "" || measure.kind === kind) &&
    (!current || isInForce(measure, today))
  );
}

/** The departments of the rule book, in order. */
export const departmentsOf = (book: RuleBook): string[] =>
  [...new Set(book.measures.flatMap(({ department }) => department ?? []))].sort((a, b) =>
    a.localeCompare(b, "zh-CN"),
  );

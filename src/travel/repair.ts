import type { PortName } from "./book-port";
import { placeText } from "./cell-text";
import type { WorkbookReading } from "./call-reading";
import { type Change, EMPTY_PLAN, type Plan, type Refusal, cellRefusal } from "./plan";
import { repairedFormula } from "./policy-calls";

/**
 * Formulas that lost their functions, written as people type them so that Excel binds them anew: without _xldudf_ and
 * without the file of the add-in. What shows #NAME? though it is written well is written again, which binds it, too.
 */
export function planRepair({ cells, around }: WorkbookReading): Plan {
  const broken = cells.filter(
    (cell) =>
      repairedFormula(cell.formula) !== cell.formula || (cell.error && cell.value === "#NAME?"),
  );
  const refused = broken.flatMap((cell): Refusal[] => {
    const why = cellRefusal(cell);
    return why ? [{ at: placeText(cell), why }] : [];
  });
  const left = new Set(refused.map(({ at }) => at));
  const changes = broken
    .filter((cell) => !left.has(placeText(cell)))
    .map(({ sheet, row, column, formula, value }): Change => ({
      ...{ sheet, row, column },
      before: { formula },
      // a file calculates what has no value when it is opened; an error would stand there until somebody asks
      after: { formula: repairedFormula(formula), ...(value !== "#NAME?" && { value }) },
    }));
  const names = around.names.flatMap((before: PortName) => {
    const formula = repairedFormula(before.formula);
    return formula === before.formula ? [] : [{ before, after: { ...before, formula } }];
  });
  return { ...EMPTY_PLAN, command: "repair", changes, names, refused };
}

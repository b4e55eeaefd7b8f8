import type { Company } from "../shell/pane-state";
import type { CompanySheet } from "./company-grid";
import { seenKey, type Memory } from "./company-memory";

type Column = CompanySheet["companies"][number];

/** A company with its column, where the sheet has one, and those of the sheet that no company has. */
interface Placed {
  readonly columns: ReadonlyMap<Company, Column>;
  /** of these, those that the sheet knows by the name before */
  readonly renamed: readonly Column[];
  readonly left: readonly Column[];
}

/**
 * Finds the column of each company by its name; one that was renamed since keeps the column that it had, where the pane
 * has written or read that name itself: formulas that count with its cells go on counting with them.
 */
export function columnsOf(
  companies: readonly Company[],
  sheet: CompanySheet,
  nameOf: (company: Company) => string,
  formerly: (company: Company) => string | undefined,
  { seen }: Pick<Memory, "seen">,
): Placed {
  const left = [...sheet.companies];
  const columns = new Map<Company, Column>();
  const takes = (company: Company, fits: (column: Column) => boolean) => {
    const at = left.findIndex(fits);
    if (at >= 0) columns.set(company, left.splice(at, 1)[0]!);
    return at >= 0;
  };
  const named = companies.filter((one) => !takes(one, ({ name }) => name === nameOf(one)));
  const renamed = named.flatMap((company) => {
    const before = formerly(company);
    const isOurs = ({ name, id }: Column) => name === before && seen.has(seenKey(id, ""));
    return takes(company, isOurs) ? [company] : [];
  });
  for (const company of renamed) rename(columns.get(company)!, nameOf(company), sheet, seen);
  return { columns, renamed: renamed.map((company) => columns.get(company)!), left };
}

/** Gives a column another name; what was seen in it stays known. */
function rename(column: Column, name: string, sheet: CompanySheet, seen: Memory["seen"]): void {
  const before = column.id;
  sheet.rename(column, name);
  const ending = `\n${before}`;
  for (const [key, cell] of [...seen]) {
    if (!key.endsWith(ending) || !seen.delete(key)) continue;
    seen.set(seenKey(column.id, key.slice(0, -ending.length)), cell);
  }
}

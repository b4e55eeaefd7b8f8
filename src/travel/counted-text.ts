import { toNumber } from "../exact";
import type { Group } from "../language";
import { capFor } from "../planner";
import type { RuleBook } from "../rulebook";

/** A row of POLICY_COUNTED: what groups know it by, its amount as a formula reads it, and whether it counts at all. */
export interface CountedRow {
  /** the measure, and the year that it is for where one is named */
  readonly id: string;
  readonly cell: string;
  readonly counts: boolean;
  /** its class: what is sure comes first, then the maxima, then what is open */
  readonly rank: number;
  /** the most that it counts for by itself, in yuan: of caps that hold no other row */
  readonly most?: number;
}

/** No more than a row counts for by itself. */
const ofRow = ({ cell, most }: CountedRow): string =>
  most === undefined ? cell : `MIN(${most},${cell})`;
/** An amount as it counts: what is blank, no number or below nought is nothing. */
const amount = (row: CountedRow): string => `IF(ISNUMBER(${row.cell}),MAX(0,${ofRow(row)}),0)`;
const total = (rows: readonly CountedRow[]): string =>
  rows.length === 0
    ? "0"
    : rows.length === 1
      ? amount(rows[0]!)
      : `ROUND(${rows.map(amount).join("+")},2)`;

/** What a row counts for beside the others, as a formula without "="; groups must not cross one another. */
export function countedText(
  row: CountedRow,
  rows: readonly CountedRow[],
  groups: readonly Group[],
  book: RuleBook,
): string {
  if (!row.counts) return "0";
  const group = groups.find(({ of }) => of.flat().includes(row.id));
  if (!group) return `MAX(0,${ofRow(row)})`;
  const membersOf = (ids: readonly string[]) =>
    rows.filter(({ id, counts }) => counts && ids.includes(id));
  if (group.rule === "cap") {
    const before = membersOf(group.of.flat()).filter(
      (one) => (one.rank - row.rank || rows.indexOf(one) - rows.indexOf(row)) < 0,
    );
    const cap = String(capOf(group, book));
    const left =
      before.length === 0 ? cap : `MAX(0,ROUND(${cap}-(${before.map(amount).join("+")}),2))`;
    return `MIN(${amount(row)},${left})`;
  }
  const own = group.of.find((ids) => ids.includes(row.id))!;
  const place = (ids: readonly string[]) => rows.indexOf(membersOf(ids)[0]!);
  const ranks = [...new Set(membersOf(group.of.flat()).map(({ rank }) => rank))].sort();
  const better = group.of
    .filter((ids) => ids !== own)
    .map((ids) => {
      const is = place(ids) < place(own) ? ">=" : ">";
      const sums = ranks.map((rank) =>
        [ids, own].map((all) => total(membersOf(all).filter((one) => one.rank === rank))),
      );
      return betterText(sums as [string, string][], is);
    });
  // a sum, also of one: to Excel TRUE and FALSE are greater than every number
  return `IF(${["0", ...better].join("+")}<${group.n ?? 1},${amount(row)},0)`;
}

/** Whether the first of two is better: by what is sure where either has any, else by the class behind it. */
function betterText(sums: readonly [string, string][], is: string): string {
  const [[one, other], ...rest] = sums as [[string, string], ...[string, string][]];
  const better = `${one}${is}${other}`;
  return rest.length === 0
    ? `(${better})`
    : `IF(${one}+${other}>0,${better},${betterText(rest, is)})`;
}

/** What a cap comes to while nothing is told of a company, in yuan. */
export function capOf(group: Group, book: RuleBook): number {
  const value = capFor(book, group, []);
  if (!value) throw new Error("a cap without facts is a sum");
  return toNumber(value);
}

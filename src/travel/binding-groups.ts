import type { Group } from "../language";
import { capFor } from "../planner";
import type { RuleBook } from "../rulebook";
import { type CountedRow, capOf } from "./counted-text";
import { measureIn, overRows } from "./rows-of-years";

/** Caps over one row alone are a limit of that row, and cross no other group. */
export function withOwnCaps(
  rows: readonly CountedRow[],
  groups: readonly Group[],
  book: RuleBook,
): { readonly rows: readonly CountedRow[]; readonly groups: readonly Group[] } {
  const isOwn = ({ rule, of, inputs }: Group) =>
    rule === "cap" &&
    inputs.length === 0 &&
    rows.filter(({ id, counts }) => counts && of.flat().includes(id)).length === 1;
  const own = groups.filter(isOwn);
  return {
    rows: rows.map((row) => {
      const caps = own.filter(({ of }) => of.flat().includes(row.id));
      return row.counts && caps.length > 0
        ? { ...row, most: Math.min(...caps.map((group) => capOf(group, book))) }
        : row;
    }),
    groups: groups.filter((group) => !isOwn(group)),
  };
}

/** Groups that can bind these rows: a cap over one of them, or more categories than count. Categories hold present rows. */
export function bindingGroups(
  rows: readonly CountedRow[],
  book: RuleBook,
  knowsFacts: boolean,
): Group[] {
  const present = new Set(rows.filter(({ counts }) => counts).map(({ id }) => id));
  const measures = new Set([...present].map(measureIn));
  const all = book.groups.flatMap((group): Group[] => {
    if (!group.of.some((ids) => ids.some((id) => measures.has(id)))) return [];
    // a cap of which a figure is missing does not bind
    if (group.rule === "cap" && !knowsFacts && !capFor(book, group, [])) return [];
    return overRows(group, present).flatMap((one): Group[] => {
      const of = one.of.filter((category) => category.length > 0);
      const binds = group.rule === "cap" ? of.length > 0 : of.length > (group.n ?? 1);
      return binds ? [{ ...one, of, ...(!knowsFacts && { inputs: [] }) }] : [];
    });
  });
  return all.filter(
    (one, i) => !all.some((other, k) => implies(other, one) && (k < i || !implies(one, other))),
  );
}

/** Whether a limit holds of itself once another does: each of its categories lies in one of the other's, alone there. */
function implies(outer: Group, inner: Group): boolean {
  if (outer === inner || outer.rule !== "at-most" || inner.rule !== "at-most") return false;
  const places = inner.of.map((ids) =>
    outer.of.findIndex((one) => ids.every((id) => one.includes(id))),
  );
  const apart = new Set(places).size === places.length && !places.includes(-1);
  return apart && (outer.n ?? 1) <= (inner.n ?? 1);
}

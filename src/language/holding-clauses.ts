import type { Group, HoldingClause } from "./measure";

/** The clauses, each once. */
export const citesOf = (clauses: readonly Pick<HoldingClause, "cite">[]): string =>
  [...new Set(clauses.map(({ cite }) => cite))].join("；");

/** The group as it holds between one measure and others: it cites the clauses that tie these, of all that made it. */
export function holdingBetween(group: Group, id: string, others: readonly string[]): Group {
  const tying = (group.clauses ?? []).filter(({ between: [a, b] }) =>
    others.some(
      (other) => (a.includes(id) && b.includes(other)) || (a.includes(other) && b.includes(id)),
    ),
  );
  return tying.length > 0 ? { ...group, cite: citesOf(tying) } : group;
}

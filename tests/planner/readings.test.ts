import { describe, expect, it } from "vitest";
import { readReadings } from "../../src/evidence/second-readings";
import { toNumber } from "../../src/exact";
import { bestCombination } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();

/** What someone who read only the documents expects of several measures together. */
const combinations = readReadings().together.map(
  (row) => [`${row.file}:${row.line}: ${row.why}`, row] as const,
);

const measureOf = (id: string) => foundIn(book, id).measure;

describe("measures together, as an independent reader has them", () => {
  it("there are such readings", () => {
    expect(combinations.length).toBeGreaterThan(30);
  });

  it.each(combinations)("%s", (_name, row) => {
    const best = bestCombination(book, row.measures.map(measureOf), row.given);
    if (row.expect.total !== undefined) expect(toNumber(best.total)).toBe(row.expect.total);
    const chosen = best.chosen.map((c) => c.measure.id);
    if (row.expect.chosen) expect(chosen.sort()).toEqual([...row.expect.chosen].sort());
  });
});

describe("the groups of the rule book", () => {
  const caps = book.documents.flatMap((d) => d.groups).filter((g) => g.rule === "cap");

  it("hold measures that there are", () => {
    const ids = new Set(book.measures.map((m) => m.id));
    for (const group of book.documents.flatMap((d) => d.groups))
      for (const id of group.of.flat()) expect(ids, group.id).toContain(id);
  });

  it("have caps that lie apart or inside one another, so that the order of cutting is clear", () => {
    for (const a of caps)
      for (const b of caps) {
        const [first, second] = [new Set(a.of.flat()), new Set(b.of.flat())];
        const shared = [...first].filter((id) => second.has(id)).length;
        expect([0, first.size, second.size], `${a.id} and ${b.id}`).toContain(shared);
      }
  });
});

import { describe, expect, it } from "vitest";
import { figureMutants } from "../../src/evidence/mutate-figures";
import { rules, sharesOf, witnesses } from "./witnesses";

const all = rules.documents.flatMap((built) => figureMutants(built, witnesses));
const shown = (some: typeof all) =>
  some.map((m) => `${m.id}: ${m.figure} -> ${m.changed}`).join("\n");

describe("one place of a figure changed by a digit, a nought, or to another printed figure of its unit", () => {
  it("is tried on every figure", () => {
    expect(all.length).toBeGreaterThan(5000);
  });

  it("is noticed by an example in at least 99 % of cases", () => {
    const silent = all.filter((m) => !m.byExample);
    expect(silent.length / all.length, shown(silent)).toBeLessThanOrEqual(0.01);
  });

  it("is noticed with the examples made anew in at least 99 % of cases", () => {
    const silent = all.filter((m) => !m.bySource && !m.byReader);
    expect(silent.length / all.length, shown(silent)).toBeLessThanOrEqual(0.01);
    expect(sharesOf(all).source).toBeGreaterThanOrEqual(0.96);
  });
});

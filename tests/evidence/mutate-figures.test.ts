import { describe, expect, it } from "vitest";
import { readDigest } from "../../src/evidence/figure-digest";
import { mutants } from "../../src/evidence/mutate-figures";
import { readRules } from "../../src/evidence/read-rules";

const rules = readRules("rules");
const all = rules.documents.flatMap((built) => mutants(built, rules.tables, readDigest()));
const share = (caught: number) => caught / all.length;

describe("one figure of a rule changed", () => {
  it("is tried on every figure", () => {
    expect(all.length).toBeGreaterThan(1500);
  });

  it("is noticed by an example or by the figures of its article in at least 98 % of cases", () => {
    const missed = all.filter((m) => !m.bySource && !m.byExample);
    expect(
      share(all.length - missed.length),
      JSON.stringify(missed.slice(0, 20)),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it("is noticed by the examples alone in at least 90 % of cases", () => {
    const silent = all.filter((m) => !m.byExample);
    expect(
      share(all.length - silent.length),
      JSON.stringify(silent.slice(0, 20)),
    ).toBeGreaterThanOrEqual(0.9);
  });
});

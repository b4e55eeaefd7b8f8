import { describe, expect, it } from "vitest";
import { swapMutants } from "../../src/evidence/mutate-swaps";
import { rules, sharesOf, witnesses } from "./witnesses";

/** What of two cases exchanged must be noticed: by the printed order and lint alone, and together with a second reader. */
const AT_LEAST = {
  values: { source: 0.38, either: 0.99 },
  tests: { source: 0.65, either: 0.99 },
} as const;

describe("two cases of a list with what they give, or what leads to them, exchanged", () => {
  const all = rules.documents
    .flatMap((built) => swapMutants(built, witnesses))
    .filter((m) => m.bySource || m.byReader || m.byExample);

  it("is tried on every list", () => {
    expect(all.length).toBeGreaterThan(1300);
  });

  it.each(["values", "tests"] as const)("%s", (swapped) => {
    const own = all.filter((m) => m.swapped === swapped);
    const silent = own.filter((m) => !m.bySource && !m.byReader);
    const shares = sharesOf(own);
    expect(
      shares.either,
      silent.map((m) => `${m.id}: ${m.shown}`).join("\n"),
    ).toBeGreaterThanOrEqual(AT_LEAST[swapped].either);
    expect(shares.source).toBeGreaterThanOrEqual(AT_LEAST[swapped].source);
  });
});

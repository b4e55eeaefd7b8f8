import { describe, expect, it, test } from "vitest";
import { groundFigures } from "../../src/evidence/ground-figures";
import { dropMutants } from "../../src/evidence/mutate-drops";
import type { Dropped } from "../../src/evidence/parts-dropped";
import { documentOf, measure } from "../authoring/planted-rules";
import { NO_WITNESSES, rules, sharesOf, witnesses } from "./witnesses";

/**
 * What must be noticed of each kind of part that is taken from a rule with its examples made anew: by the figures and
 * words of the source, what its authors marked, and lint alone, and together with a second reader's cases.
 */
const AT_LEAST: Readonly<Record<Dropped, { source: number; either: number }>> = {
  requirement: { source: 0.99, either: 0.99 },
  step: { source: 0.97, either: 0.99 },
  tier: { source: 0.99, either: 0.99 },
  cap: { source: 0.905, either: 0.97 },
  condition: { source: 0.98, either: 0.98 },
};

describe("one part of a rule dropped, in the examples too", () => {
  const all = rules.documents
    .flatMap((built) => dropMutants(built, witnesses))
    .filter((m) => m.bySource || m.byReader || m.byExample);

  it("is tried on every part", () => {
    expect(all.length).toBeGreaterThan(3000);
  });

  it.each(Object.entries(AT_LEAST))("%s", (kind, least) => {
    const own = all.filter((m) => m.dropped === kind);
    const silent = own.filter((m) => !m.bySource && !m.byReader);
    const shares = sharesOf(own);
    expect(
      shares.either,
      silent.map((m) => `${m.id}: ${m.shown}`).join("\n"),
    ).toBeGreaterThanOrEqual(least.either);
    expect(shares.source).toBeGreaterThanOrEqual(least.source);
  });
});

test("a figure, an input, a way of printing, a reason and a sum below zero that are left behind", () => {
  const rule = `
  printed: { 3年: 三年 }
  borders: { "<= 5年": 写作范围 }
  inputs:
    - paid: { type: money, zh: 支出, en: Paid }
    - received: { type: money, zh: 已得, en: Received }
    - running: { type: years, zh: 年数, en: Years }
    - listed: { type: boolean, zh: 入库, en: Listed }
    - local: { type: boolean, zh: 本地, en: Local }
  require: [listed, running >= 3年, running <= 5年, local or paid > 0元]
  amount:
    - base: [{ when: paid >= 100万元, is: 5万元 }, { else: 1万元 }]
    - cap: 2万元 - received
    - floor: 0元
  examples:
    - { paid: 100万元, received: 0元, running: 4, listed: true, local: true, gives: 2万元 }
    - { received: 3万元, gives: 0元 }
`;
  const built = documentOf([measure(rule)]);
  expect(built.problems).toEqual([]);
  const source = ["运营三年以上、5年的,支出达100万元的给予5万元,其余1万元,全年最高2万元。"];
  const { digest } = groundFigures([built], () => source, {});
  const shown = dropMutants(built, { ...NO_WITNESSES, digest }).map(
    (m) => `${m.shown}: ${m.bySource}`,
  );
  expect(shown).toEqual([
    "listed: true",
    "running >= 3年: true",
    "running <= 5年: true",
    "local or paid > 0元: true",
    "paid >= 100万元: 5万元: true",
    "cap: 2万元 - received: true",
    "floor: 0元: true",
  ]);
});

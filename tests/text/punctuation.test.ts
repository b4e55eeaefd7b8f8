import { describe, expect, it } from "vitest";
import { rational } from "../../src/exact";
import type { Measure } from "../../src/language";
import { wordedRuleBook } from "../../src/rulebook";
import { factText, Prose, unitOf } from "../../src/text";
import { measuresOf } from "../engine/measures-of";

const { measures } = await wordedRuleBook();
const inputs = measures.flatMap((measure) => measure.inputs);

const prose = (measure: Measure) => new Prose(measure, "zh-CN").sentence();

describe("Chinese sentences", () => {
  it("have brackets of full width around entries", () => {
    const [sums, highest] = measuresOf(`
- { id: d/sum, inputs: [sums: money_list], amount: [{ base: "sum(for x in sums: x * 10%)" }] }
- { id: d/largest, inputs: [sums: money_list], amount: [{ base: "largest(for x in sums: x * 10%)" }] }
`);
    expect(prose(sums!)).toContain("逐笔合计［每笔 × 10%］");
    expect(prose(highest!)).toContain("各笔中最高者［每笔 × 10%］");
  });

  it("have brackets of full width around what is looked up", () => {
    const roads = measures.find((m) => Array.isArray(m.value) && m.value[0] === "lookup")!;
    const text = new Prose(roads, "zh-CN").of(roads.value as never);
    expect(text).toMatch(/^查表（.+）$/);
  });

  it("part amounts by a semicolon of the language", () => {
    const list = { name: "a", zh: "甲", en: "A", type: "money_list" } as const;
    const sums = [rational(100n), rational(200n)];
    expect(factText(list as never, sums, "zh-CN")).toBe("100元；200元");
    expect(factText(list as never, sums, "en-US")).toBe("CNY 100; CNY 200");
  });
});

describe("English units", () => {
  it("are English for every input of the book", () => {
    for (const input of inputs)
      expect(unitOf(input, "en-US"), input.name).not.toMatch(/\p{Script=Han}/u);
  });

  it("follow the figure after a space; Chinese ones do not", () => {
    const land = inputs.find((input) => input.unit === "亩")!;
    expect(factText(land, rational(3n), "en-US")).toBe("3 mu");
    expect(factText(land, rational(3n), "zh-CN")).toBe("3亩");
    const rent = inputs.find((input) => input.unit === "元/月")!;
    expect(factText(rent, rational(3000n), "en-US")).toBe("3,000 CNY/month");
  });
});

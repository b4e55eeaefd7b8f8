import { describe, expect, it } from "vitest";
import { type Outcome, readFact } from "../../../src/engine";
import { ONE } from "../../../src/exact";
import type { Measure } from "../../../src/language";
import { annotatedRuleBook } from "../../../src/rulebook";
import { measureView } from "../../../src/taskpane/measure/measure-view";
import { outcomeWords, stepRows } from "../../../src/taskpane/measure/outcome-words";
import { standingOn } from "../../../src/taskpane/measure/standing-on";
import { PANE } from "../../../src/taskpane/shell/pane-words";
import { foundIn } from "../../rulebook/found-in";

const book = await annotatedRuleBook();
const eligible: Outcome = {
  ...book.assess(book.measures[0]!, []),
  status: "eligible",
  amount: ONE,
  missing: [],
  because: [],
};

const wordsOn = (measure: Measure, today: string) =>
  outcomeWords(
    { ...measureView(book, measure, {}, "zh-CN"), result: { outcome: eligible } },
    PANE["zh-CN"],
    "zh-CN",
    { book, today },
  );

const named = (id: string): Measure => {
  return foundIn(book, id).measure;
};

describe("sizes that are hardly meant", () => {
  it.each([
    ["jjgf-2025-01/1", [110_000_000, 8], "超过500%"],
    ["jjgf-2025-01/1", [5000, 0.1], "不足1万元"],
    ["jjgf-2025-21/7.2", [20_000_000], "超过1000万平方米"],
    ["jjgf-2025-29/26", [50, 500], "不足100元"],
  ])("are said of %s with %j", (id, values, sentence) => {
    const measure = named(id);
    const view = measureView(book, measure, {}, "zh-CN");
    const facts = measure.inputs.map((input, i) => {
      const read = readFact(input, values[i] ?? null);
      return "value" in read ? read.value : undefined;
    });
    const given = view.facts.map((fact) => {
      const value = facts[fact.index];
      return { ...fact, reading: { ...fact.reading, ...(value !== undefined && { value }) } };
    });
    const outcome = book.assess(measure, facts);
    const shown = { ...view, facts: given, result: { outcome } };
    const now = { book, today: "2025-12-31" };
    const { odd } = outcomeWords(shown, PANE["zh-CN"], "zh-CN", now);
    expect(odd).toEqual([expect.stringContaining(sentence)]);
  });
});

describe("the row of a cap", () => {
  const rowOf = (values: readonly number[]) => {
    const measure = named("jjgf-2025-04/2");
    const facts = measure.inputs.map((input, i) => {
      const read = readFact(input, values[i] ?? null);
      return "value" in read ? read.value : undefined;
    });
    const view = measureView(book, measure, {}, "zh-CN");
    const rows = stepRows({ ...view, result: { outcome: book.assess(measure, facts) } }, "zh-CN");
    const { what, formula, value } = rows.at(-1)!;
    return [what, formula, value];
  };

  it("shows the cap while there is no sum", () => {
    expect(rowOf([])).toEqual(["上限", "最高 3000万元", "30,000,000元"]);
  });

  it("says that what it shows then is the sum, and whether the cap binds", () => {
    expect(rowOf([1_000_000, 1_000_000])).toEqual(["封顶后", "最高 3000万元", "2,000,000元"]);
    expect(rowOf([30_000_000, 1_000_000])).toEqual([
      "封顶后（上限生效）",
      "最高 3000万元",
      "30,000,000元",
    ]);
  });
});

describe("what the text leaves open", () => {
  it("is said with the reading that is computed, and the other", () => {
    const { notes } = wordsOn(named("jjgf-2025-04/2"), "2025-06-30");
    expect(notes[0]).toMatch(/^原文未写明，此处按以下理解计算：[^；]+；也可理解为：/);
  });
});

describe("what may be had today", () => {
  it("is green on no day on which a measure of the whole book cannot be had, and says why", () => {
    const tails = book.measures.flatMap(({ to, paidUntil }) =>
      to && paidUntil && paidUntil > to ? [paidUntil] : [],
    );
    const days = ["2000-01-01", "2025-12-31", "2026-11-28", tails[0]!, "2100-01-01"];
    const seen = new Set<string>();
    for (const measure of book.measures)
      for (const day of days) {
        const standing = standingOn(book, measure, day);
        seen.add(standing);
        const { tone, outside, status } = wordsOn(measure, day);
        expect(tone === "good", `${measure.id} on ${day}`).toBe(standing === "in-force");
        if (standing === "in-force") continue;
        expect(status.startsWith("可享受"), `${measure.id} on ${day}`).toBe(false);
        expect(outside.join(""), `${measure.id} on ${day}`).toMatch(/\d{4}-\d\d-\d\d|未写明/);
      }
    expect(seen).toEqual(new Set(["in-force", "not-yet", "tail", "closed", "expired"]));
  });

  it("tells what took its place, and how long it is still paid", () => {
    const replaced = book.measures.filter((measure) =>
      wordsOn(measure, "2100-01-01").outside.some((said) => said.includes("接替")),
    );
    expect(replaced.length).toBeGreaterThan(0);
    const tail = book.measures.find(({ to, paidUntil }) => to && paidUntil && paidUntil > to)!;
    const { status, outside } = wordsOn(tail, tail.paidUntil!);
    expect(status).toMatch(/^已过有效期，仍在兑付（按当时的条款：/);
    expect(outside.join("")).toContain(`兑付至${tail.paidUntil}`);
  });

  it("keeps a refusal a refusal, with the day beside it", () => {
    const measure = named("jjgf-2025-01/1");
    const view = {
      ...measureView(book, measure, {}, "zh-CN"),
      result: { outcome: { ...eligible, status: "ineligible" as const } },
    };
    const now = { book, today: "2100-01-01" };
    const { tone, outside } = outcomeWords(view, PANE["zh-CN"], "zh-CN", now);
    expect(tone).toBe("bad");
    expect(outside[0]).toContain("2025-03-31");
  });
});

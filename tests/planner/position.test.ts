import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rational, ZERO, add, compare, toNumber } from "../../src/exact";
import type { Input } from "../../src/language";
import { type Line, amountOf, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { bookOf } from "./books";
import { foundIn } from "../rulebook/found-in";

const whole = await wordedRuleBook();
const WORDS = "covers: [一], cite: 八, zh: 一, en: One";

/** Names and facts of one company, asked of a small book. */
function linesOf(groups: string, facts: Record<string, unknown>, names = "a b c") {
  const book = bookOf(names, groups);
  const asked = book.measures.map((measure) => ({ measure }));
  const { companies, total } = position(book, [{ name: "甲", facts }], asked);
  const [company] = companies;
  return {
    counted: company!.lines.map((line) => toNumber(line.counted)),
    why: company!.lines.map((line) => line.notCounted?.why),
    by: company!.lines.map((l) => (l.notCounted?.why === "excluded" ? l.notCounted.by : [])),
    total: toNumber(total),
  };
}

describe("a position", () => {
  it("counts what groups leave, and says what took its place", () => {
    const group = `  - { id: g, rule: only_one_of, of: [d/1, d/2], ${WORDS} }`;
    expect(linesOf(group, { a: 3, b: 5, c: 1 })).toEqual({
      counted: [0, 5, 1],
      why: ["excluded", undefined, undefined],
      by: [[{ id: "d/2" }], [], []],
      total: 6,
    });
  });

  it("names the cap that cuts, not another that has room", () => {
    const groups = ["wide 90", "tight 7"].map((text) => {
      const [id, cap] = text.split(" ");
      return `  - { id: ${id}, rule: cap, cap: ${cap}元, of: [d/1, d/2], ${WORDS} }`;
    });
    const book = bookOf("a b", groups.join("\n"));
    const asked = book.measures.map((measure) => ({ measure }));
    const [own] = position(book, [{ name: "甲", facts: { a: 3, b: 5 } }], asked).companies;
    expect(own!.lines[1]!.notCounted).toMatchObject({ why: "capped", group: { id: "tight" } });
  });

  it("cuts a shared cap from the last, so that the lines add up to the sum", () => {
    const group = `  - { id: g, rule: cap, cap: 7元, of: [d/1, d/2], ${WORDS} }`;
    expect(linesOf(group, { a: 3, b: 5, c: 1 })).toMatchObject({
      counted: [3, 4, 1],
      why: [undefined, "capped", undefined],
      total: 8,
    });
  });

  it("leaves what needs two answers out, and keeps what needs one open", () => {
    const book = whole;
    const found = foundIn(book, "jjgf-2025-01/1");
    const classOf = (facts: Record<string, unknown>) =>
      position(book, [{ name: "甲", facts }], [found]).companies[0]!.lines[0]!.class;
    expect(classOf({})).toBe("none");
    expect(classOf({ output_value: 1.1e8 })).toBe("open");
    expect(classOf({ output_value: 1.1e8, growth: 0.1 })).toBe("open");
    expect(classOf({ output_value: 1.1e8, growth: 0.1, sector: "industrial" })).toBe("sure");
    expect(classOf({ output_value: 1.1e8, growth: 0.1, sector: "transport" })).toBe("none");
  });

  it("is sure of nothing that hangs on what the company does or on its project, while nobody has told", () => {
    const classOf = (id: string, facts: Record<string, unknown>) => {
      const found = foundIn(whole, id);
      const [line] = position(whole, [{ name: "甲", facts }], [found]).companies[0]!.lines;
      return [line!.class, toNumber(amountOf(line!))];
    };
    // 京技管发〔2025〕9号 is for pharmacy alone
    const growth = { main_sector: "industrial", growth: 0.3 };
    const [own, amount] = classOf("jjgf-2025-09/9-growth", growth);
    expect(own).toBe("open");
    expect(amount).toBeGreaterThan(0);
    expect(classOf("jjgf-2025-09/9-growth", { ...growth, pharma_field: true })[0]).toBe("at_most");
    expect(classOf("jjgf-2025-09/9-growth", { ...growth, pharma_field: false })[0]).toBe("none");
    // place, conduct and credit are taken for granted
    const output = { output_value: 1.1e8, growth: 0.1, sector: "industrial" };
    expect(classOf("jjgf-2025-01/1", output)[0]).toBe("sure");
    expect(classOf("jjgf-2025-01/1", { ...output, registered_in_etown: false })[0]).toBe("none");
  });

  it("counts projects one by one", () => {
    const book = bookOf("a b", "  []");
    const [measure] = book.measures;
    const asked = [
      { measure: measure!, project: "一期", facts: { a: 5 } },
      { measure: measure!, project: "二期", facts: { a: 7 } },
    ];
    const { companies } = position(book, [{ name: "甲", facts: { a: 1 } }], asked);
    expect(companies[0]!.lines.map((line) => toNumber(line.counted))).toEqual([5, 7]);
    expect(toNumber(companies[0]!.sure)).toBe(12);
  });
});

/** A value of an input's type as a company may give it, or none. */
function valueOf(input: Input): fc.Arbitrary<unknown> {
  const sum = fc.integer({ min: 0, max: 300_000 }).map((n) => n * 1000);
  const some: fc.Arbitrary<unknown> =
    input.type === "boolean"
      ? fc.boolean()
      : input.type === "enum"
        ? fc.constantFrom(...input.choices!.map((c) => c.code))
        : input.type === "ratio"
          ? fc.integer({ min: 0, max: 60 }).map((n) => n / 100)
          : input.type === "date"
            ? fc.constantFrom("2025-03-01", "2025-12-15", "2026-02-01")
            : input.type === "money_list"
              ? fc.array(sum, { minLength: 1, maxLength: 3 })
              : input.type === "money" || input.type === "usd"
                ? sum
                : fc.integer({ min: 0, max: 5000 });
  return fc.option(some, { freq: 4, nil: undefined });
}

describe("positions over the whole rule book", () => {
  const book = whole;
  const asked = [...new Set(book.measures.map((m) => m.id))].flatMap((id) => {
    const found = book.find(id);
    return "measure" in found ? [{ measure: found.measure }] : [];
  });
  const inputs = new Map(asked.flatMap(({ measure }) => measure.inputs.map((i) => [i.name, i])));
  const companies = fc.record(
    Object.fromEntries([...inputs].map(([name, input]) => [name, valueOf(input)])),
  );
  const sumOf = (lines: readonly Line[], amount: (line: Line) => Rational) =>
    lines.reduce((sum, line) => add(sum, amount(line)), ZERO);

  it("add up to the fen, keep every group, and count no line above its amount", () => {
    fc.assert(
      fc.property(companies, (facts) => {
        const { companies: all, total } = position(book, [{ name: "甲", facts }], asked);
        const { lines, sure, atMost, open, gap } = all[0]!;
        for (const [name, sum] of [
          ["sure", sure],
          ["at_most", atMost],
          ["open", open],
        ] as const)
          expect(
            compare(
              sumOf(
                lines.filter((l) => l.class === name),
                (l) => l.counted,
              ),
              sum,
            ),
          ).toBe(0);
        expect(compare(total, sure)).toBe(0);
        expect(gap.n).toBe(0n);
        const counted = lines.filter((line) => line.counted.n > 0n);
        for (const line of counted)
          expect(compare(line.counted, amountOf(line))).toBeLessThanOrEqual(0);
        const ids = new Set(counted.map((line) => line.measure.id));
        // lines that name no day are of one year
        for (const group of book.groups)
          if (group.rule === "at-most" && group.counts !== "years")
            expect(
              group.of.filter((part) => part.some((id) => ids.has(id))).length,
              group.id,
            ).toBeLessThanOrEqual(group.n!);
        for (const line of lines)
          if (line.class !== "none" && compare(line.counted, amountOf(line)) < 0)
            expect(line.notCounted, line.measure.id).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});

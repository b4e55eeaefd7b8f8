import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { annotatedRuleBook } from "../../src/rulebook";

const book = await annotatedRuleBook();
const [STANDARD, LOAN] = ["jjgf-2025-04/16", "jjgf-2025-25/4-2"] as const;

interface Company {
  sure: number;
  lines: { id: string; class: string }[];
  ambiguous?: { name: string; facts: { label: string; measures: string[] }[] }[];
}
function positionOf(facts: object, measures: unknown[], lang = "zh-CN"): Company {
  const request = { position: { companies: [{ name: "甲", facts }], measures }, lang };
  return (answer(book, JSON.stringify(request)) as { companies: [Company] }).companies[0];
}

describe("a name that was told once", () => {
  it("is named where lines that count took it for different facts, with what they took it for", () => {
    const both = positionOf({ municipal_award: 200_000 }, [STANDARD, LOAN]);
    expect(both.lines.map((line) => line.class)).toEqual(["sure", "sure"]);
    expect(both.ambiguous).toEqual([
      {
        name: "municipal_award",
        facts: [
          { label: "获得的首都标准化战略补助资金", measures: [STANDARD] },
          { label: "所获北京市首贷贴息金额", measures: [LOAN] },
        ],
      },
    ]);
    const alone = [STANDARD, LOAN].map((id) => positionOf({ municipal_award: 200_000 }, [id]));
    expect(alone.map(({ ambiguous }) => ambiguous)).toEqual([undefined, undefined]);
    expect(both.sure).toBe(alone[0]!.sure + alone[1]!.sure);
    const english = positionOf({ municipal_award: 200_000 }, [STANDARD, LOAN], "en-US");
    expect(english.ambiguous![0]!.facts.map(({ label }) => label)).toEqual([
      "Capital standardisation grant received",
      "Municipal first-loan interest subsidy received",
    ]);
  });

  it("is not where one of the lines counts for nothing, or nothing was told", () => {
    const own = { municipal_award: 200_000 };
    expect(positionOf({ ...own, colour: 1 }, [STANDARD, `${LOAN}@2020-01-01`]).ambiguous).toBe(
      undefined,
    );
    expect(positionOf({ municipal_award: null }, [STANDARD, LOAN]).ambiguous).toBe(undefined);
    expect(positionOf({}, [STANDARD, LOAN]).ambiguous).toBe(undefined);
  });

  it("is not where each project tells its own", () => {
    const project = (id: string) => ({ id, project: "一期", facts: { municipal_award: 200_000 } });
    const { lines, ambiguous } = positionOf({}, [project(STANDARD), project(LOAN)]);
    expect(lines.map((line) => line.class)).toEqual(["sure", "sure"]);
    expect(ambiguous).toBe(undefined);
    expect(positionOf({ municipal_award: 1 }, [STANDARD, project(LOAN)]).ambiguous).toBe(undefined);
  });

  it("is named in a combination as in a position, for what pays by itself", () => {
    const combined = (facts: object, combine: string[], lang = "zh-CN") =>
      answer(book, JSON.stringify({ combine, facts, lang })) as Pick<Company, "ambiguous">;
    const own = { municipal_award: 200_000 };
    for (const lang of ["zh-CN", "en-US"])
      expect(combined(own, [STANDARD, LOAN], lang).ambiguous).toEqual(
        positionOf(own, [STANDARD, LOAN], lang).ambiguous,
      );
    expect(combined(own, [STANDARD, LOAN]).ambiguous).toHaveLength(1);
    expect(combined(own, [LOAN])).not.toHaveProperty("ambiguous");
    expect(combined(own, [STANDARD, `${LOAN}@2020-01-01`])).not.toHaveProperty("ambiguous");
    expect(combined({}, [STANDARD, LOAN])).not.toHaveProperty("ambiguous");
  });

  it("is not where documents ask for one fact: one shared fact", () => {
    const contracts = { contract_amount: 8e8, contract_increase: 2e8 };
    const facts = { ...contracts, municipal_award: 200_000, registered_in_etown: true };
    const { lines, ambiguous } = positionOf(facts, [STANDARD, "jjgf-2025-01/10-sold"]);
    expect(lines.map((line) => line.class)).toEqual(["sure", "sure"]);
    for (const { id } of lines) {
      const found = book.find(id);
      const inputs = "measure" in found ? found.measure.inputs : [];
      const own = inputs.find(({ name }) => name === "registered_in_etown");
      expect(own?.fact).toBe("operates_lawfully_in_etown");
    }
    expect(ambiguous).toBe(undefined);
  });
});

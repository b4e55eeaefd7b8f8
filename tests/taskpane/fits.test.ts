import { describe, expect, it, vi } from "vitest";
import { toNumber } from "../../src/exact";
import { bundledRuleBook } from "../../src/rulebook";
import { bestTotals } from "../../src/taskpane/state/best-total";
import { companyFacts } from "../../src/taskpane/state/company-facts";
import { factKey } from "../../src/taskpane/state/fact-key";
import { fitList } from "../../src/taskpane/state/fit-list";
import { fitsFor, type Fit } from "../../src/taskpane/state/fits";
import type { Answers } from "../../src/taskpane/state/pane-state";

const book = bundledRuleBook();
const found = book.find("jjgf-2025-01/1");
if (!("measure" in found)) throw new Error("the measure is gone");
const [output, growth, sector] = found.measure.inputs.map(factKey);

const typed = (text: string) => ({ by: "typed", text }) as const;
const answers: Answers = { [output!]: typed("11000"), [growth!]: typed("10") };
const everything = { document: "", department: "", kind: "", current: false } as const;
const of = (fits: readonly Fit[], id: string) => fits.find(({ measure }) => measure.id === id)!;

describe("what fits", () => {
  it("counts a sum only when it rests on no assumption of its own", () => {
    expect(of(fitsFor(book, answers), "jjgf-2025-01/1").group).toBe("check");
    const told = { ...answers, [sector!]: typed("industrial") };
    const choices = found.measure.inputs[2]!.choices!.map(({ code }) => code);
    expect(choices).toContain("industrial");
    const fit = of(fitsFor(book, told), "jjgf-2025-01/1");
    expect(fit.group).toBe("sure");
    expect(toNumber(fit.amount)).toBe(100_000);
  });

  it("asks for what is missing, and names the clause that does not fit", () => {
    const near = of(fitsFor(book, { [output!]: typed("11000") }), "jjgf-2025-01/1");
    expect(near.group).toBe("near");
    expect(near.missing.map(({ zh }) => zh)).toEqual(["一季度产值同比增速"]);
    const not = of(fitsFor(book, { ...answers, [growth!]: typed("-3") }), "jjgf-2025-01/1");
    expect(not.group).toBe("not");
    expect(not.outcome?.because[0]).toHaveProperty("cite");
  });

  it("assesses anew only what reads the changed fact", () => {
    fitsFor(book, answers);
    const assess = vi.spyOn(book, "assess");
    fitsFor(book, answers);
    expect(assess).not.toHaveBeenCalled();
    fitsFor(book, { ...answers, [growth!]: typed("11") });
    const readers = book.measures.filter(({ inputs }) =>
      inputs.some((input) => factKey(input) === growth),
    );
    expect(assess.mock.calls.map(([measure]) => measure.id).sort()).toEqual(
      readers.map(({ id }) => id).sort(),
    );
    assess.mockRestore();
  });

  it("every measure is in one group, and filters leave only what they name", () => {
    const fits = fitsFor(book, answers);
    const all = fitList(fits, everything, "2025-06-30").flatMap((group) => group.fits);
    expect(all.length).toBe(book.measures.length);
    const one = fitList(fits, { ...everything, document: "jjgf-2025-04" }, "2025-06-30");
    for (const { measure } of one.flatMap((group) => group.fits))
      expect(measure.document).toBe("jjgf-2025-04");
    const today = fitList(fits, { ...everything, current: true }, "2026-06-30");
    const ids = today.flatMap((group) => group.fits).map(({ measure }) => measure.id);
    expect(ids).not.toContain("jjgf-2025-01/1");
  });
});

describe("the total of a company", () => {
  it("is what the sure measures add up to, where no document excludes one", () => {
    const told = { ...answers, [sector!]: typed("industrial") };
    const fits = fitsFor(book, told);
    const totals = bestTotals(book, fits, told);
    const sure = fits.filter(({ group }) => group === "sure");
    const sum = sure.reduce((total, { amount }) => total + toNumber(amount), 0);
    expect(toNumber(totals.sure)).toBeLessThanOrEqual(sum);
    expect(toNumber(totals.sure)).toBeGreaterThanOrEqual(100_000);
    expect(toNumber(totals.most)).toBeGreaterThanOrEqual(toNumber(totals.sure));
  });
});

describe("company facts", () => {
  it("are those that measures ask for most, each once", () => {
    const groups = companyFacts(book);
    for (const facts of Object.values(groups)) {
      expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
      const counts = facts.map(({ asked }) => asked);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(Math.min(...counts)).toBeGreaterThan(1);
    }
    expect(groups.figures.map(({ input }) => input.zh)).toContain("全年营业收入");
  });
});

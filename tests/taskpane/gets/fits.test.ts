import { describe, expect, it, vi } from "vitest";
import { toNumber } from "../../../src/exact";
import { wordedRuleBook } from "../../../src/rulebook";
import { bestTotals } from "../../../src/taskpane/gets/best-total";
import { factInputs } from "../../../src/taskpane/facts/fact-inputs";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { fitsFor } from "../../../src/taskpane/gets/fit-board";
import { fitList } from "../../../src/taskpane/gets/fit-list";
import type { Fit } from "../../../src/taskpane/gets/fits";
import type { Answers } from "../../../src/taskpane/shell/pane-state";

const book = await wordedRuleBook();
const found = book.find("jjgf-2025-01/1");
if (!("measure" in found)) throw new Error("the measure is gone");
const [output, growth, sector] = found.measure.inputs.map(factKey);

const typed = (text: string) => ({ by: "typed", text }) as const;
const answers: Answers = { [output!]: typed("11000"), [growth!]: typed("10") };
const everything = { document: "", department: "", kind: "", sector: "", current: false } as const;
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
    const all = fitList(book, fits, everything, "2025-06-30").flatMap((group) => group.fits);
    expect(all.length).toBe(book.measures.length);
    const one = fitList(book, fits, { ...everything, document: "jjgf-2025-04" }, "2025-06-30");
    for (const { measure } of one.flatMap((group) => group.fits))
      expect(measure.document).toBe("jjgf-2025-04");
    const today = fitList(book, fits, { ...everything, current: true }, "2026-06-30");
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

describe("a ceiling that depends on a fact of its own", () => {
  const measureOf = (id: string) => book.measures.find((measure) => measure.id === id)!;
  const keyOf = (id: string, name: string) =>
    factKey(measureOf(id).inputs.find((input) => input.name === name)!);
  const document = book.documents.find(({ code }) => code === "jjgf-2025-21")!;
  const group = document.groups.find(({ id }) => id === "yearly-total")!;
  const [built, run] = group.inputs.map(factKey);
  const shop: Answers = {
    [keyOf("jjgf-2025-21/7.2", "publication_area_m2")]: typed("1000"),
    [keyOf("jjgf-2025-21/7.2", "public_service_outstanding")]: typed("true"),
    [keyOf("jjgf-2025-21/7.4", "offline_events")]: typed("100"),
    [keyOf("jjgf-2025-21/7.4", "online_events")]: typed("100"),
  };
  const totalsFor = (told: Answers) =>
    bestTotals(
      book,
      fitsFor(book, told).filter(({ measure }) => measure.document === document.code),
      told,
    );

  it("asks for that fact, and binds once it is known", () => {
    const before = totalsFor(shop);
    expect(before.open.map(({ zh }) => zh)).toEqual(group.inputs.map(({ zh }) => zh));
    expect(toNumber(before.sure)).toBeGreaterThan(30_000);
    const told = { ...shop, [built!]: typed("2"), [run!]: typed("1") };
    const after = totalsFor(told);
    expect(after.open).toEqual([]);
    expect(toNumber(after.sure)).toBe(30_000);
    const half = totalsFor({ ...shop, [built!]: typed("2") });
    expect(half.open.map(factKey)).toEqual([run]);
    expect(toNumber(half.sure)).toBe(toNumber(before.sure));
  });

  it("is asked for nowhere else, and is kept with the company", () => {
    expect(totalsFor({}).open).toEqual([]);
    expect(factInputs(book).get(built!)).toEqual(group.inputs[0]);
  });
});

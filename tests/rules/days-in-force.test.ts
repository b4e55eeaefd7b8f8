import { describe, expect, it, test } from "vitest";
import { rulesReadOnce } from "./read-once";
import { ruleBookData } from "../../src/bundle/rule-book-data";
import { RuleBook, isInForce, isOutside } from "../../src/rulebook";
import { outsideText, reasonText } from "../../src/text";
import { foundIn } from "../rulebook/found-in";

const rules = rulesReadOnce();
const book = new RuleBook(ruleBookData(rules));

/** First and last day as the documents say them; null where the text names no end. Read from the last articles. */
const DAYS: readonly (readonly [code: string, from: string, to: string | null])[] = [
  ["jjg-2022-08", "2022-01-14", "2025-04-10"],
  ["jjgf-2025-01", "2025-01-14", "2025-12-31"],
  ["jjgf-2025-03", "2025-03-28", "2029-12-31"],
  ["jjgf-2025-04", "2025-04-11", "2027-12-31"],
  ["jjgf-2025-05", "2025-04-12", null],
  ["jjgf-2025-08", "2025-04-29", null],
  ["jjgf-2025-09", "2025-04-30", "2027-12-31"],
  ["jjgf-2025-20", "2025-10-14", "2026-10-13"],
  ["jjgf-2025-21", "2025-10-28", "2030-10-27"],
  ["jjgf-2025-22", "2025-10-28", "2030-10-27"],
  ["jjgf-2025-25", "2025-11-08", "2028-12-31"],
  ["jjgf-2025-26", "2025-11-07", "2027-12-31"],
  ["jjgf-2025-27", "2025-11-27", "2028-12-31"],
  ["jjgf-2025-28", "2025-11-28", null],
  ["jjgf-2025-29", "2025-11-30", null],
  ["jjgf-2025-30", "2026-01-01", "2028-12-31"],
  ["jjgf-2025-31", "2025-12-02", null],
  ["jjgf-2025-32", "2025-12-09", "2028-12-31"],
  ["jjgf-2025-33", "2025-12-09", "2028-12-31"],
  ["jjgf-2025-34", "2025-12-29", "2028-12-31"],
  ["jjf-2025-02", "2026-01-01", null],
  ["jjf-2025-03", "2025-12-12", null],
  ["jslt-2025-06", "2025-06-27", null],
  ["jsxe-2025-16", "2025-06-19", null],
  ["jsxe-2026-03", "2026-02-11", "2027-12-31"],
];

/** A measure of the document without days of its own. */
function measureOf(code: string, from: string, to: string | null) {
  return book.measures.find(
    (m) => m.document === code && (m.from ?? null) === from && (m.to ?? null) === to,
  )!;
}

/** The day before or after, YYYY-MM-DD. */
const near = (day: string, step: 1 | -1) =>
  new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10);

const whyNot = (code: string, day: string) => {
  const [, from, to] = DAYS.find(([c]) => c === code)!;
  const measure = measureOf(code, from, to);
  const { because } = book.assess(measure, [], day);
  return because.map((reason) => reasonText(reason, measure, "zh-CN").sentence).join();
};

describe("a document holds from its first to its last day", () => {
  it("all of them are here", () => {
    expect(DAYS.map(([code]) => code).sort()).toEqual(
      book.documents.flatMap((d) => (d.issued ? [d.code] : [])).sort(),
    );
  });

  test.each(DAYS)("%s", (code, from, to) => {
    const measure = measureOf(code, from, to);
    expect(isInForce(measure, from)).toBe(true);
    expect(isInForce(measure, near(from, -1))).toBe(false);
    expect(isInForce(measure, to ?? "2099-12-31")).toBe(true);
    if (to) expect(isInForce(measure, near(to, 1))).toBe(false);
  });
});

describe("what held on the other days", () => {
  test.each([
    ["jjgf-2025-04", "2023-12-31", "京技管〔2024〕125号、京技管发〔2023〕32号"],
    ["jjgf-2025-05", "2025-04-11", "京技管发〔2023〕8号"],
    ["jjgf-2025-08", "2025-04-28", "京技管〔2013〕102号"],
    ["jjgf-2025-09", "2025-04-29", "京技管发〔2023〕5号"],
    ["jjgf-2025-25", "2024-12-31", "京技管发〔2024〕33号"],
    ["jjgf-2025-28", "2025-11-27", "京技管〔2022〕155号"],
    ["jjgf-2025-29", "2025-11-29", "京技管发〔2025〕11号"],
    ["jjgf-2025-31", "2025-12-01", "京技管发〔2024〕4号"],
    ["jjf-2025-02", "2025-12-31", "京建发〔2022〕75号"],
    ["jsxe-2026-03", "2025-09-30", "京商消促字〔2022〕14号"],
  ])("%s on %s: before it, %s", (code, day, numbers) => {
    expect(whyNot(code, day)).toContain(`，此前适用由其废止的${numbers}`);
    expect(book.documents.find((d) => d.code === code)!.repeals.join("、")).toBe(numbers);
  });

  it("every document that repeals another is among them", () => {
    expect(book.documents.filter((d) => d.repeals.length).map((d) => d.code)).toHaveLength(10);
  });

  it("after the opinions of 2022, those of 2024 and of 2025", () => {
    expect(whyNot("jjg-2022-08", "2025-04-10")).toBe("");
    expect(whyNot("jjg-2022-08", "2025-04-11")).toBe(
      "2025-04-11的业务不在支付期间（2022-01-14至2025-04-10），其后由京技管〔2024〕125号、京技管发〔2025〕4号接替",
    );
  });

  it("a document that merely ended has no successor", () => {
    expect(whyNot("jjgf-2025-03", "2030-01-01")).toBe(
      "2030-01-01的业务不在支付期间（2025-03-28至2029-12-31）",
    );
  });

  it("a cell that asks for a day outside is told the same", () => {
    const found = foundIn(book, "jjg-2022-08/4@2025-04-11");
    expect(outsideText(book.assess(found.measure, [], found.day), found.measure, "en-US")).toBe(
      "jjg-2022-08/4: Business of 2025-04-11 is not paid for (2022-01-14 to 2025-04-10); replaced by 京技管〔2024〕125号, 京技管发〔2025〕4号.",
    );
    expect(book.find("jjg-2022-08/4@2025-04-10")).not.toHaveProperty("outside");
  });
});

describe("business that is paid for may lie before the first day, or end before the last", () => {
  /** First and last day whose business counts, and why: read from the articles named. */
  test.each([
    ["jjgf-2025-01/1", "2025-01-01", "2025-03-31"],
    ["jjgf-2025-25/4-1", "2025-01-01", "2028-12-31"],
    ["jjgf-2025-26/fz-1", "2025-01-01", "2027-12-31"],
    ["jjgf-2025-04/2", "2024-01-01", "2027-12-31"],
    ["jsxe-2026-03/1.3", "2025-10-01", "2026-09-30"],
  ])("%s", (id, from, to) => {
    const outside = (day: string) => {
      const found = book.find(`${id}@${day}`);
      return "outside" in found && found.outside !== undefined;
    };
    expect([near(from, -1), from, to, near(to, 1)].map(outside)).toEqual([true, false, false, true]);
  });

  it("a day outside is told with period, validity and the last day of payment", () => {
    const found = foundIn(book, "jjgf-2025-01/1@2025-06-30");
    const outcome = book.assess(found.measure, [], found.day);
    expect(isOutside(outcome)).toBe(true);
    expect(outsideText(outcome, found.measure, "zh-CN")).toBe(
      "jjgf-2025-01/1：2025-06-30的业务不在支付期间（2025-01-01至2025-03-31；有效期2025-01-14至2025-12-31），兑付至2026-06-30。",
    );
  });
});

test("a document that repeals one of the book is its successor", () => {
  const data = ruleBookData(rules);
  const [old, young] = ["jjgf-2025-01", "jjgf-2025-04"].map(
    (code) => data.documents.find((d) => d.code === code)!,
  );
  const chain = new RuleBook({
    ...data,
    documents: data.documents.map((d) => (d === young ? { ...d, repeals: [old!.number!] } : d)),
  });
  const measure = measureOf("jjgf-2025-01", "2025-01-14", "2025-12-31");
  expect(chain.assess(measure, [], "2026-01-01").because).toMatchObject([
    { why: "outside", replacedBy: ["京技管发〔2025〕4号"], replaces: [] },
  ]);
});

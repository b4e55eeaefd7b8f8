import { describe, expect, it, test } from "vitest";
import { readRules } from "../../src/evidence/read-rules";
import { ruleBookData } from "../../src/bundle/rule-book-data";
import { RuleBook } from "../../src/rulebook";
import { FAULTS, otherTimes, reasonText } from "../../src/text";

const rules = readRules("rules");
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

describe("a document answers from its first to its last day", () => {
  it("all of them are here", () => {
    expect(DAYS.map(([code]) => code).sort()).toEqual(
      book.documents.flatMap((d) => (d.issued ? [d.code] : [])).sort(),
    );
  });

  test.each(DAYS)("%s", (code, from, to) => {
    const measure = measureOf(code, from, to);
    const inForce = (day: string) =>
      book.assess(measure, [], day).because.every((reason) => reason.why !== "not-in-force");
    expect(inForce(from)).toBe(true);
    expect(inForce(near(from, -1))).toBe(false);
    expect(inForce(to ?? "2099-12-31")).toBe(true);
    if (to) expect(inForce(near(to, 1))).toBe(false);
  });
});

describe("what held on the other days", () => {
  test.each([
    ["jjgf-2025-04", "2025-04-10", "京技管〔2024〕125号、京技管发〔2023〕32号"],
    ["jjgf-2025-05", "2025-04-11", "京技管发〔2023〕8号"],
    ["jjgf-2025-08", "2025-04-28", "京技管〔2013〕102号"],
    ["jjgf-2025-09", "2025-04-29", "京技管发〔2023〕5号"],
    ["jjgf-2025-25", "2025-11-07", "京技管发〔2024〕33号"],
    ["jjgf-2025-28", "2025-11-27", "京技管〔2022〕155号"],
    ["jjgf-2025-29", "2025-11-29", "京技管发〔2025〕11号"],
    ["jjgf-2025-31", "2025-12-01", "京技管发〔2024〕4号"],
    ["jjf-2025-02", "2025-12-31", "京建发〔2022〕75号"],
    ["jsxe-2026-03", "2026-02-10", "京商消促字〔2022〕14号"],
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
      "该日不在有效期内（2022-01-14 至 2025-04-10），其后由京技管〔2024〕125号、京技管发〔2025〕4号接替",
    );
  });

  it("a document that merely ended has no successor", () => {
    expect(whyNot("jjgf-2025-01", "2026-01-01")).toBe("该日不在有效期内（2025-01-14 至 2025-12-31）");
  });

  it("a cell that asks for a day outside is told the same", () => {
    const found = book.find("jjg-2022-08/4@2025-04-11");
    expect(found).toMatchObject({ problem: "no-version-that-day" });
    if (!("why" in found)) return;
    expect(FAULTS["en-US"].noVersion(found.name, found.day, otherTimes(found.why, false))).toBe(
      "No version of “jjg-2022-08/4” is in force on 2025-04-11; replaced by 京技管〔2024〕125号, 京技管发〔2025〕4号.",
    );
    expect(book.find("jjg-2022-08/4@2025-04-10")).toHaveProperty("measure");
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
    { why: "not-in-force", replacedBy: ["京技管发〔2025〕4号"], replaces: [] },
  ]);
});

import { expect, it } from "vitest";
import { timesLonger } from "../set-up/times-longer";
import { readingOf, sheet, type Written } from "./table-of";

const HEAD = ["企业", "营业收入(万元)", "研发费用(万元)"];
const numbers = (i: number): Written[] => [i + 100, i / 10 + 50];

/** The name of a company once, and blank cells below it for all its rows. */
const ledger = (rows: number) =>
  sheet("明细", [
    HEAD,
    ["北京甲科技有限公司", ...numbers(0)],
    ...Array.from({ length: rows }, (_, i): Written[] => [null, ...numbers(i)]),
  ]);
/** As many companies as rows. */
const list = (rows: number) =>
  sheet("名单", [
    HEAD,
    ...Array.from({ length: rows }, (_, i): Written[] => [`北京${i}号有限公司`, ...numbers(i)]),
  ]);
const hidden = (rows: number) => ({ ...ledger(rows), hidden: true });
const filled = (name: string, head: Written[], row: (i: number) => Written[]) => (rows: number) =>
  sheet(name, [head, ...Array.from({ length: rows }, (_, i) => row(i))]);
const persons = filled("员工名册", ["姓名", "部门"], (i) => [`张${i}`, "研发"]);
const parts = filled("表", ["指标", "2025年（万元）"], (i) =>
  i % 2 === 0 ? [`第${i}部分`] : ["营业收入", i + 5000],
);

it.each([
  ["rows of one company", ledger],
  ["companies", list],
  ["rows of a hidden sheet", hidden],
  ["persons of a list", persons],
  ["headings between rows", parts],
])(
  "reading four times as many %s takes about four times as long",
  async (_, made) => {
    const [many, few] = [made(8_000), made(2_000)];
    expect(
      await timesLonger(
        () => readingOf(many),
        () => readingOf(few),
        9,
        2,
      ),
    ).toBeLessThan(9);
  },
  300_000,
);

it("a row without a company is of the one that is named above it", () => {
  const { companies, unsure } = readingOf(
    sheet("明细", [
      HEAD,
      ["北京甲科技有限公司", 1000, 500],
      [null, 2000, null],
      ["北京乙有限公司", 700, 90],
    ]),
  );
  expect(companies.map(({ name }) => name)).toEqual(["北京甲科技有限公司", "北京乙有限公司"]);
  expect(unsure.every(({ company }) => company === "北京甲科技有限公司")).toBe(true);
});

it("more titles than a call takes arguments are read", () => {
  const titles = Array.from({ length: 130_000 }, () => ["填表说明"]);
  const { companies } = readingOf(sheet("说明", [...titles, HEAD, ["北京甲有限公司", 9000, 800]]));
  expect(companies.map(({ name }) => name)).toEqual(["北京甲有限公司"]);
});

import { describe, expect, it, vi } from "vitest";
import { RuleBook } from "../../src/rulebook";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "../planner/books";
import { timesLonger } from "../set-up/times-longer";
import { call } from "./call";

const book = bookWith(
  measuresOf(`
- id: d/award
  inputs:
    - output: { type: money, zh: 一季度产值, en: Q1 output value }
    - growth: { type: ratio, zh: 增速, en: Growth }
    - price: { type: number, unit: 元/平方米/天, zh: 租金单价, en: Rent price }
  require: [growth >= 15%]
  amount: [{ base: output * 10% }, { plus: price * 100平方米 * 10天 }]
`),
  [],
);
const awards = (table: unknown, lang: "zh-CN" | "en-US" = "zh-CN") =>
  call("POLICY_AWARDS", ["d/award", table], { book, lang });

describe("a table, one company a row", () => {
  it("gives one amount a row, to spill beside it", () => {
    const table = [
      ["一季度产值", "增速", "租金单价"],
      [1000, 0.2, 0],
      [2000, 0.1, 0],
      [3000, "20%", 1.5],
    ];
    expect(awards(table)).toEqual([[100], [0], [1800]]);
  });

  it("reads its headings by name, label or English label, in any order, beside other columns", () => {
    const table = [
      ["企业名称", "Growth", "output", "Rent Price"],
      ["甲公司", 0.2, 1000, 0],
    ];
    expect(awards(table)).toEqual([[100]]);
  });

  it("passes over columns of other things, with a unit or without", () => {
    const table = [
      ["利润(万元)", "一季度产值", "二季度产值(万元)", "增速", "租金单价", "备注（可空）"],
      [7, 1000, 9, 0.2, 0, "甲"],
    ];
    expect(awards(table)).toEqual([[100]]);
  });

  it("takes numbers in the unit of the heading", () => {
    const head = ["一季度产值(万元)", "增速（%）", "租金单价(元/平方米/天)"];
    expect(awards([head, [11_000, 15, 1.5]])).toEqual([[11_001_500]]);
    expect(awards([head, [1.1, 14.99, 0]])).toEqual([[0]]);
  });

  it("keeps every digit of an amount in ten thousands", () => {
    const head = ["一季度产值(万元)", "增速", "租金单价"];
    // 1,234,567.8 yuan, a tenth of it
    expect(awards([head, [123.45678, 0.2, 0]])).toEqual([[123_456.78]]);
    expect(
      awards([
        ["一季度产值(亿元)", "增速", "租金单价"],
        [1.23456789, 0.2, 0],
      ]),
    ).toEqual([[12_345_678.9]]);
  });

  it("reads a computed rate under a heading in per cent", () => {
    const growth = (1.15 - 1) * 100;
    expect(
      awards([
        ["output", "增速(%)", "price"],
        [1000, growth, 0],
      ]),
    ).toEqual([[100]]);
  });

  it("leaves a text its own unit", () => {
    const head = ["一季度产值(万元)", "增速(%)", "租金单价"];
    expect(awards([head, ["0.1亿元", "20%", 0]])).toEqual([[1_000_000]]);
  });

  it("may stand on its side: names in the first column", () => {
    const table = [
      ["一季度产值(万元)", 1, 2],
      ["增速", 0.2, 0.2],
      ["租金单价", 0, 0],
    ];
    expect(awards(table)).toEqual([[1000, 2000]]);
  });

  it("says in the row what the row lacks; the other rows have their amounts", () => {
    const table = [
      ["一季度产值", "增速", "租金单价"],
      [null, 0.2, 0],
      [1000, "快", 0],
      [1000, { type: "Error", basicValue: "#REF!" }, 0],
      [1000, 0.2, 0],
      [null, null, null],
    ];
    expect(awards(table)).toEqual([
      ["#N/A 需补充：一季度产值。"],
      ["#VALUE! “增速”应为小数或百分数，例如 0.08 或 8%；收到“快”。"],
      ["#VALUE! “增速”是错误值 #REF!；请先改正该单元格。"],
      [100],
      ["#N/A 需补充：增速、一季度产值、租金单价。"],
    ]);
  });
});

describe("a table that cannot be read says so in one sentence:", () => {
  it.each<[string, unknown, string]>([
    ["no headings", [[1000, 0.2]], "#VALUE! 表格的首行或首列应为输入名称"],
    ["only headings", [["output", "growth"]], "#VALUE! 第2个参数应为表格区域"],
    ["no table", 5, "#VALUE! 第2个参数应为表格区域"],
    [
      "a heading that is nearly an input's",
      [
        ["output", "租金单介"],
        [1, 2],
      ],
      "#VALUE! “租金单介”不是输入名称，与“租金单价”相近",
    ],
    [
      "a heading twice",
      [
        ["output", "一季度产值(万元)"],
        [1, 2],
      ],
      "#VALUE! 表头“一季度产值(万元)”出现了两次。",
    ],
    ["a unit of another kind", [["一季度产值(%)"], [1]], "#VALUE! 表头“一季度产值(%)”的单位不适用"],
    [
      "metres for money",
      [["一季度产值(平方米)"], [1]],
      "#VALUE! 表头“一季度产值(平方米)”的单位不适用",
    ],
    ["yuan for a rate", [["增速(万元)"], [1]], "#VALUE! 表头“增速(万元)”的单位不适用"],
  ])("%s", (_name, table, sentence) => {
    expect(awards(table)).toContain(sentence);
    expect(awards(table, "en-US")).toMatch(/^#VALUE! [A-Z]/);
  });
});

describe("large and hostile tables", () => {
  const ID = "jjgf-2025-01/1";
  const heads = ["企业", "一季度产值(万元)", "一季度产值同比增速(%)"];

  it("have no limit of rows but the sheet's, and are left as they were", () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => [
      `企业${i}`,
      11_000 + (i % 7) / 10,
      (i % 20) / 2,
    ]);
    const table = [heads, ...rows];
    // a write to any of them throws
    table.forEach((row) => Object.freeze(row));
    const amounts = call("POLICY_AWARDS", [ID, Object.freeze(table)]) as number[][];
    expect(amounts).toHaveLength(rows.length);
    for (const i of [0, 1, 7, 19, 199_999])
      expect(amounts[i]).toEqual([
        call("POLICY_AWARD", [ID, `${rows[i]![1]}万元`, `${rows[i]![2]}%`]),
      ]);
  });

  it("give the same by the quick way and by the exact one, whatever the unit", () => {
    for (const [output, growth] of [
      [11_000.123456, 10],
      [11_000.1234567, 10.000001],
      [123.4567, 33.3],
      [0.1 + 0.2, 4.999999999999],
      [1e8, 5],
      [1_234_567.89, 7.5],
      [9_999_999.9999, 12.25],
    ]) {
      const [row] = call("POLICY_AWARDS", [ID, [heads, ["甲", output, growth]]]) as unknown[][];
      const text = (value: number | undefined) => Number(value!.toPrecision(15));
      expect(row![0]).toBe(call("POLICY_AWARD", [ID, `${text(output)}万元`, `${text(growth)}%`]));
    }
  });

  it("of the largest firms go the quick way too, so that the time grows with the rows and not with the figures", () => {
    const exactly = vi.spyOn(RuleBook.prototype, "ready");
    const rows = Array.from({ length: 50 }, (_, i) => ["甲", 900_000 + i * 10_000.25, i / 2]);
    call("POLICY_AWARDS", [ID, [heads, ...rows]]);
    expect(exactly).not.toHaveBeenCalled();
    call("POLICY_AWARDS", [ID, [heads, ["甲", 0.1 + 0.2, 10]]]);
    expect(exactly).toHaveBeenCalledOnce();
    exactly.mockRestore();
  });

  it.each([
    ["spaces", (n: number) => `a${" ".repeat(n)}b`],
    ["brackets that open", (n: number) => "(".repeat(n)],
    ["brackets that close", (n: number) => ")".repeat(n)],
    ["brackets and spaces", (n: number) => `${" (".repeat(n / 2)}元)`],
  ])("are read in a time that grows with their length: %s", async (_, hostile) => {
    const headed = (length: number) => () =>
      call("POLICY_AWARDS", [
        ID,
        [
          [hostile(length), ...heads],
          ["x", "甲", 11_000, 10],
        ],
      ]);
    // eight times as long: much less than the 64 times that a square would take
    expect(await timesLonger(headed(32_000), headed(4_000), 24)).toBeLessThan(24);
  });
});

describe("a yes/no column", () => {
  const yesNo = bookWith(
    measuresOf(`
- id: d/granted
  inputs:
    - granted: { type: boolean, zh: 是否认定, en: Recognised }
  require: [granted]
  amount: [{ base: 10元 }]
`),
    [],
  );
  const granted = (...cells: unknown[]) =>
    call("POLICY_AWARDS", ["d/granted", [["是否认定"], ...cells.map((cell) => [cell])]], {
      book: yesNo,
      lang: "zh-CN",
    });

  it("of 0 and 1 is read as no and yes", () => {
    expect(granted(1, 0, 0)).toEqual([[10], [0], [0]]);
  });

  it("with other words in it leaves a 0 open: it may be a blank cell", () => {
    const doubtful = expect.stringMatching(/^#N\/A “是否认定”收到 0/) as unknown;
    expect(granted("是", 0, "否")).toEqual([[10], [doubtful], [0]]);
    expect(granted(1, 0, null)).toMatchObject([[10], [doubtful], {}]);
  });
});

import { describe, expect, it } from "vitest";
import { sheetGrids } from "../../src/cli/sheet-grids";
import { XlsxBook } from "../../src/xlsx";
import { readingOf, shortly } from "./table-of";
import { book } from "./written-books";
import { madeFile } from "../xlsx/made-file";

const [one, two, three] = ["北京甲精密有限公司", "天津乙电子有限公司", "北京丙仪器有限公司"];

describe("rows and columns that nobody sees", () => {
  it("are not taken: a company that was filtered out, a column of figures", () => {
    const list = {
      name: "经营台账",
      rows: [
        ["2025年度企业经营台账（万元）"],
        ["企业名称", "营业收入", "研发费用"],
        [one, 9000, 400],
        [two, 3200, 600],
        [three, 1500, 80],
        ["合计", 13_700, 1080],
      ],
    };
    const every = book(list);
    expect(Object.keys(every.companies)).toEqual([one, two, three]);
    expect(every.unsure).toEqual([]);
    expect(book({ ...list, hiddenRows: [3], hiddenColumns: [2] })).toEqual({
      companies: { [one]: { revenue_year: 9e7 }, [three]: { revenue_year: 1.5e7 } },
      unsure: [
        "rd_expense_year hidden-cells 经营台账!C3",
        "rd_expense_year hidden-cells 经营台账!C5",
        "revenue_year hidden-cells 经营台账!B4",
        "rd_expense_year hidden-cells 经营台账!C4",
      ],
    });
  });

  it("another figure in one of them does not spoil the one that is shown, and is told", () => {
    const rows = [
      [`编制单位：${one}`, null, "2025年度", "单位：元"],
      ["项目", "本年累计"],
      ["一、营业收入", 10_000_000],
      ["营业收入", 10_400_000],
    ];
    expect(book({ name: "表", rows }).unsure).toEqual(["revenue_year several 表!B3:B4"]);
    expect(book({ name: "表", rows, hiddenRows: [3] })).toEqual({
      companies: { [one]: { revenue_year: 1e7 } },
      unsure: ["revenue_year hidden-cells 表!B4"],
    });
    const same = rows.map((row, r) => (r === 3 ? ["营业收入", 10_000_000] : row));
    expect(book({ name: "表", rows: same, hiddenRows: [3] }).unsure).toEqual([]);
  });

  it("months that were folded away are no news beside the year's total; without it they are told", () => {
    const months = Array.from({ length: 12 }, (_m, m) => [`${m + 1}月`, 10 * (m + 1)]);
    const rows = (total: boolean) => [
      [`${one}2025年（万元）`],
      ["月份", "营业收入"],
      ...months,
      ...(total ? [["合计", 780]] : []),
    ];
    const folded = (count: number) => Array.from({ length: count }, (_n, i) => i + 2);
    expect(book({ name: "表", rows: rows(true), hiddenRows: folded(12) })).toEqual({
      companies: { [one]: { revenue_year: 7_800_000 } },
      unsure: [],
    });
    expect(book({ name: "表", rows: rows(false), hiddenRows: folded(5) })).toEqual({
      companies: { [one]: {} },
      unsure: ["revenue_year hidden-cells 表!B3:B7"],
    });
  });

  it("the year before in a hidden column makes no growth", () => {
    const rows = [[`${one}（万元）`], ["项目", "2025年", "2024年"], ["营业收入", 1200, 1000]];
    expect(book({ name: "表", rows }).companies[one]).toEqual({
      revenue_year: 12_000_000,
      revenue_growth_year: 0.2,
    });
    expect(book({ name: "表", rows, hiddenColumns: [2] })).toEqual({
      companies: { [one]: { revenue_year: 12_000_000 } },
      unsure: ["revenue_growth_year hidden-cells 表!C3"],
    });
  });

  it("are read from the file", () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const line = (name: string, value: number, hidden: string) =>
      `<row${hidden}>${text(name)}<c><v>${value}</v></c><c><v>${value / 10}</v></c></row>`;
    const bytes = madeFile({
      sheets: [
        {
          name: "表",
          before: '<cols><col min="3" max="3" width="9" hidden="1"/></cols>',
          rows:
            `<row>${text("企业名称")}${text("2025年营业收入（万元）")}${text("2025年研发费用（万元）")}</row>` +
            line(one, 1000, "") +
            line(two, 2000, ' hidden="1"'),
        },
      ],
    });
    expect(shortly(readingOf(...sheetGrids(XlsxBook.open(bytes))))).toEqual({
      companies: { [one]: { revenue_year: 1e7 } },
      unsure: [
        "rd_expense_year hidden-cells 表!C2",
        "revenue_year hidden-cells 表!B3",
        "rd_expense_year hidden-cells 表!C3",
      ],
    });
  });
});

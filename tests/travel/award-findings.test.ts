import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { type RuleBook, annotatedRuleBook, businessOf } from "../../src/rulebook";
import { checkAwards, readWorkbook, type AwardsReport } from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { madeFile } from "../xlsx/made-file";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});

const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const award = (at: string, args: string, value: number | string, around = "") => {
  const call = `_xldudf_POLICY_AWARD(${args.replaceAll('"', "&quot;")})`;
  const type = typeof value === "number" ? "" : ' t="e"';
  const formula = around === "" ? call : `${around}(${call},0)`;
  return `<c r="${at}"${type} cm="1"><f t="array" ref="${at}">${formula}</f><v>${value}</v></c>`;
};
const row = (r: number, ...cells: string[]) => `<row r="${r}">${cells.join("")}</row>`;

async function found(rows: string[], today = "2025-02-01"): Promise<AwardsReport> {
  const bytes = madeFile({ sheets: [{ name: "表", rows: rows.join("") }] });
  const port = new WorkbookFile(XlsxBook.open(bytes));
  return checkAwards(port, await readWorkbook(port), { book, lang: "zh-CN", today });
}
const places = ({ findings }: AwardsReport, why: string) =>
  findings.filter((one) => one.why === why).map((one) => one.at);

const QUARTER = '"jjgf-2025-01/1"';

describe("what is wrong with awards", () => {
  const rows = [
    row(1, text("B1", "产值(万元)"), text("C1", "增速"), text("D1", "奖补")),
    row(2, number("B2", 11000), number("C2", 0.1), award("D2", `${QUARTER},B2*10000,C2`, 100000)),
    row(3, number("B3", 11000), number("C3", 0.1), award("D3", `${QUARTER},B3,C3`, 10)),
    row(4, number("B4", 11000), number("C4", 0.1), number("D4", 5)),
    row(5, number("B5", 11000), number("C5", 10), award("D5", `${QUARTER},B5*10000,C5`, 1)),
    row(6, number("C6", 0.1), award("D6", `${QUARTER},B6*10000,C6`, 0)),
    row(7, award("D7", `${QUARTER},B9,C2`, 0, "IFERROR")),
    row(8, award("D8", `${QUARTER},B2*10000,C2`, 100000)),
  ];

  it("is found where it is, and nowhere else", async () => {
    const report = await found(rows);
    expect(places(report, "unit-ignored")).toEqual(["表!D3"]);
    expect(places(report, "odd-size")).toEqual(["表!D3", "表!D5", "表!D5"]);
    const [small, fast] = report.findings.filter(({ why }) => why === "odd-size");
    expect(small!.detail).toContain("不足100元");
    expect(fast!.detail).toContain("超过500%");
    expect(places(report, "typed-over")).toEqual(["表!D4"]);
    expect(places(report, "blank-zero")).toEqual(["表!D6"]);
    expect(places(report, "hides-error")).toEqual(["表!D7"]);
    expect(places(report, "twice")).toEqual(["表!D8"]);
    expect(places(report, "expired")).toEqual([]);
  });

  it("are rows of one company that are counted apart: nothing tells whether they are its projects", async () => {
    const projects = [
      row(2, text("A2", "单位：元")),
      row(
        3,
        text("A3", "企业名称"),
        text("B3", "项目"),
        text("C3", "产值(元)"),
        text("D3", "增速"),
      ),
      ...["甲公司", "", "乙公司", "甲公司"].map((name, i) => {
        const [r, output] = [i + 4, 110_000_000 + i * 1_000_000];
        const company = name ? [text(`A${r}`, name)] : [];
        const facts = [number(`C${r}`, output), number(`D${r}`, 0.1)];
        const call = award(`E${r}`, `${QUARTER},C${r},D${r}`, 100_000 + i * 1000);
        return row(r, ...company, text(`B${r}`, `项目${i}`), ...facts, call);
      }),
    ];
    const report = await found(projects);
    const apart = report.findings.filter(({ why }) => why === "rows-apart");
    // a blank name is that of the row above: cells are merged so
    expect(apart.map(({ at, detail }) => [at, detail])).toEqual([
      ["表!E5", "甲公司"],
      ["表!E7", "甲公司"],
    ]);
    expect(places(await found(rows), "rows-apart")).toEqual([]);
  });

  it("an array formula of old shows one amount in each of its cells: all but the first repeat it", async () => {
    const formula = `_xldudf_POLICY_AWARD(${QUARTER},B2,C2)`.replaceAll('"', "&quot;");
    const array = `<c r="D2"><f t="array" ref="D2:D4">${formula}</f><v>100000</v></c>`;
    const shows = [number("D3", 100000), number("D4", 100000)];
    const report = await found([
      row(2, number("B2", 110_000_000), number("C2", 0.1), array),
      ...shows.map((cell, i) => row(3 + i, cell)),
    ]);
    expect(places(report, "twice")).toEqual(["表!D3", "表!D4"]);
    const [{ sure, open, awards }] = report.companies as [(typeof report.companies)[0]];
    expect([sure + open, awards.length]).toEqual([100_000, 1]);
  });

  it.each([
    [`${QUARTER},B2,C2`, [110_000_000, 8], 977_000, "超过500%"],
    [`${QUARTER},B2,C2`, [5000, 0.1], 0, "不足1万元"],
    ['"jjgf-2025-21/7.2",B2,TRUE', [20_000_000, 0], 180_000, "超过1000万平方米"],
    ['"jjgf-2025-29/26",B2,C2', [50, 500], 25, "不足100元"],
  ])("a size that is hardly meant is said: %s with %j", async (args, [b, c], amount, said) => {
    const { findings } = await found([
      row(2, number("B2", b!), number("C2", c!), award("D2", args, amount)),
    ]);
    const odd = findings.filter(({ why }) => why === "odd-size").map(({ detail }) => detail);
    expect(odd).toEqual([expect.stringContaining(said)]);
  });

  it("the days of a text are compared with today unless the formula names one", async () => {
    const measure = book.measures.find(({ id }) => id === "jjgf-2025-01/1")!;
    const dated = [
      row(2, number("B2", 110000000), number("C2", 0.1), award("D2", `${QUARTER},B2,C2`, 100000)),
      row(3, award("D3", `"jjgf-2025-01/1@2025-02-01",B2,C2`, 100000)),
    ];
    expect(places(await found(dated, "2099-01-01"), "expired")).toEqual(
      measure.to ? ["表!D2"] : [],
    );
    expect(places(await found(dated, "2001-01-01"), "not-yet")).toEqual(
      measure.from ? ["表!D2"] : [],
    );
    expect(measure.to).toBeDefined();
  });
});

describe("days of business", () => {
  it("are those that a text pays for, not its own", async () => {
    const one = book.measures.find(
      ({ business, from, to }) => (business?.from ?? from) !== from || (business?.to ?? to) !== to,
    )!;
    const own = businessOf(one);
    const rows = [row(2, number("B2", 1), award("D2", `"${one.id}",B2`, 0))];
    const why = async (day: string) => {
      const report = await found(rows, day);
      return [places(report, "not-yet").length, places(report, "expired").length];
    };
    expect([one.from, one.to]).not.toEqual([own.from, own.to]);
    const days = [one.from, one.to, own.from, own.to].flatMap((day) => (day ? [day] : []));
    for (const day of [...days, "2001-01-01", "2199-01-01"])
      expect(await why(day), day).toEqual([
        Number(own.from !== null && day < own.from),
        Number(own.to !== null && day > own.to),
      ]);
  });
});

describe("units of headings", () => {
  const under = async (head: string, argument: string) =>
    places(
      await found([
        row(1, text("B1", head), text("C1", "增速"), text("D1", "奖补")),
        row(2, number("B2", 11000), number("C2", 0.1), award("D2", `${QUARTER},${argument},C2`, 1)),
      ]),
      "unit-ignored",
    );

  it.each([
    ["产值（单位：万元）", "B2*10000"],
    ["产值(亿元)", "B2*100000000"],
    ["output (10k yuan)", "B2*10000"],
    ["产值(元)", "B2"],
    ["产值", "B2*10000"],
    ["产值(2025年)", "B2"],
  ])("%s taken as %s is right, or says nothing of its unit", async (head, argument) => {
    expect(await under(head, argument)).toEqual([]);
  });

  it.each([
    ["产值（单位：万元）", "B2"],
    ["产值(亿元)", "B2*10000"],
    ["产值(百万元)", "B2"],
    ["产值(元)", "B2*10000"],
  ])("%s taken as %s is told", async (head, argument) => {
    expect(await under(head, argument)).toEqual(["表!D2"]);
  });
});

describe("awards of one company together", () => {
  it("a company's rows are its own, and what repeats counts once", async () => {
    const { companies } = await found([
      row(
        2,
        number("B2", 110000000),
        number("C2", 0.1),
        award("D2", `${QUARTER},B2,C2`, 100000),
        award("E2", `${QUARTER},B2,C2`, 100000),
      ),
      row(3, number("B3", 110000000), number("C3", 0.1), award("D3", `${QUARTER},B3,C3`, 100000)),
    ]);
    expect(companies.map(({ awards }) => awards.map(({ counted }) => counted))).toEqual([
      [100000, 0],
      [100000],
    ]);
    expect(companies.map(({ sure, open }) => sure + open)).toEqual([100000, 100000]);
  });

  it("what excludes one another is counted once, and says with what", async () => {
    const report = await found(
      [
        row(
          2,
          number("B2", 1_000_000_000),
          number("C2", 0),
          `<c r="D2" t="b"><v>1</v></c>`,
          award("E2", `"jjgf-2025-25/11-2",B2,C2`, 1),
          award("F2", `"jjgf-2025-25/12-1",D2`, 1),
        ),
      ],
      "2026-01-01",
    );
    expect(report.companies).toHaveLength(1);
    const counted = report.companies[0]!.awards.map((one) => one.counted);
    expect(counted.filter((amount) => amount > 0)).toHaveLength(1);
    const left = counted[0] === 0 ? "表!E2" : "表!F2";
    expect(places(report, "excluded")).toEqual([left]);
  });

  const yes = (at: string) => `<c r="${at}" t="b"><v>1</v></c>`;

  it("of two loans the better one counts, and the cell of the other says where that is", async () => {
    const ceiling = (at: string, args: string, value: number) =>
      award(at, args, value).replace("POLICY_AWARD", "POLICY_CEILING");
    const loan = '"zcdy-wh-11/1.1"';
    const cells = [number("B2", 1_000_000), number("C2", 2_000_000), yes("D2")];
    const report = await found([
      row(2, ...cells, ceiling("E2", `${loan},B2,D2`, 4e5), ceiling("F2", `${loan},C2,D2`, 8e5)),
    ]);
    expect(report.companies.map(({ awards }) => awards.map((one) => one.counted))).toEqual([
      [0, 8e5],
    ]);
    expect(report.findings.filter(({ why }) => why === "excluded")).toEqual([
      { at: "表!E2", why: "excluded", detail: "文化企业贷款贴息（表!F2）" },
    ]);
  });

  it("one matter is paid once", async () => {
    const report = await found([
      row(
        2,
        number("B2", 2_200_000_000),
        number("C2", 0.1),
        yes("D2"),
        text("E2", "industrial"),
        award("F2", `"jjgf-2025-01/2",B2,C2,E2`, 1_600_000),
        award("G2", `"jjgf-2025-30/4-1",B2,C2,D2`, 1_600_000),
      ),
    ]);
    const counted = report.companies.map(({ awards }) => awards.map((one) => one.counted));
    expect(counted).toEqual([[1_600_000, 0]]);
    expect(places(report, "excluded")).toEqual(["表!G2"]);
  });

  it("what a call leaves blank is not filled from another call", async () => {
    const { companies } = await found([
      row(
        2,
        number("B2", 2_200_000_000),
        number("C2", 0.1),
        yes("D2"),
        award("F2", `${QUARTER},B2`, "#N/A"),
        award("G2", `"jjgf-2025-30/4-1",B2,C2,D2`, 1_600_000),
      ),
    ]);
    const [quarter, year] = companies[0]!.awards.map(({ line }) => line.outcome);
    expect(quarter).toMatchObject({ status: "needs-input", missing: [1] });
    expect(year).toMatchObject({ status: "eligible" });
  });
});

import { cleanup, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { annotatedRuleBook } from "../../../src/rulebook";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, openPane } from "../open-pane";

await annotatedRuleBook();
afterEach(cleanup);

const MONTHS = Array.from({ length: 12 }, (_m, m) => `${m + 1}月`);

function typed(host: FakeHost, rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((row, r) => row.forEach((cell, c) => host.type("Sheet1", r, c, cell)));
}

async function atCompany(rows: readonly (readonly (string | number)[])[]) {
  const host = new FakeHost();
  typed(host, rows);
  const pane = openPane({ port: host });
  await goTo(pane, "company");
  return { ...pane, host };
}

const monthly = [
  ["2025年经营月报", "", "单位：万元"],
  ["企业名称", "指标", ...MONTHS, "合计"],
  ["甲公司", "营业收入", ...MONTHS.map(() => 100), 1200],
  ["", "研发费用", ...MONTHS.map(() => 5), 60],
  ["乙公司", "营业收入", ...MONTHS.map(() => 200), 2400],
  ["", "研发费用", ...MONTHS.map(() => 6), 72],
];

const revenue = "全年营业收入";
const company = (screen: ReturnType<typeof openPane>["screen"]) =>
  screen.getByRole("combobox", { name: "企业" });

describe("tables of the workbook", () => {
  it("are read, confirmed once, and fill in all companies; months stay linked as their sum", async () => {
    const { user, screen } = await atCompany(monthly);
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await screen.findByText("读出 2 家企业、4 项，请核对：");
    const figures = screen.getAllByText(/^甲公司：/).map(({ textContent }) => textContent);
    expect(figures).toContainEqual(expect.stringMatching(/^甲公司：1200万元/));
    expect(screen.getByText(/Sheet1!C3:N3 · 合计/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "采用这些，填入 2 家企业" }));
    await screen.findByText("Sheet1!C3:N3 合计");
    expect(screen.getByText("12,000,000元")).toBeTruthy();
    await user.selectOptions(company(screen), "乙公司");
    expect(screen.getByText("24,000,000元")).toBeTruthy();
    expect(screen.getByText("720,000元")).toBeTruthy();
  });

  it("say of a figure that was computed from cells what it comes from, as it does not follow them, until somebody types", async () => {
    const { user, screen } = await atCompany([
      ["企业名称", "2024年营业收入（万元）", "2025年营业收入（万元）"],
      ["甲公司", 1000, 1300],
    ]);
    const said = "读表时由 Sheet1!B2:C2 算出；这些单元格改动后，请重新读取表格";
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await user.click(await screen.findByRole("button", { name: "采用这些，填入 1 家企业" }));
    await screen.findByText("13,000,000元");
    expect(screen.getAllByText(said)).toHaveLength(1);
    const field = () =>
      screen.getByRole("textbox", { name: "全年营业收入同比增速" }) as HTMLInputElement;
    await user.clear(field());
    await user.type(field(), "30");
    expect(screen.queryByText(said)).toBeNull();
  });

  it("leave out what is unticked, for all companies", async () => {
    const { user, screen } = await atCompany(monthly);
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await user.click(await screen.findByRole("checkbox", { name: `采用 ${revenue}` }));
    await user.click(screen.getByRole("button", { name: "采用这些，填入 2 家企业" }));
    expect(screen.queryByText("12,000,000元")).toBeNull();
    expect(screen.getByText("600,000元")).toBeTruthy();
  });

  it("ask for a unit once where none is stated, and for a name that is near", async () => {
    const { user, screen } = await atCompany([
      ["企业名称", "营业收入", "研发投入（万元）"],
      ["甲公司", 5000, 300],
      ["乙公司", 6000, 400],
    ]);
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await user.selectOptions(await screen.findByLabelText("“营业收入”的单位"), "万元");
    // the list is drawn anew with it
    await screen.findByText("读出 2 家企业、2 项，请核对：");
    await user.click(screen.getByRole("button", { name: "“研发投入（万元）”就是年度研发费用" }));
    await screen.findByText("读出 2 家企业、4 项，请核对：");
    await user.click(screen.getByRole("button", { name: "采用这些，填入 2 家企业" }));
    expect(screen.getByText("50,000,000元")).toBeTruthy();
    expect(screen.getByText("3,000,000元")).toBeTruthy();
  });

  it("are said to hold nothing where they do", async () => {
    const { user, screen } = await atCompany([
      ["姓名", "电话"],
      ["张三", "1"],
    ]);
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await screen.findByText(/^表格里没有认出/);
    expect(within(document.body).queryByRole("button", { name: /^采用这些/ })).toBeNull();
  });

  it("are said to hold nothing to take where all is in doubt", async () => {
    const { user, screen } = await atCompany([
      ["企业名称", "2025年一季度营业收入（元）"],
      ["甲公司", 110_000_000],
      ["乙公司", 295_000_000],
    ]);
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await screen.findByText(/^没有读出可以直接采用的数/);
    expect(screen.getAllByText(/只有一年中的一部分/).length).toBeGreaterThan(0);
    expect(screen.queryByText(/^读出/)).toBeNull();
  });

  it("make no company of a name of which nothing is taken", async () => {
    const { user, screen } = await atCompany([
      ["企业名称", "营业收入（万元）", "研发费用（万元）"],
      ["甲公司", 5000, 300],
      ["乙公司", "停产", "无"],
      ["丙公司", "停产", 200],
    ]);
    const names = () => [...company(screen).querySelectorAll("option")].map((one) => one.text);
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await screen.findByText("读出 2 家企业、3 项，请核对：");
    await user.click(screen.getByRole("checkbox", { name: "采用 年度研发费用" }));
    await user.click(screen.getByRole("button", { name: "采用这些，填入 1 家企业" }));
    expect(names()).toEqual(["甲公司"]);
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await user.click(await screen.findByRole("button", { name: "采用这些，填入 2 家企业" }));
    expect(names()).toEqual(["甲公司", "丙公司"]);
  });
});

describe("a cell that is pointed at", () => {
  const link = `“${revenue}”取选中的单元格`;

  it("counts in the unit of its heading", async () => {
    const { user, screen, host } = await atCompany([
      ["企业名称", "营业收入（万元）"],
      ["甲公司", 4998],
    ]);
    host.choose({ row: 1, column: 1 });
    await user.click(screen.getByRole("button", { name: link }));
    await screen.findByText("49,980,000元");
  });

  it("with others beside it is their sum, and no year where months are missing", async () => {
    const { user, screen, host } = await atCompany(monthly);
    host.choose({ row: 2, column: 2, rows: 1, columns: 12 });
    await user.click(screen.getByRole("button", { name: link }));
    await screen.findByText("12,000,000元");
    await user.click(screen.getByRole("button", { name: `“${revenue}”不再取单元格，改为手填` }));
    host.choose({ row: 2, column: 2, rows: 1, columns: 9 });
    await user.click(screen.getByRole("button", { name: link }));
    await screen.findByText("只有一年中的一部分，不能当作全年数。");
  });
});

describe("months that were missing", () => {
  it("end the doubt when they come", async () => {
    const nine = [
      ["企业名称", "指标（万元）", ...MONTHS],
      ["甲公司", "营业收入", ...MONTHS.slice(3).map(() => 100)],
    ];
    const { user, screen, host } = await atCompany(nine);
    host.choose({ row: 1, column: 2, columns: 12 });
    await user.click(screen.getByRole("button", { name: `“${revenue}”取选中的单元格` }));
    await screen.findByText("只有一年中的一部分，不能当作全年数。");
    for (const column of [11, 12, 13]) host.type("Sheet1", 1, column, 100);
    await screen.findByText("12,000,000元");
    expect(screen.queryByText("只有一年中的一部分，不能当作全年数。")).toBeNull();
  });

  it("are looked for on the sheet of the cells alone", async () => {
    const { user, screen, host } = await atCompany(monthly);
    host.looked.length = 0;
    host.choose({ row: 2, column: 2, columns: 12 });
    await user.click(screen.getByRole("button", { name: `“${revenue}”取选中的单元格` }));
    await screen.findByText("12,000,000元");
    expect(host.looked).toEqual(["Sheet1"]);
  });
});

describe("cells of a company that is not in sight", () => {
  it("are read anew as well: the totals are over all", async () => {
    const { user, screen, host } = await atCompany(monthly);
    host.choose({ row: 2, column: 2, columns: 12 });
    await user.click(screen.getByRole("button", { name: `“${revenue}”取选中的单元格` }));
    await screen.findByText("12,000,000元");
    await user.click(screen.getByRole("button", { name: "增加一家企业" }));
    const read = vi.spyOn(host, "read");
    host.type("Sheet1", 2, 2, 300);
    await waitFor(() => expect(read).toHaveBeenCalled());
    await user.selectOptions(company(screen), "企业 1");
    expect(screen.getByText("14,000,000元")).toBeTruthy();
  });
});

describe("sheets of the workbook", () => {
  const table = [
    ["企业名称", "营业收入（万元）"],
    ["甲公司", 5000],
  ];
  const readOf = async (name: string) => {
    const host = new FakeHost();
    host.sheets.set(name, new Map());
    table.forEach((row, r) => row.forEach((cell, c) => host.type(name, r, c, cell)));
    const pane = openPane({ port: host });
    await goTo(pane, "company");
    await pane.user.click(pane.screen.getByRole("button", { name: "读取表格" }));
    await pane.screen.findByText(/^(读出 1 家企业|表格里没有认出)/);
    return pane.screen.queryByText(/^读出 1 家企业/) !== null;
  };

  it.each(["参数表", "企业画像汇总", "测算书明细", "政策依据清单"])(
    "%s is a person's",
    async (name) => {
      expect(await readOf(name)).toBe(true);
    },
  );

  it.each(["测算书", "测算书 2", "政策依据", "Calculation 2", "奖补审计3"])(
    "%s is the pane's own",
    async (name) => {
      expect(await readOf(name)).toBe(false);
    },
  );
});

describe("merged headings", () => {
  it("say their words over every column that they cover", async () => {
    const rows = [
      ["企业名称", "2025年（万元）", ""],
      ["", "营业收入", "研发费用"],
      ["甲公司", 5000, 300],
    ];
    const host = new FakeHost();
    typed(host, rows);
    host.merges.push(
      { sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 1 },
      { sheet: "Sheet1", row: 0, column: 1, rows: 1, columns: 2 },
    );
    const { user, screen } = openPane({ port: host });
    await goTo({ user, screen }, "company");
    await user.click(screen.getByRole("button", { name: "读取表格" }));
    await screen.findByText("读出 1 家企业、2 项，请核对：");
    await user.click(screen.getByRole("button", { name: /^采用这些/ }));
    expect(screen.getByText("50,000,000元")).toBeTruthy();
    expect(screen.getByText("3,000,000元")).toBeTruthy();
  });
});

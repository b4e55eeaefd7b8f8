import { cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FakeHost } from "../../workbook/fake-host";
import { openMeasure, openPane } from "../open-pane";

afterEach(cleanup);

const award = (cells: string) => `=POLICY_AWARD("jjgf-2025-01/1",${cells})`;
const title = /^支持企业达产增产：一季度产值增量/;

/** Two companies in rows: one is complete, one misses its growth. */
function hostWithTwoRows(): FakeHost {
  const host = new FakeHost();
  host.results.set(award("A1,B1"), 100_000);
  host.results.set(award("A2,B2"), "#N/A");
  host.type("Sheet1", 0, 0, 110_000_000);
  host.type("Sheet1", 0, 1, 0.1);
  host.type("Sheet1", 1, 0, 90_000_000);
  host.type("Sheet1", 0, 2, award("A1,B1"));
  host.type("Sheet1", 1, 2, award("A2,B2"));
  return host;
}

type Pane = ReturnType<typeof openPane>;

async function backToStart({ user, screen }: Pane): Promise<void> {
  for (let back; (back = screen.queryByRole("button", { name: "返回" }));) await user.click(back);
}

describe("what the sheets hold", () => {
  it("is told by measure, with what is missing where", async () => {
    const { screen } = openPane({ port: hostWithTwoRows() });
    const measure = await screen.findByRole("button", {
      name: new RegExp(`${title.source}.*合计`),
    });
    expect(measure.textContent).toMatch(/2 个单元格.*合计 10万元.*1 个待处理/);
    const broken = screen.getByText("1 个单元格需要处理：").parentElement!;
    expect(broken.textContent).toContain("缺少：一季度产值同比增速");
  });

  it("keeps apart what one may count on and what is paid at most", async () => {
    const host = new FakeHost();
    const ceiling = '=POLICY_CEILING("jjgf-2025-04/1",40000000,FALSE,TRUE)';
    host.results.set(ceiling, 30_000_000);
    host.results.set(award("A1,B1"), 100_000);
    host.type("Sheet1", 0, 2, award("A1,B1"));
    host.type("Sheet1", 1, 2, ceiling);
    const { screen } = openPane({ port: host });
    await screen.findByText("2 个单元格用到政策函数，金额合计 10万元");
    expect(screen.getByText("另有最高额合计 3,000万元")).toBeTruthy();
    expect(screen.getByText("合计 10万元")).toBeTruthy();
    expect(screen.getByText("最高额合计 3,000万元")).toBeTruthy();
  });

  it("opens a measure with the facts of its row, beside what a person typed", async () => {
    const pane = openPane({ port: hostWithTwoRows() });
    const { user, screen } = pane;
    await user.click(
      await screen.findByRole("button", { name: new RegExp(`${title.source}.*合计`) }),
    );
    await screen.findByText("Sheet1!A1 = 110000000");
    expect(screen.getByText("Sheet1!B1 = 0.1")).toBeTruthy();
    await backToStart(pane);
    const broken = (await screen.findByText("1 个单元格需要处理：")).parentElement!;
    await user.click(within(broken).getByRole("button", { name: title }));
    await screen.findByText("Sheet1!A2 = 90000000");
    await backToStart(pane);
    await user.click(screen.getByRole("button", { name: /^按企业/ }));
    const company = screen.getByRole("combobox", { name: "企业" });
    const names = within(company)
      .getAllByRole("option")
      .map((one) => one.textContent);
    expect(names).toEqual(["Sheet1!C1", "Sheet1!C2"]);
  });

  it("says so when a cell shows an error of Excel's own", async () => {
    const host = new FakeHost();
    host.results.set(award("A1,B1"), "#NAME?");
    host.type("Sheet1", 0, 2, award("A1,B1"));
    const { screen } = openPane({ port: host });
    expect(await screen.findByText(/显示 #NAME\?，请检查公式/)).toBeTruthy();
  });
});

describe("going on", () => {
  it("is not offered before there is anything to go on with", () => {
    const { screen } = openPane();
    expect(screen.queryByRole("heading", { name: "继续上次的测算" })).toBeNull();
  });

  it("leads back to the measure with its facts and its outcome", async () => {
    const pane = await openMeasure("jjgf-2025-01/1");
    const { user, screen } = pane;
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "10");
    await backToStart(pane);
    const region = screen.getByRole("region", { name: "继续上次的测算" });
    const entry = within(region).getByRole("button", { name: title });
    expect(entry.textContent).toMatch(/已填 2 项.*10万元/);
    await user.click(entry);
    const field = screen.getByRole("textbox", { name: "一季度产值" }) as HTMLInputElement;
    expect(field.value).toBe("11000");
  });

  it("works in a workbook that is opened anew: the measure written last, its facts from the cells", async () => {
    const host = hostWithTwoRows();
    host.type("Sheet1", 1, 2, "");
    const pane = await openMeasure("jjgf-2025-01/1", { port: host });
    await pane.user.type(pane.screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await pane.user.type(pane.screen.getByRole("textbox", { name: "一季度产值同比增速" }), "10");
    expect([...host.settings]).toEqual([]);
    host.choose({ row: 8, column: 0 });
    await pane.user.click(await pane.screen.findByRole("button", { name: "写入 Sheet1!A9" }));
    await pane.screen.findByText("已写入 Sheet1!A9。");
    expect([...host.settings]).toEqual([["policy-awards.last", "jjgf-2025-01/1"]]);
    host.type("Sheet1", 8, 0, "");
    const { user, screen } = openPane({ port: host });
    const region = await screen.findByRole("region", { name: "继续上次的测算" });
    await user.click(within(region).getByRole("button", { name: title }));
    await screen.findByText("Sheet1!A1 = 110000000");
  });

  it("leaves alone what a newer version noted in the workbook", async () => {
    const host = hostWithTwoRows();
    host.settings.set("policy-awards.last", 7);
    const { user, screen } = await openMeasure("jjgf-2025-01/1", { port: host });
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "10");
    host.choose({ row: 8, column: 0 });
    await user.click(await screen.findByRole("button", { name: "写入 Sheet1!A9" }));
    await screen.findByText("已写入 Sheet1!A9。");
    expect(host.settings.get("policy-awards.last")).toBe(7);
  });
});

import { cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, inSight, openPane } from "../open-pane";

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

async function openWorkbook(port: FakeHost) {
  const pane = openPane({ port });
  await goTo(pane, "workbook");
  return pane;
}

describe("what the sheets hold", () => {
  it("is told by measure, with what is missing where", async () => {
    const { screen } = await openWorkbook(hostWithTwoRows());
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
    const { screen } = await openWorkbook(host);
    await screen.findByText("2 个单元格用到政策函数，金额合计 10万元");
    expect(screen.getByText("另有最高额合计 3,000万元")).toBeTruthy();
    expect(screen.getByText("合计 10万元")).toBeTruthy();
    expect(screen.getByText("最高额合计 3,000万元")).toBeTruthy();
  });

  it("opens a measure with the facts of its row, beside what a person typed", async () => {
    const pane = await openWorkbook(hostWithTwoRows());
    const { user, screen } = pane;
    await user.click(
      await screen.findByRole("button", { name: new RegExp(`${title.source}.*合计`) }),
    );
    await inSight().findByText("Sheet1!A1 = 110000000");
    expect(inSight().getByText("Sheet1!B1 = 0.1")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "返回" }));
    const broken = (await screen.findByText("1 个单元格需要处理：")).parentElement!;
    await user.click(within(broken).getByRole("button", { name: title }));
    await inSight().findByText("Sheet1!A2 = 90000000");
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
    const { screen } = await openWorkbook(host);
    expect(await screen.findByText(/显示 #NAME\?，请检查公式/)).toBeTruthy();
  });
});

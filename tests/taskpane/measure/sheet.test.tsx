import { cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { HostFault } from "../../../src/workbook";
import { FakeHost } from "../../workbook/fake-host";
import { openMeasure, type openPane } from "../open-pane";

afterEach(cleanup);

const inSheet = (host: FakeHost) => openMeasure("jjgf-2025-01/1", { port: host });

const link = (label: string) => new RegExp(`^“${label}”取选中的单元格`);
const at = (row: number, column: number) => ({ sheet: "Sheet1", row, column });

async function linkBoth(host: FakeHost, { user, screen }: Awaited<ReturnType<typeof inSheet>>) {
  host.choose(at(1, 0));
  await user.click(screen.getByRole("button", { name: link("一季度产值") }));
  host.choose(at(1, 1));
  await user.click(screen.getByRole("button", { name: link("一季度产值同比增速") }));
}

function hostWithFacts(): FakeHost {
  const host = new FakeHost();
  host.type("Sheet1", 1, 0, 110_000_000);
  host.type("Sheet1", 1, 1, 0.1);
  return host;
}

const statuses = (screen: ReturnType<typeof openPane>["screen"]) =>
  screen
    .getAllByRole("status")
    .map((one) => one.textContent)
    .join(" ");

describe("facts from cells", () => {
  it("are read at once and follow the sheet", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    expect(await pane.screen.findByText(/Sheet1!A2 = 110000000/)).toBeTruthy();
    await pane.screen.findByText("10万元", { selector: "p" });
    host.type("Sheet1", 1, 0, 220_000_000);
    await pane.screen.findByText("20万元", { selector: "p" });
  });

  it("may hold 万元: the formula multiplies, and so does the pane", async () => {
    const host = hostWithFacts();
    host.type("Sheet1", 1, 0, 11_000);
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    const unit = await pane.screen.findByRole("combobox", { name: /^“一季度产值”的单位/ });
    await pane.user.selectOptions(unit, "万元");
    await pane.screen.findByText("10万元", { selector: "p" });
    host.choose(at(1, 4));
    expect(
      await pane.screen.findByText('=POLICY_AWARD("jjgf-2025-01/1",IF(A2="","",A2*10000),B2)'),
    ).toBeTruthy();
  });
});

describe("one formula for each row", () => {
  it("is offered where the rows below hold facts too, and taken back in one step", async () => {
    const host = hostWithFacts();
    host.type("Sheet1", 2, 0, 295_000_000);
    host.type("Sheet1", 2, 1, 0.18);
    host.type("Sheet1", 3, 0, "=SUM(A2:A3)");
    host.type("Sheet1", 3, 1, 0.11);
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    await pane.user.click(await pane.screen.findByRole("checkbox", { name: /^连同下面 1 行/ }));
    host.choose(at(1, 4));
    await pane.user.click(await pane.screen.findByRole("button", { name: "写入 Sheet1!E2:E3" }));
    await pane.screen.findByText(/^已写入/);
    expect(host.cell("Sheet1", 1, 4)).toBe('=POLICY_AWARD("jjgf-2025-01/1",A2,B2)');
    expect(host.cell("Sheet1", 2, 4)).toBe('=POLICY_AWARD("jjgf-2025-01/1",A3,B3)');
    expect(host.cell("Sheet1", 3, 4)).toBe("");
    await pane.user.click(pane.screen.getByRole("button", { name: "撤销写入" }));
    await pane.screen.findByText(/^已撤销/);
    expect(host.cell("Sheet1", 2, 4)).toBe("");
  });

  it("is not offered where nothing stands below", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.choose(at(1, 4));
    await pane.screen.findByRole("button", { name: "写入 Sheet1!E2" });
    expect(pane.screen.queryByRole("checkbox", { name: /^连同下面/ })).toBeNull();
  });

  it("never refers to its own cells", async () => {
    const host = hostWithFacts();
    host.type("Sheet1", 2, 0, 1);
    host.type("Sheet1", 2, 1, 0.1);
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    await pane.user.click(await pane.screen.findByRole("checkbox", { name: /^连同下面/ }));
    host.choose(at(2, 0));
    expect(await pane.screen.findByText(/^公式引用了它自己/)).toBeTruthy();
  });
});

describe("into the sheet", () => {
  it("writes the live formula to the selected cell, and takes it back", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.choose(at(1, 4));
    await pane.user.click(await pane.screen.findByRole("button", { name: "写入 Sheet1!E2" }));
    await pane.screen.findByText("已写入 Sheet1!E2。");
    expect(host.cell("Sheet1", 1, 4)).toBe('=POLICY_AWARD("jjgf-2025-01/1",A2,B2)');
    await pane.user.click(pane.screen.getByRole("button", { name: "撤销写入" }));
    await pane.screen.findByText(/已撤销/);
    expect(host.cell("Sheet1", 1, 4)).toBe("");
  });

  it("can still be taken back after one has left the measure and come again", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.type("Sheet1", 1, 4, "=1+1");
    host.choose(at(1, 4));
    await pane.user.click(await pane.screen.findByRole("button", { name: /^覆盖并写入/ }));
    await pane.screen.findByText(/^已写入/);
    await pane.user.click(pane.screen.getByRole("button", { name: "返回" }));
    await pane.user.click(within(pane.screen.getAllByRole("listitem")[0]!).getByRole("button"));
    expect(await pane.screen.findByText("已写入 Sheet1!E2。")).toBeTruthy();
    await pane.user.click(pane.screen.getByRole("button", { name: "撤销写入" }));
    await pane.screen.findByText(/^已撤销/);
    expect(host.cell("Sheet1", 1, 4)).toBe("=1+1");
  });

  it("says that a value is only a maximum", async () => {
    const host = new FakeHost();
    const { user, screen } = await openMeasure("jjgf-2025-34/5", { port: host });
    expect(screen.getAllByText(/最高可获/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("radio", { name: /^数值/ }));
    expect(screen.getByText(/写入的是最高额，不是确定的金额/)).toBeTruthy();
  });

  it("shows what would be overwritten before it does", async () => {
    const host = hostWithFacts();
    host.type("Sheet1", 1, 4, "=A2*2");
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.choose(at(1, 4));
    expect(await pane.screen.findByText("将覆盖 1 个非空单元格：")).toBeTruthy();
    expect(pane.screen.getByText("=A2*2")).toBeTruthy();
    await pane.user.click(pane.screen.getByRole("button", { name: "覆盖并写入 Sheet1!E2" }));
    await pane.screen.findByText("已写入 Sheet1!E2。");
    await pane.user.click(pane.screen.getByRole("button", { name: "撤销写入" }));
    await pane.screen.findByText(/已撤销/);
    expect(host.cell("Sheet1", 1, 4)).toBe("=A2*2");
  });

  it("writes the value, or the explanation with facts, steps and source", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.choose(at(9, 0));
    await pane.user.click(pane.screen.getByRole("radio", { name: /^数值/ }));
    await pane.user.click(await pane.screen.findByRole("button", { name: "写入 Sheet1!A10" }));
    await pane.screen.findByText("已写入 Sheet1!A10。");
    expect(host.cell("Sheet1", 9, 0)).toBe(100_000);
    host.choose(at(11, 0));
    await pane.user.click(pane.screen.getByRole("radio", { name: /^说明表/ }));
    await pane.user.click(await pane.screen.findByRole("button", { name: /写入 Sheet1!A12:D\d+/ }));
    await pane.screen.findByText(/已写入 Sheet1!A12/);
    const cells = [...host.sheets.get("Sheet1")!.values()].map(String);
    expect(cells).toContain("京技管发〔2025〕1号");
    expect(cells.some((cell) => cell.includes("一季度产值同比增速"))).toBe(true);
  });

  it("does not let a formula refer to its own cell", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    expect(await pane.screen.findByText(/公式引用了它自己所在的单元格/)).toBeTruthy();
  });

  it("says that the sheet is protected, and stays usable", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.choose(at(1, 4));
    const button = await pane.screen.findByRole("button", { name: "写入 Sheet1!E2" });
    host.write = () => Promise.reject(new HostFault("protected"));
    await pane.user.click(button);
    await pane.screen.findByText(/工作表受保护/);
    expect(statuses(pane.screen)).toContain("10万元");
    expect((button as HTMLButtonElement).disabled).toBe(false);
  });
});

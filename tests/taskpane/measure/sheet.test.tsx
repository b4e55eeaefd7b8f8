import { act, cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
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
  await screen.findByText(/Sheet1!B2 = /);
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

it("beside the add-in in production, formulas are typed with the names of this one", async () => {
  const { pathname } = window.location;
  window.history.replaceState(null, "", "?names=STAGING");
  onTestFinished(() => window.history.replaceState(null, "", pathname));
  const host = hostWithFacts();
  const pane = await inSheet(host);
  await linkBoth(host, pane);
  host.choose(at(1, 4));
  await pane.screen.findByText('=STAGING.POLICY_AWARD("jjgf-2025-01/1",A2,B2)');
});

it("a formula takes the scope as met: it stands where that is answered, and not where the answer is no", async () => {
  const pane = await inSheet(hostWithFacts());
  const { user, screen } = pane;
  await user.click(screen.getByText(/^适用范围/));
  const answer = async (word: string) => {
    const asked = await screen.findByRole("radiogroup", { name: /^在亦庄新城/ });
    await user.click(within(asked).getByRole("radio", { name: word }));
  };
  await answer("是");
  expect(await screen.findByText('=POLICY_AWARD("jjgf-2025-01/1")')).toBeTruthy();
  await answer("否");
  expect(await screen.findByText(/您填的与此不同/)).toBeTruthy();
  expect(screen.queryByText('=POLICY_AWARD("jjgf-2025-01/1")')).toBeNull();
});

describe("one formula for each row", () => {
  it("is offered where the rows below hold facts too, and taken back in one step", async () => {
    const host = hostWithFacts();
    host.type("Sheet1", 2, 0, 295_000_000);
    host.type("Sheet1", 2, 1, 0.18);
    host.type("Sheet1", 3, 0, "=SUM(A2:A3)");
    host.type("Sheet1", 3, 1, 0.11);
    host.type("Sheet1", 0, 4, "奖补");
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
    await pane.screen.findByRole("button", { name: "写入 Sheet1!E1:E2" });
    expect(pane.screen.queryByRole("checkbox", { name: /^连同下面/ })).toBeNull();
  });

  it("never refers to its own cells, blank ones neither", async () => {
    const host = hostWithFacts();
    host.type("Sheet1", 2, 0, 1);
    host.type("Sheet1", 2, 1, 0.1);
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    await pane.user.click(await pane.screen.findByRole("checkbox", { name: /^连同下面/ }));
    host.choose(at(2, 0));
    await pane.screen.findByRole("button", { name: "写入 Sheet1!C2:C4" });
    expect(pane.screen.queryByRole("button", { name: /^改写/ })).toBeNull();
  });
});

describe("into the sheet", () => {
  it("writes the live formula with heading, clause and format, and takes all of it back", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.choose(at(1, 4));
    await pane.user.click(await pane.screen.findByRole("button", { name: "写入 Sheet1!E1:E2" }));
    await pane.screen.findByText("已写入 Sheet1!E1:E2。");
    expect(host.cell("Sheet1", 1, 4)).toBe('=POLICY_AWARD("jjgf-2025-01/1",A2,B2)');
    expect(host.cell("Sheet1", 0, 4)).toMatch(/（京技管发〔2025〕1号 .+），金额（元）$/);
    expect(host.formats.get("Sheet1!1,4")).toBe("#,##0.00");
    await pane.user.click(pane.screen.getByRole("button", { name: "撤销写入" }));
    await pane.screen.findByText(/已撤销/);
    expect([host.cell("Sheet1", 0, 4), host.cell("Sheet1", 1, 4)]).toEqual(["", ""]);
    expect(host.formats.get("Sheet1!1,4")).toBe("General");
    expect(host.bold.size).toBe(0);
  });

  it("goes to the next free place, never to the input, and shows every cell that it would write", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    // after linking, the input is what is selected
    await linkBoth(host, pane);
    await pane.screen.findByRole("button", { name: "写入 Sheet1!C1:C2" });
    expect(pane.screen.getByText(/^Sheet1!B2 已有内容/)).toBeTruthy();
    const preview = within(pane.screen.getByRole("group", { name: "将写入的单元格" }));
    const cells = preview.getAllByRole("cell").map((cell) => cell.textContent);
    expect(cells).toHaveLength(2);
    expect(cells[1]).toBe('=POLICY_AWARD("jjgf-2025-01/1",A2,B2)');
  });

  it("writes a formula of Excel's own over the cells, or with the facts where they were typed", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    await pane.user.click(pane.screen.getByRole("radio", { name: /^Excel 自带公式/ }));
    await pane.user.click(await pane.screen.findByRole("button", { name: "写入 Sheet1!C1:C2" }));
    await pane.screen.findByText(/^已写入/);
    const formula = String(host.cell("Sheet1", 1, 2));
    expect(formula).toMatch(/^=IF\(/);
    expect(formula).not.toContain("POLICY_");
    expect(formula).toContain("A2");
    // a unit makes the figure another one than the cell's: then the facts stand in cells of their own
    host.type("Sheet1", 1, 0, 11_000);
    const unit = await pane.screen.findByRole("combobox", { name: /^“一季度产值”的单位/ });
    await pane.user.selectOptions(unit, "万元");
    host.choose(at(9, 0));
    await pane.user.click(await pane.screen.findByRole("button", { name: "写入 Sheet1!A10:B13" }));
    await pane.screen.findByText("已写入 Sheet1!A10:B13。");
    expect(host.cell("Sheet1", 10, 1)).toBe('=IF(A2="","",A2*10000)');
    expect(host.cell("Sheet1", 12, 1)).toMatch(/^=IF\(.*B11/);
    expect(host.formats.get("Sheet1!12,1")).toBe("#,##0.00");
  });

  it("writes the checklist for applying", async () => {
    const host = new FakeHost();
    const pane = await openMeasure("jjgf-2025-22/6.1", { port: host });
    await pane.user.click(pane.screen.getByRole("button", { name: "做成清单写入工作表" }));
    await pane.user.click(
      await pane.screen.findByRole("button", { name: /^写入 Sheet1!A1:C\d+$/ }),
    );
    await pane.screen.findByText(/^已写入/);
    expect([0, 1, 2].map((column) => host.cell("Sheet1", 1, column))).toEqual([
      "完成",
      "事项",
      "内容",
    ]);
  });

  it("can still be taken back after one has left the measure and come again", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.type("Sheet1", 1, 4, "=1+1");
    host.choose(at(1, 4));
    await pane.user.click(await pane.screen.findByRole("button", { name: /^改写/ }));
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
    await pane.screen.findByRole("button", { name: "写入 Sheet1!F1:F2" });
    await pane.user.click(pane.screen.getByRole("button", { name: "改写 Sheet1!E2（会覆盖）" }));
    expect(await pane.screen.findByText("将覆盖 1 个非空单元格：")).toBeTruthy();
    expect(pane.screen.getByText("=A2*2")).toBeTruthy();
    await pane.user.click(pane.screen.getByRole("button", { name: "覆盖并写入 Sheet1!E2" }));
    await pane.screen.findByText("已写入 Sheet1!E2。");
    // what was just written is no longer offered to be written over
    await pane.screen.findByRole("button", { name: "写入 Sheet1!F1:F2" });
    expect(pane.screen.queryByText(/^将覆盖/)).toBeNull();
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
    await pane.user.click(await pane.screen.findByRole("button", { name: "写入 Sheet1!A9:A10" }));
    await pane.screen.findByText("已写入 Sheet1!A9:A10。");
    expect(host.cell("Sheet1", 9, 0)).toBe(100_000);
    host.choose(at(11, 0));
    await pane.user.click(pane.screen.getByRole("radio", { name: /^说明表/ }));
    const write = await pane.screen.findByRole("button", { name: /写入 Sheet1!A12:D\d+/ });
    // all of it is shown before: each of its rows is four cells wide, and a title takes all four
    const rows = Number(/\d+$/.exec(write.textContent!)![0]) - 11;
    const preview = within(pane.screen.getByRole("group", { name: "将写入的单元格" }));
    const shown = preview.getAllByRole<HTMLTableCellElement>("cell");
    expect(shown.reduce((sum, { colSpan }) => sum + colSpan, 0)).toBe(4 * rows);
    expect([shown[0]!.colSpan, shown[0]!.textContent]).toEqual([
      4,
      expect.stringContaining("产值"),
    ]);
    expect(shown[1]!.colSpan).toBe(1);
    await pane.user.click(write);
    await pane.screen.findByText(/已写入 Sheet1!A12/);
    const cells = [...host.sheets.get("Sheet1")!.values()].map(String);
    expect(cells).toContain("京技管发〔2025〕1号");
    expect(cells.some((cell) => cell.includes("一季度产值同比增速"))).toBe(true);
  });

  it("says beside a preview that shows only a part that there is more", async () => {
    const pane = await inSheet(hostWithFacts());
    await pane.user.click(pane.screen.getByRole("radio", { name: /^申报清单/ }));
    await pane.screen.findByRole("group", { name: "将写入的单元格" });
    expect(pane.screen.queryByText(/在框内滚动查看/)).toBeNull();
    const tall = vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(900);
    onTestFinished(() => tall.mockRestore());
    act(() => void window.dispatchEvent(new Event("resize")));
    expect(pane.screen.getByText(/^共 \d+ 行 3 列，其余部分请在框内滚动查看。$/)).toBeTruthy();
  });

  it("says that the sheet is protected, and stays usable", async () => {
    const host = hostWithFacts();
    const pane = await inSheet(host);
    await linkBoth(host, pane);
    host.choose(at(1, 4));
    const button = await pane.screen.findByRole("button", { name: "写入 Sheet1!E1:E2" });
    host.write = () => Promise.reject(new HostFault("protected"));
    await pane.user.click(button);
    await pane.screen.findByText(/工作表受保护/);
    expect(statuses(pane.screen)).toContain("10万元");
    const again = await pane.screen.findByRole("button", { name: "写入 Sheet1!E1:E2" });
    expect((again as HTMLButtonElement).disabled).toBe(false);
  });
});

import { cleanup, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../../src/cli/workbook-file";
import { COMPANIES } from "../../../src/taskpane/company/companies-xml";
import { XlsxBook } from "../../../src/xlsx";
import { TRAVELLING } from "../../travel/travelling-file";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, inSight, openPane } from "../open-pane";

afterEach(cleanup);

const sheet = "企业画像";
const revenue = "全年营业收入";

/** A workbook whose file keeps XML parts, as Excel's does. */
function workbook() {
  const host = new FakeHost();
  const file = new WorkbookFile(XlsxBook.open(TRAVELLING));
  host.whole = () => Promise.resolve(file);
  return { host, file };
}

async function opened(host: FakeHost) {
  const pane = openPane({ port: host });
  await goTo(pane, "company");
  return pane;
}

const field = () => inSight().getByRole("textbox", { name: revenue }) as HTMLInputElement;
const slow = { timeout: 60_000 };

describe("companies", () => {
  it("are saved as one types, and are there when the workbook is opened again", async () => {
    const { host } = workbook();
    const { user } = await opened(host);
    await user.type(field(), "52000");
    await waitFor(() => expect(host.sheets.get(sheet)?.size).toBeGreaterThan(4), slow);
    const { screen } = await opened(host);
    await screen.findByText(/^已读回 1 家企业。/);
    expect(field().value).toBe("52000");
  });

  it("are announced in sight where the pane opens, with what was not understood", async () => {
    const { host } = workbook();
    host.sheets.set(sheet, new Map());
    const rows = [
      ["事项", "单位", "甲"],
      [revenue, "万元", 600],
      ["主营业务所属行业", "", "制造业"],
    ];
    rows.forEach((row, r) => row.forEach((cell, c) => host.type(sheet, r, c, cell)));
    openPane({ port: host });
    await waitFor(() => {
      const said = inSight().getByText(/^已读回 1 家企业。/).textContent;
      expect(said).toContain("这些格没有读懂，已标黄，内容没有改动：主营业务所属行业（甲）。");
    }, slow);
    // the pane has gone to what they get
    expect(inSight().getByRole("heading", { level: 1, name: "能拿什么" })).toBeTruthy();
    expect(host.cell(sheet, 2, 2)).toBe("制造业");
  });

  it("keep what was answered to a cell that nobody understood, until that cell says something else", async () => {
    const { host, file } = workbook();
    host.sheets.set(sheet, new Map());
    const rows = [
      ["事项", "单位", "甲"],
      ["主营业务所属行业", "", "制造业"],
    ];
    rows.forEach((row, r) => row.forEach((cell, c) => host.type(sheet, r, c, cell)));
    const sector = () =>
      inSight().getByRole("combobox", { name: "主营业务所属行业" }) as HTMLSelectElement;
    const chosen = () => sector().selectedOptions[0]?.textContent;
    const first = await opened(host);
    await first.screen.findByText(/没有读懂/);
    expect(chosen()).not.toBe("工业");
    await first.user.selectOptions(sector(), "工业");
    await waitFor(async () => expect(await file.xml(COMPANIES)).toContain("制造业"), slow);
    expect(host.cell(sheet, 1, 2)).toBe("制造业");
    const second = await opened(host);
    await second.screen.findByText(/没有读懂/);
    expect(chosen()).toBe("工业");
    // it is kept once more, though nothing of it was touched
    await second.user.type(field(), "52000");
    await waitFor(async () => expect(await file.xml(COMPANIES)).toContain("52000"), slow);
    const third = await opened(host);
    await third.screen.findByText(/没有读懂/);
    expect(chosen()).toBe("工业");
    host.type(sheet, 1, 2, "商业");
    const fourth = await opened(host);
    await fourth.screen.findByText(/没有读懂/);
    expect(chosen()).not.toBe("工业");
  });

  it("leave a workbook alone in which nothing is told", async () => {
    const { host } = workbook();
    await opened(host);
    await new Promise((done) => setTimeout(done, 1_500));
    expect(host.sheets.has(sheet)).toBe(false);
  });

  it("outlive their sheet and the settings of another add-in", async () => {
    const { host, file } = workbook();
    const { user } = await opened(host);
    await user.type(field(), "52000");
    await waitFor(async () => expect(await file.xml(COMPANIES)).toContain("52000"), slow);
    host.sheets.delete(sheet);
    host.settings.clear();
    const { screen } = await opened(host);
    await screen.findByText(/不在了，已从文件里另存的一份恢复 1 家企业/);
    expect(field().value).toBe("52000");
  });

  describe("typed in while the workbook is still being read", () => {
    /** A workbook with two companies, whose sheet is read when `come` is called. */
    function late() {
      const { host } = workbook();
      host.sheets.set(sheet, new Map());
      const rows = [
        ["事项", "单位", "甲", "乙"],
        [revenue, "万元", 600, 700],
      ];
      rows.forEach((row, r) => row.forEach((cell, c) => host.type(sheet, r, c, cell)));
      let come: () => void = () => undefined;
      const gate = new Promise<void>((done) => (come = done));
      const usedBlocks = host.usedBlocks.bind(host);
      host.usedBlocks = async (only) => {
        await gate;
        return usedBlocks(only);
      };
      return { host, come };
    }
    const rowOf = (host: FakeHost) => [2, 3, 4].map((column) => host.cell(sheet, 1, column));
    const namesOf = (host: FakeHost) => [2, 3, 4].map((column) => host.cell(sheet, 0, column));

    it("stay in sight beside the others, and are saved", async () => {
      const { host, come } = late();
      const { user, screen } = await opened(host);
      await user.type(field(), "52000");
      come();
      await screen.findByText(/^已读回 2 家企业。/);
      expect(field().value).toBe("52000");
      await waitFor(() => expect(rowOf(host)).toEqual([600, 700, 52000]), slow);
      expect(namesOf(host)).toEqual(["甲", "乙", "企业 3"]);
    });

    it("are the company that they are called after", async () => {
      const { host, come } = late();
      const { user, screen } = await opened(host);
      await user.type(screen.getByRole("textbox", { name: "企业名称" }), "乙");
      await user.selectOptions(
        screen.getByRole("combobox", { name: "注册并实际经营的地方" }),
        "北京市以外",
      );
      come();
      await screen.findByText(/^已读回 2 家企业。/);
      expect(field().value).toBe("700");
      const cells = () => [...host.sheets.get(sheet)!.values()];
      await waitFor(() => expect(cells()).toContain("北京市以外"), slow);
      expect(rowOf(host)).toEqual([600, 700, ""]);
      expect(namesOf(host)).toEqual(["甲", "乙", ""]);
    });
  });

  it("say again from which cells a figure was computed, as long as the sheet says that figure", async () => {
    const { host, file } = workbook();
    const table = [
      ["企业名称", "2024年营业收入（万元）", "2025年营业收入（万元）"],
      ["甲公司", 3000, 4000],
    ];
    table.forEach((row, r) => row.forEach((cell, c) => host.type("Sheet1", r, c, cell)));
    const said = /^读表时由 Sheet1!B2:C2 算出/;
    const first = await opened(host);
    await first.user.click(first.screen.getByRole("button", { name: "读取表格" }));
    await first.user.click(await first.screen.findByRole("button", { name: /^采用这些/ }));
    await inSight().findByText(said);
    await waitFor(async () => expect(await file.xml(COMPANIES)).toContain("B2:C2"), slow);
    cleanup();
    const second = await opened(host);
    await second.screen.findByText(/^已读回 1 家企业。/);
    expect(inSight().getAllByText(said)).toHaveLength(1);
    cleanup();
    const at = [1, 2, 3].find((row) => host.cell(sheet, row, 0) === `${revenue}同比增速`)!;
    host.type(sheet, at, 2, 0.5);
    const third = await opened(host);
    await third.screen.findByText(/^已读回 1 家企业。/);
    expect(inSight().queryByText(said)).toBeNull();
  });

  it("are read though a sheet that one of them refers to is gone", async () => {
    const { host } = workbook();
    host.sheets.set(sheet, new Map());
    const rows = [
      ["事项", "单位", "甲", "乙"],
      [revenue, "万元", "=已删除!A1", 700],
    ];
    rows.forEach((row, r) => row.forEach((cell, c) => host.type(sheet, r, c, cell)));
    const { user, screen } = await opened(host);
    await screen.findByText(/^已读回 2 家企业。/);
    await user.selectOptions(screen.getByRole("combobox", { name: "企业" }), "乙");
    expect(field().value).toBe("700");
  });
});

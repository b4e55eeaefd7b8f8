import { cleanup, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../../src/cli/workbook-file";
import { XlsxBook } from "../../../src/xlsx";
import { TRAVELLING } from "../../travel/travelling-file";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, inSight, openPane } from "../open-pane";

afterEach(cleanup);

const sheet = "企业画像";
const revenue = "全年营业收入";
const slow = { timeout: 60_000 };

/** The pane over a workbook that knows companies, in rows as they stand on their sheet. */
async function opened(...rows: readonly (readonly (string | number)[])[]) {
  const host = new FakeHost();
  const file = new WorkbookFile(XlsxBook.open(TRAVELLING));
  host.whole = () => Promise.resolve(file);
  if (rows.length > 0) host.sheets.set(sheet, new Map());
  rows.forEach((row, r) => row.forEach((cell, c) => host.type(sheet, r, c, cell)));
  const pane = openPane({ port: host });
  await goTo(pane, "company");
  if (rows.length > 0) await pane.screen.findByText(/^已读回/);
  const rename = async (name: string) => {
    const field = inSight().getByRole("textbox", { name: "企业名称" });
    await pane.user.clear(field);
    if (name) await pane.user.type(field, name);
  };
  const row = (at: number) => [2, 3, 4].map((column) => host.cell(sheet, at, column));
  const heads = (...names: readonly string[]) =>
    waitFor(() => expect(row(0)).toEqual([0, 1, 2].map((i) => names[i] ?? "")), slow);
  return { ...pane, host, rename, row, heads };
}

const two = [
  ["事项", "单位", "甲公司", "乙公司"],
  [revenue, "万元", 600, 700],
];

describe("a company that is renamed", () => {
  it("keeps its column, with what formulas elsewhere count with", async () => {
    const { rename, row, heads } = await opened(...two);
    await rename("甲集团");
    await heads("甲集团", "乙公司");
    expect(row(1)).toEqual([600, 700, ""]);
    // and again, from the name that was saved
    await rename("甲控股");
    await heads("甲控股", "乙公司");
    expect(row(1)).toEqual([600, 700, ""]);
  });

  it("keeps it also where it had no name yet", async () => {
    const { user, rename, row, heads } = await opened();
    await user.type(inSight().getByRole("textbox", { name: revenue }), "600");
    await heads("企业 1");
    await rename("甲公司");
    await heads("甲公司");
    expect(row(1)).toEqual([600, "", ""]);
  });

  it("keeps what others wrote beneath it and is not read yet, instead of leaving a company of the old name", async () => {
    const { rename, host, row, heads } = await opened(...two);
    host.type(sheet, 2, 0, "全年产值");
    host.type(sheet, 2, 1, "万元");
    host.type(sheet, 2, 2, 900);
    await rename("甲集团");
    await heads("甲集团", "乙公司");
    expect(row(2)).toEqual([900, "", ""]);
  });

  it("keeps what was answered to a cell that nobody understood", async () => {
    const sector = "主营业务所属行业";
    const { user, host, rename, heads } = await opened(
      ["事项", "单位", "甲公司"],
      [sector, "", "制造业"],
    );
    const chosen = () =>
      (inSight().getByRole("combobox", { name: sector }) as HTMLSelectElement).selectedOptions[0]!
        .textContent;
    await user.selectOptions(inSight().getByRole("combobox", { name: sector }), "工业");
    await inSight().findByText(/没有写入/);
    await rename("甲集团");
    await heads("甲集团");
    expect(host.cell(sheet, 1, 2)).toBe("制造业");
    const again = openPane({ port: host });
    await goTo(again, "company");
    await again.screen.findByText(/没有读懂/);
    expect(chosen()).toBe("工业");
  });
});

it("a company that is removed goes from its column, and another one stays where it is", async () => {
  const { user, heads, row } = await opened(...two);
  await user.click(inSight().getByRole("button", { name: "删除这一家" }));
  await heads("", "乙公司");
  expect(row(1)).toEqual(["", 700, ""]);
});

it("a company that was removed can be put back, with what was told of it and what its cells hold by now", async () => {
  const { user, screen, host, rename } = await opened();
  const names = () =>
    [...screen.getByRole("combobox", { name: "企业" }).querySelectorAll("option")].map(
      ({ text }) => text,
    );
  host.type("Sheet1", 0, 0, 600);
  host.choose({ row: 0, column: 0 });
  await user.click(inSight().getByRole("button", { name: `“${revenue}”取选中的单元格` }));
  await screen.findByText("Sheet1!A1 = 600");
  await rename("甲公司");
  await user.click(screen.getByRole("button", { name: "增加一家企业" }));
  await rename("乙公司");
  await user.selectOptions(screen.getByRole("combobox", { name: "企业" }), "甲公司");
  await user.click(inSight().getByRole("button", { name: "删除这一家" }));
  expect(names()).toEqual(["乙公司"]);
  expect(inSight().getByText("已删除“甲公司”。")).toBeTruthy();
  host.type("Sheet1", 0, 0, 650);
  await user.click(inSight().getByRole("button", { name: "找回这一家" }));
  expect(names()).toEqual(["甲公司", "乙公司"]);
  await screen.findByText("Sheet1!A1 = 650");
  expect(screen.queryByText("已删除“甲公司”。")).toBeNull();
});

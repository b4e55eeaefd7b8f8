import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, openPane } from "../open-pane";

afterEach(cleanup);

const sheet = "企业画像";

/** The sheet as another version of the add-in left it. */
function workbookWith(format: number, rows: readonly (readonly (string | number)[])[]): FakeHost {
  const host = new FakeHost();
  host.settings.set("policy-awards.companies", format);
  host.sheets.set(sheet, new Map());
  rows.forEach((row, r) => row.forEach((cell, c) => host.type(sheet, r, c, cell)));
  return host;
}

const older = () =>
  workbookWith(1, [
    ["事项", "键（请勿改动）", "甲公司", "乙公司"],
    // keys that labels and types were part of, and one that nobody asks for any more
    ["全年营业收入", "annual_revenue|全年营业收入|money||", "52000万元", "8000万元"],
    ["全年营业收入同比增速", "growth|全年营业收入同比增速|ratio||", "=Sheet1!A1", ""],
    ["已取消的事项", "gone|已取消的事项|money||", "7万元", "9万元"],
  ]);

async function openCompany(host: FakeHost) {
  const pane = openPane({ port: host });
  await goTo(pane, "company");
  const press = (name: RegExp) => pane.user.click(pane.screen.getByRole("button", { name }));
  return { ...pane, press };
}

describe("a workbook of an older version", () => {
  it("opens: its facts are found by label, and what is not used any more is named", async () => {
    const host = older();
    host.type("Sheet1", 0, 0, 0.12);
    const { screen, press } = await openCompany(host);
    await press(/^从工作表读回/);
    const said = await screen.findByText(/^已读回 2 家企业。/);
    expect(said.textContent).toContain(
      "另有 1 项这个版本不再使用，原样留在工作表里：已取消的事项。",
    );
    const field = screen.getByRole("textbox", { name: "全年营业收入" }) as HTMLInputElement;
    expect(field.value).toBe("52000万元");
    expect(screen.getByText("Sheet1!A1 = 0.12")).toBeTruthy();
  });

  it("keeps what this version cannot read when it is saved, each cell with its company", async () => {
    const host = older();
    const { screen, press } = await openCompany(host);
    await press(/^从工作表读回/);
    await screen.findByText(/^已读回 2 家企业。/);
    // without the first company its column is blank; the second one stays where others may refer to it
    await press(/^删除这一家/);
    await press(/^存到工作表/);
    await screen.findByText(/^已存到工作表/);
    const rows = Array.from({ length: 5 }, (_, r) =>
      [0, 1, 2, 3].map((c) => host.cell(sheet, r, c)),
    );
    expect(rows[0]!.slice(2)).toEqual(["", "乙公司"]);
    expect(rows.find(([label]) => label === "全年营业收入")?.slice(2)).toEqual(["", "8000万元"]);
    const kept = rows.find(([label]) => label === "已取消的事项");
    expect(kept).toEqual(["已取消的事项", "gone|已取消的事项|money||", "", "9万元"]);
  });
});

describe("a workbook of a newer version", () => {
  it("is left as it is, and says so, on reading and on saving", async () => {
    const host = workbookWith(4, [["something", "else"]]);
    const before = JSON.stringify([...host.sheets.get(sheet)!]);
    const { user, screen, press } = await openCompany(host);
    await press(/^从工作表读回/);
    await screen.findByText(/由更新版本的加载项保存/);
    await user.type(screen.getByRole("textbox", { name: "全年营业收入" }), "1");
    await press(/^存到工作表/);
    await screen.findByText(/由更新版本的加载项保存/);
    expect(JSON.stringify([...host.sheets.get(sheet)!])).toBe(before);
    expect(host.settings.get("policy-awards.companies")).toBe(4);
  });
});

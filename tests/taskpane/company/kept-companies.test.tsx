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
const slow = { timeout: 15_000 };

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

import { within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { WorkbookFile } from "../../../src/cli/workbook-file";
import { STAMP } from "../../../src/travel";
import { XlsxBook } from "../../../src/xlsx";
import { PANE } from "../../../src/taskpane/shell/pane-words";
import type { Lang } from "../../../src/text";
import { HostFault } from "../../../src/workbook";
import { TRAVELLING } from "../../travel/travelling-file";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, inSight, openPane } from "../open-pane";

let port: FakeHost;
let file: WorkbookFile;

beforeEach(() => {
  port = new FakeHost();
  file = new WorkbookFile(XlsxBook.open(TRAVELLING));
  port.whole = () => Promise.resolve(file);
});

async function opened(lang: Lang = "zh-CN") {
  const pane = openPane({ port, lang });
  await goTo(pane, "workbook");
  await inSight().findByRole("heading", { name: /^(检查|Check)$/ });
  return pane;
}

const formulaAt = async (row: number, column = 3) =>
  (await file.states([{ sheet: "奖补", row, column }]))[0]!.content;

test("an award cell shows its measure, what was read where, and its days", async () => {
  port.selected = { sheet: "奖补", row: 2, column: 3, rows: 1, columns: 1 };
  await opened();
  await inSight().findByRole("heading", { name: "选中的单元格 奖补!D3" });
  expect(await inSight().findByText(/可享受.*10万元/)).toBeTruthy();
  expect(inSight().getByRole("button", { name: "B3 × 10000" })).toBeTruthy();
  expect(inSight().getByText(/有效期/)).toBeTruthy();
});

test("the measure of an award opens with the facts that its cell reads", async () => {
  port.sheets.set("奖补", new Map());
  port.type("奖补", 2, 1, 11000);
  port.type("奖补", 2, 2, 0.1);
  port.selected = { sheet: "奖补", row: 2, column: 3, rows: 1, columns: 1 };
  const { user } = await opened();
  await user.click(await inSight().findByRole("button", { name: /一季度产值增量/ }));
  await inSight().findByRole("heading", { level: 1, name: /一季度产值增量/ });
  expect((await inSight().findAllByText(/10万元/)).length).toBeGreaterThan(0);
  expect(inSight().getAllByText(/奖补!B3/).length).toBeGreaterThan(0);
});

test("a cell without a result says what is missing", async () => {
  const { user } = await opened();
  const finding = (await inSight().findByText(/^没有算出结果/)).closest("details")!;
  await user.click(within(finding).getByText(/^没有算出结果/));
  expect(within(finding).getByRole("button", { name: "奖补!E7" })).toBeTruthy();
  expect(within(finding).getByText(/缺少/)).toBeTruthy();
});

test("any other cell shows the awards that read it", async () => {
  port.selected = { sheet: "奖补", row: 1, column: 1, rows: 1, columns: 1 };
  await opened();
  expect(await inSight().findByText(/个奖补公式取用这个单元格/)).toBeTruthy();
  port.choose({ sheet: "奖补", row: 0, column: 6 });
  expect(await inSight().findByText("这个单元格与奖补公式无关。")).toBeTruthy();
  // nothing there can be rewritten
  expect(inSight().queryByRole("button", { name: /^只改/ })).toBeNull();
  port.choose({ sheet: "奖补", row: 2, column: 3 });
  expect(await inSight().findAllByRole("button", { name: "只改 奖补!D3" })).toHaveLength(2);
});

test.each([
  ["zh-CN", "已过有效期（按当时的条款：需补充）", /2025-06-30的业务不在支付期间/],
  ["en-US", "No longer in force (by its clauses then: More needed)", /^Business of 2025-06-30/],
] as const)("an award that is over says so first, and once, %s", async (lang, status, why) => {
  const content = { formula: '=POLICY_AWARD("jjg-2022-08/4")' };
  await file.write([{ sheet: "奖补", row: 20, column: 3, content }]);
  port.selected = { sheet: "奖补", row: 20, column: 3, rows: 1, columns: 1 };
  await opened(lang);
  const card = (await inSight().findByText(status)).parentElement!;
  expect(within(card).getByText(status).nextElementSibling!.textContent).toMatch(why);
  expect(card.textContent!.match(/2025-04-10/g)).toHaveLength(1);
});

test.each([
  ["2025-03-01", "可享受 10万元", /支付2025-01-01至2025-03-31的业务/],
  ["2025-04-01", "不符合", /2025-04-01的业务不在支付期间/],
] as const)(
  "an award of a day in its formula, %s, is no matter of today",
  async (day, says, days) => {
    const content = { formula: `=POLICY_AWARD("jjgf-2025-01/1@${day}",110000000,0.1)` };
    await file.write([{ sheet: "奖补", row: 20, column: 3, content }]);
    port.selected = { sheet: "奖补", row: 20, column: 3, rows: 1, columns: 1 };
    await opened();
    const card = (await inSight().findByText(/^(可享受|不符合)( |$)/)).closest("div")!;
    expect(card.textContent).toContain(`按 ${day} 的业务计算（公式中写明的日期）`);
    expect(card.textContent).toContain(says);
    expect(card.textContent).toMatch(days);
    expect(card.textContent).not.toContain("已过有效期");
    expect(card.textContent.match(/2025-03-31/g)).toHaveLength(1);
  },
);

test("of what is over the day is told, before anything that it lacks", async () => {
  await opened();
  const finding = (await inSight().findByText(/^政策已到期/)).closest("details")!;
  expect(finding.textContent).toContain("支付的业务截至 2025-03-31");
  const lacking = inSight().getByText(/^没有算出结果/);
  expect(finding.compareDocumentPosition(lacking)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test("a long formula can be read to its end before it is written", async () => {
  const { user } = await opened();
  await user.click(inSight().getByRole("button", { name: "改为 Excel 自带公式" }));
  await inSight().findByText(/将改写/);
  const [more] = inSight().getAllByRole("button", { name: "展开" });
  const whole = more!.closest("dd")!;
  expect(whole.textContent).toMatch(/^=.{159}… 展开$/);
  await user.click(more!);
  expect(whole.textContent).toMatch(/^=.{200,}\) 收起$/);
  await user.click(within(whole).getByRole("button", { name: "收起" }));
  expect(whole.textContent).toContain("…");
});

test("findings name their cells, the cure mends them, and one step takes it back", async () => {
  const { user } = await opened();
  const finding = (await inSight().findByText(/公式指向另一台电脑/)).closest("details")!;
  await user.click(within(finding).getByText(/公式指向另一台电脑/));
  await user.click(within(finding).getByRole("button", { name: "奖补!D8" }));
  expect(port.selected).toMatchObject({ sheet: "奖补", row: 7, column: 3 });
  await user.click(within(finding).getByRole("button", { name: "修复公式" }));
  await inSight().findByText(/将改写 \d+ 处/);
  expect(inSight().getByText(/\[1\]!/, { selector: "dd" })).toBeTruthy();
  expect(await formulaAt(7)).toMatchObject({ formula: expect.stringContaining("[1]!") as string });
  await user.click(inSight().getByRole("button", { name: "写入" }));
  await inSight().findByText(/已改写 \d+ 处/);
  expect(await formulaAt(7)).toMatchObject({ formula: '=POLICY_AWARD("jjgf-2025-01/1",B2,C2)' });
  await user.click(inSight().getByRole("button", { name: "退回上一步" }));
  await inSight().findByText("已恢复到写入之前。");
  expect(await formulaAt(7)).toMatchObject({ formula: expect.stringContaining("[1]!") as string });
});

test("the same award in several cells is counted once", async () => {
  await opened();
  expect(await inSight().findByText(/个奖补单元格，显示的金额合计/)).toBeTruthy();
  expect(inSight().getByText("与另一个单元格重复", { exact: false })).toBeTruthy();
  expect(inSight().getByText(/扣除互斥、封顶和重复后/)).toBeTruthy();
});

test("only the selection is frozen when that is asked for", async () => {
  port.selected = { sheet: "奖补", row: 1, column: 3, rows: 1, columns: 1 };
  const { user } = await opened("en-US");
  const only = await inSight().findAllByRole("button", { name: "Only 奖补!D2" });
  await user.click(only[1]!);
  await inSight().findByText(/^1 place will be written/);
  await user.click(inSight().getByRole("button", { name: "Write" }));
  await inSight().findByText(/^1 place written/);
  expect(await formulaAt(1)).toEqual({ value: 100000 });
  expect(await formulaAt(2)).toMatchObject({ formula: expect.any(String) as string });
});

test("a file asks nothing of Excel on opening unless a person wants it, and no longer when they do not", async () => {
  const { user } = await opened();
  const box = (name: RegExp) => inSight().findByRole("checkbox", { name });
  const [pane, unasked] = [await box(/打开这个窗格/), await box(/不弹出信任提示/)];
  const shown = () => [pane, unasked].map((one) => (one as HTMLInputElement).checked);
  expect(shown()).toEqual([false, false]);
  await user.click(unasked);
  await vi.waitFor(() => expect(shown()).toEqual([false, true]));
  expect(port.asked).toEqual({ pane: false, unasked: true });
  await user.click(pane);
  await vi.waitFor(() => expect(port.asked).toEqual({ pane: true, unasked: true }));
  await user.click(unasked);
  await vi.waitFor(() => expect(shown()).toEqual([true, false]));
});

test("what Excel does not keep for the opening is said, and the box shows what is", async () => {
  const { user } = await opened();
  const unasked = await inSight().findByRole("checkbox", { name: /不弹出信任提示/ });
  port.failure = new HostFault("refused");
  await user.click(unasked);
  await inSight().findByText(PANE["zh-CN"].problems.refused);
  expect((unasked as HTMLInputElement).checked).toBe(false);
});

test("nothing is offered for the opening where the file has no settings", async () => {
  port.asked = undefined;
  await opened();
  await inSight().findByRole("button", { name: "准备发送" });
  expect(inSight().queryByRole("checkbox")).toBeNull();
});

test("what was changed since the preview is named, and nothing is written", async () => {
  const { user } = await opened();
  await user.click(inSight().getByRole("button", { name: "冻结为数值" }));
  await inSight().findByText(/将改写/);
  await file.write([{ sheet: "奖补", row: 1, column: 3, content: { value: 7 } }]);
  await user.click(inSight().getByRole("button", { name: "写入" }));
  expect(await inSight().findByText(/什么都没有写入：.*奖补!D2/)).toBeTruthy();
});

test("recorded awards are compared with what stands there now", async () => {
  const { user } = await opened();
  await user.click(inSight().getByRole("button", { name: "变动报告" }));
  await inSight().findByText(/还没有记录/);
  await user.click(inSight().getByRole("button", { name: "记录现状" }));
  await user.click(await inSight().findByRole("button", { name: "写入" }));
  await inSight().findByText(/添加工作表 奖补审计/);
  await file.write([{ sheet: "奖补", row: 2, column: 2, content: { value: 0.2 } }]);
  await user.click(inSight().getByRole("button", { name: "变动报告" }));
  expect(await inSight().findByText(/输入变了/)).toBeTruthy();
  expect(inSight().getByText(/条记录；规则库未变（[\d.]+）$/)).toBeTruthy();
});

test("an edited formula is shown as it was and as it is, and no arrow stands between equals", async () => {
  const { user } = await opened();
  await user.click(inSight().getByRole("button", { name: "记录现状" }));
  await user.click(await inSight().findByRole("button", { name: "写入" }));
  await inSight().findByText(/添加工作表 奖补审计/);
  const formula = '=POLICY_AWARD("jjgf-2025-01/1",B2,C2,)';
  await file.write([{ sheet: "奖补", row: 1, column: 3, content: { formula, value: 100000 } }]);
  await user.click(inSight().getByRole("button", { name: "变动报告" }));
  const edited = (await inSight().findByText(/^公式被改过（1）/)).closest("details")!;
  expect(edited.textContent).toContain("结果未变：100000");
  expect(edited.textContent).not.toContain("→");
  const terms = [...edited.querySelectorAll("dt, dd")].map(({ textContent }) => textContent);
  const before = '=POLICY_AWARD("jjgf-2025-01/1",B2,C2)';
  expect(terms).toEqual(["原公式", before, "现公式", formula]);
});

test("without a workbook the place says so", async () => {
  const pane = openPane({});
  await goTo(pane, "workbook");
  expect(await inSight().findByRole("heading", { name: "这份工作簿" })).toBeTruthy();
});

test("what an award cell reads joins no total of companies, until it has a name of its own", async () => {
  port.sheets.set("奖补", new Map());
  port.type("奖补", 2, 1, 11000);
  port.type("奖补", 2, 2, 0.1);
  port.selected = { sheet: "奖补", row: 2, column: 3, rows: 1, columns: 1 };
  const pane = await opened();
  const { user, screen } = pane;
  await user.click(await inSight().findByRole("button", { name: /一季度产值增量/ }));
  await inSight().findByRole("heading", { level: 1, name: /一季度产值增量/ });
  await goTo(pane, "gets");
  await inSight().findByText(/确定能拿$/);
  expect(screen.queryByText(/家合计确定能拿/)).toBeNull();
  expect(screen.queryByRole("group", { name: "各家对照" })).toBeNull();
  await goTo(pane, "company");
  await inSight().findByText(/^取自一个奖补单元格的条件/);
  await user.type(inSight().getByRole("textbox", { name: "企业名称" }), "的企业");
  await goTo(pane, "gets");
  await inSight().findByText(/^2 家合计确定能拿/);
});

test("a mistake of ours while the workbook is checked is told, and not swallowed", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const xml = file.xml.bind(file);
  vi.spyOn(file, "xml").mockImplementation((namespace) =>
    namespace === STAMP ? Promise.reject(new TypeError("a mistake of ours")) : xml(namespace),
  );
  const pane = openPane({ port });
  await goTo(pane, "workbook");
  expect((await inSight().findByRole("alert")).textContent).toContain("a mistake of ours");
});

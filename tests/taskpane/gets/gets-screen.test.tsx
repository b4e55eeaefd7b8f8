import { cleanup, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../../src/rulebook";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import { goTo, inSight, openMeasure, openPane } from "../open-pane";

// the first look at a rule book takes longest
beforeAll(async () => {
  const everything = { document: "", department: "", sector: "", current: true } as const;
  getsNow(await wordedRuleBook(), [{ name: "", answers: {} }], everything, "2025-06-30");
});
afterEach(cleanup);

type Pane = ReturnType<typeof openPane>;

async function toGets(pane: Pane) {
  await goTo(pane, "gets");
  await pane.screen.findByText(/确定能拿$/);
}

async function withOutput(sector?: string): Promise<Pane> {
  const pane = await openMeasure("jjgf-2025-01/1");
  const { user } = pane;
  for (const [label, text] of [
    ["一季度产值", "11000"],
    ["一季度产值同比增速", "10"],
  ] as const) {
    await user.click(inSight().getByLabelText(label));
    await user.paste(text);
  }
  if (sector) await user.selectOptions(inSight().getByLabelText("所属行业"), sector);
  await toGets(pane);
  return pane;
}

const title = /^支持企业达产增产：一季度产值增量/;

describe("what a company gets", () => {
  it("is told by state, with the clause, the end and what it hangs on", async () => {
    const { screen } = await withOutput();
    const item = (await screen.findByText(title)).closest("button")!;
    expect(item.textContent).toMatch(
      /京技管发〔2025〕1号.*截至 [\d-]{10}.*10万元.*还要确认：.*行业/,
    );
  });

  it("says what to do where nothing is told yet, below the questions: they stay where they are when it goes", async () => {
    const pane = openPane();
    await toGets(pane);
    const advice = pane.screen.getByText(/^还没有填企业情况/);
    const questions = pane.screen.getByText("接下来最该填的几项");
    expect(questions.compareDocumentPosition(advice)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("says of a no which part failed, and what it should be", async () => {
    const { user, screen } = await withOutput("工业");
    expect((await inSight().findAllByText("10万元")).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: /^不符合或金额为零/ }));
    const more = () => screen.queryByRole("button", { name: /^再显示/ });
    const wanted = () => screen.queryByText("信息服务业：一季度营业收入增量");
    for (let i = 0; i < 60 && !wanted() && more(); i++) await user.click(more()!);
    const row = wanted()!.closest("button")!;
    expect(row.textContent).toContain("所属行业：填的是“工业”，须为“信息服务业”（二、3(1)）");
  });

  it("narrows the list, and says that the total is of what is left", async () => {
    const pane = openPane();
    await toGets(pane);
    const { user, screen } = pane;
    expect(screen.queryByText(/只算筛选出的措施/)).toBeNull();
    await user.selectOptions(screen.getByRole("combobox", { name: /^行业（/ }), "农业");
    await screen.findByText(/只算筛选出的措施/);
  });

  it("stands side by side for several companies, with one total for each and over all", async () => {
    const pane = await withOutput("工业");
    const { user, screen } = pane;
    await user.click(screen.getByRole("button", { name: "增加一家企业" }));
    await toGets(pane);
    const matrix = within(await screen.findByRole("group", { name: "各家对照" }));
    const [head, total, ...rows] = matrix.getAllByRole("row").map((row) => row.textContent);
    expect(head).toBe("措施企业 1企业 2");
    expect(total).toBe("确定能拿10万元0元");
    expect(rows.some((row) => /一季度产值增量截至 [\d-]{10}10万元确定/.test(row))).toBe(true);
    expect(screen.getByText("2 家合计确定能拿 10万元")).toBeTruthy();
    // no cell says nothing, and only what pays somebody, or may, has a row
    const said = matrix.getAllByRole("cell").map(({ textContent }) => textContent);
    expect(said).not.toContain("");
    expect(said.some((text) => text === "缺几项")).toBe(true);
    for (const row of rows) expect(row).toMatch(/确定|最多|待确认|不能同享/);
    expect(matrix.queryByText(/截至 2025-0[1-6]/)).toBeNull();
    await user.click(matrix.getByText(title));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(title);
    await user.click(screen.getByRole("button", { name: "返回" }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("能拿什么");
  });
});

import { act, cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { goTo, openMeasure, openPane } from "../open-pane";

afterEach(cleanup);

type Pane = ReturnType<typeof openPane>;

async function toFits(pane: Pane) {
  await goTo(pane, "gets");
  await pane.screen.findByRole("button", { name: /^再补一两项/ });
}

async function withOutput(sector?: string): Promise<Pane> {
  const pane = await openMeasure("jjgf-2025-01/1");
  const { user, screen } = pane;
  await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
  if (sector) await user.selectOptions(screen.getByRole("combobox", { name: "所属行业" }), sector);
  await toFits(pane);
  return pane;
}

const questions = ({ screen }: Pane) =>
  within(screen.getByRole("region", { name: "接下来填什么最值" }));

describe("what fits", () => {
  it("asks for the fact that is worth most, takes it there, and leaves the field where it is", async () => {
    const pane = await withOutput();
    const { user, screen } = pane;
    const field = questions(pane).getByRole("textbox", { name: "一季度产值同比增速" });
    expect(questions(pane).getByText("1 项措施在等它", { exact: false })).toBeTruthy();
    await user.type(field, "10");
    const check = screen.getByRole("button", { name: /^符合所列条件时/ });
    await within(check.closest("div")!).findByText("10万元");
    expect((field as HTMLInputElement).value).toBe("10");
    expect(document.activeElement).toBe(field);
    await user.click(questions(pane).getByRole("button", { name: "换下几项" }));
    expect(questions(pane).queryByRole("textbox", { name: "一季度产值同比增速" })).toBeNull();
    expect(questions(pane).getAllByRole("button", { name: /取选中的单元格/ }).length).toBe(2);
  });

  it("says which condition failed, and where it stands", async () => {
    const { user, screen } = await withOutput("工业");
    await user.click(screen.getByRole("button", { name: /^不符合/ }));
    const title = screen.getByText("信息服务业：一季度营业收入增量");
    const row = title.closest("button")!;
    expect(row.textContent).toContain("不满足条件：所属行业 = 信息服务业（二、3(1)）");
  });

  it("narrows the list by sector, and says that the total is of what is left", async () => {
    const pane = openPane();
    await toFits(pane);
    const { user, screen } = pane;
    expect(screen.queryByText(/合计只算筛选出的措施/)).toBeNull();
    await user.selectOptions(screen.getByRole("combobox", { name: /^行业/ }), "农业");
    await screen.findByText(/合计只算筛选出的措施/);
    const heads = screen.getAllByRole("button", { expanded: true });
    const counts = heads.map((head) => Number(/\d+$/.exec(head.textContent)![0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(30);
  });

  it("keeps the list while a new one is made, and is ready again without work", async () => {
    const pane = await withOutput();
    const { user, screen } = pane;
    await goTo(pane, "company");
    await goTo(pane, "gets");
    // at once: everything is known already
    const near = screen.getByRole("button", { name: /^再补一两项/ });
    const field = questions(pane).getByRole("textbox", { name: "一季度产值同比增速" });
    await user.type(field, "1");
    expect(near.isConnected).toBe(true);
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(near.isConnected).toBe(true);
  });
});

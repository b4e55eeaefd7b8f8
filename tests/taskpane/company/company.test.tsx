import { cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { annotatedRuleBook } from "../../../src/rulebook";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, openMeasure, openPane } from "../open-pane";

afterEach(cleanup);

async function atCompany(host = new FakeHost()) {
  const pane = openPane({ port: host });
  await goTo(pane, "company");
  return { ...pane, host };
}

const revenue = "全年营业收入";

/** Sheets beside that of the companies, which is written as one types. */
const others = (host: FakeHost) => [...host.sheets.keys()].filter((name) => name !== "企业画像");

const fieldOf = (screen: ReturnType<typeof openPane>["screen"]) =>
  screen.getByRole("textbox", { name: revenue }) as HTMLInputElement;

describe("company facts", () => {
  it("are known to the measures that ask for them, each company by itself", async () => {
    const { user, screen } = await atCompany();
    await user.type(screen.getByRole("textbox", { name: revenue }), "52000");
    await user.click(screen.getByRole("button", { name: "增加一家企业" }));
    const field = fieldOf(screen);
    expect(field.value).toBe("");
    await user.selectOptions(screen.getByRole("combobox", { name: "企业" }), "企业 1");
    expect(fieldOf(screen).value).toBe("52000");
  });

  it("say what counts, with the clause that defines it", async () => {
    await annotatedRuleBook();
    const { user, screen } = await atCompany();
    await user.type(screen.getByRole("searchbox", { name: "查找事项" }), "实际经营");
    await user.click(screen.getAllByLabelText(/实际经营”的说明$/)[0]!);
    expect(
      screen.getByText(/只有注册地址而不在此经营的不算.*京技管发〔2025〕25号三、2/),
    ).toBeTruthy();
  });

  it("come back from the workbook: typed ones, linked ones, several companies", async () => {
    const { user, screen, host } = await atCompany();
    host.type("Sheet1", 0, 0, 1.5);
    await user.type(screen.getByRole("textbox", { name: "企业名称" }), "甲");
    await user.type(screen.getByRole("textbox", { name: revenue }), "52000");
    host.choose({ row: 0, column: 0 });
    await user.click(screen.getByRole("button", { name: `“${revenue}同比增速”取选中的单元格` }));
    await screen.findByText("Sheet1!A1 = 1.5");
    await user.click(screen.getByRole("button", { name: /^存到工作表/ }));
    await screen.findByText(/^已存到工作表/);
    expect(host.cell("企业画像", 0, 2)).toBe("甲");
    await user.clear(screen.getByRole("textbox", { name: revenue }));
    host.type("Sheet1", 0, 0, 0.12);
    await user.click(screen.getByRole("button", { name: "从工作表读回" }));
    await screen.findByText("已读回 1 家企业。");
    expect(fieldOf(screen).value).toBe("52000");
    expect(screen.getByText("Sheet1!A1 = 0.12")).toBeTruthy();
  });

  it("of a newer version are left alone, and so is a sheet that somebody else made", async () => {
    const { user, screen, host } = await atCompany();
    host.settings.set("policy-awards.companies", 4);
    await user.click(screen.getByRole("button", { name: /^存到工作表/ }));
    await screen.findByText(/由更新版本的加载项保存/);
    expect(host.sheets.has("企业画像")).toBe(false);
    host.settings.clear();
    host.sheets.set("企业画像", new Map([["0,0", "别人的"]]));
    await user.click(screen.getByRole("button", { name: /^存到工作表/ }));
    await screen.findByText(/不是本加载项存的/);
    expect(host.cell("企业画像", 0, 0)).toBe("别人的");
  });
});

describe("what fits", () => {
  it("counts what is sure, and writes the whole calculation with live formulas", async () => {
    const host = new FakeHost();
    const pane = await openMeasure("jjgf-2025-01/1", { port: host });
    const { user, screen } = pane;
    await user.type(screen.getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.type(screen.getByRole("textbox", { name: "一季度产值同比增速" }), "10");
    await user.selectOptions(screen.getByRole("combobox", { name: "所属行业" }), "工业");
    await goTo(pane, "gets");
    const sure = await screen.findByRole("button", { name: /^确定/ });
    expect(within(sure.closest("div")!).getByText("10万元")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^生成测算书/ }));
    await screen.findByText(/^已写到新工作表：测算书/);
    const cells = [...host.sheets.get("测算书")!.values()].map(String);
    expect(cells).toContain('=POLICY_AWARD("jjgf-2025-01/1",B5,B6,B7)');
    // the total adds what counts beside the others, not the amounts one by one
    expect(cells.some((cell) => /^=INDEX\(POLICY_COUNTED\(/.test(cell))).toBe(true);
    const total = /^=ROUND\(SUMIF\(C\d+:C\d+,"确定",H\d+:H\d+\),2\)$/;
    expect(cells.some((cell) => total.test(cell))).toBe(true);
    // amounts are no total: their sum only says whether they are still those of the day
    const ofAmounts = cells.filter((cell) => /SUM[A-Z]*\(G/.test(cell));
    expect(ofAmounts).toEqual([expect.stringMatching(/^=IF\(ROUND\(.*,2\)=0,"","金额已与.*"\)$/)]);
    expect(host.cell("测算书", 4, 1)).toBe(110_000_000);
    // a second one never goes over the first
    await user.click(screen.getByRole("button", { name: /^生成测算书/ }));
    await screen.findByText(/^已写到新工作表：测算书2/);
    // one step takes it back
    await user.click(screen.getByRole("button", { name: "撤销写入" }));
    await screen.findByText("已撤销，工作表“测算书2”已删除。");
    expect(others(host)).toEqual(["Sheet1", "测算书"]);
  });

  it("writes a calculation for each company in one go", async () => {
    const host = new FakeHost();
    const pane = openPane({ port: host });
    const { user, screen } = pane;
    await goTo(pane, "company");
    for (const name of ["甲", "乙"]) {
      await user.clear(screen.getByRole("textbox", { name: "企业名称" }));
      await user.type(screen.getByRole("textbox", { name: "企业名称" }), name);
      if (name === "甲") await user.click(screen.getByRole("button", { name: "增加一家企业" }));
    }
    await goTo(pane, "gets");
    await user.click(await screen.findByRole("button", { name: "生成全部 2 家的测算书" }));
    await screen.findByText("已写到新工作表：测算书、测算书2");
    const holds = (sheet: string, name: string) =>
      [...host.sheets.get(sheet)!.values()].some((cell) => String(cell).includes(name));
    expect([holds("测算书", "甲"), holds("测算书2", "乙")]).toEqual([true, true]);
    // one step takes both back, but for what somebody has touched
    host.type("测算书2", 60, 0, "备注");
    await user.click(screen.getByRole("button", { name: "撤销写入" }));
    await screen.findByText(
      "已撤销，工作表“测算书”已删除。 工作表“测算书2”已有改动、被引用，或放了图表、批注，没有删除。",
    );
    expect(others(host)).toEqual(["Sheet1", "测算书2"]);
  });

  it("leaves a calculation alone that somebody has worked on, or refers to", async () => {
    const host = new FakeHost();
    const pane = openPane({ port: host });
    const { user, screen } = pane;
    await goTo(pane, "gets");
    const undone = async (touch: () => void): Promise<void> => {
      await user.click(await screen.findByRole("button", { name: /^生成测算书/ }));
      await screen.findByText(/^已写到新工作表/);
      touch();
      await user.click(screen.getByRole("button", { name: "撤销写入" }));
    };
    await undone(() => host.type("测算书", 60, 0, "备注"));
    await screen.findByText("工作表“测算书”已有改动、被引用，或放了图表、批注，没有删除。");
    await undone(() => host.type("Sheet1", 0, 0, "=测算书2!D9"));
    await screen.findByText("工作表“测算书2”已有改动、被引用，或放了图表、批注，没有删除。");
    // a chart or a comment changes no cell
    await undone(() => host.objects.set("测算书3", 1));
    await screen.findByText("工作表“测算书3”已有改动、被引用，或放了图表、批注，没有删除。");
    expect(others(host)).toEqual(["Sheet1", "测算书", "测算书2", "测算书3"]);
  });
});

describe("help", () => {
  it("computes the examples of each function", async () => {
    const { user, screen } = openPane();
    await user.click(screen.getByRole("button", { name: "帮助" }));
    expect(screen.getAllByText("100,000").length).toBeGreaterThan(0);
    expect(screen.getByText("POLICY_EXPLAIN")).toBeTruthy();
  });
});

import { cleanup, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { annotatedRuleBook } from "../../../src/rulebook";
import type { Measure } from "../../../src/language";
import { lawText } from "../../../src/text";
import { inSight, openMeasure, openPane, searchFor } from "../open-pane";

beforeAll(annotatedRuleBook);
afterEach(cleanup);

describe("around a measure", () => {
  it("stand its sentence as the law would say it, its validity, who answers for it, and its chart", async () => {
    const { user, screen } = await openMeasure("jjgf-2025-01/1");
    const book = await annotatedRuleBook();
    const { measure } = book.find("jjgf-2025-01/1") as { measure: Measure };
    expect(screen.getByLabelText("规则").textContent).toBe(lawText(measure, "zh-CN"));
    expect(inSight().getByText("有效期 2025-01-14 至 2025-12-31")).toBeTruthy();
    expect(inSight().getAllByText(measure.department!).length).toBeGreaterThan(0);
    expect(inSight().queryByRole("region", { name: /^金额随/ })).toBeNull();
    await user.type(inSight().getByRole("textbox", { name: "一季度产值" }), "11000");
    await user.type(inSight().getByRole("textbox", { name: "一季度产值同比增速" }), "6");
    const chart = inSight().getByRole("region", { name: "金额随“一季度产值同比增速”变化" });
    expect(within(chart).getByRole("row", { name: /^6%（当前） / })).toBeTruthy();
    expect(within(chart).getByRole("row", { name: /^10% / })).toBeTruthy();
    expect(within(chart).getByText("换档处的金额")).toBeTruthy();
  });

  it("stands a chart with names at its axes; where it has no tiers, none are offered", async () => {
    const { user } = await openMeasure("jjgf-2025-04/2");
    await user.type(inSight().getByRole("textbox", { name: "该专项获国家资金" }), "100");
    await user.type(inSight().getByRole("textbox", { name: "该专项获北京市资金" }), "100");
    const chart = inSight().getByRole("region", { name: "金额随“该专项获国家资金”变化" });
    expect(within(chart).queryByText("换档处的金额")).toBeNull();
    expect(within(chart).getByText("起点、当前和终点的金额")).toBeTruthy();
    // beside the picture, where no width of the pane makes them small
    const texts = [...chart.querySelectorAll("[aria-hidden] span")].map((one) => one.textContent);
    expect(texts).toEqual(["金额", "225万元", "0", "125万元", "该专项获国家资金"]);
  });

  it("stand the others that share its cap, each a way there and back", async () => {
    const pane = await openMeasure("jjgf-2025-01/10-sold");
    const { user, screen } = pane;
    const others = within(screen.getByRole("region", { name: "与其他措施的关系" }));
    expect(others.getByText(/合并封顶：/).textContent).toContain("四、10");
    const [link] = others.getAllByRole("button");
    const title = link!.textContent;
    await user.click(link!);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
    await user.click(screen.getByRole("button", { name: "返回" }));
    expect(document.activeElement).toBe(link);
  });

  it("stands how many of its own lines are paid, with nothing after the clause where it is alone", async () => {
    const { screen } = await openMeasure("zcdy-wh-11/1.1");
    const others = within(screen.getByRole("region", { name: "与其他措施的关系" }));
    const own = others.getAllByText(/限定笔数：/).map((one) => one.closest("li")!.textContent);
    expect(own.toSorted()).toEqual([
      "限定笔数：一家企业每期只贴一笔贷款 （文化和旅游 11 服务内容1（1））",
      "限定笔数：同一企业最多得3年债权融资贴息贴租 （文化和旅游 11 条件要求4）：文化企业发债贴息、文化企业融资租赁贴租",
    ]);
  });

  it("stands how to apply, with what the text does not print in one line", async () => {
    const { screen } = await openMeasure("jjgf-2025-01/1");
    const applying = screen.getByRole("region", { name: "怎么申请" });
    expect(within(applying).getAllByRole("term").length).toBeGreaterThan(1);
    expect(applying.textContent).toMatch(/原文未载：.*电话/);
  });
});

describe("a search", () => {
  it("names the largest sum and the last day of what it finds", async () => {
    const pane = openPane();
    await searchFor(pane, "达产增产");
    const [first] = await pane.screen.findAllByRole("listitem");
    expect(first!.textContent).toMatch(/写明的最高额 [\d,.]+万元.*(截至|截止)/);
  });

  it("says what the rule book covers where it has nothing of the kind, and shows the nearest", async () => {
    const pane = openPane();
    await searchFor(pane, "稳岗补贴");
    expect(pane.screen.getByText("规则库里没有专门讲“稳岗”的措施。")).toBeTruthy();
    expect(pane.screen.getByText(/收录的是北京经开区及北京市.*1,?092 项措施/)).toBeTruthy();
  });
});

import { cleanup, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { annotatedRuleBook } from "../../../src/rulebook";
import { openMeasure, openPane, searchFor } from "../open-pane";

beforeAll(annotatedRuleBook);
afterEach(cleanup);

describe("around a measure", () => {
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
    expect(pane.screen.getByText("规则库里没有专门讲“稳岗补贴”的措施。")).toBeTruthy();
    expect(pane.screen.getByText(/收录的是北京经开区及北京市.*1,?092 项措施/)).toBeTruthy();
  });
});

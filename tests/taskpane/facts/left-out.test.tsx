import { cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { decisiveConditions } from "../../../src/planner/granted";
import { wordedRuleBook } from "../../../src/rulebook";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { grantedKeys } from "../../../src/taskpane/facts/granted-keys";
import { goTo, inSight, openMeasure, openPane } from "../open-pane";

afterEach(cleanup);

const MET = "可不填，按符合计";
const OPEN = "不填则列为待确认";

describe("what is said of a condition that may be left out", () => {
  it("is on ② that it stays open, as the total takes only place and credit as met", async () => {
    const pane = openPane();
    await goTo(pane, "gets");
    const asked = await pane.screen.findByRole("region", { name: "接下来最该填的几项" });
    expect(within(asked).getAllByText(OPEN).length).toBeGreaterThan(0);
    expect(within(asked).queryByText(MET)).toBeNull();
  });

  it("is on ① that it counts as met where it does: the conduct of a company", async () => {
    const pane = openPane();
    await goTo(pane, "company");
    const standing = await pane.screen.findByRole("region", { name: "信用与合规" });
    await pane.user.click(within(standing).getByText("逐条查看"));
    expect(within(standing).getAllByText(MET).length).toBeGreaterThan(3);
    expect(within(standing).queryByText(OPEN)).toBeNull();
    await pane.user.selectOptions(inSight().getByRole("combobox", { name: /^主营业务/ }), "工业");
    const deciding = await pane.screen.findByRole("region", { name: "还会影响金额的事项" });
    expect(within(deciding).queryByText(MET)).toBeNull();
  });

  it("is that it counts as met where one measure is looked at", async () => {
    await openMeasure("jjgf-2025-01/1");
    expect(inSight().getAllByText(MET).length).toBeGreaterThan(0);
    expect(inSight().queryByText(OPEN)).toBeNull();
  });

  it("parts the general conditions as the planner does", async () => {
    const book = await wordedRuleBook();
    const granted = grantedKeys(book);
    for (const measure of book.measures) {
      const isDecisive = decisiveConditions(book, measure);
      measure.inputs.forEach((input, i) => {
        if (input.scope) expect(granted.has(factKey(input))).toBe(!isDecisive[i]);
      });
    }
  });
});

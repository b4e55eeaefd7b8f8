import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbench, patiently, type OpenWorkbench } from "./open-workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built" });
});

afterAll(() => workbench.close());

test("inputs sorted by the grid's own command, and the awards follow", async () => {
  const { page } = workbench;
  await workbench.select("B5:C7");
  await page.getByText("数据", { exact: true }).first().click();
  await page.locator('[data-u-command="sheet.menu.sheets-sort"]').first().click();
  await page.getByRole("menuitem").filter({ hasText: "当前区域升序" }).first().click();
  await expect
    .poll(() => workbench.values("B5:B7"), patiently)
    .toEqual([[80000000], [100000000], [250000000]]);
  expect(await workbench.values("E5:E7")).toEqual([[0], [100000], [450000]]);
});

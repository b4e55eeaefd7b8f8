import { afterAll, beforeAll, expect, test } from "vitest";
import { atRest, openWorkbench, type OpenWorkbench } from "./open-workbench";

// The built add-in itself, as it goes into Excel.

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built" });
});

afterAll(() => workbench.close());

test("the sample shows awards, their sum and the steps of one", async () => {
  expect(await workbench.values("E5:E8")).toEqual([[100000], [450000], [0], [550000]]);
  const [outcome] = await workbench.values("F5:F5");
  expect(outcome![0]).toContain("10万元");
  const steps = await workbench.values("A11:D14");
  expect(steps.every((row) => row.every((cell) => cell !== ""))).toBe(true);
});

test("a formula typed key by key gives the award", async () => {
  await workbench.typeIn("H5", '=POLICY_AWARD("jjgf-2025-01/1",110000000,10%)');
  expect(await workbench.values("H5")).toEqual([[100000]]);
});

test("a missing input gives #N/A and says which", async () => {
  await workbench.enter("H6", '=POLICY_AWARD("jjgf-2025-01/1",110000000)');
  expect(await workbench.values("H6")).toEqual([["#N/A"]]);
  await workbench.select("H6");
  await workbench.cellLineSays("增速");
});

test("the pane speaks the language of the workbench and knows the workbook", async () => {
  const pane = workbench.page.frameLocator("#pane");
  await pane.getByText("②能拿什么").waitFor();
  await workbench.renewed(() => workbench.page.getByRole("button", { name: "English" }).click());
  await pane.getByText("② What it gets").waitFor();
});

test("functions that are described last are known all the same", async () => {
  const late = await openWorkbench({
    before: (page) =>
      page.route("**/functions*.json", async (route) => {
        await page.frameLocator("#pane").getByText("zh-CN").waitFor();
        // a grid that was there already would have calculated
        await atRest(page);
        await route.continue();
      }),
  });
  expect(await late.values("E5:E8")).toEqual([[100000], [450000], [-40000], [510000]]);
  await late.close();
});

test("nothing complained and nothing left the computer", () => {
  expect(workbench.complaints).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built", paneWidth: 320 });
});

afterAll(() => workbench.close());

test("forced colours leave the grid readable: as it looks without them", async () => {
  const { page } = workbench;
  await workbench.select("A1");
  const grid = page.locator("#grid");
  const usual = await grid.screenshot();
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const forced = await grid.screenshot();
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  expect(forced.equals(usual)).toBe(true);
});

test("a result of many words stays two lines in the bar, in full in its title", async () => {
  const pane = workbench.pane();
  await pane.getByRole("searchbox", { name: /^按词、文号/ }).fill("jjgf-2025-31/1");
  await pane.getByRole("listitem").first().getByRole("button").click();
  await pane.getByRole("textbox").first().fill("1");
  const bar = pane.getByRole("status").last();
  const figure = bar.locator("[title]").first();
  await figure.waitFor();
  const [text, title] = [await figure.textContent(), await figure.getAttribute("title")];
  expect(title).toBe(text);
  const { height, lines, cut } = await figure.evaluate((shown) => ({
    height: shown.parentElement!.getBoundingClientRect().height,
    lines: shown.clientHeight / parseFloat(getComputedStyle(shown).lineHeight),
    cut: shown.scrollHeight > shown.clientHeight,
  }));
  expect(cut).toBe(true);
  expect(lines).toBeCloseTo(2, 1);
  // the page keeps this much free below the focus
  expect(height).toBeLessThanOrEqual(96);
  // in full, once, where the result is explained
  expect(await pane.locator("p").filter({ hasText: title! }).count()).toBe(1);
});

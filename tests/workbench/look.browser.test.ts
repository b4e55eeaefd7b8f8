import { afterAll, beforeAll, expect, test } from "vitest";
import type { Locator } from "playwright-core";
import { findMeasure } from "../taskpane/person";
import { openWorkbench, patiently, type OpenWorkbench } from "./open-workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built", paneWidth: 320 });
});

afterAll(() => workbench.close());

/** A picture of what moves no more: two in a row are the same. */
async function still(part: Locator): Promise<Buffer> {
  let last = await part.screenshot();
  await expect
    .poll(async () => {
      const before = last;
      last = await part.screenshot();
      return last.equals(before);
    }, patiently)
    .toBe(true);
  return last;
}

test("forced colours leave the grid readable: as it looks without them", async () => {
  const { page } = workbench;
  await workbench.select("A1");
  const grid = page.locator("#grid");
  const usual = await still(grid);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const forced = await still(grid);
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  expect(forced.equals(usual)).toBe(true);
});

test("a result of many words stays two lines in the bar, in full in its title", async () => {
  const pane = workbench.pane();
  await findMeasure(pane, "jjgf-2025-31/1", "行政许可事项清单");
  await pane.getByRole("textbox").first().fill("1");
  const bar = pane.getByRole("status").last();
  const figure = bar.locator("[title]").first();
  const shownNow = () =>
    figure.evaluate((shown) => ({
      text: shown.textContent,
      title: shown.getAttribute("title"),
      height: shown.parentElement!.getBoundingClientRect().height,
      lines: shown.clientHeight / parseFloat(getComputedStyle(shown).lineHeight),
      cut: shown.scrollHeight > shown.clientHeight,
    }));
  // what stood there before the figure is short
  await expect.poll(async () => (await shownNow()).cut, patiently).toBe(true);
  const { text, title, height, lines } = await shownNow();
  expect(title).toBe(text);
  expect(lines).toBeCloseTo(2, 1);
  // the page keeps this much free below the focus
  expect(height).toBeLessThanOrEqual(96);
  // in full, once, where the result is explained
  await expect.poll(() => pane.locator("p").filter({ hasText: title! }).count(), patiently).toBe(1);
});

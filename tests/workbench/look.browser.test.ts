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

test("the pane gets the browser's theme from the workbench, dark and light again", async () => {
  const pane = workbench.pane();
  const shown = () =>
    pane.evaluate(() => ({
      told: Office.context.officeTheme.isDarkTheme,
      scheme: document.documentElement.style.colorScheme,
      paper: getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor,
    }));
  const soon = { timeout: 60_000 };
  const light = await shown();
  expect(light).toMatchObject({ told: false, scheme: "light", paper: "rgb(255, 255, 255)" });
  await workbench.page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await shown()).scheme, soon).toBe("dark");
  const dark = await shown();
  expect(dark.told).toBe(true);
  expect(Number(/\d+/.exec(dark.paper)![0])).toBeLessThan(64);
  await workbench.page.emulateMedia({ colorScheme: "light" });
  await expect.poll(shown, soon).toEqual(light);
});

test("a long name of a company ends in dots in its list, and widens nothing", async () => {
  const pane = workbench.pane();
  await pane.getByRole("button", { name: /^①/ }).click();
  const name = "北京经济技术开发区某某智能装备制造与工业软件服务股份有限公司".repeat(3);
  await pane.locator("[data-shown]").getByRole("textbox", { name: "企业名称" }).fill(name);
  const choice = pane.locator("header select");
  await expect
    .poll(() => choice.locator("option:checked").textContent(), { timeout: 60_000 })
    .toContain(name);
  const { ends, right, width, wide } = await choice.evaluate((select) => ({
    ends: getComputedStyle(select).textOverflow,
    right: select.getBoundingClientRect().right,
    width: document.documentElement.clientWidth,
    wide: document.documentElement.scrollWidth,
  }));
  expect(ends).toBe("ellipsis");
  expect(right).toBeLessThanOrEqual(width);
  expect(wide).toBe(width);
});

test("a mark stands in the first line of what it begins, however long that is", async () => {
  const pane = workbench.pane();
  await pane.getByRole("searchbox", { name: /^按词、文号/ }).fill("zcdy-wh-01");
  await pane.getByRole("listitem").first().waitFor();
  const rows = await pane.getByRole("listitem").evaluateAll((items) =>
    items.map((item) => {
      const row = item.querySelector("button > span:nth-child(2) > span")!;
      const [mark, rest] = [...row.children].map((one) => one.getBoundingClientRect());
      return { apart: Math.abs(mark!.top - rest!.top), lines: Math.round(rest!.height / 16) };
    }),
  );
  expect(rows.some(({ lines }) => lines > 1)).toBe(true);
  for (const { apart } of rows) expect(apart).toBeLessThan(4);
});

/** Relative luminance as WCAG 2 defines it, of what getComputedStyle gives. */
function luminance(colour: string): number {
  const [r, g, b] = colour.match(/\d+/g)!.map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

test("the chosen kind of measures is filled, and stays so under the pointer in forced colours", async () => {
  const { page } = workbench;
  const pane = workbench.pane();
  await pane.getByRole("button", { name: "帮助" }).click();
  await pane.getByRole("button", { name: "查看全部文件" }).click();
  const shown = pane.locator("[data-shown]");
  await shown.getByRole("listitem").first().getByRole("button").click();
  const chosen = shown.getByRole("button", { pressed: true });
  const other = shown.getByRole("button", { pressed: false }).first();
  const ground = (button: typeof other) =>
    button.evaluate((one) => getComputedStyle(one).backgroundColor);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const lights = [luminance(await ground(chosen)), luminance(await ground(other))];
  const [darker, lighter] = lights.sort((a, b) => a - b) as [number, number];
  expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(3);
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await other.hover();
  const filled = await ground(chosen);
  expect(filled).not.toBe(await ground(other));
  await chosen.hover();
  expect(await chosen.evaluate((one) => one.matches(":hover"))).toBe(true);
  expect(await ground(chosen)).toBe(filled);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
});

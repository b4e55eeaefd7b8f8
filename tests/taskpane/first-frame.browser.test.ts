import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveDist, type Site } from "../dist-site";
import { openBrowser } from "../set-up/open-browser";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** An Excel that has not answered: nothing is known of a workbook. */
const officeThatWaits = `
  window.Office = { HostType: { Excel: "Excel" }, onReady: () => new Promise(() => {}), context: {} };
  window.CustomFunctions = { associate: () => {} };
`;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await serveDist();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page whose pane is held back until `come` is called; what it says afterwards, its words, does not come. */
async function heldPage(look: BrowserContextOptions = {}, held = /chunks\/pane\.\w+\.js$/) {
  const context = await browser.newContext({ viewport: { width: 400, height: 900 }, ...look });
  const page = await context.newPage();
  let come = () => {};
  const asked = new Promise<void>((done) => (come = done));
  // boot's patience with Office, which ends in a notice, is longer than any machine is busy
  await page.addInitScript(() => {
    const { setTimeout: wait } = window;
    const longer = (then: () => void, ms = 0) => wait(then, ms < 10_000 ? ms : 10 * ms);
    Object.assign(window, { setTimeout: longer });
  });
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: officeThatWaits }),
  );
  await page.route(held, async (route: Route) => {
    await asked;
    return route.continue();
  });
  await page.route(/chunks\/words-/, () => undefined);
  await page.goto(`${site.url}/taskpane.html`, { waitUntil: "commit" });
  await page.locator("#pane[aria-busy] h1").waitFor();
  return {
    page,
    come: async () => {
      come();
      await page.locator("#pane:not([aria-busy])").waitFor();
    },
    close: () => context.close(),
  };
}

/** The line that says that the pane opens comes after a while, and is none of the frame's. */
const withoutStarting = (page: Page) =>
  page.evaluate(() => document.querySelector(".starting")?.remove());
const pictureOf = async (page: Page) =>
  (await page.screenshot({ animations: "disabled" })).toString("base64");
const controlsOf = (page: Page) =>
  page
    .locator("#pane :is(button, input, select)")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent));

const looks = ["zh-CN", "en-US"].flatMap((locale) => [
  { locale },
  { locale, colorScheme: "dark" as const },
  { locale, forcedColors: "active" as const },
  { locale, forcedColors: "active" as const, colorScheme: "dark" as const },
]);

describe("the frame that stands in the page before the pane", () => {
  it.each(looks)("looks as the pane that takes its place: %o", async (look) => {
    const { page, come, close } = await heldPage(look);
    await withoutStarting(page);
    const [picture, controls] = [await pictureOf(page), await controlsOf(page)];
    expect(controls.length).toBeGreaterThan(10);
    await come();
    expect(await controlsOf(page)).toEqual(controls);
    // no picture in the message: it is long
    expect((await pictureOf(page)) === picture).toBe(true);
    await close();
  });

  it.each(["zh-CN", "en-US"])("says what it is to those who do not see it: %s", async (locale) => {
    const { page, close } = await heldPage({ locale });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    expect(violations.map(({ help, nodes }) => [help, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    await close();
  });

  it("keeps what is typed, where the keyboard is, and what was clicked last", async () => {
    const { page, come, close } = await heldPage({ locale: "zh-CN" });
    const name = page.getByRole("textbox", { name: "企业名称" });
    await name.fill("甲公司");
    await page.getByRole("button", { name: "帮助" }).click();
    await page.getByRole("button", { name: "English" }).click();
    await name.focus();
    await come();
    await page.getByRole("button", { name: "中文" }).waitFor();
    const taken = page.getByRole("textbox", { name: "Name of the company" });
    expect(await taken.inputValue()).toBe("甲公司");
    expect(await taken.evaluate((field) => field === document.activeElement)).toBe(true);
    // the pane has heard it: its own list of companies says so
    expect(await page.locator("header select").innerText()).toBe("甲公司");
    // a click before the last one has no meaning any more
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Company facts");
    await close();
  });

  it("opens what was clicked", async () => {
    const { page, come, close } = await heldPage({ locale: "en-US" });
    await page.getByRole("button", { name: "③ Workbook" }).click();
    expect(await page.locator("[aria-current=page]").innerText()).toBe("① Company");
    await come();
    await expect.poll(() => page.locator("[aria-current=page]").innerText()).toBe("③ Workbook");
    await close();
  });

  it("does not wait for functions that are not here soon", async () => {
    const { page, come, close } = await heldPage({}, /functions\.js$/);
    expect(await page.locator("#pane button").count()).toBeGreaterThan(5);
    await come();
    await close();
  });

  it("goes where the pane does not come: nothing stands there that does not answer", async () => {
    const page = await browser.newPage();
    await page.route("https://appsforoffice.microsoft.com/**", (route) =>
      route.fulfill({ contentType: "text/javascript", body: officeThatWaits }),
    );
    await page.route(/chunks\/pane\.\w+\.js$/, (route) => route.abort());
    await page.goto(`${site.url}/taskpane.html`);
    await page.locator("#pane-missing").waitFor({ state: "visible" });
    expect(await page.locator("#pane").innerText()).toBe("");
    await page.close();
  });
});

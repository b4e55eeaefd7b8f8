import { readFileSync } from "node:fs";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser, PATIENCE } from "../set-up/open-browser";
import { serveDist, type Site } from "../dist-site";
import { TELEMETRY } from "../functions/office-host";

const cdn = "https://appsforoffice.microsoft.com/**";
const library = "node_modules/@microsoft/office-js/dist";

/** Stands in for Office inside Excel: says who it is, and remembers what registers with it. */
const officeInExcel = `
  window.order = ["office"];
  window.Office = {
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    context: {},
  };
  window.CustomFunctions = { associate: (id) => void window.order.push(id) };
`;

/** The same, not answering yet. */
const officeThatWaits = officeInExcel.replace(
  /\(\) => Promise.resolve\(.*\)/,
  `() => new Promise((done) => (window.answer = () => done({ host: "Excel" })))`,
);

const script = (body: string | Buffer) => (route: Route) =>
  route.fulfill({ contentType: "text/javascript", body });
const microsoftsOwn = (route: Route) => {
  const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
  return script(readFileSync(`${library}/${name}`))(route);
};

let browser: Browser;
let site: Site;
let page: Page;
let complaints: string[];
/** what the policy refused Microsoft's library, not us */
let refusedLibrary: string[];
/** requests to anybody but the site and Microsoft's library */
let strangers: string[];

beforeAll(async () => {
  site = await serveDist();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  complaints = [];
  refusedLibrary = [];
  strangers = [];
  page.on("request", (request) => {
    const url = request.url();
    const isOurs = url.startsWith(site.url) || /^(data|blob|about):/.test(url);
    if (!isOurs && !url.startsWith("https://appsforoffice.microsoft.com/")) strangers.push(url);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (!/Content.Security.Policy/i.test(message.text())) return;
    const isLibrarys = message.location().url.startsWith("https://appsforoffice.microsoft.com/");
    (isLibrarys ? refusedLibrary : complaints).push(message.text());
  });
});

afterEach(async () => {
  expect(strangers).toEqual([]);
  await page.close();
});

async function open(answer: (route: Route) => unknown): Promise<void> {
  await page.route(cdn, answer);
  await page.goto(`${site.url}/taskpane.html`, { waitUntil: "commit" });
}

/** From now on time passes in the page only as a test says: nobody waits, and a busy machine changes nothing. */
async function stopClock(): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
}

/** The Office that waited says who it is, and its language. */
const officeAnswers = (lang: string) =>
  page.evaluate((displayLanguage) => {
    const { Office, answer } = window as unknown as {
      Office: { context: object };
      answer: () => void;
    };
    Office.context = { displayLanguage };
    answer();
  }, lang);

const hostOf = () => page.locator("#pane").getAttribute("data-host");
const paneIsMounted = () => page.waitForFunction(() => !document.querySelector("#pane .starting"));
/** What boot found out, once it knows: the frame of the pane is drawn before. */
const hostKnown = async () => {
  await page.locator("#pane[data-host]").waitFor();
  return hostOf();
};
const notice = (id: string) => page.locator(`#${id}`);

describe("the page of the pane", () => {
  it("opens the pane in Excel, functions first", async () => {
    await open(script(officeInExcel));
    await paneIsMounted();
    expect(await hostKnown()).toBe("excel");
    expect(await notice("office-missing").isVisible()).toBe(false);
    const order = await page.evaluate(() => (window as unknown as { order: string[] }).order);
    expect(order).toContain("POLICY_AWARD");
    expect(complaints).toEqual([]);
  });

  it("can be used before Office answers, functions first, and keeps what was said", async () => {
    const pane = page.locator("#pane");
    await open(script(officeThatWaits));
    const name = pane.getByRole("textbox", { name: /企业名称|Name of the company/ });
    await name.fill("甲公司");
    expect(await hostOf()).toBeNull();
    // nothing says yet that there is no workbook
    expect(await pane.getByText(/预览模式|Not connected to Excel: you/).count()).toBe(0);
    const order = await page.evaluate(() => (window as unknown as { order: string[] }).order);
    expect(order).toContain("POLICY_AWARD");
    await officeAnswers("zh-CN");
    expect(await hostKnown()).toBe("excel");
    await pane.getByText("能拿什么").first().waitFor();
    expect(await name.inputValue()).toBe("甲公司");
    expect(complaints).toEqual([]);
  });

  it("keeps the language that was chosen before Office answered with another", async () => {
    await open(script(officeThatWaits));
    const other = page.locator("header button[lang]");
    const spoken = () => page.locator("html").getAttribute("lang");
    const chosen = (await other.getAttribute("lang"))!;
    await other.click();
    await expect.poll(spoken).toBe(chosen);
    const office = chosen === "zh-CN" ? "en-US" : "zh-CN";
    await officeAnswers(office);
    expect(await hostKnown()).toBe("excel");
    // what comes after Office has answered stands: what it says of itself has been heard by then
    await page
      .getByRole("button", { name: /^(读取表格|Read the tables)$/ })
      .and(page.locator(":enabled"))
      .waitFor();
    expect(await spoken()).toBe(chosen);
    // and may still be changed
    await other.click();
    await expect.poll(spoken).toBe(office);
  });

  it("fetches notes and screens that nobody opened when the page has time", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.addInitScript(() => {
      const held: (() => void)[] = [];
      const haveTime = () => {
        window.requestIdleCallback = (call) => window.setTimeout(call);
        held.forEach((call) => call());
      };
      window.requestIdleCallback = (call) => held.push(call as () => void);
      Object.assign(window, { held, haveTime });
    });
    await open(script(officeInExcel));
    await page.waitForFunction(() => (window as unknown as { held: unknown[] }).held.length > 0);
    expect(await hostKnown()).toBe("excel");
    await page.locator("#pane [data-shown] input").first().waitFor();
    const later = () => asked.filter((url) => /\/(notes|help|measure)\./.test(url));
    expect(later()).toEqual([]);
    await page.evaluate(() => (window as unknown as { haveTime: () => void }).haveTime());
    await expect.poll(() => later().length, { timeout: PATIENCE }).toBe(3);
    expect(complaints).toEqual([]);
  });

  it("opens the pane without a host, with Microsoft's library as it is", async () => {
    await open(microsoftsOwn);
    await paneIsMounted();
    expect(await hostKnown()).toBe("none");
    expect(await notice("office-missing").isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    expect(refusedLibrary.filter((one) => !TELEMETRY.test(one))).toEqual([]);
    expect(refusedLibrary.length).toBeLessThanOrEqual(2);
  });

  it("says in both languages that Office is blocked, and computes all the same", async () => {
    await open((route) => route.abort());
    await notice("office-missing").waitFor({ state: "visible" });
    const text = await notice("office-missing").innerText();
    expect(text).toContain("没有连上 Excel");
    expect(text).toContain("Not connected to Excel");
    await paneIsMounted();
    expect(await hostOf()).toBe("blocked");
    expect(complaints).toEqual([]);
  });

  it("waits ten seconds for an Office that does not answer", async () => {
    await stopClock();
    await page.addInitScript(() => {
      const { setTimeout: wait } = window;
      Object.assign(window, {
        setTimeout: (then: () => void, ms?: number) => {
          if (ms === 10_000) Object.assign(window, { isPatient: true });
          return wait(then, ms);
        },
      });
    });
    await open(() => undefined);
    // the page's first script is deferred: the ten seconds begin when it has run, not when it stands in the page
    await page.waitForFunction(() => "isPatient" in window);
    await page.clock.runFor(9_900);
    expect(await notice("office-missing").isVisible()).toBe(false);
    await page.clock.runFor(200);
    await notice("office-missing").waitFor({ state: "visible" });
    await page.clock.resume();
    await paneIsMounted();
    expect(await hostOf()).toBe("blocked");
  });

  it("takes an Office that answers after the ten seconds, and keeps what was said", async () => {
    const late = `() => {
      window.askedOffice = true;
      return new Promise((done) => setTimeout(() => done({ host: "Excel" }), 25_000));
    }`;
    await stopClock();
    await open(script(officeInExcel.replace(/\(\) => Promise.resolve\(.*\)/, late)));
    await page.waitForFunction(() => "askedOffice" in window);
    await page.clock.runFor(24_000);
    await notice("office-missing").waitFor({ state: "visible" });
    expect(await hostOf()).toBe("blocked");
    const name = page
      .locator("#pane")
      .getByRole("textbox", { name: /企业名称|Name of the company/ });
    await name.fill("甲公司");
    await page.clock.runFor(1_100);
    await notice("office-missing").waitFor({ state: "hidden" });
    expect(await hostOf()).toBe("excel");
    await page.clock.runFor(2_000);
    expect(await name.inputValue()).toBe("甲公司");
    expect(complaints).toEqual([]);
  });

  it("says that it opens only where the pane is not there soon", async () => {
    let come = () => {};
    const asked = new Promise<void>((done) => (come = done));
    await page.route(/chunks\/pane\.\w+\.js$/, async (route) => {
      await asked;
      return route.continue();
    });
    await open(script(officeInExcel));
    const starting = page.locator("#pane .starting");
    await starting.waitFor();
    expect(await starting.innerText()).toContain("Opening");
    const displays = await starting.evaluate((said) => {
      const animation = () => said.getAnimations()[0]!;
      // once more from the start: on a busy machine it is over by now
      (said as HTMLElement).style.animation = "none";
      void getComputedStyle(said).display;
      (said as HTMLElement).style.animation = "";
      animation().pause();
      return [100, 390, 401].map((ms) => {
        animation().currentTime = ms;
        return getComputedStyle(said).display;
      });
    });
    expect(displays).toEqual(["none", "none", "block"]);
    come();
    await paneIsMounted();
  });

  it("brings no rule for its looks that this browser throws out", async () => {
    await page.addInitScript(() => {
      const refused: string[] = [];
      (window as unknown as { refused: string[] }).refused = refused;
      const { insertRule } = CSSStyleSheet.prototype;
      CSSStyleSheet.prototype.insertRule = function (rule, at) {
        try {
          return insertRule.call(this, rule, at);
        } catch (error) {
          refused.push(rule);
          throw error;
        }
      };
    });
    await open(script(officeInExcel));
    await paneIsMounted();
    await page.getByRole("textbox", { name: /企业名称|Name of the company/ }).waitFor();
    const refused = await page.evaluate(() => (window as unknown as { refused: string[] }).refused);
    expect(refused).toEqual([]);
  });

  it("says that a part is missing, and tries again when asked", async () => {
    await page.route("**/chunks/**", (route) => route.abort());
    await open(script(officeInExcel));
    await notice("pane-missing").waitFor({ state: "visible" });
    await page.unroute("**/chunks/**");
    const anew = page.waitForEvent("load");
    await notice("pane-missing").getByRole("button").click();
    // the page that failed goes first
    await anew;
    await page.locator("#pane h1").waitFor();
    expect(await notice("pane-missing").isVisible()).toBe(false);
  });

  it("says of a screen that does not come that it is missing, in lines apart from each other", async () => {
    await page.route(/help[^/]*\.js$/, (route) => route.abort());
    await open(script(officeInExcel));
    await page.getByRole("button", { name: /^(帮助|Help)$/ }).click();
    const heading = page.getByRole("alert").getByRole("heading");
    const { fontSize, lineHeight } = await heading.evaluate((one) => ({
      fontSize: Number.parseFloat(getComputedStyle(one).fontSize),
      lineHeight: Number.parseFloat(getComputedStyle(one).lineHeight),
    }));
    expect(lineHeight).toBeGreaterThan(fontSize);
  });

  it("does not scroll sideways at 320 pixels", async () => {
    await open((route) => route.abort());
    await notice("office-missing").waitFor({ state: "visible" });
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
  });
});

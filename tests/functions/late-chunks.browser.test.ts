import type { Browser, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Site, serveDist } from "../dist-site";
import { openBrowser, PATIENCE } from "../set-up/open-browser";
import { type HostCall, NOT_AVAILABLE, type OfficeHost, openOfficeHost } from "./office-host";

let browser: Browser;
let site: Site;
let excel: OfficeHost | undefined;

beforeAll(async () => {
  site = await serveDist();
  browser = await openBrowser();
});
afterEach(() => excel?.page.close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

const ID = "jjgf-2025-01/1";
const FACTS = [[[110_000_000]], [[0.1]]];
const AMOUNT: HostCall = ["POLICY_AWARD", [ID, FACTS]];
const STATUS: HostCall = ["POLICY_STATUS", [ID, FACTS]];

async function open(chunk: string, answer: (route: Route) => Promise<void>, locale = "zh-CN") {
  excel = await openOfficeHost(browser, site.url, locale, (page) =>
    page.route(`**/chunks/${chunk}.*.js`, answer),
  );
  return {
    one: async (call: HostCall) => (await excel!.ask([call]))[0]!,
  };
}

/** Half a minute goes by in less than a second. */
const inAHurry = (page: Page) =>
  page.addInitScript(() => {
    const [now, later] = [
      performance.now.bind(performance),
      globalThis.setTimeout.bind(globalThis),
    ];
    performance.now = () => now() * 50;
    globalThis.setTimeout = ((run: () => void, ms = 0) => later(run, ms / 50)) as never;
  });

describe("amounts as code", () => {
  const TABLE: HostCall = [
    "POLICY_AWARDS",
    [
      ID,
      [
        ["一季度产值", "一季度产值同比增速"],
        [110_000_000, 0.1],
      ],
    ],
  ];
  const rightNow = async (one: (call: HostCall) => Promise<{ value: unknown }>) => {
    expect((await one(AMOUNT)).value).toBe(100_000);
    expect((await one(TABLE)).value).toEqual([[100_000]]);
  };

  it("late: amounts are the same before and after", async () => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const { one } = await open("amounts", async (route) => held.then(() => route.continue()));
    await rightNow(one);
    const come = excel!.page.waitForResponse(/\/chunks\/amounts\./);
    release();
    await (await come).finished();
    await rightNow(one);
  });

  it("damaged or missing: it is never run, and amounts are right without it", async () => {
    let asked = 0;
    const { one } = await open("amounts", async (route) => {
      if (++asked > 1) return route.abort();
      const response = await route.fetch();
      const body = (await response.text()).replace(/return 0/g, "return 7");
      return route.fulfill({ response, body });
    });
    // it comes after the words, and is asked for once more where it does not fit
    await expect.poll(() => asked, { timeout: PATIENCE }).toBeGreaterThan(1);
    await rightNow(one);
  });
});

describe.each<[chunk: string, locale: string, waits: HostCall]>([
  ["words-zh", "zh-CN", STATUS],
  ["words-en", "en-US", STATUS],
  ["sentences", "zh-CN", STATUS],
  ["company", "zh-CN", ["POLICY_COUNTED", [[[ID]], [[100_000]]]]],
])("%s", (chunk, locale, waits) => {
  it("late: amounts do not wait for it, what needs it does", async () => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const { one } = await open(chunk, async (route) => held.then(() => route.continue()), locale);
    let said = false;
    const status = one(waits).then((result) => {
      said = true;
      return result;
    });
    expect(await one(AMOUNT)).toMatchObject({ ok: true, value: 100_000 });
    expect(said).toBe(false);
    release();
    expect(String((await status).value)).toMatch(/10万元|100,?000/);
  });

  it("failing at first: it is asked for again while cells wait", async () => {
    let asked = 0;
    const { one } = await open(
      chunk,
      (route) => (++asked < 3 ? route.abort() : route.continue()),
      locale,
    );
    const [amount, status] = [one(AMOUNT), one(waits)];
    expect((await amount).value).toBe(100_000);
    expect(String((await status).value)).toMatch(/10万元|100,?000/);
    expect(asked).toBe(3);
  });

  it("damaged: it is refused, and the next one is taken", async () => {
    let asked = 0;
    const damage = async (route: Route) => {
      if (++asked > 1) return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace(/1/, "2");
      return route.fulfill({ response, body });
    };
    const { one } = await open(chunk, damage, locale);
    const [amount, status] = [one(AMOUNT), one(waits)];
    expect((await amount).value).toBe(100_000);
    expect(String((await status).value)).toMatch(/10万元|100,?000/);
    expect(asked).toBe(2);
  });

  it("never coming: amounts stay right, sentences say what is missing and what to do", async () => {
    excel = await openOfficeHost(browser, site.url, locale, async (page) => {
      await inAHurry(page);
      await page.route(`**/chunks/${chunk}.*.js`, (route) => route.abort());
    });
    const [amount, status] = await excel.ask([AMOUNT, waits]);
    expect(amount).toMatchObject({ ok: true, value: 100_000 });
    expect(status).toMatchObject({ ok: false, code: NOT_AVAILABLE });
    expect(status!.value).toMatch(/Ctrl\+Alt\+F9/);
  });
});

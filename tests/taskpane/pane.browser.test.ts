import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { openBrowser } from "../set-up/open-browser";
import { serveDist, type Site } from "../dist-site";
import { atRest, patiently } from "../workbench/open-workbench";
import { findMeasure } from "./person";

const cdn = "https://appsforoffice.microsoft.com/**";
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Office outside of Excel, without its network. */
const noHost = `
  window.Office = { HostType: { Excel: "Excel" }, context: {},
    onReady: () => Promise.resolve({ host: null, platform: null }) };
  window.CustomFunctions = { associate: () => undefined };
`;

type Locale = "zh-CN" | "en-US";

interface Look {
  locale: Locale;
  colorScheme?: "light" | "dark";
  forcedColors?: "active" | "none";
}

let browser: Browser;
let site: Site;
let context: BrowserContext | undefined;
let complaints: string[];

beforeAll(async () => {
  site = await serveDist();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(() => context?.close());

async function open(look: Look): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 320, height: 720 }, ...look });
  const page = await context.newPage();
  complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.route(cdn, (route) => route.fulfill({ contentType: "text/javascript", body: noHost }));
  // the help comes last, behind the notes: from then on nothing is drawn but what is done
  const last = page.waitForResponse(/\/help\.[^/]*\.js$/);
  await page.goto(`${site.url}/taskpane.html`);
  await page.locator("h1").waitFor();
  await (await last).finished();
  await atRest(page);
  return page;
}

/**
 * What axe is asked for. Most of what it finds lies in the words and in how they are built: one look in each language
 * shows it. Colours depend on the theme, and nothing that it finds in Chromium depends on the width.
 */
const RULES = {
  all: {},
  colours: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
} as const satisfies Record<string, RunOptions>;

/** What axe finds, as sentences. */
async function faults(page: Page, rules: keyof typeof RULES): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(
        { ...options, resultTypes: ["violations"] },
      ),
    RULES[rules] as RunOptions,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const names = {
  "zh-CN": {
    search: /^按词、文号/,
    documents: /^查找文件/,
    company: "①企业",
    gets: "②能拿什么",
    workbook: "③这份工作簿",
    library: "查看全部文件",
    back: "返回",
    help: "帮助",
    quarter: "支持企业达产增产：一季度产值增量",
  },
  "en-US": {
    search: /^Words, document number/,
    documents: /^Find documents/,
    company: "① Company",
    gets: "② What it gets",
    workbook: "③ Workbook",
    library: "See all documents",
    back: "Back",
    help: "Help",
    quarter: "Industrial output growth in Q1 2025",
  },
};

/** Every screen once, each with something on it. */
async function* screens(page: Page, locale: Locale): AsyncGenerator<string> {
  const words = names[locale];
  const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click();
  const heading = page.locator("[data-shown] h1");
  /** Presses what leads to another screen, and waits until that is there. */
  const pressTo = async (name: string | RegExp) => {
    const before = await heading.innerText();
    await press(name);
    await expect.poll(() => heading.innerText(), patiently).not.toBe(before);
  };
  yield "company";
  const search = page.getByRole("searchbox", { name: words.search });
  await search.press("Enter");
  await page.locator("[data-shown] [role=group]").first().waitFor();
  yield "find, empty";
  await search.fill("qqqq");
  await page.locator("[data-shown]").getByText("qqqq").first().waitFor();
  yield "find, nothing found";
  await search.fill("jjgf-2025-01/1");
  await page.getByRole("listitem").filter({ hasText: words.quarter }).waitFor();
  yield "find";
  await findMeasure(page, "jjgf-2025-01/1", words.quarter);
  await page.getByRole("textbox").nth(0).fill("11000");
  await page.getByRole("textbox").nth(1).fill("x");
  await page.locator("[data-shown] [aria-invalid=true]").waitFor();
  yield "measure with a fault";
  await page.getByRole("textbox").nth(1).fill("10");
  await page
    .locator("[data-shown] [role=status]")
    .filter({ hasText: /10万元|100,000/ })
    .first()
    .waitFor();
  yield "measure with an outcome";
  await pressTo(words.gets);
  await page.locator("[data-shown] h2").first().waitFor();
  yield "what it gets";
  await pressTo(words.workbook);
  yield "this workbook";
  await pressTo(words.help);
  await page.locator("summary:visible").first().click();
  yield "help";
  await pressTo(words.library);
  yield "library";
  await page.getByRole("searchbox", { name: words.documents }).fill("京技管发〔2025〕21号");
  const first = page.locator("[data-shown] li").first();
  await expect.poll(() => first.innerText(), patiently).toContain("京技管发〔2025〕21号");
  yield "library, searched";
  await pressTo(/京技管发〔2025〕21号/);
  yield "one document";
}

/** A field of the measure in sight. */
const field = (page: Page, index: number) => page.locator(`[data-shown] [id$=fact-${index}]`);

const USUAL = { colorScheme: "light", forcedColors: "none" } as const;

/** How the same screens look, how wide they are, and what axe is asked there. */
const LOOKS = {
  light: { media: USUAL, width: 320, rules: "all" },
  dark: { media: { ...USUAL, colorScheme: "dark" }, width: 320, rules: "colours" },
  forced: { media: { ...USUAL, forcedColors: "active" }, width: 320, rules: "colours" },
  // a pane of 450 pixels has room for this many; nothing that axe finds in Chromium depends on the width
  doubled: { media: USUAL, width: 225, rules: undefined },
} as const;
type LookName = keyof typeof LOOKS;
const lookNames = Object.keys(LOOKS) as LookName[];

/** Puts the pane into a look; done when every colour has arrived. */
async function putOn(page: Page, { media, width }: (typeof LOOKS)[LookName]): Promise<void> {
  await page.setViewportSize({ width, height: 720 });
  await page.emulateMedia(media);
  // what moves has begun to by the second frame
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.waitForFunction((dark) => {
    const provider = document.querySelector(".fui-FluentProvider")!;
    const [red] = getComputedStyle(provider).backgroundColor.match(/\d+/g)!.map(Number);
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return red! < 128 === dark && moving.every(({ playState }) => playState === "finished");
  }, media.colorScheme === "dark");
}

interface Walked {
  /** by look, then by screen */
  readonly found: Readonly<Record<LookName, Record<string, unknown>>>;
  readonly complaints: readonly string[];
}

/** Every screen once in each of its looks: the words are read and the lists drawn once for all of them. */
async function walk(locale: Locale): Promise<Walked> {
  const page = await open({ locale });
  const found: Walked["found"] = { light: {}, dark: {}, forced: {}, doubled: {} };
  for await (const screen of screens(page, locale))
    for (const name of lookNames) {
      const look = LOOKS[name];
      await putOn(page, look);
      const wrong = look.rules ? await faults(page, look.rules) : [];
      const wide = await sideways(page);
      if (wrong.length > 0 || wide > 0) found[name][screen] = { wrong, wide };
    }
  return { found, complaints };
}

describe("every screen", () => {
  const walks = new Map<Locale, Promise<Walked>>();
  const walked = (locale: Locale) => {
    const known = walks.get(locale) ?? walk(locale);
    walks.set(locale, known);
    return known;
  };

  it.each<[string, Locale, LookName]>([
    ["in Chinese, light", "zh-CN", "light"],
    ["in Chinese, dark", "zh-CN", "dark"],
    ["in Chinese, forced colours", "zh-CN", "forced"],
    ["in English, light", "en-US", "light"],
    ["in English, dark", "en-US", "dark"],
    ["in English, forced colours", "en-US", "forced"],
    ["in Chinese, at 200 %", "zh-CN", "doubled"],
    ["in English, at 200 %", "en-US", "doubled"],
  ])(
    "%s: axe finds nothing, nothing scrolls sideways",
    { timeout: 400_000 },
    async (_name, locale, look) => {
      const { found, complaints } = await walked(locale);
      expect(found[look]).toEqual({});
      expect(complaints).toEqual([]);
    },
  );
});

test.each<[keyof typeof RULES, string, tag: string, text: string]>([
  ["all", "button-name", "button", ""],
  ["colours", "color-contrast", "p", "faint"],
])("a planted mistake is seen by the rules for %s: %s", async (rules, id, tag, text) => {
  const page = await open({ locale: "zh-CN", colorScheme: "dark" });
  expect(await faults(page, rules)).toEqual([]);
  const heading = page.locator("h1:visible, h2:visible").first();
  await heading.evaluate(
    (before, [name, words]) => {
      const planted = document.createElement(name);
      planted.textContent = words;
      // the page's policy takes no style from markup
      Object.assign(planted.style, { color: "#999", backgroundColor: "#aaa" });
      before.after(planted);
    },
    [tag, text] as const,
  );
  const found = await faults(page, rules);
  expect(found.map((fault) => fault.split(":")[0])).toContain(id);
});

describe("a screen whose part of the program does not arrive", () => {
  it("says so, keeps the rest, and is shown when it is tried again", async () => {
    context = await browser.newContext({ viewport: { width: 320, height: 720 }, locale: "zh-CN" });
    const page = await context.newPage();
    await page.route(cdn, (route) =>
      route.fulfill({ contentType: "text/javascript", body: noHost }),
    );
    await page.route("**/help.*.js", (route) => route.abort());
    await page.goto(`${site.url}/taskpane.html`);
    await page.getByRole("textbox", { name: "企业名称" }).fill("甲公司");
    await page.getByRole("button", { name: names["zh-CN"].help }).click();
    const alert = page.getByRole("alert");
    expect(await alert.innerText()).toContain("这一屏没有下载成功，您填写的内容还在。");
    await page.unroute("**/help.*.js");
    await alert.getByRole("button", { name: "再试一次" }).click();
    await page.getByRole("heading", { level: 1, name: names["zh-CN"].help }).waitFor();
    await alert.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: names["zh-CN"].back }).click();
    expect(await page.getByRole("textbox", { name: "企业名称" }).inputValue()).toBe("甲公司");
  });
});

describe("without a mouse", () => {
  it("leads to every place within ten tabs, and to a result", async () => {
    const page = await open({ locale: "zh-CN" });
    const { keyboard } = page;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const fromTheTop = () =>
      page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
      });
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 10; i++) {
        await keyboard.press("Tab");
        if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector))
          return;
      }
      throw new Error(`Tab never came to ${selector}`);
    };
    for (const nth of [1, 2, 3]) {
      await fromTheTop();
      await tabTo(`nav button:nth-child(${nth})`);
      await keyboard.press("Enter");
      const here = await focused();
      await expect.poll(() => page.locator("nav [aria-current]").innerText(), patiently).toBe(here);
    }
    await fromTheTop();
    await tabTo("header input[type=search]");
    await keyboard.type("jjgf-2025-01/1");
    // each letter finds others: the first of the list is the one when all letters are heard
    const { quarter } = names["zh-CN"];
    await page.locator("li:first-child:visible").filter({ hasText: quarter }).waitFor();
    await tabTo("li:first-child button");
    await keyboard.press("Enter");
    await field(page, 0).waitFor();
    await expect.poll(focused, patiently).toContain("产值");
    await tabTo("[id$=fact-0]");
    await keyboard.type("1.1亿元");
    await tabTo("[id$=fact-1]");
    await keyboard.type("10");
    await page
      .getByRole("status")
      .filter({ hasText: "可享受" })
      .filter({ hasText: "10万元" })
      .waitFor();
    // the focus is never behind the bar at the bottom
    const hidden = await page.evaluate(() => {
      const field = document.activeElement!.getBoundingClientRect();
      const bar = [...document.querySelectorAll("[role=status]")].at(-1)!.getBoundingClientRect();
      return field.bottom > bar.top;
    });
    expect(hidden).toBe(false);
  });
});

describe("while results change", () => {
  /** Distances between fields and buttons, from the top of the page. */
  const places = (page: Page) =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          ["fact-0", "fact-1", "fact-2"].map((id) => `[data-shown] [id$=${id}]`).join(),
        ),
      ].map((field) => Math.round(field.getBoundingClientRect().top + window.scrollY)),
    );

  it("no field of a measure moves, whatever is typed", async () => {
    const page = await open({ locale: "zh-CN" });
    await findMeasure(page, "jjgf-2025-01/1", names["zh-CN"].quarter);
    await field(page, 2).waitFor();
    const before = await places(page);
    expect(before).toHaveLength(3);
    for (const [output, growth] of [
      ["11000", "10"],
      ["11000", "-5"],
      ["11000", ""],
    ] as const) {
      await field(page, 0).fill(output);
      await field(page, 1).fill(growth);
      expect(await places(page)).toEqual(before);
    }
  });

  it("the list stays where it is while facts are told", async () => {
    const page = await open({ locale: "zh-CN" });
    await page.getByRole("button", { name: names["zh-CN"].gets }).click();
    const done = page.getByText(/^已逐项核对/);
    await done.waitFor();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    const text = () => page.locator("[data-shown]").first().innerText();
    const before = await text();
    // where the first heading in sight is, in every frame from now on
    await page.evaluate(() => {
      const tops = new Set<number>();
      Object.assign(window, { tops });
      const look = () => {
        const boxes = [...document.querySelectorAll("h2")].map((one) =>
          one.getBoundingClientRect(),
        );
        const first = boxes.find(({ height }) => height > 0);
        if (first) tops.add(Math.round(first.top + window.scrollY));
        requestAnimationFrame(look);
      };
      look();
    });
    await page.getByRole("radio").first().check();
    // the lists follow what was told
    await expect.poll(text, patiently).not.toBe(before);
    await done.waitFor();
    const tops = await page.evaluate(() => [...(window as unknown as { tops: Set<number> }).tops]);
    expect(tops).toHaveLength(1);
  });
});

import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { openBrowser } from "../set-up/open-browser";
import { type RunningServer, startServer } from "../../src/workbench/serve";

type Matrix = (string | number | boolean)[][];

/** The workbench in a browser, with what a person does and what one sees. */
export interface OpenWorkbench {
  page: Page;
  pane: () => Frame;
  /** Errors of the page and its console, and requests that left localhost. */
  complaints: string[];
  /** Selects a cell, enters text and presses Enter. */
  enter: (address: string, text: string) => Promise<void>;
  /** The same key by key, as a person types. */
  typeIn: (address: string, text: string) => Promise<void>;
  select: (address: string) => Promise<void>;
  values: (address: string) => Promise<Matrix>;
  formulas: (address: string) => Promise<Matrix>;
  /** The line under the formula bar. */
  cellLine: () => Promise<string>;
  close: () => Promise<void>;
}

const FIXTURE = "tests/workbench/fixture";
const NAMES_OFFERED = 'ul[data-u-comp="sheets-formula-editor"]';
const DIST = process.env["WORKBENCH_DIST"] ?? "dist";

type AddIn = "fixture" | "built";

// Kept until the worker ends: a browser that has run a site's scripts before runs them again without compiling them.
let browser: Promise<Browser> | undefined;
const servers = new Map<AddIn, Promise<RunningServer>>();
const contexts = new Map<string, Promise<BrowserContext>>();

function kept<Key, Value>(all: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = all.get(key) ?? make();
  all.set(key, value);
  return value;
}

const serverOf = (addIn: AddIn): Promise<RunningServer> =>
  kept(servers, addIn, () =>
    startServer({ port: 0, dir: DIST, overlays: addIn === "fixture" ? [FIXTURE] : [] }),
  );

const contextOf = (locale: string): Promise<BrowserContext> =>
  kept(contexts, locale, async () => {
    browser ??= openBrowser();
    return (await browser).newContext({
      viewport: { width: 1280, height: 800 },
      locale,
      acceptDownloads: true,
    });
  });

function listen(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) complaints.push(`left home: ${url}`);
  });
  return complaints;
}

async function ready(page: Page): Promise<void> {
  await page.locator("#grid[data-ready]").waitFor({ timeout: 60_000 });
}

type Property = "values" | "formulas";

/** Reads by the way every add-in reads: Office.js in the pane. */
function read(pane: Frame, address: string, property: Property): Promise<Matrix> {
  return pane.evaluate(
    ([at, which]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at);
        range.load(which);
        await context.sync();
        return range[which] as Matrix;
      }),
    [address, property] as const,
  );
}

function selectIn(pane: Frame, address: string): Promise<void> {
  return pane.evaluate(
    (at) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(at).select();
        await context.sync();
      }),
    address,
  );
}

/** Opens the workbench with the fixture add-in, or with the built one. */
export async function openWorkbench({
  language = "zh-CN",
  addIn = "fixture",
  paneWidth,
}: {
  language?: string;
  addIn?: AddIn;
  /** pixels; as the page has it when left out */
  paneWidth?: number;
} = {}): Promise<OpenWorkbench> {
  const [server, context] = await Promise.all([serverOf(addIn), contextOf(language)]);
  const page = await context.newPage();
  const complaints = listen(page, server.url);
  await page.goto(server.url, { timeout: 90_000 });
  await ready(page);
  if (paneWidth !== undefined)
    await page.locator("#pane").evaluate((pane, width) => {
      pane.style.flexBasis = pane.style.width = `${width}px`;
    }, paneWidth);
  const pane = (): Frame => {
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
    if (!frame) throw new Error("the pane has no page");
    return frame;
  };
  const select = async (address: string): Promise<void> => {
    await page.locator("#grid canvas").first().focus();
    await selectIn(pane(), address);
  };
  return {
    page,
    pane,
    complaints,
    select,
    async enter(address, text) {
      await select(address);
      await page.keyboard.insertText(text);
      await page.keyboard.press("Enter");
    },
    async typeIn(address, text) {
      await select(address);
      await page.keyboard.type(text);
      // The grid looks 300 ms after the last key whether its list of names still belongs: until then Enter is the list's.
      await page.locator(NAMES_OFFERED).waitFor({ state: "hidden" });
      await page.keyboard.press("Enter");
    },
    values: (address) => read(pane(), address, "values"),
    formulas: (address) => read(pane(), address, "formulas"),
    cellLine: () => page.locator("#cell-line").innerText(),
    async close() {
      // what the workbench remembers, the next one must not know
      await page.evaluate(() => localStorage.clear());
      await page.close();
    },
  };
}

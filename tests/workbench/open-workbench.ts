import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { openBrowser, PATIENCE } from "../set-up/open-browser";
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
  /** Waits until the line under the formula bar says this. */
  cellLineSays: (what: string | RegExp) => Promise<void>;
  /** Presses Escape until no cell is typed into: while names of functions are offered, the key is their list's, and a list may come again. */
  giveUpTyping: () => Promise<void>;
  /** Makes the pane as wide as that, in pixels. */
  widen: (width: number) => Promise<void>;
  /** Does what loads the pane anew, and waits until the new one is ready. */
  renewed: (act: () => Promise<unknown>) => Promise<void>;
  close: () => Promise<void>;
}

const FIXTURE = "tests/workbench/fixture";
const NAMES_OFFERED = 'ul[data-u-comp="sheets-formula-editor"]';
const PRESS_AGAIN = 200;
/** Milliseconds. The grid asks for the next frame in every frame: sixty a second are most of what an idle page costs. */
const FRAME = 50;
const VIEWPORT = { width: 1280, height: 800 };
const DIST = process.env["WORKBENCH_DIST"] ?? "dist";

type AddIn = "fixture" | "built";

// Kept until the worker ends: a page that has run a site's scripts before runs them again without compiling them.
let browser: Promise<Browser> | undefined;
const servers = new Map<AddIn, Promise<RunningServer>>();
const contexts = new Map<string, Promise<BrowserContext>>();
/** Pages that nobody uses now, by their language. */
const freePages = new Map<string, Page[]>();

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
      viewport: VIEWPORT,
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

/** Lets the workbench draw twenty times a second; the pane, in a frame of its own, as it likes. */
function drawSeldom(page: Page): Promise<unknown> {
  return page.addInitScript((frame) => {
    if (window !== window.top) return;
    window.requestAnimationFrame = (draw) =>
      window.setTimeout(() => draw(performance.now()), frame);
    window.cancelAnimationFrame = (waiting) => window.clearTimeout(waiting);
  }, FRAME);
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await drawSeldom(page);
  return page;
}

/** What a test may listen to. */
const HEARD = [
  "console",
  "dialog",
  "download",
  "filechooser",
  "pageerror",
  "popup",
  "request",
  "requestfailed",
  "requestfinished",
  "response",
] as const;

/** Takes back what a test has made of a page, and leaves the workbook that it shows. */
async function emptied(page: Page): Promise<void> {
  for (const heard of HEARD) page.removeAllListeners(heard);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  // a workbook that was not saved asks whether to leave it
  page.on("dialog", (question) => void question.accept());
  await page.goto("about:blank");
  page.removeAllListeners("dialog");
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    forcedColors: null,
    reducedMotion: null,
    contrast: null,
  });
  await page.setViewportSize(VIEWPORT);
  await page.mouse.move(0, 0);
}

async function ready(page: Page): Promise<void> {
  await page.locator("#grid[data-ready]").waitFor();
}

/** Waits until a page has nothing to do: what left the screen has then let go of the keys, too. */
export const atRest = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestIdleCallback(() => done())));

/** For `expect.poll`, whose own second is short on a busy machine. */
export const patiently = { timeout: PATIENCE };

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
  before,
}: {
  language?: string;
  addIn?: AddIn;
  /** pixels; as the page has it when left out */
  paneWidth?: number;
  /** may hold back what the page will ask for */
  before?: (page: Page) => Promise<unknown>;
} = {}): Promise<OpenWorkbench> {
  const [server, context] = await Promise.all([serverOf(addIn), contextOf(language)]);
  const free = kept(freePages, language, () => []);
  // what is held back, and what a page was told before it began, stays with that page
  const page = (before ? undefined : free.pop()) ?? (await newPage(context));
  const complaints = listen(page, server.url);
  await before?.(page);
  await page.goto(server.url);
  await ready(page);
  const pane = (): Frame => {
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
    if (!frame) throw new Error("the pane has no page");
    return frame;
  };
  let widest = 0;
  const widen = async (wanted: number): Promise<void> => {
    widest = Math.max(widest, wanted);
    // the grid, which draws itself anew at every width, keeps its own where the pane becomes narrower
    const look = {
      width: `${wanted}px`,
      flexBasis: `${wanted}px`,
      marginLeft: `${widest - wanted}px`,
    };
    await page.locator("#pane").evaluate((frame, style) => {
      Object.assign(frame.style, style);
    }, look);
    // its page follows, but for a border
    await pane().waitForFunction((width) => Math.abs(innerWidth - width) < 4, wanted);
  };
  if (paneWidth !== undefined) await widen(paneWidth);
  const select = async (address: string): Promise<void> => {
    await page.locator("#grid canvas").first().focus();
    await selectIn(pane(), address);
  };
  const namesGone = async (): Promise<void> => {
    await page.locator(NAMES_OFFERED).waitFor({ state: "hidden" });
    await atRest(page);
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
      // The grid looks 300 ms after the last key which names to offer: a list that came is one that goes, and no other follows.
      const [name] = /^=\w+/.exec(text)!;
      await page.keyboard.type(name);
      await page.locator(NAMES_OFFERED).waitFor();
      await page.keyboard.type(text.slice(name.length));
      await namesGone();
      await page.keyboard.press("Enter");
    },
    async giveUpTyping() {
      let over = false;
      // the workbook answers when no cell is typed into
      const answered = read(pane(), "A1", "values").then(() => (over = true));
      while (!over) {
        await page.keyboard.press("Escape");
        await Promise.race([answered, setTimeout(PRESS_AGAIN)]);
      }
    },
    widen,
    async renewed(act) {
      // the mark of the pane before is taken away, so that the one waited for is the next one's
      await page.locator("#grid").evaluate((grid) => grid.removeAttribute("data-ready"));
      await act();
      await ready(page);
    },
    values: (address) => read(pane(), address, "values"),
    formulas: (address) => read(pane(), address, "formulas"),
    cellLineSays: (what) => page.locator("#cell-line").filter({ hasText: what }).waitFor(),
    async close() {
      // what the workbench remembers, the next one must not know
      await page.evaluate(() => localStorage.clear());
      if (before) return page.close();
      await emptied(page);
      free.push(page);
    },
  };
}

import type { Frame, Page } from "playwright-core";
import { openBrowser } from "../set-up/open-browser";
import { startServer } from "../../src/workbench/serve";

type Matrix = (string | number | boolean)[][];

/** The workbench in a browser, with what a person does and what one sees. */
export interface OpenWorkbench {
  page: Page;
  pane: () => Frame;
  /** Errors of the page and its console, and requests that left localhost. */
  complaints: string[];
  /** Selects a cell, enters text and presses Enter. */
  enter: (address: string, text: string) => Promise<void>;
  select: (address: string) => Promise<void>;
  values: (address: string) => Promise<Matrix>;
  formulas: (address: string) => Promise<Matrix>;
  /** The line under the formula bar. */
  cellLine: () => Promise<string>;
  close: () => Promise<void>;
}

const FIXTURE = "tests/workbench/fixture";
const DIST = process.env["WORKBENCH_DIST"] ?? "dist";

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
  addIn?: "fixture" | "built";
  /** pixels; as the page has it when left out */
  paneWidth?: number;
} = {}): Promise<OpenWorkbench> {
  const overlays = addIn === "fixture" ? [FIXTURE] : [];
  const server = await startServer({ port: 0, dir: DIST, overlays });
  const browser = await openBrowser();
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, locale: language, acceptDownloads: true });
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
    values: (address) => read(pane(), address, "values"),
    formulas: (address) => read(pane(), address, "formulas"),
    cellLine: () => page.locator("#cell-line").innerText(),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { openBrowser } from "../tests/set-up/open-browser";
import { startServer } from "../src/workbench/serve";
import { serveDist } from "../tests/dist-site";
import { openOfficeHost } from "../tests/functions/office-host";
import { median } from "./median";

const RUNS = 5;
const CELLS = 50_000;
const OFFICE = "node_modules/@microsoft/office-js/dist";

export interface Pages {
  /** fifty thousand cells of POLICY_AWARD through Microsoft's runtime, each with its own figures */
  cells: number;
  /** from opening the pane's page without a host until the pane is there */
  pane: number;
  /** from opening the workbench until its grid takes keys */
  workbench: number;
}

/** Medians in milliseconds, each run in a new page of one browser. Needs dist/. */
export async function measurePages(): Promise<Pages> {
  const browser = await openBrowser();
  const site = await serveDist();
  const server = await startServer({ port: 0, dir: "dist", overlays: [] });
  try {
    return {
      cells: await medianOf(() => timeCells(browser, site.url)),
      pane: await medianOf(() => timePane(browser, site.url)),
      workbench: await medianOf(() => timeWorkbench(browser, server.url)),
    };
  } finally {
    await browser.close();
    await site.close();
    await server.close();
  }
}

async function medianOf(time: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await time());
  return median(times);
}

async function timeCells(browser: Browser, url: string): Promise<number> {
  const host = await openOfficeHost(browser, url);
  const rows = Array.from({ length: CELLS }, (_, i) => [110_000_000 + i * 110_000, 0.1]);
  const { amounts, ms } = await host.amounts("jjgf-2025-01/1", rows);
  if (amounts.some(Number.isNaN)) throw new Error("a cell without an amount");
  await host.page.close();
  return ms;
}

async function timePane(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    return route.fulfill({
      contentType: "text/javascript",
      body: readFileSync(`${OFFICE}/${name}`, "utf8"),
    });
  });
  const start = performance.now();
  await page.goto(`${url}/taskpane.html`, { waitUntil: "commit" });
  await page.waitForFunction(() => document.body && !document.querySelector("#pane .starting"));
  await page.locator("#pane button, #pane input").first().waitFor();
  const ms = performance.now() - start;
  await page.close();
  return ms;
}

async function timeWorkbench(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const start = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("#grid[data-ready]").waitFor({ timeout: 60_000 });
  const ms = performance.now() - start;
  await page.close();
  return ms;
}

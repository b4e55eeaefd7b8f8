import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../tests/set-up/open-browser";
import { startServer } from "../src/workbench/serve";
import { serveDist } from "../tests/dist-site";
import { openOfficeHost } from "../tests/functions/office-host";
import { type Answered, answerQuestions } from "./answered-questions";
import { type Time, medians } from "./loading";
import { median } from "./median";

const RUNS = 7;
const CELLS = 50_000;
const OFFICE = "node_modules/@microsoft/office-js/dist";

/** What the pages of one folder take; medians in milliseconds. Processor time is that of the page's own thread. */
export interface Pages {
  /** fifty thousand cells of POLICY_AWARD through Microsoft's runtime, each with its own figures */
  cells: number;
  /** from navigation of the pane's page without a host until its first control is painted */
  pane: Time;
  /** until what the first place asks for, or leads to, is painted as well */
  place: Time;
  /** from navigation of the workbench until its grid takes keys, its functions computed */
  workbench: Time;
  /** from an answer at "what it can get" until all lines are those of that answer */
  lines: number;
  /** the longest time that the page's thread was blocked meanwhile, over all answers; 0 where never above 50 */
  blocked: number;
}

const FIRST_CONTROL = "#pane button, #pane input";
/** A field of the place in sight; the main of 2026-11-21 had a list of entries instead. */
const FIRST_PLACE = "#pane [data-shown] input, #pane li button";
const LOOK = { viewport: { width: 1280, height: 800 }, locale: "zh-CN" };
const GRID = "#grid[data-ready]";

/** Folders take turns, each run in a new page of one browser. Needs what `npm run build` makes in each folder. */
export async function measurePages(folders: readonly string[]): Promise<Pages[]> {
  const browser = await openBrowser();
  const sites = await Promise.all(folders.map((folder) => serveDist(folder)));
  const servers = await Promise.all(
    folders.map((dir) => startServer({ port: 0, dir, overlays: [] })),
  );
  const inTurns = async <T>(time: (i: number) => Promise<T>): Promise<T[][]> => {
    const times = folders.map((): T[] => []);
    for (let run = 0; run < RUNS; run++)
      for (const i of folders.keys()) times[i]!.push(await time(i));
    return times;
  };
  try {
    const pane = (selector: string) =>
      inTurns((i) =>
        newPage(browser).then((page) =>
          timeUntil(page, `${sites[i]!.url}/taskpane.html`, selector),
        ),
      );
    const controls = await pane(FIRST_CONTROL);
    const places = await pane(FIRST_PLACE);
    const workbenches = await inTurns((i) =>
      // its server sends Microsoft's library itself
      browser.newPage(LOOK).then((page) => timeUntil(page, servers[i]!.url, GRID)),
    );
    const cells = await inTurns((i) => timeCells(browser, sites[i]!.url));
    const answers: Answered[][] = [];
    for (const site of sites) {
      const page = await newPage(browser);
      await page.goto(`${site.url}/taskpane.html`);
      answers.push(await answerQuestions(page));
      await page.close();
    }
    return folders.map((_, i) => ({
      cells: median(cells[i]!),
      pane: medians(controls[i]!),
      place: medians(places[i]!),
      workbench: medians(workbenches[i]!),
      lines: median(answers[i]!.map(({ ms }) => ms)),
      blocked: Math.max(...answers[i]!.map(({ longest }) => longest)),
    }));
  } finally {
    await browser.close();
    await Promise.all([...sites, ...servers].map((server) => server.close()));
  }
}

async function timeCells(browser: Browser, url: string): Promise<number> {
  const host = await openOfficeHost(browser, url);
  const rows = Array.from({ length: CELLS }, (_, i) => [110_000_000 + i * 110_000, 0.1]);
  const { amounts, ms } = await host.amounts("jjgf-2025-01/1", rows);
  if (amounts.some(Number.isNaN)) throw new Error("a cell without an amount");
  await host.page.close();
  return ms;
}

/** A page that finds Microsoft's library on this machine. */
async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage(LOOK);
  await page.route("https://appsforoffice.microsoft.com/**", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    return route.fulfill({
      contentType: "text/javascript",
      body: readFileSync(`${OFFICE}/${name}`, "utf8"),
    });
  });
  return page;
}

/** From navigation until the frame in which the selector finds something has been painted, by the page's own clock. */
async function timeUntil(page: Page, url: string, selector: string): Promise<Time> {
  await page.addInitScript((wanted) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark("painted")));
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  }, selector);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url, { waitUntil: "commit" });
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName("painted")[0]?.startTime,
    undefined,
    { timeout: 60_000 },
  );
  const ms = (await painted.jsonValue())!;
  const { metrics } = await session.send("Performance.getMetrics");
  const cpu = 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  await page.close();
  return { ms, cpu };
}

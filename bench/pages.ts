import type { Browser } from "playwright-core";
import { openBrowser } from "../tests/set-up/open-browser";
import { startServer } from "../src/workbench/serve";
import { serveDist } from "../tests/dist-site";
import { openOfficeHost } from "../tests/functions/office-host";
import { type Answered, answerQuestions } from "./answered-questions";
import { onFreshPage, pageWithOffice, timeUntil } from "./fresh-page";
import { type Time, medians } from "./loading";
import { median } from "./median";
import { timesOpenedAgain } from "./opened-again";
import { openWebHost, overTheLink } from "./web-host";

const RUNS = 7;
const CELLS = 50_000;

/** What the pages of one folder take; medians in milliseconds. Processor time is that of the page's own thread. */
export interface Pages {
  /** fifty thousand cells of POLICY_AWARD through Microsoft's runtime, each with its own figures */
  cells: number;
  /**
   * from navigation of the pane's page without a host until its first control is painted; what is done to it is kept
   * until the pane is there
   */
  pane: Time;
  /** the same from a web host, packed, over a link of 10 Mbit/s */
  hosted: Time;
  /** until the pane itself is there, and what its first place asks for, or leads to, is painted */
  place: Time;
  /** from navigation of the workbench until its grid takes keys, its functions computed */
  workbench: Time;
  /** the same in a browser that has opened it before, and has kept its scripts compiled */
  again: Time;
  /** from an answer at "what it can get" until all lines are those of that answer */
  lines: number;
  /** the longest time that the page's thread was blocked meanwhile, over all answers; 0 where never above 50 */
  blocked: number;
}

const FIRST_CONTROL = "#pane button, #pane input";
/** A field of the place in sight; the main of 2026-11-21 had a list of entries instead. */
const FIRST_PLACE = ["[data-shown] input", "li button"]
  .map((field) => `#pane:not([aria-busy]) ${field}`)
  .join();
const GRID = "#grid[data-ready]";

/** Folders take turns, each run in a new page of one browser. Needs what `npm run build` makes in each folder. */
export async function measurePages(folders: readonly string[]): Promise<Pages[]> {
  const browser = await openBrowser();
  const sites = await Promise.all(folders.map((folder) => serveDist(folder)));
  const hosts = await Promise.all(folders.map((folder) => openWebHost(folder)));
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
      inTurns((i) => timeFresh(browser, `${sites[i]!.url}/taskpane.html`, selector));
    const controls = await pane(FIRST_CONTROL);
    const hosted = await inTurns((i) =>
      onFreshPage(browser, async (session) => {
        await overTheLink(session);
        return timeUntil(session, `${hosts[i]!.url}/taskpane.html`, FIRST_CONTROL);
      }),
    );
    const places = await pane(FIRST_PLACE);
    // its server sends Microsoft's library itself
    const workbenches = await inTurns((i) => timeFresh(browser, servers[i]!.url, GRID));
    const urls = servers.map(({ url }) => url);
    const again = await timesOpenedAgain(urls, GRID, RUNS);
    const cells = await inTurns((i) => timeCells(browser, sites[i]!.url));
    const answers: Answered[][] = [];
    for (const site of sites) {
      const page = await pageWithOffice(browser);
      await page.goto(`${site.url}/taskpane.html`);
      answers.push(await answerQuestions(page));
      await page.close();
    }
    return folders.map((_, i) => ({
      cells: median(cells[i]!),
      pane: medians(controls[i]!),
      hosted: medians(hosted[i]!),
      place: medians(places[i]!),
      workbench: medians(workbenches[i]!),
      again: medians(again[i]!),
      lines: median(answers[i]!.map(({ ms }) => ms)),
      blocked: Math.max(...answers[i]!.map(({ longest }) => longest)),
    }));
  } finally {
    await browser.close();
    await Promise.all([...sites, ...hosts, ...servers].map((server) => server.close()));
  }
}

const timeFresh = (browser: Browser, url: string, selector: string): Promise<Time> =>
  onFreshPage(browser, (session) => timeUntil(session, url, selector));

async function timeCells(browser: Browser, url: string): Promise<number> {
  const host = await openOfficeHost(browser, url);
  const rows = Array.from({ length: CELLS }, (_, i) => [110_000_000 + i * 110_000, 0.1]);
  const { amounts, ms } = await host.amounts("jjgf-2025-01/1", rows);
  if (amounts.some(Number.isNaN)) throw new Error("a cell without an amount");
  await host.page.close();
  return ms;
}

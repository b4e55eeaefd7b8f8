import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions } from "../tests/set-up/open-browser";
import { LOOK, asSession, timeUntil } from "./fresh-page";
import type { Time } from "./loading";

/** Chromium keeps what it compiled when a page is opened the second time, and takes it from there the third time. */
const BEFORE = 2;
/** It writes that down when the page has been quiet for some seconds; milliseconds. */
const WRITES = 4_000;

/**
 * What it takes to open each page once more in a browser that has opened it before, started anew each time, with a
 * profile of its own for each page; the pages take turns.
 */
export async function timesOpenedAgain(
  urls: readonly string[],
  selector: string,
  runs: number,
): Promise<Time[][]> {
  const profiles = urls.map(() => mkdtempSync(join(tmpdir(), "opened-again-")));
  const times = urls.map((): Time[] => []);
  try {
    for (let run = 0; run < BEFORE + runs; run++)
      for (const [i, url] of urls.entries()) {
        const time = await timeOnce(profiles[i]!, url, selector);
        if (run >= BEFORE) times[i]!.push(time);
      }
    return times;
  } finally {
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  }
}

async function timeOnce(profile: string, url: string, selector: string): Promise<Time> {
  const options = { ...launchOptions(), ...LOOK };
  const browser = await chromium.launchPersistentContext(profile, options);
  try {
    const page = await browser.newPage();
    const session = asSession(await browser.newCDPSession(page));
    const time = await timeUntil(session, url, selector);
    await page.waitForTimeout(WRITES);
    return time;
  } finally {
    await browser.close();
  }
}

import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { Time } from "./loading";

const OFFICE = "node_modules/@microsoft/office-js/dist";

/** How a page is looked at. */
export const LOOK = { viewport: { width: 1280, height: 800 }, locale: "zh-CN" };

/** A page that finds Microsoft's library on this machine; all else that it asks for goes its own way, and is kept. */
export async function pageWithOffice(browser: Browser): Promise<Page> {
  const page = await browser.newPage(LOOK);
  const session = await page.context().newCDPSession(page);
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
    const answer = {
      requestId,
      responseCode: 200,
      // as Microsoft's host says: the library asks for its parts across origins
      responseHeaders: [
        { name: "content-type", value: "text/javascript" },
        { name: "access-control-allow-origin", value: "*" },
      ],
      body: readFileSync(`${OFFICE}/${name}`, "base64"),
    };
    // a page that is closed meanwhile asks no more
    session.send("Fetch.fulfillRequest", answer).catch(() => undefined);
  });
  const patterns = [{ urlPattern: "https://appsforoffice.microsoft.com/*" }];
  await session.send("Fetch.enable", { patterns });
  return page;
}

/** From navigation until the frame in which the selector finds something has been painted, by the page's own clock. */
export async function timeUntil(page: Page, url: string, selector: string): Promise<Time> {
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
  return { ms, cpu };
}

import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { Time } from "./loading";

/** A page that does not paint it in so many milliseconds does not paint it at all. */
const LATEST = 60_000;

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

/**
 * From navigation until the frame in which the selector finds something has been painted, by the page's own clock. The
 * page tells it by itself: nothing is put into it meanwhile, as asking for it again and again would.
 */
export async function timeUntil(page: Page, url: string, selector: string): Promise<Time> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: "painted" });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const told = new Promise<number>((done, fail) => {
    session.on("Runtime.bindingCalled", ({ payload }) => done(Number(payload)));
    setTimeout(() => fail(new Error(`${url} shows no ${selector}`)), LATEST).unref();
  });
  await session.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `{
      const watch = new MutationObserver(() => {
        if (!document.querySelector(${JSON.stringify(selector)})) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => painted(String(performance.now()))));
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
    }`,
  });
  await session.send("Page.navigate", { url });
  const ms = await told;
  const { metrics } = await session.send("Performance.getMetrics");
  const cpu = 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  return { ms, cpu };
}

import { readFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright-core";
import type { Time } from "./loading";

/** A page that does not paint it in so many milliseconds does not paint it at all. */
const LATEST = 60_000;

const OFFICE = "node_modules/@microsoft/office-js/dist";
const OFFICE_HOST = "https://appsforoffice.microsoft.com/*";

/** How a page is looked at. */
export const LOOK = { viewport: { width: 1280, height: 800 }, locale: "zh-CN" };

/** What a page can be told and asked through Chromium's protocol, with the names and answers that the protocol gives. */
export interface Session {
  send: (method: string, params?: object) => Promise<unknown>;
  on: (event: string, listener: (params: never) => void) => void;
}

/** A page that finds Microsoft's library on this machine; all else that it asks for goes its own way, and is kept. */
export async function pageWithOffice(browser: Browser): Promise<Page> {
  const page = await browser.newPage(LOOK);
  const session = asSession(await page.context().newCDPSession(page));
  session.on("Fetch.requestPaused", (request: Asked) => giveOffice(session, request));
  await session.send("Fetch.enable", { patterns: [{ urlPattern: OFFICE_HOST }] });
  return page;
}

/** The session of a page that the tests' library drives. */
export const asSession = (session: CDPSession): Session => session as unknown as Session;

interface Asked {
  requestId: string;
  request: { url: string };
}

function giveOffice(session: Session, { requestId, request }: Asked): void {
  const answer = {
    requestId,
    responseCode: 200,
    // as Microsoft's host says: the library asks for its parts across origins
    responseHeaders: [
      { name: "content-type", value: "text/javascript" },
      { name: "access-control-allow-origin", value: "*" },
    ],
    body: readFileSync(`${OFFICE}/${new URL(request.url).pathname.split("/").at(-1)}`, "base64"),
  };
  // a page that is closed meanwhile asks no more
  session.send("Fetch.fulfillRequest", answer).catch(() => undefined);
}

/**
 * Opens a page that nobody inspects, as nobody does in Excel, hands it over and closes it: where the tests' library drives a
 * page, the engine notes for each error, even one that is only kept, where all functions on the way to it stand, and
 * reads them once more for that.
 */
export async function onFreshPage<T>(
  browser: Browser,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const root = await browser.newBrowserCDPSession();
  const { browserContextId } = await root.send("Target.createBrowserContext");
  try {
    const target = { url: "about:blank", browserContextId, ...LOOK.viewport };
    const { targetId } = await root.send("Target.createTarget", target);
    // a session within the session: the tests' library takes no notice of it
    const { sessionId } = await root.send("Target.attachToTarget", { targetId, flatten: false });
    const session = sessionWithin(root, sessionId);
    await session.send("Emulation.setLocaleOverride", { locale: LOOK.locale });
    return await use(session);
  } finally {
    await root.send("Target.disposeBrowserContext", { browserContextId });
    await root.detach();
  }
}

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: never;
}

function sessionWithin(root: CDPSession, sessionId: string): Session {
  const answers = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (params: never) => void>();
  root.on("Target.receivedMessageFromTarget", (received) => {
    if (received.sessionId !== sessionId) return;
    const message = JSON.parse(received.message) as Message;
    if (message.id !== undefined) answers.get(message.id)?.(message);
    else listeners.get(message.method!)?.(message.params!);
  });
  let count = 0;
  return {
    on: (event, listener) => void listeners.set(event, listener),
    send: (method, params = {}) =>
      new Promise((done, fail) => {
        const id = ++count;
        answers.set(id, ({ result, error }) => {
          answers.delete(id);
          if (error) fail(new Error(`${method}: ${error.message}`));
          else done(result);
        });
        const message = JSON.stringify({ id, method, params });
        root.send("Target.sendMessageToTarget", { sessionId, message }).catch(fail);
      }),
  };
}

/** What the page asks for when it has painted what it was to paint; nobody answers it. */
const PAINTED = "/painted";

/**
 * From navigation until the frame in which the selector finds something has been painted, by the page's own clock. The
 * page tells it by itself: nothing is put into it meanwhile, as asking for it again and again would. It finds Microsoft's
 * library on this machine.
 */
export async function timeUntil(session: Session, url: string, selector: string): Promise<Time> {
  await session.send("Page.enable");
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const told = new Promise<number>((done, fail) => {
    session.on("Fetch.requestPaused", (asked: Asked) => {
      const { pathname, search } = new URL(asked.request.url);
      if (pathname === PAINTED) done(Number(search.slice(1)));
      else giveOffice(session, asked);
    });
    setTimeout(() => fail(new Error(`${url} shows no ${selector}`)), LATEST).unref();
  });
  const patterns = [{ urlPattern: OFFICE_HOST }, { urlPattern: `*${PAINTED}?*` }];
  await session.send("Fetch.enable", { patterns });
  await session.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `{
      const tell = () => { new Image().src = ${JSON.stringify(`${PAINTED}?`)} + performance.now(); };
      const watch = new MutationObserver(() => {
        if (!document.querySelector(${JSON.stringify(selector)})) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(tell));
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
    }`,
  });
  await session.send("Page.navigate", { url });
  const ms = await told;
  const { metrics } = (await session.send("Performance.getMetrics")) as {
    metrics: { name: string; value: number }[];
  };
  const cpu = 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  return { ms, cpu };
}

import { chromium, type Browser, type BrowserContext, type LaunchOptions } from "playwright-core";
import { findBrowser } from "./find-tools";

/** Chromium without the calls home of its own that would be mistaken for the product's. */
export const launchOptions = (): LaunchOptions => ({
  executablePath: findBrowser(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** SLOW_PAGES=6 shows on a fast machine what fails on a busy one: pages run six times slower, answers come late and in any order. */
const slower = Number(process.env["SLOW_PAGES"] ?? 1);
const LATEST_ANSWER = 300;

/** What comes at all comes in this time, be the machine ever so busy; what never comes fails before its test is out of time. */
export const PATIENCE = 100_000 * slower;

/** The tests' one Chromium, if one-browser.ts has started it, else one of its own. Closing it ends what was opened here. */
export async function openBrowser(): Promise<Browser> {
  const shared = process.env["SHARED_BROWSER"];
  const browser = await (shared === undefined
    ? chromium.launch(launchOptions())
    : chromium.connect(shared));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE);
    if (slower > 1) await slowDown(context);
    return context;
  };
  return browser;
}

/** For SLOW_PAGES: every page of the context runs slower, and what it asks of a site on this computer is answered late. */
async function slowDown(context: BrowserContext): Promise<void> {
  await context.route(/^http:\/\/(127\.0\.0\.1|localhost):/, (route) => {
    const late = () => route.fallback().catch(() => undefined);
    setTimeout(() => void late(), Math.random() * LATEST_ANSWER);
  });
  const newPage = context.newPage.bind(context);
  context.newPage = async () => {
    const page = await newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    return page;
  };
}

import { chromium, type Browser, type LaunchOptions } from "playwright-core";
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

/** The tests' one Chromium, if one-browser.ts has started it, else one of its own. Closing it ends what was opened here. */
export function openBrowser(): Promise<Browser> {
  const shared = process.env["SHARED_BROWSER"];
  return shared === undefined ? chromium.launch(launchOptions()) : chromium.connect(shared);
}

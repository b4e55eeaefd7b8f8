import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-tools";

/** Chromium without the calls home of its own that would be mistaken for the product's. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
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
}

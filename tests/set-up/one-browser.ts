import { chromium } from "playwright-core";
import { launchOptions } from "./open-browser";

/** Vitest's global setup: one Chromium for all files, each of which has contexts of its own in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(launchOptions());
  process.env["SHARED_BROWSER"] = server.wsEndpoint();
  return () => server.close();
}

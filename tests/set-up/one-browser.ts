import { chromium } from "playwright-core";
import { launchOptions } from "./open-browser";

/** Tests' pages are gone before code that is made faster in the background has paid for itself. */
const WITHOUT_OPTIMISED_CODE = "--js-flags=--no-turbofan --no-maglev";

/** Vitest's global setup: one Chromium for all files, each of which has contexts of its own in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const { args = [], ...options } = launchOptions();
  const server = await chromium.launchServer({
    ...options,
    args: [...args, WITHOUT_OPTIMISED_CODE],
  });
  process.env["SHARED_BROWSER"] = server.wsEndpoint();
  return () => server.close();
}

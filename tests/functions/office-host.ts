import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";

/** What Excel gets back for one cell. `code` is Excel's number of the error. */
export interface HostResult {
  ok: boolean;
  value: unknown;
  code?: number;
}
export type HostCall = [name: string, given: unknown[]];

/** Excel's numbers of the two errors that can carry a sentence. */
export const NOT_AVAILABLE = 1;
export const INVALID_VALUE = 7;

/** Given time, Microsoft's library hides a frame by an inline style, then fills it with its telemetry: both are refused. */
export const TELEMETRY = /^Applying inline style|^Framing 'https:\/\/telemetryservice\./;

export interface OfficeHost {
  page: Page;
  /** Scripts that failed. */
  errors: string[];
  /** What the content security policy refused, but for TELEMETRY. */
  refused: string[];
  ask: (calls: readonly HostCall[]) => Promise<HostResult[]>;
  /** The amounts of one measure for many rows of values, and how long they took in the page; NaN where there is none. */
  amounts: (id: string, rows: readonly number[][]) => Promise<{ amounts: number[]; ms: number }>;
}

const MICROSOFT = "node_modules/@microsoft/office-js/dist";
/** The runtime, and a table that it loads beside itself. */
const RUNTIME = ["custom-functions-runtime.js", "o15apptofilemappingtable.js"];
const PAGE = `<!doctype html><meta charset="utf-8" />
<script src="/excel-stand-in.js"></script>
<script src="/custom-functions-runtime.js"></script>
<script src="/functions.js"></script>`;
/** As strict as a page can be that loads scripts of its own at all. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** A page with the built functions.js below `url`, Microsoft's runtime of custom functions, and a stand-in for Excel.
 * `before` may hold back or damage what the page will ask for. */
export async function openOfficeHost(
  browser: Browser,
  url: string,
  locale = "zh-CN",
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<OfficeHost> {
  const page = await browser.newPage({ locale });
  await before(page);
  const [errors, refused]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() !== "error" || TELEMETRY.test(text)) return;
    (text.includes("Content Security Policy") ? refused : errors).push(text);
  });
  const script = (path: string) => ({
    contentType: "text/javascript",
    body: readFileSync(path, "utf8"),
  });
  await page.route("**/excel-stand-in.js", (r) =>
    r.fulfill(script("tests/functions/excel-stand-in.js")),
  );
  for (const name of RUNTIME)
    await page.route(`**/${name}`, (r) => r.fulfill(script(`${MICROSOFT}/${name}`)));
  await page.route("**/favicon.ico", (r) => r.fulfill({ status: 204 }));
  await page.route("**/host.html", (r) =>
    r.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": POLICY },
      body: PAGE,
    }),
  );
  // chunks that are held back must not hold back the page
  await page.goto(`${url}/host.html`, { waitUntil: "domcontentloaded" });
  return {
    page,
    errors,
    refused,
    ask: (calls) =>
      page.evaluate(
        (all) => (globalThis as unknown as StandIn).excel.ask(all),
        calls as HostCall[],
      ),
    amounts: (id, rows) => page.evaluate(amountsInPage, [id, rows] as const),
  };
}

interface StandIn {
  excel: { ask: (calls: readonly HostCall[]) => Promise<HostResult[]> };
}

/** Runs in the page, so that fifty thousand calls need not travel there one by one. */
async function amountsInPage([id, rows]: readonly [string, readonly number[][]]) {
  const calls = rows.map((row): HostCall => ["POLICY_AWARD", [id, row.map((v) => [[v]])]]);
  const start = performance.now();
  const results = await (globalThis as unknown as StandIn).excel.ask(calls);
  const ms = performance.now() - start;
  return { amounts: results.map((r) => (r.ok ? (r.value as number) : NaN)), ms };
}

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "acorn";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../src/functions";
import { type Site, serveDist } from "../dist-site";
import { type HostCall, openOfficeHost } from "../functions/office-host";
import { openBrowser } from "../set-up/open-browser";
import { findMeasure } from "../taskpane/person";

// Excel shows add-ins in WebView2, which renews itself, and on a Mac in the WebKit of the system: Safari 16.4 (spring
// 2023) and later are meant. Object.hasOwn, at, findLast and replaceAll are there; what follows is newer.

const NEWER = {
  "Array.prototype": ["toSorted", "toReversed", "toSpliced", "with"],
  "Set.prototype": ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf"],
  "String.prototype": ["isWellFormed", "toWellFormed"],
  Object: ["groupBy"],
  Map: ["groupBy"],
  Promise: ["withResolvers", "try"],
  Array: ["fromAsync"],
  RegExp: ["escape"],
  URL: ["canParse", "parse"],
  AbortSignal: ["any"],
  globalThis: ["Iterator"],
} as const;

/** Names that only the newer members have; "with", "difference", "any", "parse" and the like are anybody's. */
const TELLING =
  /\.(?:toSorted|toReversed|toSpliced|symmetricDifference|isSubsetOf|isWellFormed|toWellFormed|groupBy|withResolvers|fromAsync|canParse)\b|\b(?:RegExp\.escape|Promise\.try|AbortSignal\.any|Iterator\.from|URL\.parse)\(/g;

/** What a script holds that those browsers do not read: syntax newer than ES2020, members that came later. */
function tooNew(code: string): string[] {
  const found: string[] = code.match(TELLING) ?? [];
  try {
    parse(code, { ecmaVersion: 2020 });
  } catch (syntax) {
    found.push(String(syntax));
  }
  return found;
}

const scripts = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".js") && !name.startsWith("workbench"),
);

/** Takes the newer members out of a page before its first script. */
const withoutNewer = (page: Page) =>
  page.addInitScript(
    (newer) => {
      for (const [owner, names] of Object.entries(newer)) {
        const found = owner
          .split(".")
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], globalThis);
        const from = owner === "globalThis" ? globalThis : found;
        for (const name of names) Reflect.deleteProperty(from as object, name);
      }
    },
    NEWER as Record<string, readonly string[]>,
  );

let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await serveDist();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe("what Excel's browsers of three years ago read", () => {
  it.each(scripts)("%s is", (name) => {
    expect(tooNew(readFileSync(`dist/${name}`, "utf8"))).toEqual([]);
  });

  it.each([
    ["a newer member", "const a = [2, 1].toSorted();"],
    ["a newer operator", "let a = null; a ??= 1;"],
    ["a private field", "class A { #a = 1; }"],
    ["a newer static", "Promise.try(f);"],
  ])("%s is not, and would be seen", (_what, code) => {
    expect(tooNew(code)).toHaveLength(1);
  });

  it("every function answers without what came later", async () => {
    const old = await openOfficeHost(browser, site.url, "zh-CN", withoutNewer);
    expect(await old.page.evaluate(() => "toSorted" in Array.prototype)).toBe(false);
    const [id, range] = ["jjgf-2025-01/1", (v: unknown) => [[v]]];
    const values = [110_000_000, 0.1, "工业"].map(range);
    const facts = [
      ["一季度产值", 110_000_000],
      ["一季度产值同比增速", 0.1],
    ];
    const given: Record<string, unknown[]> = {
      POLICY_AWARDS: [id, [facts[0]![0], facts[1]![0]].map((_, i) => facts.map((row) => row[i]))],
      POLICY_FIND: ["高企"],
      POLICY_MATCH: [facts],
      POLICY_BEST: [facts],
      POLICY_COUNTED: [range(id), range(100_000)],
      POLICY_CALENDAR: [range(id), "2025-01-01", "2026-12-31"],
      POLICY_NEXT: [id, [110_000_000, 0.06, "工业"].map(range)],
      POLICY_VERSION: [],
    };
    const one = new Set(["POLICY_INPUTS", "POLICY_CITE", "POLICY_APPLY"]);
    const calls = FUNCTIONS.map(({ name }): HostCall => [
      name,
      given[name] ?? (one.has(name) ? [id] : [id, values]),
    ]);
    const results = await old.ask(calls);
    const failed = calls.flatMap(([name], i) =>
      results[i]!.ok ? [] : [[name, results[i]!.value]],
    );
    // a measure that pays has no other result
    expect(failed.map(([name]) => name)).toEqual(["POLICY_RESULT"]);
    expect(results[0]).toMatchObject({ ok: true, value: 100_000 });
    expect(old.errors).toEqual([]);
    await old.page.close();
  });

  it("the pane opens and finds a measure without what came later", async () => {
    const page = await browser.newPage({ locale: "zh-CN" });
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await withoutNewer(page);
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.goto(`${site.url}/taskpane.html`);
    await findMeasure(page, "jjgf-2025-01/1", "一季度产值增量");
    expect(complaints).toEqual([]);
    await page.close();
  });
});

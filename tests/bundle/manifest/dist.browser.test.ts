// Looks at the built dist/, and runs among the browser tests because those build it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkManifest, describeProblem } from "../../../src/bundle/manifest/check-manifest";
import { FUNCTIONS } from "../../../src/functions";
import { themes as paneThemes } from "../../../src/taskpane/shell/themes";
import { localBaseUrl } from "../../../src/bundle/manifest/environments";

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const { version } = readJson("package.json") as { version: string };
const fromDist = (path: string) => {
  const file = join("dist", path);
  return existsSync(file) ? readFileSync(file) : undefined;
};
const scripts = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".js") && !name.startsWith("workbench"),
);

describe("dist/", () => {
  it("has a manifest without problems, whose addresses all lead to files", () => {
    const context = { baseUrl: localBaseUrl, packageVersion: version, readFile: fromDist };
    const xml = readFileSync("dist/manifest.xml", "utf8");
    expect(checkManifest(xml, context).map(describeProblem)).toEqual([]);
  });

  it.each(["functions.json", "functions.zh-CN.json"])("has the help page of each in %s", (name) => {
    const { functions } = readJson(join("dist", name)) as {
      functions: { name: string; helpUrl: string }[];
    };
    expect(functions.map((one) => one.name)).toEqual(FUNCTIONS.map((row) => row.name));
    for (const { helpUrl } of functions) {
      expect(helpUrl.startsWith(`${localBaseUrl}/help/`)).toBe(true);
      expect(fromDist(helpUrl.slice(localBaseUrl.length + 1)), helpUrl).toBeDefined();
    }
  });

  it("keeps functions.js small with the whole rule book: what every cell waits for", () => {
    const script = readFileSync("dist/functions.js");
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(110_000);
    expect(/[^\0-\x7f]/.test(script.toString())).toBe(false);
  });

  it("keeps small what the pane is drawn from: libraries, frame and first place", () => {
    const html = readFileSync("dist/taskpane.html", "utf8");
    const ahead = [...html.matchAll(/rel="preload"[^>]*href="(chunks\/[^"]+)"/g)].map(
      ([, path]) => path!,
    );
    const last = ahead.findIndex((path) => path.startsWith("chunks/pane."));
    const drawnFrom = ahead.slice(0, last + 1);
    expect(drawnFrom.length).toBeGreaterThanOrEqual(2);
    const sizes = drawnFrom.map(
      (path) => gzipSync(readFileSync(join("dist", path)), { level: 9 }).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(170_000);
  });

  it("has in its themes every token that a style names", () => {
    const pane = scripts.filter((name) => /^chunks\/|^open-pane/.test(name));
    const texts = pane.map((name) => readFileSync(join("dist", name), "utf8"));
    const themes = texts.flatMap((text) => /@themes@(.*?)@themes@/.exec(text)?.[1] ?? []);
    expect(themes).toHaveLength(1);
    const used = new Set(
      texts.flatMap((text) => [...text.matchAll(/var\(--(\w+)/g)]).map(([, name]) => name!),
    );
    const known = new Set(Object.keys(paneThemes.light));
    const missing = [...used].filter(
      (name) => known.has(name) && !themes[0]!.includes(`"${name}":`),
    );
    expect(missing).toEqual([]);
    expect(used.size).toBeGreaterThan(50);
    // what nothing names is left out
    expect(themes[0]!.match(/"\w+":"/g)!.length).toBeLessThanOrEqual(3 * used.size);
  });

  it("keeps the functions' metadata below the megabyte that Excel refuses", () => {
    for (const name of ["functions.json", "functions.zh-CN.json"]) {
      expect(fromDist(name)?.length).toBeGreaterThan(2);
      expect(fromDist(name)?.length).toBeLessThan(1_000_000);
    }
  });

  it("has a pane without inline script or style", () => {
    const html = readFileSync("dist/taskpane.html", "utf8");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain("unsafe-");
  });

  it("has the script tag of Office as the workbench looks for it, before the functions", () => {
    const html = readFileSync("dist/taskpane.html", "utf8");
    const sources = [...html.matchAll(/<script\s+defer\s+src="([^"]*)"/g)].map(
      ([, source]) => source,
    );
    expect(html.match(/<script/g)).toHaveLength(sources.length);
    // Microsoft asks for its script in the head
    expect(html.indexOf("office.js")).toBeLessThan(html.indexOf("</head>"));
    expect(sources).toEqual([
      expect.stringMatching(/^taskpane\.[0-9a-f]{8}\.js$/),
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      expect.stringMatching(/^open-pane\.[0-9a-f]{8}\.js$/),
    ]);
  });

  it.each(scripts)("%s evaluates no text as code", (name) => {
    const code = readFileSync(join("dist", name), "utf8");
    expect(code).not.toMatch(/(?<![\w$.])eval\(|new Function\(|(?<![\w$.])Function\(["'`]/);
  });
});

import { dirname } from "node:path";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { tokens } from "@fluentui/react-components";
import type * as Griffel from "@griffel/core";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";

type Loader = (code: string) => string;
const loader = async (name: string) =>
  ((await import(`../../src/bundle/${name}-loader.mjs`)) as { default: Loader }).default;
const stylesLoader = await loader("styles");
const tokensLoader = await loader("tokens");

const fluent = createRequire(import.meta.url).resolve("@fluentui/react-components");
const griffel = createRequire(fluent)("@griffel/core") as typeof Griffel;

/** Stands for whatever else a module imports. */
const anything: unknown = new Proxy(function () {}, {
  get: (_, name) => (name === Symbol.iterator ? [][Symbol.iterator] : anything),
  apply: () => anything,
});

const javaScript = (text: string) =>
  transformSync(text, { loader: "tsx", jsx: "automatic", target: "es2020" }).code;
const built = (text: string) => stylesLoader(tokensLoader(javaScript(text)));

/** What the styles of a module are when it runs: the classes of each, both ways, and the rules that go into the page. */
function styles(code: string) {
  const found: unknown[] = [];
  const put = () => (_: unknown, rules: unknown) => found.push(rules);
  const record = (classesOf: ReturnType<typeof griffel.makeStyles>) => {
    const renderer = griffel.createDOMRenderer(undefined);
    for (const dir of ["ltr", "rtl"] as const) found.push(classesOf({ dir, renderer }));
  };
  const components = {
    tokens,
    shorthands: griffel.shorthands,
    makeStyles: (slots: object) => record(griffel.makeStyles(slots as never, put)),
    __styles: (classes: object, rules: object) =>
      record(griffel.__styles(classes as never, rules, put)),
  };
  const packages = new Proxy(components, {
    get: (known, name) => (name in known ? known[name as keyof typeof known] : anything),
  });
  const { code: script } = transformSync(code, { format: "cjs", define: { "import.meta": "{}" } });
  const run = compileFunction(script, ["require", "module", "exports"]);
  run((name: string) => (name === "@fluentui/react-components" ? packages : anything), {}, {});
  return found;
}

const styled = readdirSync("src/taskpane", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => [path, readFileSync(`src/taskpane/${path}`, "utf8")] as const)
  .filter(([, text]) => text.includes("makeStyles("));

describe("styles that are made at build", () => {
  it("are the pane's", () => expect(styled.length).toBeGreaterThan(60));

  it.each(styled)("are in %s what the browser would make of it", (_, text) => {
    const calls = text.match(/\bmakeStyles\(/g)!.length;
    const atRunTime = styles(javaScript(text));
    // twice the rules and the classes
    expect(atRunTime).toHaveLength(4 * calls);
    expect(built(text)).not.toContain("makeStyles");
    // as text, since the order of rules counts
    expect(JSON.stringify(styles(built(text)))).toBe(JSON.stringify(atRunTime));
  });

  const from = 'import { makeStyles, tokens } from "@fluentui/react-components";\n';

  it("leave out of Fluent's own nothing but what Firefox alone understood, long ago", () => {
    const folder = dirname(createRequire(fluent).resolve("@fluentui/react-input/package.json"));
    const input = readFileSync(`${folder}/lib/components/Input/useInputStyles.styles.js`, "utf8");
    const old = /"[^"]*::-moz-placeholder\{[^"]*\}"/g;
    expect(input.match(old)!.length).toBeGreaterThan(1);
    const rulesOf = (code: string) => code.match(/"\.[^"]*\{[^"]*\}"/g)!;
    expect(rulesOf(stylesLoader(input))).toEqual(
      rulesOf(input).filter((rule) => !rule.includes("::-moz-placeholder")),
    );
    expect(stylesLoader(input)).toContain("::placeholder{");
  });

  it("may name what stands in their file", () => {
    const text = `${from}const wide = 2 * 8; function px(n: number) { return n + "px"; }
      export const useStyles = makeStyles({ a: { width: px(wide), color: tokens.colorBrandStroke1 } });`;
    expect(built(text)).toContain("{width:16px;}");
    expect(built(text)).toContain("{color:var(--colorBrandStroke1);}");
    expect(styles(built(text))).toEqual(styles(javaScript(text)));
  });

  it.each([
    [
      "what another file has",
      `import { wide } from "./sizes"; makeStyles({ a: { width: wide } });`,
    ],
    ["what changes", `let wide = "1px"; makeStyles({ a: { width: wide } });`],
    ["what the page has", "makeStyles({ a: { width: window.innerWidth } });"],
    [
      "what a component has",
      "export const f = (wide: string) => makeStyles({ a: { width: wide } });",
    ],
  ])("may not name %s", (_, text) => {
    expect(() => built(from + text)).toThrow(
      /A style names (wide|window), .* cannot be made at build/,
    );
  });

  it("are not made by another name, nor by what stays for the browser to compile", () => {
    const by = (name: string) => `import { ${name} } from "@fluentui/react-components";`;
    expect(() => built(`${by("makeStyles as made")} made({});`)).toThrow(/by this name/);
    expect(() => built(`${by("makeStaticStyles")} makeStaticStyles({});`)).toThrow(
      /makeStaticStyles is compiled at run time/,
    );
  });

  it("are looked for in modules that import them alone", () => {
    expect(stylesLoader("const makeStyles = 1;")).toBe("const makeStyles = 1;");
  });
});

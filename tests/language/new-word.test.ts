import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

// The compiler itself is asked what a new word of the kernel, or a new step, would still need.

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)).config,
  ts.sys,
  ".",
);
const sources = config.fileNames
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) =>
    /(^|\/)src\/(authoring|bundle|engine|evidence|fast|formula|language|lint|text)\//.test(path),
  );

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Files that no longer compile when a text of a file is replaced, of those that look at words at all. */
function brokenBy(file: string, before: string, after: string, looks: RegExp): string[] {
  const changed = resolve(file);
  const text = readFileSync(changed, "utf8");
  expect(text).toContain(before);
  const host = ts.createCompilerHost(config.options);
  host.getSourceFile = (path, version) => {
    if (resolve(path) === changed)
      return ts.createSourceFile(path, text.replace(before, after), version);
    if (!parsed.has(path)) {
      const found = ts.sys.readFile(path);
      parsed.set(path, found === undefined ? found : ts.createSourceFile(path, found, version));
    }
    return parsed.get(path);
  };
  const looking = sources.filter((path) => looks.test(readFileSync(path, "utf8")));
  const program = ts.createProgram(looking, { ...config.options, noEmit: true }, host);
  return looking
    .filter((path) => program.getSemanticDiagnostics(program.getSourceFile(path)).length > 0)
    .map((path) => path.replace(/^(.*\/)?src\/|\.tsx?$/g, ""))
    .sort();
}

// the compiler reads much; on a busy machine it takes its time
describe("does not compile until every back end says what it means:", { timeout: 300_000 }, () => {
  it("an operator of the kernel", () => {
    const none = '| readonly ["none"]';
    const planted = `${none} | readonly ["planted", Node]`;
    expect(brokenBy("src/language/node.ts", none, planted, /\[0\]|\bOp\b/)).toEqual([
      "bundle/amounts/condition-code",
      "bundle/amounts/quantity-code",
      "engine/interpret",
      "engine/prepare-condition",
      "evidence/shown-node",
      "formula/ask",
      "formula/decimal-places",
      "formula/quantity",
      "language/node",
      "language/pack/tree-text",
      "lint/instruments/range",
      "text/prose",
    ]);
  });

  // with the list of steps in measure.ts and the keys in authoring/shape/step-shapes.ts these are six files
  it("a step", () => {
    const base = '"base" | "plus"';
    expect(brokenBy("src/language/measure.ts", base, `"planted" | ${base}`, /\bdo\b/)).toEqual([
      "language/amount",
      "language/pack/document-numbers",
      "text/law-amount",
      "text/step-text",
    ]);
  });
});

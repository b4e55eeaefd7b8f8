import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

// The compiler itself is asked what a new word of the kernel, or a new step, would still need.

const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8"));
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) =>
    /^src\/(authoring|bundle|engine|evidence|fast|formula|language|lint|text)\/.*\.tsx?$/.test(
      path,
    ),
  );

/** Files that no longer compile when a text of a file is replaced, of those that look at words at all. */
function brokenBy(file: string, before: string, after: string, looks: RegExp): string[] {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(before);
  const looking = sources.filter((path) => looks.test(readFileSync(path, "utf8")));
  const copy = mkdtempSync(join(tmpdir(), "new-word-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync("src", join(copy, "src"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "junction");
  writeFileSync(join(copy, "tsconfig.json"), JSON.stringify({ compilerOptions, files: looking }));
  writeFileSync(join(copy, ".oxlintrc.json"), '{ "categories": { "correctness": "off" } }');
  writeFileSync(join(copy, file), text.replace(before, after));
  const oxlint = resolve("node_modules/oxlint/bin/oxlint");
  const args = [oxlint, "--type-aware", "--type-check", "--format", "json", ...looking];
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string }[] };
  return [...new Set(diagnostics.map(({ filename }) => filename))]
    .map((path) => path.replace(/^src\/|\.tsx?$/g, ""))
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

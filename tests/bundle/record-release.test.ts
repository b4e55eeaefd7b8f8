import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RuleDigest } from "../../src/travel";

// The script itself, in a folder that is nobody's repository.

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "release-"));
  await mkdir(join(folder, "src/bundle/manifest"), { recursive: true });
  await mkdir(join(folder, "rules"));
});
afterAll(() => rm(folder, { recursive: true }));

const RULES = "src/bundle/manifest/released-rules.json";
const read = (path: string) => readFile(join(folder, path), "utf8");
async function record(version: string): Promise<string> {
  await writeFile(join(folder, "package.json"), JSON.stringify({ version }));
  const script = [
    resolve("node_modules/tsx/dist/cli.mjs"),
    resolve("src/bundle/record-release.ts"),
  ];
  return promisify(execFile)(process.execPath, script, { cwd: folder }).then(
    () => "",
    (error: { stderr: string }) => error.stderr,
  );
}

it("records each release once, and says what changed since the one before", async () => {
  expect(await record("1.0.0")).toBe("");
  const first = JSON.parse(await read(RULES)) as RuleDigest;
  const ids = Object.keys(first.measures);
  expect(ids.length).toBeGreaterThan(1000);
  expect(await read("rules/CHANGES.md")).toContain(`首次发布，共 ${ids.length} 项措施`);
  expect(JSON.parse(await read("src/bundle/manifest/last-release.json"))).toEqual({
    version: "1.0.0",
    metadata: expect.stringMatching(/^[0-9a-f]{16,}$/) as string,
  });

  // once more by mistake: what was recorded stays
  expect(await record("1.0.0")).toContain("1.0.0 is recorded already");
  expect(JSON.parse(await read(RULES))).toEqual(first);

  // as if the last release had had another figure, a measure more and one less
  const { [ids[1]!]: gone, ...measures } = first.measures;
  const id = "jjgf-2025-01/1";
  const digest = measures[id]!;
  const other = { ...digest, rule: "other", figures: ["9%", ...digest.figures.slice(1)] };
  const before = { ...first, measures: { ...measures, [id]: other, "old/1": gone } };
  await writeFile(join(folder, RULES), JSON.stringify(before));
  expect(await record("1.1.0")).toBe("");
  const page = await read("rules/CHANGES.md");
  const [latest] = page.split("## 1.0.0");
  const rows = latest!
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/---|措施/.test(line));
  expect(rows.map((row) => row.split(" | ")[0])).toEqual(
    expect.arrayContaining([`| ${id}`, `| ${ids[1]!}`, "| old/1"]),
  );
  expect(rows).toHaveLength(3);
  expect(rows.find((row) => row.includes(id))).toContain(`| 9% | ${digest.figures[0]!} |`);
  expect(JSON.parse(await read(RULES))).toEqual(first);
}, 300_000);

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { groundRules, problemsOf, sourcesFolder } from "../../src/evidence/check-rules";
import { readDigest } from "../../src/evidence/figure-digest";
import { sourcesIn } from "../../src/evidence/ground-figures";
import { readRules } from "../../src/evidence/read-rules";

const root = mkdtempSync(join(tmpdir(), "rules-"));
afterAll(() => rmSync(root, { recursive: true }));

test("a file that is no YAML is one problem, and the digest keeps its entries", () => {
  for (const name of [
    "authorities.yaml",
    "facts.yaml",
    "headings.yaml",
    "matters.yaml",
    "openings.yaml",
    "said.yaml",
    "tables",
    "etown/jjgf-2025-01",
  ])
    cpSync(join("rules", name), join(root, name), { recursive: true });
  const path = join(root, "etown/jjgf-2025-01/article-01-02.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("cite:", "cite: : ["));
  const digest = readDigest();
  const rules = readRules(root);
  const inFile = problemsOf(rules).filter((p) => p.file.startsWith("etown/"));
  expect(new Set(inFile.map((p) => `${p.file} ${p.code}`))).toEqual(
    new Set(["etown/jjgf-2025-01/article-01-02.yaml syntax"]),
  );
  for (const sources of [sourcesIn(sourcesFolder), () => null])
    expect(groundRules(rules, sources, digest).digest).toMatchObject(digest);
});

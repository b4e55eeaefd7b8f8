/**
 * Notes what goes out: the version and a digest of the functions' metadata in last-release.json, fingerprints of the
 * rules in released-rules.json, and what changed in them since the last release in rules/CHANGES.md.
 * Run by hand with every release: `npx tsx src/bundle/record-release.ts`. A version is recorded once: a second time it
 * would be held against itself, and say that nothing changed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { functionsJson } from "../functions";
import { annotatedRuleBook } from "../rulebook";
import type { RuleDigest } from "../travel";
import { digestMetadata } from "./manifest/check-release";
import { releasedRules, withSection } from "./released-rules";

const RELEASE = "src/bundle/manifest/last-release.json";
const RULES = "src/bundle/manifest/released-rules.json";
const CHANGES = "rules/CHANGES.md";
const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
const write = (path: string, value: unknown) =>
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const recorded = (JSON.parse(read(RELEASE) ?? "{}") as { version?: string }).version;
if (recorded === version)
  throw new Error(
    `${version} is recorded already: raise the version, or take ${RELEASE}, ${RULES} and ${CHANGES} back first.`,
  );
const book = await annotatedRuleBook();
const metadata = digestMetadata([functionsJson("zh-CN", book), functionsJson("en-US", book)]);
const before = read(RULES);
const last = before === undefined ? undefined : (JSON.parse(before) as RuleDigest);
const { digest, section } = await releasedRules(version, book, last);
writeFileSync(CHANGES, withSection(read(CHANGES), section));
write(RULES, digest);
write(RELEASE, { version, metadata });

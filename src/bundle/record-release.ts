/**
 * Notes in last-release.json what goes out: the version, and a digest of the functions' metadata.
 * Run by hand with every release: `npx tsx src/bundle/record-release.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { functionsJson } from "../functions";
import { digestMetadata } from "./manifest/check-release";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const metadata = digestMetadata([functionsJson("zh-CN"), functionsJson("en-US")]);
writeFileSync(
  "src/bundle/manifest/last-release.json",
  `${JSON.stringify({ version, metadata }, null, 2)}\n`,
);

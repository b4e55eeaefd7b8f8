/**
 * Notes in last-release.json what the production build at hand consists of. Run by hand when a
 * version goes out: `npm run build && npx tsx src/build/record-release.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { digestMetadata } from "./manifest/check-release";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const metadata = digestMetadata(
  ["dist/functions.json", "dist/functions.zh-CN.json"].map((path) => readFileSync(path)),
);
writeFileSync(
  "src/build/manifest/last-release.json",
  `${JSON.stringify({ version, metadata }, null, 2)}\n`,
);

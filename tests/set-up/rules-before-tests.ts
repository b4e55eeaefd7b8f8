import { spawnSync } from "node:child_process";
import { rulesAreFresh } from "../../src/bundle/rules-freshness";

/**
 * Vitest's global setup: turns rules/ into rules.generated.json before any test reads it, unless
 * it is newer than all it is made from. Broken rules make the run fail, yet let the tests run: what
 * has nothing to do with rules still wants to be known.
 */
export default function setup(): void {
  if (rulesAreFresh()) return;
  const { status } = spawnSync("npm", ["run", "-s", "rules:build"], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

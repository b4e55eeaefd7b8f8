import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const generated = "src/rulebook/rules.generated.json";
const inputs = ["rules", "src/exact", "src/language", "src/engine", "src/rulebook", "src/build"];

/**
 * Vitest's global setup: turns rules/ into rules.generated.json before any test reads it, unless
 * it is newer than all it is made from. Broken rules make the run fail, yet let the tests run: what
 * has nothing to do with rules still wants to be known.
 */
export default function setup(): void {
  if (isFresh()) return;
  const { status } = spawnSync("npm", ["run", "-s", "rules:build"], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

function isFresh(): boolean {
  if (!existsSync(generated)) return false;
  const made = statSync(generated).mtimeMs;
  return inputs.flatMap(filesIn).every((path) => path === generated || changed(path) <= made);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function changed(path: string): number {
  return statSync(path).mtimeMs;
}

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { digestOfInputs } from "./digest-of-inputs";

const stamp = "dist/.built-from";

/**
 * Vitest's global setup for pages in a browser: builds dist/ as for production, but for source
 * maps and packed copies, unless the one at hand was built so from exactly these inputs. (Webpack empties dist/, so a development build
 * leaves no stamp.)
 */
export default function setup(): void {
  const digest = digestOfInputs();
  if (lastBuild() === digest) return;
  const args = ["webpack", "--mode", "production", "--env", "forTests"];
  execFileSync("npx", args, { stdio: "inherit", env: plainEnv() });
  writeFileSync(stamp, digest);
}

/** The environment without the build's settings; Vitest has a BASE_URL of its own ("/"). */
function plainEnv(): NodeJS.ProcessEnv {
  const settings = ["BASE_URL", "ENVIRONMENT", "OFFICE_JS"];
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !settings.includes(name)),
  );
}

function lastBuild(): string | undefined {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}

import { execFileSync } from "node:child_process";
import { basename, resolve } from "node:path";
import { buildSync } from "esbuild";

const FOLDER = "node_modules/.cache/bench";

/**
 * Bundles a script, or what some modules show together, as the product ships: tsx gives every closure its name each time one is
 * made, which takes longer than most of them work. The path of the bundle.
 */
export function shipped(name: string, modules: readonly string[]): string {
  const outfile = resolve(FOLDER, `${name}.mjs`);
  const whole = modules.map((path) => `export * from ${JSON.stringify(resolve(path))};`).join("\n");
  buildSync({
    ...(modules.length === 1
      ? { entryPoints: [...modules] }
      : { stdin: { contents: whole, resolveDir: "." } }),
    ...{ outfile, bundle: true, platform: "node", format: "esm", mainFields: ["module", "main"] },
    external: ["esbuild"],
  });
  return outfile;
}

/** Bundles a script of this folder and runs it in a new process. */
export function runShipped(script: string, ...args: string[]): void {
  const bundle = shipped(basename(script, ".ts"), [script]);
  execFileSync(process.execPath, [bundle, ...args], { stdio: "inherit" });
}

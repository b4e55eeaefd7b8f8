import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { type Metafile, build } from "esbuild";
import type { Compiler } from "webpack";

const SOURCE = "src/workbench";

/**
 * Builds the page for people without Excel beside webpack's own work: the grid is fourteen megabytes of scripts, which
 * esbuild bundles in seconds.
 */
export class BundleWorkbench {
  /** the folder that the page is written to; what it held before goes */
  constructor(private readonly folder: string) {}

  apply(compiler: Compiler): void {
    const small = compiler.options.mode === "production";
    compiler.hooks.make.tapPromise("BundleWorkbench", () => bundleWorkbench(this.folder, small));
  }
}

/** Writes the page's files; `small` takes out of the scripts what only readers need. Notices of licences stay, at the end of each. */
async function bundleWorkbench(folder: string, small: boolean): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(SOURCE, "main.ts")],
    outdir: folder,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    minify: small,
    target: "es2020",
    charset: "utf8",
    legalComments: "eof",
    write: false,
    metafile: true,
  });
  await rm(folder, { recursive: true, force: true });
  const asked = filesOf(metafile);
  for (const { path, contents } of outputFiles) {
    if (!asked.has(relative(".", path))) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  await copyFile(join(SOURCE, "index.html"), join(folder, "index.html"));
}

/** What the page can come to ask for: esbuild also writes chunks of which only left out functions spoke. */
function filesOf({ outputs }: Metafile): ReadonlySet<string> {
  const main = Object.keys(outputs).find((path) => basename(path) === "main.js")!;
  const found = new Set<string>([main, outputs[main]!.cssBundle!]);
  for (const path of found)
    for (const imported of outputs[path]?.imports ?? [])
      if (!imported.external) found.add(imported.path);
  return found;
}

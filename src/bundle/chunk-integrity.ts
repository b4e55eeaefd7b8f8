import { createHash } from "node:crypto";
import type { Compiler } from "webpack";

/** In its place: name=digest,name=digest … */
const DIGESTS = "__DIGESTS_OF_CHUNKS__";

/** In a page, behind it the name of a chunk that the page asks for ahead. */
const DIGEST_OF = /__DIGEST_OF__([\w./-]+)/g;

/**
 * Writes a digest of every chunk into the script that loads it, and into pages that ask for it ahead (subresource
 * integrity): the browser refuses a chunk that arrived damaged, as if it had not come, and it can be asked for again.
 */
export class ChunkIntegrity {
  apply(compiler: Compiler): void {
    const name = "ChunkIntegrity";
    const { Compilation, runtime, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const { createScript } = runtime.LoadScriptRuntimeModule.getCompilationHooks(compilation);
      createScript.tap(
        name,
        (source) => `${source}
script.integrity = (${JSON.stringify(DIGESTS)}.split(url.split("/").pop() + "=")[1] || "").split(",")[0];`,
      );
      // behind everything that changes a script or names it
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const names = Object.keys(assets);
        const chunks = names.filter((path) => /^chunks\/.*\.js$/.test(path));
        // no quotes: they stand inside a string of the script
        const digests = chunks
          .map((path) => `${path.split("/").pop()}=${digestOf(assets[path]!.buffer())}`)
          .join(",");
        for (const path of names.filter((one) => one.endsWith(".js"))) {
          const script = assets[path]!.source().toString();
          if (!script.includes(DIGESTS)) continue;
          const written = script.replaceAll(DIGESTS, digests);
          compilation.updateAsset(path, new sources.RawSource(written));
        }
        for (const path of names.filter((one) => one.endsWith(".html"))) {
          const page = assets[path]!.source().toString();
          const written = page.replace(DIGEST_OF, (_, chunk: string) =>
            digestOf(assets[chunk]!.buffer()),
          );
          if (written !== page) compilation.updateAsset(path, new sources.RawSource(written));
        }
      });
    });
  }
}

const digestOf = (content: Buffer) =>
  `sha384-${createHash("sha384").update(content).digest("base64")}`;

import type { Compiler } from "webpack";
import { rewriteScripts } from "./rewrite-scripts";

const HINT = "//# allFunctionsCalledOnLoad\n";

/**
 * Asks the engine of Chromium (136 on) to compile all functions of some chunks while it reads them, on a thread of its
 * own; else each is compiled on the page's thread when it is first called. For chunks whose functions are mostly called
 * at once. Elsewhere it is a comment.
 */
export class CompileHints {
  /** names of the chunks; what comes with each of them is meant too */
  constructor(private readonly chunks: readonly string[]) {}

  apply(compiler: Compiler): void {
    rewriteScripts(compiler, "CompileHints", ({ compilation, assets, sources }) => {
      const files = this.chunks.flatMap(
        (chunk) => compilation.namedChunkGroups.get(chunk)?.getFiles() ?? [],
      );
      for (const path of new Set(files))
        if (path.endsWith(".js"))
          compilation.updateAsset(path, new sources.ConcatSource(HINT, assets[path]!));
    });
  }
}

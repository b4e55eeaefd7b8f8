import type { Compilation, Compiler, sources } from "webpack";

type Sources = Compiler["webpack"]["sources"];

/** The scripts that are to be, by path, and how a new text of one is written. */
export interface Scripts {
  readonly compilation: Compilation;
  readonly assets: Readonly<Record<string, sources.Source>>;
  readonly sources: Sources;
}

/** Has scripts rewritten behind the minimizer, which drops what says nothing to it, and before source maps. */
export function rewriteScripts(
  compiler: Compiler,
  name: string,
  rewrite: (scripts: Scripts) => void,
): void {
  const { Compilation, sources } = compiler.webpack;
  const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    compilation.hooks.processAssets.tap({ name, stage }, (assets) =>
      rewrite({ compilation, assets, sources }),
    );
  });
}

import type { Compiler } from "webpack";

/** A file of dist/ that is not bundled but made or copied. `path` is relative to dist/. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string | Buffer;
}

/** Adds files to a webpack build; `make` runs once a build. */
export class EmitGenerated {
  constructor(private readonly make: () => Promise<readonly GeneratedFile[]>) {}

  apply(compiler: Compiler): void {
    const name = "EmitGenerated";
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        for (const { path, content } of await this.make()) {
          compilation.emitAsset(path, new sources.RawSource(content));
        }
      });
    });
  }
}

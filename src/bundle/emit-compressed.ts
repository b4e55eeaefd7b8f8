import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Compiler } from "webpack";

const packed = [
  { ending: ".br", compress: promisify(brotliCompress) },
  { ending: ".gz", compress: promisify(gzip) },
] as const;
const SMALLEST = 1024;

/** Writes each text of the production build also as .br and .gz, for web hosts that send such files as they are. */
export class EmitCompressed {
  apply(compiler: Compiler): void {
    if (compiler.options.mode !== "production") return;
    const name = "EmitCompressed";
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 1;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async (assets) => {
        const texts = Object.keys(assets).filter((path) => /\.(css|html|js|json)$/.test(path));
        const write = async (path: string) => {
          const content = assets[path]!.buffer();
          if (content.length < SMALLEST) return;
          for (const { ending, compress } of packed)
            compilation.emitAsset(path + ending, new sources.RawSource(await compress(content)));
        };
        await Promise.all(texts.map(write));
      });
    });
  }
}

import type { Compiler } from "webpack";
import { rewriteScripts } from "./rewrite-scripts";

/**
 * Writes every other character of a script as \uXXXX: an engine holds a script of ASCII alone in half the memory, and
 * reads it in less time. Packed, it is no larger.
 */
export class AsciiScript {
  constructor(private readonly path: string) {}

  apply(compiler: Compiler): void {
    if (compiler.options.mode !== "production") return;
    rewriteScripts(compiler, "AsciiScript", ({ compilation, assets, sources }) => {
      const script = assets[this.path];
      if (!script) return;
      const written = new sources.ReplaceSource(script);
      for (const { 0: found, index } of script
        .source()
        .toString()
        .matchAll(/[^\0-\x7f]+/g))
        written.replace(index, index + found.length - 1, escaped(found));
      compilation.updateAsset(this.path, written);
    });
  }
}

const escaped = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");

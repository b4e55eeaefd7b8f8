import type { Compiler } from "webpack";

const THEMES = /@themes@(.*?)@themes@/s;

/** Leaves in the themes (themes-loader.mjs) what some style in the bundle names. */
export class UnusedTokens {
  apply(compiler: Compiler): void {
    const name = "UnusedTokens";
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const scripts = Object.entries(assets).filter(([path]) => path.endsWith(".js"));
        const texts = scripts.map(([path, asset]) => [path, asset.source().toString()] as const);
        const used = new Set(
          texts.flatMap(([, text]) =>
            [...text.matchAll(/var\(--(\w+)/g)].map(([, token]) => token!),
          ),
        );
        for (const [path, text] of texts) {
          const found = THEMES.exec(text);
          if (!found) continue;
          const [all, inner] = found;
          const replaced = new sources.ReplaceSource(assets[path]!);
          replaced.replace(
            found.index,
            found.index + all.length - 1,
            `@themes@${left(inner!, used)}@themes@`,
          );
          compilation.updateAsset(path, replaced);
        }
      });
    });
  }
}

/** The themes as they stand inside of a string of a script, with the used tokens alone. */
function left(inner: string, used: ReadonlySet<string>): string {
  const themes = JSON.parse(JSON.parse(`"${inner}"`) as string) as Record<
    string,
    Record<string, string>
  >;
  const kept = Object.entries(themes).map(([name, theme]) => [
    name,
    Object.fromEntries(Object.entries(theme).filter(([token]) => used.has(token))),
  ]);
  return JSON.stringify(JSON.stringify(Object.fromEntries(kept))).slice(1, -1);
}

import { transform } from "esbuild";

const loaders = { ts: "ts", sx: "tsx" };
const tsconfigRaw = {
  compilerOptions: { jsx: "react-jsx", verbatimModuleSyntax: true, useDefineForClassFields: false },
};

/** Webpack loader: TypeScript as JavaScript, file by file. Types are for `npm run types` to check. */
export default async function typescriptLoader(source) {
  const done = this.async();
  try {
    const { code, map } = await transform(source, {
      loader: loaders[this.resourcePath.slice(-2)],
      target: "es2020",
      charset: "utf8",
      tsconfigRaw,
      sourcefile: this.resourcePath,
      sourcemap: this.sourceMap && "external",
    });
    done(null, code, map || undefined);
  } catch (error) {
    done(error);
  }
}

/**
 * Three bundles: the functions for cells (small, its name fixed by the manifest), the pane (a tiny
 * start that fetches the rest), and the workbench for people without Excel.
 *
 * Settings from the environment: ENVIRONMENT, BASE_URL (src/build/manifest/write-manifest.ts) and
 * OFFICE_JS (src/build/office-source.ts).
 */
import { readFileSync } from "node:fs";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { tsImport } from "tsx/esm/api";

const load = (path) => tsImport(path, import.meta.url);
const { EmitGenerated } = await load("./src/build/emit-generated.ts");
const { copiedFiles } = await load("./src/build/copied-files.ts");
const { officeSource, contentSecurityPolicy } = await load("./src/build/office-source.ts");
const { readPlace, writeManifest } = await load("./src/build/manifest/write-manifest.ts");

const place = readPlace(process.env);
const office = officeSource(process.env.OFFICE_JS);

const functionsMetadata = async () => {
  const { functionsJson } = await load("./src/functions/metadata.ts");
  return [
    { path: "functions.json", content: JSON.stringify(functionsJson("en-US")) },
    { path: "functions.zh-CN.json", content: JSON.stringify(functionsJson("zh-CN")) },
  ];
};

const manifest = () => ({
  path: "manifest.xml",
  content: writeManifest(readFileSync("manifest.xml", "utf8"), place),
});

/** Whatever dist/ holds besides bundles and pages; each entry gives files with path and content. */
const emitGenerated = [functionsMetadata, manifest, copiedFiles];

const fixedNames = { functions: "functions.js", workbench: "workbench/main.js" };

export default (_settings, { mode }) => ({
  mode: mode ?? "production",
  target: ["web", "es2020"],
  entry: {
    functions: "./src/functions/associate.ts",
    taskpane: "./src/taskpane/boot.ts",
    workbench: "./src/workbench/main.ts",
  },
  output: {
    path: `${import.meta.dirname}/dist`,
    filename: ({ chunk }) => fixedNames[chunk.name] ?? "[name].[contenthash:8].js",
    chunkFilename: "chunks/[name].[contenthash:8].js",
    clean: true,
  },
  // "eval" source maps would need a looser content security policy
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          compilerOptions: { noEmit: false, allowImportingTsExtensions: false, target: "ES2020" },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({
      filename: ({ chunk }) =>
        chunk.name === "workbench" ? "workbench/main.css" : "[name].[contenthash:8].css",
      chunkFilename: "chunks/[name].[contenthash:8].css",
    }),
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["taskpane"],
      inject: false,
      minify: false,
      templateParameters: (compilation, assets, tags, options) => ({
        htmlWebpackPlugin: { tags, files: assets, options },
        contentSecurityPolicy: contentSecurityPolicy(office),
        officeUrl: office.url,
      }),
    }),
    new HtmlWebpackPlugin({
      filename: "workbench/index.html",
      template: "./src/workbench/index.html",
      chunks: ["workbench"],
      minify: false,
    }),
    new EmitGenerated(async () => {
      const files = await Promise.all(emitGenerated.map((make) => make()));
      return files.flat();
    }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
});

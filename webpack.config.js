/**
 * Builds dist/: the add-in for a web host, and the workbench for people without Excel. Settings from
 * the environment: ENVIRONMENT, BASE_URL (src/bundle/manifest/write-manifest.ts) and
 * OFFICE_JS (src/bundle/office-source.ts).
 */
import { readFileSync } from "node:fs";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { tsImport } from "tsx/esm/api";

const root = import.meta.dirname;
const load = (path) => tsImport(path, import.meta.url);
const { AsciiScript } = await load("./src/bundle/ascii-script.ts");
const { ChunkIntegrity } = await load("./src/bundle/chunk-integrity.ts");
const { EagerModules } = await load("./src/bundle/eager-modules.ts");
const { EmitCompressed } = await load("./src/bundle/emit-compressed.ts");
const { EmitGenerated } = await load("./src/bundle/emit-generated.ts");
const { copiedFiles } = await load("./src/bundle/copied-files.ts");
const { SmallScripts } = await load("./src/bundle/small-scripts.ts");
const { UnusedTokens } = await load("./src/bundle/unused-tokens.ts");
const { officeSource, contentSecurityPolicy } = await load("./src/bundle/office-source.ts");
const { readPlace, writeManifest } = await load("./src/bundle/manifest/write-manifest.ts");
const { firstFrame } = await load("./src/taskpane/first-frame.tsx");

const place = readPlace(process.env);
const office = officeSource(process.env.OFFICE_JS);
const first = firstFrame();

/** What Excel reads about the functions, and the pages that its dialogs link to. */
const aboutFunctions = async () => {
  const { functionsJson, helpPages } = await load("./src/functions/index.ts");
  const { annotatedRuleBook } = await load("./src/rulebook/index.ts");
  const book = await annotatedRuleBook();
  const metadata = (lang) =>
    JSON.stringify(functionsJson(lang, book)).replaceAll("{BASE_URL}", place.baseUrl);
  return [
    { path: "functions.json", content: metadata("en-US") },
    { path: "functions.zh-CN.json", content: metadata("zh-CN") },
    ...helpPages(book),
  ];
};

const manifest = () => ({
  path: "manifest.xml",
  content: writeManifest(readFileSync("manifest.xml", "utf8"), place),
});

/** Whatever dist/ holds besides bundles and pages; each entry gives files with path and content. */
const emitGenerated = [aboutFunctions, manifest, copiedFiles];

/** What both bundles share. */
const base = (mode, more = []) => ({
  mode,
  target: ["web", "es2020"],
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /shell\/themes\.ts$/,
        use: `${root}/src/bundle/typescript-loader.mjs`,
      },
      {
        test: /numbers\.generated\.json$/,
        type: "javascript/auto",
        use: `${root}/src/bundle/numbers-loader.mjs`,
      },
      ...more,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

/**
 * What the pane takes of Fluent: themes as their values, tokens as the names of their variables, and then styles as
 * classes and rules.
 */
const fluent = [
  { test: /shell\/themes\.ts$/, use: `${root}/src/bundle/themes-loader.mjs` },
  {
    test: /\.(tsx?|js)$/,
    include: [`${root}/src/taskpane`, /node_modules\/@fluentui/],
    enforce: "post",
    use: [`${root}/src/bundle/styles-loader.mjs`, `${root}/src/bundle/tokens-loader.mjs`],
  },
  {
    test: /first-frame\.css$/,
    enforce: "pre",
    use: { loader: `${root}/src/bundle/given-loader.mjs`, options: { content: first.css } },
  },
];

/** The functions for cells, whose name the manifest fixes, and the pane: a start, then the rest. */
const addIn = (mode, { forTests = false }) => ({
  ...base(mode, fluent),
  name: "add-in",
  entry: {
    functions: "./src/functions/associate.ts",
    taskpane: "./src/taskpane/boot.ts",
    // the pane shares what the functions brought: the rule book is fetched once
    "open-pane": { import: "./src/taskpane/open-pane.ts", dependOn: "functions" },
  },
  output: {
    path: `${root}/dist`,
    filename: ({ chunk }) =>
      chunk.name === "functions" ? "functions.js" : "[name].[contenthash:8].js",
    chunkFilename: "chunks/[name].[contenthash:8].js",
    clean: { keep: /^workbench\// },
  },
  // "eval" source maps would need a looser content security policy
  devtool: !forTests && "source-map",
  // pages stay as written: the workbench looks for the script tag of Office in them
  optimization: { minimize: mode === "production" && { html: false } },
  plugins: [
    new MiniCssExtractPlugin({
      filename: "[name].[contenthash:8].css",
      chunkFilename: "chunks/[name].[contenthash:8].css",
    }),
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["taskpane", "functions", "open-pane"],
      inject: false,
      minify: false,
      templateParameters: (compilation, assets) => ({
        paneFiles: compilation.namedChunkGroups
          .get("pane")
          .getFiles()
          .filter((path) => path.endsWith(".js")),
        htmlWebpackPlugin: { files: assets },
        firstFrames: first.frames,
        script: (name) => assets.js.find((path) => path.startsWith(`${name}.`)),
        contentSecurityPolicy: contentSecurityPolicy(office),
        officeUrl: office.url,
      }),
    }),
    new EmitGenerated(async () => {
      const files = await Promise.all(emitGenerated.map((make) => make()));
      return files.flat();
    }),
    new EagerModules(/^functions\.js$/, "pane"),
    new AsciiScript("functions.js"),
    new UnusedTokens(),
    new ChunkIntegrity(),
    ...(forTests ? [] : [new EmitCompressed()]),
  ],
});

/**
 * The page for people without Excel. Its grid is so large that only esbuild makes it small in seconds; its scripts are
 * no modules of the browser's, of which Chromium keeps nothing compiled for the next opening.
 */
const workbench = (mode) => ({
  ...base(mode),
  name: "workbench",
  entry: { main: "./src/workbench/main.ts" },
  output: {
    path: `${root}/dist/workbench`,
    filename: "[name].js",
    chunkFilename: "chunks/[name].js",
    clean: true,
  },
  devtool: false,
  optimization: { minimize: false },
  plugins: [
    new SmallScripts(),
    new EagerModules(/\.js$/),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlWebpackPlugin({ template: "./src/workbench/index.html", minify: false }),
  ],
});

/** `--env forTests` leaves out what no page asks for: source maps and packed copies. */
export default (settings, { mode = "production" }) => [addIn(mode, settings), workbench(mode)];

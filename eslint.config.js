import { relative } from "node:path";
import { tsImport } from "tsx/esm/api";
import tseslint from "typescript-eslint";

const root = import.meta.dirname;
const { importProblem, longestFile } = await tsImport("./tests/architecture.ts", import.meta.url);

/** Says at the import line what tests/architecture.test.ts would say about it. */
const arrows = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const file = relative(root, context.filename).replaceAll("\\", "/");
    const check = (node) => {
      if (typeof node.source?.value !== "string") return;
      const problem = importProblem(file, node.source.value);
      if (problem !== undefined) context.report({ node: node.source, message: problem });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const pureFolders = [
  "exact",
  "language",
  "authoring",
  "lint",
  "engine",
  "fast",
  "tables",
  "rulebook",
  "planner",
  "formula",
  "text",
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "tests/.artifacts/", "src/fast/*.generated.js"] },
  ...tseslint.configs.strict,
  {
    plugins: { house: { rules: { arrows } } },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-implied-eval": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // tsconfig's noUncheckedIndexedAccess asks about every index; "!" is the answer where it is known
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "house/arrows": "error",
      "max-lines": ["error", longestFile],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // What computes an answer knows no clock, no chance, no disk and no screen.
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      "no-console": "error",
      "no-restricted-imports": ["error", { patterns: ["node:*", "fs", "path"] }],
      "no-restricted-globals": ["error", "window", "document", "fetch", "setTimeout", "process"],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock." },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: "No clock.",
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: "No chance.",
        },
      ],
    },
  },
);

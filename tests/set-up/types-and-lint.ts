/**
 * Types and lint over one program: what `npm run types` and `npm run lint` say, and the linter asks the compiler what
 * that has just found out.
 */
import { ESLint } from "eslint";
import ts from "typescript";

const text = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
const config = ts.parseJsonConfigFileContent(text.config, ts.sys, ".");
const program = ts.createProgram(config.fileNames, config.options);

function typesAreRight(): boolean {
  const wrong = [...config.errors, ...ts.getPreEmitDiagnostics(program)];
  const host = ts.createCompilerHost(config.options);
  process.stdout.write(ts.formatDiagnostics(wrong, host));
  return wrong.length === 0;
}

async function lintFindsNothing(): Promise<boolean> {
  const oneProgram = {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  };
  const eslint = new ESLint({ overrideConfig: [oneProgram] });
  const results = await eslint.lintFiles(["."]);
  const formatter = await eslint.loadFormatter("stylish");
  process.stdout.write(await formatter.format(results));
  return results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);
}

const right = typesAreRight();
const clean = await lintFindsNothing();
if (!right || !clean) process.exitCode = 1;

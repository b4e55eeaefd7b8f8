/**
 * The plan of the house as data: which folder may lean on which, and who may name the host. The
 * linter and tests/architecture.test.ts both read it.
 */
import { posix } from "node:path";
import ts from "typescript";

const pure = ["exact", "language", "engine", "fast", "rulebook"];
const answers = [...pure, "tables", "planner", "formula", "text"];
const doors = [...answers, "functions", "workbook", "cli", "xlsx", "travel", "calculation"];
/** What only authors and the build need: nothing that ships in functions.js leans on it. */
const workshop = ["exact", "language", "engine", "authoring", "lint"];

/** For each folder of src/ the folders that it may import. A folder that is not here may not exist. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  exact: [],
  xlsx: [],
  language: ["exact"],
  authoring: ["exact", "language"],
  lint: ["exact", "language", "authoring"],
  engine: ["exact", "language"],
  /** amounts as code: what runs it; bundle/amounts writes it */
  fast: ["exact", "language", "engine"],
  tables: ["exact", "language", "engine"],
  rulebook: ["exact", "language", "engine", "fast"],
  text: [...pure, "tables", "formula", "xlsx"],
  planner: pure,
  formula: pure,
  functions: answers,
  travel: [...answers, "functions", "xlsx"],
  calculation: [...answers, "travel"],
  workbook: [...answers, "travel"],
  cli: [...answers, "functions", "travel", "xlsx"],
  taskpane: doors,
  workbench: doors,
  evidence: workshop,
  bundle: [...doors, ...workshop, "evidence"],
};

const hostFolders = new Set(["functions", "workbook", "workbench"]);
const hostFiles = new Set(["src/taskpane/boot.ts", "src/taskpane/index.tsx"]);
const hostGlobals = new Set(["Office", "Excel", "CustomFunctions"]);
const globalObjects = new Set(["window", "globalThis", "self"]);
const emptyNames = /(^|-)(utils?|helpers?|common|managers?|services?|misc)(-|\.|$)/;

export const longestFile = 250;

/**
 * Files that may import one another in a circle. Natural recursion: a tree's parts are trees. The rest is the object
 * model of the host, and types that name each other.
 */
export const circles: readonly (readonly string[])[] = [
  // an expression's word may stand for another expression
  ["authoring/check", "authoring/words"],
  // a condition compares quantities, a quantity is chosen by conditions
  ["bundle/amounts/condition-code", "bundle/amounts/quantity-code"],
  ["formula/branch", "formula/quantity", "formula/write-question", "formula/write-test"],
  // whether a part is missing may hang on a condition, which asks whether its parts are missing
  ["formula/ask", "formula/missing"],
  ["language/matter", "language/measure", "language/relevance", "language/terms"],
  // a range leads to ranges: found in it, moved from it, of its rules, tables and names
  [
    ...["names", "range", "range-areas", "range-kinds", "range-moves", "range-rules"],
    ...["tables", "worksheet"],
  ].map((file) => `workbench/host/${file}`),
];

/** The folder of src/ that a path such as `src/engine/evaluate.ts` lies in, or undefined. */
export function folderOf(path: string): string | undefined {
  const [root, folder, ...rest] = path.split("/");
  return root === "src" && rest.length > 0 ? folder : undefined;
}

/**
 * Why `file` (from the project's root, with slashes) may not import `specifier`; undefined when it
 * may. Packages are no matter of this rule.
 */
export function importProblem(file: string, specifier: string): string | undefined {
  const from = folderOf(file);
  if (from === undefined || !specifier.startsWith(".")) return undefined;
  const target = posix.join(posix.dirname(file), specifier);
  const to = folderOf(`${target}/`);
  if (to === from || !target.startsWith("src/")) return undefined;
  if (to === undefined || !(arrows[from] ?? []).includes(to)) {
    return `${from} may not import ${to ?? target}: arrows point the other way`;
  }
  const isIndex = target === `src/${to}` || target === `src/${to}/index`;
  return isIndex ? undefined : `import "${to}" through its index, not ${target}`;
}

/** Every way in which one source file breaks the plan, as sentences that begin with its path. */
export function fileProblems(path: string, text: string): string[] {
  return [
    ...nameProblems(path),
    ...lengthProblems(path, text),
    ...importsOf(text).map((specifier) => importProblem(path, specifier)),
    ...hostProblems(path, text),
  ]
    .filter((problem) => problem !== undefined)
    .map((problem) => `${path}: ${problem}`);
}

function nameProblems(path: string): string[] {
  const folder = folderOf(path);
  const name = posix.basename(path);
  const problems: string[] = [];
  if (emptyNames.test(name)) problems.push("is named for nothing that it returns or does");
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) problems.push("its name is not kebab-case");
  if (folder === undefined || arrows[folder] === undefined) problems.push("has no place in src/");
  return problems;
}

function lengthProblems(path: string, text: string): string[] {
  if (!/\.(tsx?|css)$/.test(path)) return [];
  const lines = text.replace(/\n$/, "").split("\n").length;
  return lines > longestFile ? [`has ${lines} lines, more than ${longestFile}`] : [];
}

function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}

/** Files (without their endings, from src/) that import one another, each circle once and whole. */
export function circlesAmong(texts: ReadonlyMap<string, string>): string[][] {
  const nameOf = (path: string) => path.replace(/^src\//, "").replace(/\.tsx?$/, "");
  const files = new Map([...texts].map(([path, text]) => [nameOf(path), text]));
  const below = new Map(
    [...files].map(([name, text]) => {
      const targets = importsOf(text)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => posix.join(posix.dirname(name), specifier))
        .map((target) => (files.has(target) ? target : posix.join(target, "index")));
      return [name, targets.filter((target) => files.has(target))] as const;
    }),
  );
  const reached = new Map([...files.keys()].map((name) => [name, reachedFrom(name, below)]));
  const found = new Map<string, string[]>();
  for (const name of files.keys()) {
    const circle = [...reached.get(name)!].filter((other) => reached.get(other)!.has(name)).sort();
    if (circle.length > 0) found.set(circle.join(" "), circle);
  }
  return [...found.values()];
}

function reachedFrom(start: string, below: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const next = [...below.get(start)!];
  while (next.length > 0) {
    const name = next.pop()!;
    if (found.has(name)) continue;
    found.add(name);
    next.push(...below.get(name)!);
  }
  return found;
}

function hostProblems(path: string, text: string): string[] {
  const folder = folderOf(path);
  if (hostFiles.has(path) || (folder !== undefined && hostFolders.has(folder))) return [];
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return [...hostNames(source)].map((name) => `names ${name}, which only the doors to Excel may`);
}

/** Identifiers that mean the host's globals: `Excel.run`, `typeof Office`, `window.Office`. */
function hostNames(node: ts.Node): Set<string> {
  const found = new Set<string>();
  const visit = (child: ts.Node) => {
    if (ts.isIdentifier(child) && hostGlobals.has(child.text) && !isOwnProperty(child)) {
      found.add(child.text);
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

/** True for `labels.Excel` and `{ Excel: 1 }`, which only happen to share the name. */
function isOwnProperty(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) {
    return !globalObjects.has(parent.expression.getText());
  }
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === name
  );
}

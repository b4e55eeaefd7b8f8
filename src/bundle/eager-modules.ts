import ts from "typescript";
import type { Compiler } from "webpack";
import { rewriteScripts } from "./rewrite-scripts";

/**
 * Puts the modules of scripts between brackets: `7(e, t) {…}` becomes `7: (function (e, t) {…})`. All of them run when
 * the script does; an engine takes the brackets for that promise and compiles them at once, on a thread of its own where
 * it can, where it would read them once to find their ends and once more, on the page's thread, to run them.
 */
export class EagerModules {
  /** which of the scripts: by their paths, and all that a chunk of that name comes with */
  constructor(
    private readonly paths: RegExp,
    private readonly chunk?: string,
  ) {}

  apply(compiler: Compiler): void {
    if (compiler.options.mode !== "production") return;
    rewriteScripts(compiler, "EagerModules", ({ compilation, assets, sources }) => {
      const comes =
        this.chunk === undefined ? [] : compilation.namedChunkGroups.get(this.chunk)!.getFiles();
      for (const [path, script] of Object.entries(assets)) {
        if (!this.paths.test(path) && !comes.includes(path)) continue;
        const modules = modulesIn(script.source().toString());
        if (modules.length === 0) throw new Error(`${path} has no modules`);
        const written = new sources.ReplaceSource(script);
        for (const { head, end } of modules) {
          written.insert(head, ":(function");
          written.insert(end, ")");
        }
        compilation.updateAsset(path, written);
      }
    });
  }
}

interface Module {
  /** behind its number */
  head: number;
  end: number;
}

/** The methods of objects that have nothing but methods that are called by numbers: the table of webpack's modules. */
export function modulesIn(script: string): Module[] {
  const file = ts.createSourceFile("script.js", script, ts.ScriptTarget.Latest);
  const found: Module[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && node.properties.length > 0) {
      const methods = node.properties.filter(
        (one) => ts.isMethodDeclaration(one) && ts.isNumericLiteral(one.name),
      );
      if (methods.length === node.properties.length)
        found.push(...methods.map(({ name, end }) => ({ head: name!.end, end })));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

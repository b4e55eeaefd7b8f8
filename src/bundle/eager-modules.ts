import ts from "typescript";
import type { Compiler } from "webpack";
import { rewriteScripts } from "./rewrite-scripts";

/**
 * Puts the modules of a script between brackets: `7(e, t) {…}` becomes `7: (function (e, t) {…})`. All of them run when
 * the script does; an engine takes the brackets for that promise and compiles them at once, where it would read them
 * once to find their ends and once more to run them.
 */
export class EagerModules {
  constructor(private readonly path: string) {}

  apply(compiler: Compiler): void {
    if (compiler.options.mode !== "production") return;
    rewriteScripts(compiler, "EagerModules", ({ compilation, assets, sources }) => {
      const script = assets[this.path];
      if (!script) return;
      const modules = modulesIn(script.source().toString());
      if (modules.length === 0) throw new Error(`${this.path} has no modules`);
      const written = new sources.ReplaceSource(script);
      for (const { head, end } of modules) {
        written.insert(head, ":(function");
        written.insert(end, ")");
      }
      compilation.updateAsset(this.path, written);
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

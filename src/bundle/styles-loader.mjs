import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import ts from "typescript";

/** The one that Fluent brings: what is compiled here, it puts into the page. */
const fluent = createRequire(import.meta.url).resolve("@fluentui/react-components");
const { resolveStyleRulesForSlots, shorthands } = createRequire(fluent)("@griffel/core");

/** An old name of `::placeholder` that Firefox alone knew: others throw such a rule out, and note who put it in, which takes time. */
const ofOldFirefox = /"[^"{]*::-moz-placeholder\{[^"]*\}",?/g;

/**
 * Webpack loader: styles of the pane as classes and rules, which `makeStyles` would compile when the pane is first
 * drawn. It comes behind the tokens loader, so that a style names nothing but what stands in its own file.
 */
export default function stylesLoader(whole) {
  const code = whole.replaceAll(ofOldFirefox, "");
  if (!/\bmake\w*Styles\b[^;]*from ['"]@fluentui\//.test(code)) return code;
  const file = ts.createSourceFile("styles.js", code, ts.ScriptTarget.Latest, true);
  const evaluate = evaluator(file);
  const edits = [];
  const visit = (node) => {
    if (ts.isIdentifier(node) && /^make\w*Styles$/.test(node.text)) {
      const { parent } = node;
      if (node.text !== "makeStyles") throw new Error(`${node.text} is compiled at run time`);
      if (ts.isImportSpecifier(parent) && !parent.propertyName) edits.push([node, "__styles"]);
      else if (ts.isCallExpression(parent) && parent.expression === node)
        edits.push([parent, compiled(evaluate(parent.arguments[0].getText()))]);
      else throw new Error("makeStyles can only be called, by this name");
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.reduceRight(
    (text, [node, written]) => text.slice(0, node.getStart()) + written + text.slice(node.end),
    code,
  );
}

/** The form that Microsoft's own transformation gives a call. */
function compiled(styles) {
  const [classes, rules] = resolveStyleRulesForSlots(styles);
  return `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`;
}

/** Gives the value of an expression that stands in the file, by the constants and functions that it names. */
function evaluator(file) {
  const texts = new Map();
  for (const node of file.statements) {
    if (ts.isFunctionDeclaration(node)) texts.set(node.name?.text, node.getText());
    if (!ts.isVariableStatement(node) || !(node.declarationList.flags & ts.NodeFlags.Const))
      continue;
    for (const { name, initializer } of node.declarationList.declarations)
      texts.set(name.getText(), initializer.getText());
  }
  const named = (_, name) => {
    if (name === Symbol.unscopables) return undefined;
    if (name === "shorthands") return shorthands;
    if (texts.has(name)) return evaluate(texts.get(name));
    throw new Error(
      `A style names ${name}, which is no token and neither a constant nor a function of its file: it cannot be made at build`,
    );
  };
  const scope = new Proxy({}, { has: () => true, get: named });
  const evaluate = (text) => compileFunction(`with (scope) return (${text});`, ["scope"])(scope);
  return evaluate;
}

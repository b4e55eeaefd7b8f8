/** Rules of the house for oxlint (.oxlintrc.json). */
import { relative } from "node:path";
import { tsImport } from "tsx/esm/api";

const root = import.meta.dirname;
const { importProblem } = await tsImport("./tests/architecture.ts", import.meta.url);

/** Says at the import line what tests/architecture.test.ts would say about it. */
const arrows = {
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

/** What computes an answer knows no clock and no chance. */
const sameEachTime = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === "Date" && node.arguments.length === 0)
        context.report({ node, message: "No clock." });
    },
    MemberExpression(node) {
      const named = `${node.object.name}.${node.property.name}`;
      if (named === "Date.now") context.report({ node, message: "No clock." });
      if (named === "Math.random") context.report({ node, message: "No chance." });
    },
  }),
};

export default { meta: { name: "house" }, rules: { arrows, "same-each-time": sameEachTime } };

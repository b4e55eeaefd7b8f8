import { COMPARISONS, type Node, children, inputsOf } from "../language";
import { compared } from "./compared";
import { whatIsMissing } from "./missing";
import { Unsupported } from "./problem";
import { type Sheet, isKnown, isOneOf, isWord, isYesNo } from "./sheet";
import { type Test, all, any, isAtom, opposite, partsOf } from "./test";

/**
 * What a part of a condition counts as while facts that it reads are missing:
 * may    it holds (so "may" tells whether the condition can still hold),
 * must   it fails (so "must" tells whether the condition holds whatever the missing facts are),
 * held   it holds where all of them may be assumed to fit (the tree says so, see assuming.ts), else it fails,
 * plain  blanks are not looked at; for places where nothing can be missing.
 */
export type Blanks = "may" | "must" | "held" | "plain";

/** Whether the condition holds, or (not `wanted`) whether it does not. */
export function condition(node: Node, sheet: Sheet, blanks: Blanks, wanted = true): Test {
  const part = (n: Node, same = wanted) => condition(n, sheet, blanks, same);
  switch (node[0]) {
    case "b":
      return node[1] === wanted;
    case "known":
      return wanted ? isKnown(sheet, node[1]) : opposite(isKnown(sheet, node[1]));
    case "not":
      return part(node[1], !wanted);
    case "and":
    case "or": {
      const parts = (node.slice(1) as Node[]).map((n) => part(n));
      return (node[0] === "and") === wanted ? all(...parts) : any(...parts);
    }
    case "if":
      return conditional(node, sheet, blanks, wanted);
    case "assume":
      return blanks === "held" ? held(node, sheet, wanted) : part(node[2]);
    default:
      return atom(node, sheet, blanks, wanted);
  }
}

function conditional(
  node: Node & readonly ["if", Node, Node, Node],
  sheet: Sheet,
  blanks: Blanks,
  wanted: boolean,
): Test {
  const [, test, yes, no] = node;
  const inTest = blanks === "held" ? "must" : blanks;
  const [then, otherwise] = [yes, no].map((n) => condition(n, sheet, blanks, wanted)) as [
    Test,
    Test,
  ];
  const taken = any(
    all(condition(test, sheet, inTest), then),
    all(condition(test, sheet, inTest, false), otherwise),
  );
  return blanks === "held" ? any(taken, all(then, otherwise)) : taken;
}

type Assume = Extract<Node, readonly ["assume", ...unknown[]]>;

/** A part of a requirement that counts as `fits` while facts are missing that may be assumed. */
function held([, fits, inner]: Assume, sheet: Sheet, wanted: boolean): Test {
  if (inner[0] === "b" || inner[0] === "known") return condition(inner, sheet, "held", wanted);
  const isCases = inner[0] === "if";
  const left = whatIsMissing(isCases ? inner[1] : inner, sheet, onlyAssumable);
  const sure = isCases ? condition(inner, sheet, "held", wanted) : coreAsked(inner, sheet, wanted);
  const open =
    fits === wanted ? (isCases ? any(sure, left) : any(left, sure)) : all(opposite(left), sure);
  return isCases ? open : all(opposite(whatIsMissing(inner, sheet, notAssumable)), open);
}

function atom(node: Node, sheet: Sheet, blanks: Blanks, wanted: boolean): Test {
  if (blanks === "plain") return coreOf(node, sheet, wanted);
  const missing = whatIsMissing(node, sheet);
  const core = coreAsked(node, sheet, wanted);
  return blanks === "may" ? any(missing, core) : all(opposite(missing), core);
}

const coreAsked = (node: Node, sheet: Sheet, wanted: boolean): Test =>
  divides(node)
    ? askedUnless(whatIsMissing(node, sheet), coreOf(node, sheet, wanted))
    : coreOf(node, sheet, wanted);

/** AND and OR look at all their parts: one that divides by a blank cell must not be looked at. */
function askedUnless(missing: Test, core: Test): Test {
  if (typeof core === "boolean" || missing === false) return core;
  if (isAtom(core)) return { ...core, unless: missing };
  const parts = partsOf(core).map((part) => askedUnless(missing, part));
  return "all" in core ? all(...parts) : any(...parts);
}

const divides = (node: Node): boolean =>
  (node[0] === "/" && inputsOf(node[2]).size > 0) || children(node).some(divides);

/** A missing fact that may be assumed is no hole in a condition. */
const onlyAssumable = (sheet: Sheet, index: number) => sheet.inputs[index]!.assumable === true;
const notAssumable = (sheet: Sheet, index: number) => !sheet.inputs[index]!.assumable;

function coreOf(node: Node, sheet: Sheet, wanted: boolean): Test {
  switch (node[0]) {
    case "$":
      return isYesNo(sheet, node[1], wanted);
    case "in": {
      const [, subject, ...items] = node;
      if (isWordInput(subject, sheet))
        return amongWords(subject[1], items as Node[], sheet, wanted);
      const equal = (items as Node[]).map((item) => coreOf(["=", subject, item], sheet, wanted));
      return wanted ? any(...equal) : all(...equal);
    }
    case "=":
    case "!=": {
      const [left, right] = isWordInput(node[2], sheet) ? [node[2], node[1]] : [node[1], node[2]];
      const equal = (node[0] === "=") === wanted;
      if (isWordInput(left, sheet)) return amongWords(left[1], [right], sheet, equal);
      return compared(equal ? "=" : "!=", left, right, sheet);
    }
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compared(wanted ? node[0] : COMPARISONS[node[0]].opposite, node[1], node[2], sheet);
    default:
      throw new Unsupported({ why: "not-sayable", op: node[0] });
  }
}

const isWordInput = (node: Node, sheet: Sheet): node is readonly ["$", number] =>
  node[0] === "$" && isWord(sheet.inputs[node[1]]!);

/** A word outside the list is in none of the two halves, so that it never pays. */
function amongWords(index: number, items: readonly Node[], sheet: Sheet, wanted: boolean): Test {
  const odd = items.find((item) => item[0] !== "t" && item[0] !== "b");
  if (odd) throw new Unsupported({ why: "not-sayable", op: odd[0] });
  const words = new Set(items.map((item) => item[1]));
  const input = sheet.inputs[index]!;
  if (input.type === "boolean")
    return any(
      ...[true, false].filter((v) => words.has(v) === wanted).map((v) => isYesNo(sheet, index, v)),
    );
  const codes = (input.choices ?? []).map((choice) => choice.code);
  return isOneOf(
    sheet,
    index,
    codes.filter((code) => words.has(code) === wanted),
  );
}

import { type Node, children, inputsOf } from "../language";
import { isKnown, isOneOf, markLacking } from "./ask-cell";
import { compare } from "./compare";
import { whatIsMissing, whatIsOpen } from "./missing";
import { Unsupported } from "./problem";
import { type Sheet, codesOf, isWord } from "./sheet";
import { type Test, all, any, isAtom, opposite, partsOf } from "./test";

/**
 * What a part of a condition counts as while facts that it reads are missing:
 * may    it holds (so "may" tells whether the condition can still hold),
 * must   it fails (so "must" tells whether the condition holds whatever the missing facts are),
 * held   it holds where all of them may be assumed to fit (the tree says so, see assuming.ts), else it fails,
 * plain  blanks are not looked at; for places where nothing can be missing.
 */
export type Blanks = "may" | "must" | "held" | "plain";

/** Whether a condition holds, and whether it does not: with a fact that has no cell it can be neither. */
export interface Asked {
  readonly yes: Test;
  readonly no: Test;
}

/** The questions of a condition. Inputs that they need and that have no cell are marked in the sheet. */
export function ask(node: Node, sheet: Sheet, blanks: Blanks): Asked {
  switch (node[0]) {
    case "b":
      return { yes: node[1], no: !node[1] };
    case "known": {
      const known = isKnown(sheet, node[1]);
      return { yes: known, no: opposite(known) };
    }
    case "not":
      return turned(ask(node[1], sheet, blanks));
    case "and":
      return allOf((node.slice(1) as Node[]).map((n) => ask(n, sheet, blanks)));
    case "or":
      return anyOf((node.slice(1) as Node[]).map((n) => ask(n, sheet, blanks)));
    case "if":
      return conditional(node, sheet, blanks);
    case "assume":
      return blanks === "held" ? held(node, sheet) : ask(node[2], sheet, blanks);
    default:
      return answered(node, sheet, blanks);
  }
}

const turned = ({ yes, no }: Asked): Asked => ({ yes: no, no: yes });
const each = (of: (side: keyof Asked) => Test): Asked => ({ yes: of("yes"), no: of("no") });

const allOf = (parts: readonly Asked[]): Asked => ({
  yes: all(...parts.map(({ yes }) => yes)),
  no: any(...parts.map(({ no }) => no)),
});
const anyOf = (parts: readonly Asked[]): Asked => turned(allOf(parts.map(turned)));

function conditional(
  [, test, then, otherwise]: Node & readonly ["if", Node, Node, Node],
  sheet: Sheet,
  blanks: Blanks,
): Asked {
  const taken = ask(test, sheet, blanks === "held" ? "must" : blanks);
  const [a, b] = [ask(then, sheet, blanks), ask(otherwise, sheet, blanks)];
  return each((side) => {
    const told = any(all(taken.yes, a[side]), all(taken.no, b[side]));
    return blanks === "held" ? any(told, all(a[side], b[side])) : told;
  });
}

type Assume = Extract<Node, readonly ["assume", ...unknown[]]>;

/** A part of a requirement that counts as `fits` while facts are missing that may be assumed. */
function held([, fits, inner]: Assume, sheet: Sheet): Asked {
  if (inner[0] === "b" || inner[0] === "known") return ask(inner, sheet, "held");
  if (inner[0] === "if") {
    const left = whatIsMissing(inner[1], sheet, onlyAssumable);
    const sure = ask(inner, sheet, "held");
    const [assumed, other] = [any(sure[sideOf(fits)], left), sure[sideOf(!fits)]];
    return sides(fits, assumed, all(opposite(left), other));
  }
  const left = whatIsMissing(inner, sheet, onlyAssumable);
  const sure = unlessMissing(inner, sheet);
  const known = opposite(whatIsOpen(inner, sheet, notAssumable));
  const [assumed, other] = [
    any(left, sure[sideOf(fits)]),
    all(opposite(left), sure[sideOf(!fits)]),
  ];
  return sides(fits, all(known, assumed), all(known, other));
}

const sideOf = (holds: boolean): keyof Asked => (holds ? "yes" : "no");
const sides = (fits: boolean, assumed: Test, other: Test): Asked =>
  fits ? { yes: assumed, no: other } : { yes: other, no: assumed };

function answered(node: Node, sheet: Sheet, blanks: Blanks): Asked {
  if (blanks === "plain") return question(node, sheet);
  const missing = whatIsOpen(node, sheet);
  const sure = unlessMissing(node, sheet);
  return each((side) =>
    blanks === "may" ? any(missing, sure[side]) : all(opposite(missing), sure[side]),
  );
}

function unlessMissing(node: Node, sheet: Sheet): Asked {
  const asked = question(node, sheet);
  if (!divides(node)) return asked;
  const missing = whatIsOpen(node, sheet);
  return each((side) => askedUnless(missing, asked[side]));
}

/** AND and OR look at all their parts: one that divides by a blank cell must not be looked at. */
function askedUnless(missing: Test, test: Test): Test {
  if (typeof test === "boolean" || missing === false) return test;
  if (isAtom(test)) return { ...test, unless: missing };
  const parts = partsOf(test).map((part) => askedUnless(missing, part));
  return "all" in test ? all(...parts) : any(...parts);
}

const divides = (node: Node): boolean =>
  (node[0] === "/" && inputsOf(node[2]).size > 0) || children(node).some(divides);

/** A missing fact that may be assumed is no hole in a condition. */
const onlyAssumable = (sheet: Sheet, index: number) => sheet.inputs[index]!.assumable === true;
const notAssumable = (sheet: Sheet, index: number) => !sheet.inputs[index]!.assumable;

/** What a condition without parts asks, blanks apart. */
function question(node: Node, sheet: Sheet): Asked {
  switch (node[0]) {
    case "$":
      return amongWords(node[1], [["b", true]], sheet);
    case "in": {
      const [, subject, ...items] = node;
      if (isWordInput(subject, sheet)) return amongWords(subject[1], items as Node[], sheet);
      return anyOf((items as Node[]).map((item) => question(["=", subject, item], sheet)));
    }
    case "=":
    case "!=": {
      const [left, right] = isWordInput(node[2], sheet) ? [node[2], node[1]] : [node[1], node[2]];
      if (!isWordInput(left, sheet)) return compared([node[0], left, right], sheet);
      const equal = amongWords(left[1], [right], sheet);
      return node[0] === "=" ? equal : turned(equal);
    }
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compared(node, sheet);
    case "#":
    case "d":
    case "t":
    case "b":
    case "@":
    case "i":
    case "none":
    case "length":
    case "known":
    case "+":
    case "-":
    case "*":
    case "/":
    case "min":
    case "max":
    case "and":
    case "or":
    case "not":
    case "if":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "sum":
    case "largest":
    case "assume":
    case "text":
    case "lookup":
    case "round":
      throw new Unsupported({ why: "not-sayable", op: node[0] });
  }
}

function compared([op, left, right]: Comparing, sheet: Sheet): Asked {
  markLacking(left, sheet);
  markLacking(right, sheet);
  return compare(op, left, right, sheet.inputs);
}
type Comparing = Extract<Node, readonly ["<" | "<=" | "=" | "!=" | ">=" | ">", Node, Node]>;

const isWordInput = (node: Node, sheet: Sheet): node is readonly ["$", number] =>
  node[0] === "$" && isWord(sheet.inputs[node[1]]!);

/** A word that is on no list was refused before (write-readable.ts): what is none of the items is another of the list. */
function amongWords(index: number, items: readonly Node[], sheet: Sheet): Asked {
  const odd = items.find((item) => item[0] !== "t" && item[0] !== "b");
  if (odd) throw new Unsupported({ why: "not-sayable", op: odd[0] });
  const words = new Set(items.map((item) => String(item[1])));
  const input = sheet.inputs[index]!;
  if (sheet.cells[index] === undefined && input.default === undefined)
    return { yes: false, no: false };
  const codes = codesOf(input).filter((code) => words.has(code));
  const yes = isOneOf(sheet, index, codes);
  return { yes, no: opposite(yes) };
}

import { type Node, children, inputsOf } from "../language";
import { condition } from "./condition";
import { bracketed, call, comparison, product, quoted, whole } from "./excel-text";
import { type Sheet, isMissing } from "./sheet";
import { quantity } from "./quantity";
import { type Atom, NOTHING_KNOWN, type Test, all, any, isAny, keyOf, partsOf } from "./test";

type Counts = (sheet: Sheet, index: number) => boolean;

/** Whether a value or a condition cannot be known because of inputs that were left out (those that count). */
export function whatIsMissing(node: Node, sheet: Sheet, counts: Counts = () => true): Test {
  const below = () => any(...children(node).map((n) => whatIsMissing(n, sheet, counts)));
  switch (node[0]) {
    case "$":
    case "length":
      return counts(sheet, node[1]) && isMissing(sheet, node[1]);
    case "known":
      return false;
    case "sum":
    case "largest": {
      // Entry by entry there is no branch that asks for its own cells: all are asked for.
      const read = [...inputsOf(node)].filter((index) => counts(sheet, index));
      const missing = read.map((index) => isMissing(sheet, index));
      return any(...missing, unequalLists(node.slice(2) as number[], sheet));
    }
    case "and":
    case "or":
    case "not":
      return all(condition(node, sheet, "may"), condition(node, sheet, "may", false));
    case "if":
      return inBranches(node, sheet, counts);
    case "/":
      return any(below(), dividesByNought(node[2], sheet));
    default:
      return below();
  }
}

/** A division by nought has no answer either. (1 + growth is nought at -100 % alone, and then #DIV/0! says so.) */
function dividesByNought(by: Node, sheet: Sheet): Test {
  const isOnePlus = by[0] === "+" && by[1][0] === "#" && by[1][1] === "1";
  if (isOnePlus || inputsOf(by).size === 0) return false;
  const divisor = quantity(by, { sheet, facts: NOTHING_KNOWN, guards: false });
  const nought = whole("0");
  return {
    is: comparison(divisor, "=", nought),
    not: comparison(divisor, "<>", nought),
    missing: true,
  };
}

function inBoth(then: Test, otherwise: Test): Test[] {
  const parts = (test: Test) => (isAny(test) ? partsOf(test) : [test]);
  const others = new Set(parts(otherwise).map(keyOf));
  return parts(then).filter((part) => others.has(keyOf(part)));
}

/** Lists that are read in step have their entries in the same rows; one with a default may be blank throughout. */
function unequalLists([first, ...others]: readonly number[], sheet: Sheet): Test {
  const a = sheet.cells[first!];
  const pairs = others.map((index): Test => {
    const b = sheet.cells[index];
    if (a === undefined || b === undefined) return false;
    const apart = differing(a, b);
    if (sheet.inputs[index]!.default === undefined) return apart;
    const given = comparison(call("COUNT", whole(b)), ">", whole("0"));
    const is = call("AND", given, apart.is);
    return { is, not: call("NOT", is), missing: true };
  });
  return any(...pairs);
}

function differing(a: string, b: string): Atom {
  const filled = (range: string) => bracketed(comparison(whole(range), "<>", quoted("")));
  const apart = bracketed(comparison(filled(a), "<>", filled(b)));
  const count = call("SUMPRODUCT", product(apart, whole("1"), "*"));
  const nought = whole("0");
  return { is: comparison(count, ">", nought), not: comparison(count, "=", nought), missing: true };
}

/** The test's own facts, and those of the branch that is taken. A branch that pays nothing is never looked into. */
function inBranches(
  node: Node & readonly ["if", Node, Node, Node],
  sheet: Sheet,
  counts: Counts,
): Test {
  const [, test, yes, no] = node;
  const own = whatIsMissing(test, sheet, counts);
  const [then, otherwise] = [yes, no].map((n) => whatIsMissing(n, sheet, counts)) as [Test, Test];
  if (no[0] === "none") return any(own, then);
  if (yes[0] === "none") return any(own, otherwise);
  return any(
    own,
    ...inBoth(then, otherwise),
    all(condition(test, sheet, "plain"), then),
    all(condition(test, sheet, "plain", false), otherwise),
  );
}

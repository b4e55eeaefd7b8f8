import { type Node, children, inputsOf, walk } from "../language";
import { ask } from "./ask";
import { isMissing, markLacking } from "./ask-cell";
import type { Sheet } from "./sheet";
import { type Test, all, any, atom, isAny, keyOf, partsOf } from "./test";

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
    case "not": {
      const may = ask(node, sheet, "may");
      return all(may.yes, may.no);
    }
    case "if":
      return inBranches(node, sheet, counts);
    case "/":
      return any(below(), dividesByNought(node[2], sheet));
    default:
      return below();
  }
}

/** A division by nought has no answer either. (1 + growth is nought at -100 % alone, and an amount says #DIV/0! then.) */
function dividesByNought(by: Node, sheet: Sheet): Test {
  return isOnePlus(by) || inputsOf(by).size === 0 ? false : isNought(by, sheet);
}

const isOnePlus = (by: Node) => by[0] === "+" && by[1][0] === "#" && by[1][1] === "1";

function isNought(by: Node, sheet: Sheet): Test {
  markLacking(by, sheet);
  return atom({ ask: "zero", of: by });
}

/**
 * Whether a condition cannot be decided: what is missing, and a growth of -100 % that it divides by. An error would take
 * the conditions beside it along, of which another may decide.
 */
export function whatIsOpen(node: Node, sheet: Sheet, counts?: Counts): Test {
  const divisors = [...walk(node)].flatMap((part) =>
    part[0] === "/" && isOnePlus(part[2]) ? [part[2]] : [],
  );
  return any(whatIsMissing(node, sheet, counts), ...divisors.map((by) => isNought(by, sheet)));
}

function inBoth(then: Test, otherwise: Test): Test[] {
  const parts = (test: Test) => (isAny(test) ? partsOf(test) : [test]);
  const others = new Set(parts(otherwise).map(keyOf));
  return parts(then).filter((part) => others.has(keyOf(part)));
}

/** Lists that are read in step have their entries in the same rows; one with a default may be blank throughout. */
function unequalLists([first, ...others]: readonly number[], sheet: Sheet): Test {
  const pairs = others.map((index): Test => {
    if (sheet.cells[first!] === undefined || sheet.cells[index] === undefined) return false;
    const optional = sheet.inputs[index]!.default !== undefined;
    return atom({ ask: "apart", lists: [first!, index], optional });
  });
  return any(...pairs);
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
  const taken = ask(test, sheet, "plain");
  return any(own, ...inBoth(then, otherwise), all(taken.yes, then), all(taken.no, otherwise));
}

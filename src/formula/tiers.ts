import { type Node, children } from "../language";
import { ask } from "./ask";
import { Unsupported } from "./problem";
import type { Sheet } from "./sheet";
import { type Test, all, any } from "./test";

/** Whether some tier or level of the tree can still hold; without one the company is not eligible. */
export function mayPay(node: Node, sheet: Sheet): Test {
  if (node[0] === "none") return false;
  if (node[0] === "lookup") throw new Unsupported({ why: "lookup", table: node[1] });
  if (node[0] !== "if") return all(...children(node).map((n) => mayPay(n, inner(node, sheet))));
  const [, test, yes, no] = node;
  if (mayPay(test, sheet) !== true) throw new Unsupported({ why: "not-sayable", op: "none" });
  const [then, otherwise] = [mayPay(yes, sheet), mayPay(no, sheet)];
  if (then === true && otherwise === true) return true;
  const may = ask(test, sheet, "may");
  // One test less where the other branch always pays: that it cannot be taken is said by "may" already.
  if (then === true) return any(may.yes, otherwise);
  if (otherwise === true) return any(may.no, then);
  return any(all(may.yes, then), all(may.no, otherwise));
}

/** A list whose entries may have no tier cannot be said entry by entry. */
function inner(node: Node, sheet: Sheet): Sheet {
  if ((node[0] === "sum" || node[0] === "largest") && mayPay(node[1], sheet) !== true)
    throw new Unsupported({ why: "not-sayable", op: "none" });
  return sheet;
}

import type { Node } from "../language";
import { ask } from "./ask";
import {
  type ExcelText,
  NOT_AVAILABLE,
  call,
  comparison,
  product,
  sum,
  bracketed,
} from "./excel-text";
import { isNought } from "./list-total";
import { whatIsMissing } from "./missing";
import { type Place, quantity } from "./quantity";
import {
  type Test,
  any,
  isAny,
  isAtom,
  learned,
  opposite,
  partsOf,
  saysMissing,
  simplified,
} from "./test";
import { written, writtenEach } from "./write-test";

type If = Node & readonly ["if", Node, Node, Node];
type Extreme = Node & readonly ["min" | "max", ...Node[]];

/** What chooses between values: a test, or their order. */
export function branch(node: If | Extreme, place: Place): ExcelText {
  if (node[0] === "if") return place.sheet.lists ? chosenEach(node, place) : chosen(node, place);
  return place.sheet.lists ? extremeEach(node, place) : extreme(node, place);
}

/** A value after a look at the cells that it surely reads: #N/A where one is blank. */
function guarded(node: Node, place: Place): ExcelText {
  const missing = simplified(whatIsMissing(node, place.sheet), place.facts.known);
  const asked = place.guards ? certain(missing) : false;
  if (asked === false) return quantity(node, place);
  const value = quantity(node, { ...place, facts: learned(place.facts, opposite(asked)) });
  return call("IF", written(asked, place.sheet), NOT_AVAILABLE, value);
}

/** The facts that are asked for on every path. */
export const certain = (missing: Test): Test =>
  any(
    ...(isAtom(missing) || isAny(missing) ? partsOf(missing) : [])
      .filter(isAtom)
      .filter(saysMissing),
  );

function chosen([, test, yes, no]: If, place: Place): ExcelText {
  const { sheet, facts } = place;
  const unsure = place.guards && simplified(whatIsMissing(test, sheet), facts.known);
  const holds = simplified(ask(test, sheet, "plain").yes, facts.known);
  const sure = unsure === false ? facts : learned(facts, opposite(unsure));
  const then = () => guarded(yes, { ...place, facts: learned(sure, holds) });
  const otherwise = () => guarded(no, { ...place, facts: learned(sure, opposite(holds)) });
  // Without a tier the company was refused before: only the other branch can be reached.
  const value =
    paysNothing(no) || holds === true
      ? then()
      : paysNothing(yes) || holds === false
        ? otherwise()
        : call("IF", written(holds, sheet), then(), otherwise());
  return unsure === false ? value : call("IF", written(unsure, sheet), NOT_AVAILABLE, value);
}

const paysNothing = (node: Node): boolean =>
  node[0] === "none" || (node[0] === "if" && paysNothing(node[2]) && paysNothing(node[3]));

/** min(min(a, b), c) is written MIN(a,b,c): a cap on a cap. */
function extreme(node: Extreme, place: Place): ExcelText {
  const flat = (n: Node): Node[] => (n[0] === node[0] ? (n.slice(1) as Node[]).flatMap(flat) : [n]);
  return call(node[0].toUpperCase(), ...flat(node).map((n) => quantity(n, place)));
}

function chosenEach([, test, yes, no]: If, place: Place): ExcelText {
  const asked = ask(test, place.sheet, "plain");
  const part = (holds: Test, value: Node) =>
    product(writtenEach(holds, place.sheet), quantity(value, place), "*");
  if (isNought(no)) return part(asked.yes, yes);
  if (isNought(yes)) return part(asked.no, no);
  return sum(part(asked.yes, yes), part(asked.no, no), "+");
}

/** MIN and MAX would look at a whole range at once. */
function extremeEach(node: Extreme, place: Place): ExcelText {
  const sign = node[0] === "min" ? "<=" : ">=";
  const other = node[0] === "min" ? ">" : "<";
  const nodes = node.slice(1) as Node[];
  return nodes
    .map((n) => quantity(n, place))
    .reduce((a, b, k) => {
      const first = product(bracketed(comparison(a, sign, b)), a, "*");
      if (isNought(nodes[k]!)) return first;
      return sum(first, product(bracketed(comparison(a, other, b)), b, "*"), "+");
    });
}

import type { Node } from "../../language";
import { conditionCode } from "./condition-code";
import { type Quantity, branch, isFraction, lesser, named, plus, ratio, times } from "./fraction";
import { ENTRIES, rangeOf, scaleOf } from "./input-reading";
import type { Page } from "./page";
import { NOTHING, SAFE, Unwritten, type Whole, choice, constant, printed, rounded } from "./whole";

/** A quantity's tree as code. Throws Unwritten where the exact evaluator must answer. */
export function quantityCode(node: Node, page: Page): Quantity {
  const part = (below: Node) => quantityCode(below, page);
  const { newName } = page;
  switch (node[0]) {
    case "#":
      return printed(node[1]);
    case "d":
      return constant(node[1], 0);
    case "$":
      return inputCode(node[1], page);
    case "@":
      return registerCode(node[1], page);
    case "i":
      return itemCode(node[1], page);
    case "none":
      return NOTHING;
    case "+":
      return plus(part(node[1]), part(node[2]), 1, newName);
    case "-":
      return differenceCode(node[1], node[2], page);
    case "*":
      return times(part(node[1]), part(node[2]));
    case "/":
      return ratio(part(node[1]), part(node[2]), newName);
    case "min":
    case "max":
      return (node.slice(1) as Node[])
        .map(part)
        .reduce((a, b) => lesser(a, b, node[0] as "min" | "max", newName));
    case "if":
      return chosen(conditionCode(node[1], page), part(node[2]), part(node[3]), page);
    case "round":
      return roundedCode(part(node[2]), node[3], node[1], page);
    case "sum":
    case "largest":
      return totalCode(node, page);
    case "length":
      return { text: `l${node[1]}.length`, scale: 0, lo: 1, hi: 1e7 };
    case "t":
    case "b":
    case "and":
    case "or":
    case "not":
    case "in":
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "known":
    case "assume":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "text":
    case "lookup":
      throw new Unwritten(`"${node[0]}" as a quantity`);
  }
}

function inputCode(index: number, page: Page): Whole {
  const input = page.inputs[index]!;
  if (input.scope || input.assumable) throw new Unwritten("a quantity may be assumed");
  if (["boolean", "enum", "money_list"].includes(input.type)) throw new Unwritten(input.type);
  const [lo, hi] = rangeOf(input, page.rateScale);
  return { text: `x${index}`, scale: scaleOf(input, page.rateScale), lo, hi };
}

function registerCode(index: number, page: Page): Quantity {
  const register = page.registers.get(index);
  if (!register) throw new Unwritten("a result that is not known yet");
  return register;
}

function itemCode(index: number, page: Page): Whole {
  const text = page.items?.[index];
  if (text === undefined) throw new Unwritten("an entry outside a sum");
  const [lo, hi] = ENTRIES;
  return { text, scale: 2, lo, hi };
}

/** a - a/b is a*(b-1)/b, and b-1 is growth where b is 1 + growth: smaller numbers on the way. */
function differenceCode(left: Node, right: Node, page: Page): Quantity {
  const same = right[0] === "/" && JSON.stringify(right[1]) === JSON.stringify(left);
  const below = same ? right[2] : null;
  if (below?.[0] === "+" && below[1][0] === "#" && below[1][1] === "1")
    return quantityCode(["/", ["*", left, below[2]], below], page);
  return plus(quantityCode(left, page), quantityCode(right, page), -1, page.newName);
}

function chosen(test: string, a: Quantity, b: Quantity, page: Page): Quantity {
  if (!isFraction(a) && !isFraction(b)) return choice(test, a, b);
  return branch(test, named(a, page.newName), named(b, page.newName), page.newName);
}

/** A quantity to whole units: a plain number again. */
export function roundedCode(
  q: Quantity,
  unit: Node,
  mode: "half-up" | "down" | "up",
  page: Page,
): Whole {
  if (!isFraction(q)) return rounded(q, unit, mode);
  const whole = rounded(q.above, unit, mode, q.below);
  return { ...whole, text: page.after(q.before, whole.text) };
}

/** Adds a loop over lists of one length before what uses its sum. */
function totalCode(
  node: Node & readonly ["sum" | "largest", Node, ...number[]],
  page: Page,
): Whole {
  const [word, body, ...indexes] = node;
  const lists = (indexes as number[]).map((index) => `l${index}`);
  if (page.items) throw new Unwritten("a sum inside a sum");
  page.items = lists.map(() => page.newConstant());
  const entry = quantityCode(body, page);
  if (isFraction(entry)) throw new Unwritten("fractions in a list");
  const entries = page.items.map((item, k) => `${item}=${lists[k]}[k]`).join(",");
  page.items = null;
  for (const list of lists.slice(1))
    page.emit(`if(${list}.length!==${lists[0]}.length)return NaN;`);
  const total = page.newConstant();
  const next = word === "sum" ? `W(${total}+${entry.text})` : `Math.max(${total},${entry.text})`;
  const loop = `for(let k=0;k<${lists[0]}.length;k++){const ${entries};${total}=${next};}`;
  page.emit(`let ${total}=0;${loop}`);
  const { scale, nothing } = entry;
  const [lo, hi] = word === "sum" ? [entry.lo < 0 ? -SAFE : 0, SAFE] : [0, Math.max(0, entry.hi)];
  return { text: total, scale, lo, hi, nothing };
}

/** A quantity under names, to be read again and again. */
export function kept(q: Quantity, page: Page): Quantity {
  if (isFraction(q)) {
    const { above, below, before } = named(q, page.newName);
    if (before) page.emit(`${before};`);
    return { above, below, before: "" };
  }
  if (q.constant !== undefined || /^[a-z]\d+$/.test(q.text)) return q;
  const text = page.newConstant();
  page.emit(`const ${text}=${q.text};`);
  return { ...q, text };
}

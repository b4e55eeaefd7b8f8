import type { Input, Node } from "../language";
import { literal } from "./literal";
import { prepareCondition } from "./prepare-condition";
import { type Slots, scaleOfInput } from "./prepare-fact";
import {
  type Quantity,
  Unprepared,
  choice,
  constant,
  extreme,
  product,
  ratio,
  rounded,
  sum,
} from "./quantity";
import { BEYOND, scaled, within } from "./scaled";

/** What a tree is prepared against: a measure's slots and what is known of its inputs. */
export interface Bench {
  inputs: readonly Input[];
  slots: Slots;
  rateScale: number;
  given: (index: number) => boolean;
  /** named results, and the running amount at 0 */
  registers: Map<number, Quantity>;
  items: number[];
}

/** A quantity's tree as a function of the slots. Throws Unprepared where the exact evaluator must answer. */
export function prepareQuantity(node: Node, bench: Bench): Quantity {
  switch (node[0]) {
    case "#": {
      const number = scaled(literal(node[1]));
      if (!number) throw new Unprepared("endless literal");
      return constant(number.mantissa, number.scale);
    }
    case "d":
      return constant(node[1], 0);
    case "$":
      return inputQuantity(node[1], bench);
    case "@":
      return registerQuantity(node[1], bench);
    case "i":
      return { of: () => bench.items[node[1]]!, scale: 2, fraction: false };
    case "none":
      return { of: () => NaN, scale: 0, fraction: false };
    case "+":
    case "-":
      return sum(
        prepareQuantity(node[1], bench),
        prepareQuantity(node[2], bench),
        node[0] === "+" ? 1 : -1,
      );
    case "*":
      return product(prepareQuantity(node[1], bench), prepareQuantity(node[2], bench));
    case "/":
      return ratio(prepareQuantity(node[1], bench), prepareQuantity(node[2], bench));
    case "min":
    case "max":
      return (node.slice(1) as Node[])
        .map((n) => prepareQuantity(n, bench))
        .reduce((a, b) => extreme(a, b, node[0] === "min"));
    case "if":
      return choice(
        prepareCondition(node[1], bench),
        prepareQuantity(node[2], bench),
        prepareQuantity(node[3], bench),
      );
    case "round":
      return rounded(prepareQuantity(node[2], bench), node[3], node[1]);
    case "sum":
    case "largest":
      return total(node, bench);
    case "length":
      return lengthOf(node[1], bench);
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
      throw new Unprepared(node[0]);
  }
}

function inputQuantity(index: number, bench: Bench): Quantity {
  const input = bench.inputs[index]!;
  const { n } = bench.slots;
  if (!bench.given(index)) {
    if (input.default === undefined) throw new Unprepared("missing");
    const number = scaled(literal(input.default));
    if (!number) throw new Unprepared("default");
    return constant(number.mantissa, number.scale);
  }
  return {
    of: () => n[index]!,
    scale: scaleOfInput(input, bench.rateScale),
    fraction: false,
    slot: index,
  };
}

function registerQuantity(index: number, bench: Bench): Quantity {
  const register = bench.registers.get(index);
  if (!register) throw new Unprepared("register");
  return register;
}

function total(
  node: Node & readonly ["sum" | "largest", Node, ...number[]],
  bench: Bench,
): Quantity {
  const [word, body, ...indexes] = node;
  const lists = indexes as number[];
  const inner: Bench = { ...bench, items: [] };
  const entry = prepareQuantity(body, inner);
  if (entry.fraction) throw new Unprepared("fractions in a list");
  const { l } = bench.slots;
  const of = () => {
    let sum = 0;
    const length = l[lists[0]!]!.length;
    for (const index of lists) if (bench.given(index) && l[index]!.length !== length) throw BEYOND;
    for (let k = 0; k < length; k++) {
      for (let j = 0; j < lists.length; j++)
        inner.items[j] = bench.given(lists[j]!) ? l[lists[j]!]![k]! : 0;
      const part = entry.of();
      sum = word === "sum" ? within(sum + part) : Math.max(sum, part);
    }
    return sum;
  };
  if (!bench.given(lists[0]!)) throw new Unprepared("missing");
  for (const index of lists)
    if (!bench.given(index) && bench.inputs[index]!.default === undefined)
      throw new Unprepared("missing");
  return { of, scale: entry.scale, fraction: false };
}

function lengthOf(index: number, bench: Bench): Quantity {
  if (!bench.given(index)) throw new Unprepared("missing");
  const { l } = bench.slots;
  return { of: () => l[index]!.length, scale: 0, fraction: false };
}

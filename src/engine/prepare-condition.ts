import type { Comparison, Node } from "../language";
import { type Bench, prepareQuantity } from "./prepare-quantity";
import { type Quantity, Unprepared, constant, order, raised } from "./quantity";

export type Test = () => boolean;

/** A condition over the slots. */
export function prepareCondition(node: Node, bench: Bench): Test {
  switch (node[0]) {
    case "b":
      return () => node[1];
    case "$":
      if (!bench.given(node[1])) throw new Unprepared("missing");
      return slotTest("=", bench.slots.n, node[1], 1);
    case "known": {
      const known = bench.given(node[1]) || bench.inputs[node[1]]!.default !== undefined;
      return () => known;
    }
    case "not": {
      const inner = prepareCondition(node[1], bench);
      return () => !inner();
    }
    case "and":
    case "or":
      return junction(
        (node.slice(1) as Node[]).map((n) => prepareCondition(n, bench)),
        node[0] === "or",
      );
    case "if": {
      const [test, yes, no] = node.slice(1).map((n) => prepareCondition(n as Node, bench)) as [
        Test,
        Test,
        Test,
      ];
      return () => (test() ? yes() : no());
    }
    case "in":
      return membership(node, bench);
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return comparison(node, bench);
    case "assume":
      return prepareCondition(node[2], bench);
    case "#":
    case "d":
    case "t":
    case "@":
    case "i":
    case "none":
    case "+":
    case "-":
    case "*":
    case "/":
    case "min":
    case "max":
    case "sum":
    case "largest":
    case "length":
    case "round":
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

function junction(tests: Test[], any: boolean): Test {
  if (tests.length === 2) {
    const [a, b] = tests as [Test, Test];
    return any ? () => a() || b() : () => a() && b();
  }
  return () => {
    for (const test of tests) if (test() === any) return any;
    return !any;
  };
}

const isWord = (node: Node, bench: Bench) =>
  node[0] === "t" ||
  node[0] === "b" ||
  (node[0] === "$" && ["enum", "boolean"].includes(bench.inputs[node[1]]!.type));

/** A word as a quantity: its number among the words of the measure. */
function word(node: Node, bench: Bench): Quantity {
  const { n, words } = bench.slots;
  if (node[0] === "t" || node[0] === "b") return constant(words.number(node[1]), 0);
  if (node[0] !== "$") throw new Unprepared(node[0]);
  const index = node[1];
  if (bench.given(index)) return { of: () => n[index]!, scale: 0, fraction: false, slot: index };
  const fallback = bench.inputs[index]!.default;
  if (fallback === undefined) throw new Unprepared("missing");
  const isYesNo = bench.inputs[index]!.type === "boolean";
  return constant(words.number(isYesNo ? fallback === "true" : fallback), 0);
}

function membership(node: Node & readonly ["in", Node, ...Node[]], bench: Bench): Test {
  const [, subject, ...items] = node;
  if (!isWord(subject, bench))
    return junction(
      (items as Node[]).map((item) => comparison(["=", subject, item], bench)),
      true,
    );
  const { of } = word(subject, bench);
  const codes = items as Node[];
  if (codes.some((item) => item[0] !== "t")) throw new Unprepared("in");
  const wanted: boolean[] = [];
  for (const item of codes) wanted[bench.slots.words.number(item[1] as string)] = true;
  return () => wanted[of()] === true;
}

function comparison(node: readonly [Comparison, Node, Node], bench: Bench): Test {
  const [op, left, right] = node;
  if (isWord(left, bench) || isWord(right, bench))
    return compared(op, word(left, bench), word(right, bench), bench);
  return compared(op, prepareQuantity(left, bench), prepareQuantity(right, bench), bench);
}

function compared(op: Comparison, left: Quantity, right: Quantity, bench: Bench): Test {
  const scale = Math.max(left.scale, right.scale);
  const [a, b] = [raised(left, scale), raised(right, scale)];
  if (!a.fraction && !b.fraction) {
    if (a.slot !== undefined && b.constant !== undefined)
      return slotTest(op, bench.slots.n, a.slot, b.constant);
    return test(op, a.of, b.of);
  }
  return test(op, order(left, right), () => 0);
}

function slotTest(op: Comparison, n: Float64Array, slot: number, c: number): Test {
  switch (op) {
    case ">=":
      return () => n[slot]! >= c;
    case ">":
      return () => n[slot]! > c;
    case "<=":
      return () => n[slot]! <= c;
    case "<":
      return () => n[slot]! < c;
    case "=":
      return () => n[slot] === c;
    case "!=":
      return () => n[slot] !== c;
  }
}

function test(op: Comparison, a: () => number, b: () => number): Test {
  switch (op) {
    case ">=":
      return () => a() >= b();
    case ">":
      return () => a() > b();
    case "<=":
      return () => a() <= b();
    case "<":
      return () => a() < b();
    case "=":
      return () => a() === b();
    case "!=":
      return () => a() !== b();
  }
}

import type { Node } from "../language";
import { type Run, evaluate } from "./interpret";

/** Whether a requirement holds; undefined while a fact that may not be assumed is missing. */
export interface Held {
  readonly holds: boolean | undefined;
  readonly assumed: readonly number[];
  readonly missing: readonly number[];
}

/**
 * A yes/no or list fact that only requirements read is taken to fit when it was left out. `wanted` is what the place
 * of the condition hopes for: under a "not", a missing fact is taken as no.
 */
export function hold(node: Node, run: Run, wanted = true): Held {
  switch (node[0]) {
    case "and":
    case "or":
      return junction(node, run, wanted, node[0] === "or");
    case "not": {
      const inner = hold(node[1], run, !wanted);
      return { ...inner, holds: inner.holds === undefined ? undefined : !inner.holds };
    }
    case "if":
      return conditional(node, run, wanted);
    default:
      return atom(node, run, wanted);
  }
}

function junction(node: Node, run: Run, wanted: boolean, deciding: boolean): Held {
  const parts = (node.slice(1) as Node[]).map((part) => hold(part, run, wanted));
  const decided = parts.filter((p) => p.holds === deciding);
  const sure = decided.find((p) => p.assumed.length === 0) ?? decided[0];
  if (sure) return sure;
  const assumed = parts.flatMap((p) => p.assumed);
  const missing = parts.flatMap((p) => (p.holds === undefined ? p.missing : []));
  return missing.length
    ? { holds: undefined, assumed, missing }
    : { holds: !deciding, assumed, missing: [] };
}

function conditional(
  node: Node & readonly ["if", Node, Node, Node],
  run: Run,
  wanted: boolean,
): Held {
  const mark = run.missing.length;
  const test = evaluate(node[1], run);
  run.missing.length = mark;
  if (test === true) return hold(node[2], run, wanted);
  if (test === false) return hold(node[3], run, wanted);
  const [yes, no] = [hold(node[2], run, wanted), hold(node[3], run, wanted)];
  if (yes.holds !== undefined && yes.holds === no.holds) return yes;
  return atomMissing(node[1], run, wanted);
}

const HOLDS: Held = { holds: true, assumed: [], missing: [] };
const FAILS: Held = { holds: false, assumed: [], missing: [] };

function atom(node: Node, run: Run, wanted: boolean): Held {
  const mark = run.missing.length;
  const value = evaluate(node, run);
  if (value === undefined) return unknown([...new Set(run.missing.splice(mark))], run, wanted);
  run.missing.length = mark;
  return value === true ? HOLDS : FAILS;
}

function atomMissing(test: Node, run: Run, wanted: boolean): Held {
  const mark = run.missing.length;
  evaluate(test, run);
  return unknown([...new Set(run.missing.splice(mark))], run, wanted);
}

function unknown(missing: number[], run: Run, wanted: boolean): Held {
  const assumable = missing.every((index) => run.inputs[index]!.assumable);
  return assumable
    ? { holds: wanted, assumed: missing, missing: [] }
    : { holds: undefined, assumed: [], missing };
}

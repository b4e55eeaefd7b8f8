import type { Node } from "../language";
import { evaluate } from "./interpret";
import type { Run } from "./run";
import { NO_ANSWER } from "./value";

/** Whether a requirement holds; undefined while a fact that may not be assumed is missing. */
export interface Held {
  readonly holds: boolean | undefined;
  readonly assumed: readonly number[];
  readonly missing: readonly number[];
}

/**
 * Looks at a requirement whose parts say what they count as while facts are missing (see assuming.ts): a yes/no or
 * list fact that only requirements read is taken to fit when it was left out.
 */
export function hold(node: Node, run: Run): Held | typeof NO_ANSWER {
  switch (node[0]) {
    case "and":
    case "or":
      return junction(node.slice(1) as Node[], run, node[0] === "or");
    case "not": {
      const inner = hold(node[1], run);
      if (inner === NO_ANSWER || inner.holds === undefined) return inner;
      return { ...inner, holds: !inner.holds };
    }
    case "if":
      return conditional(node, run);
    case "assume": {
      const inner = hold(node[2], run);
      if (inner === NO_ANSWER || inner.holds !== undefined) return inner;
      const assumable = inner.missing.every((index) => run.inputs[index]!.assumable);
      return assumable ? { holds: node[1], assumed: inner.missing, missing: [] } : inner;
    }
    default:
      return plain(node, run);
  }
}

/** What is sure decides before what is assumed. */
function junction(nodes: readonly Node[], run: Run, deciding: boolean): Held | typeof NO_ANSWER {
  const parts: Held[] = [];
  for (const node of nodes) {
    const part = hold(node, run);
    if (part === NO_ANSWER) return NO_ANSWER;
    parts.push(part);
  }
  return joined(parts, deciding);
}

/** What parts come to together: as soon as one of them decides, it does. */
export function joined(parts: readonly Held[], deciding: boolean): Held {
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
  [, test, then, otherwise]: Node & readonly ["if", Node, Node, Node],
  run: Run,
): Held | typeof NO_ANSWER {
  const tested = plain(test, run);
  if (tested === NO_ANSWER) return NO_ANSWER;
  if (tested.holds !== undefined) return hold(tested.holds ? then : otherwise, run);
  const yes = hold(then, run);
  const no = hold(otherwise, run);
  if (yes === NO_ANSWER || no === NO_ANSWER) return NO_ANSWER;
  return yes.holds !== undefined && yes.holds === no.holds ? yes : tested;
}

const HOLDS: Held = { holds: true, assumed: [], missing: [] };
const FAILS: Held = { holds: false, assumed: [], missing: [] };

function plain(node: Node, run: Run): Held | typeof NO_ANSWER {
  const mark = run.missing.length;
  const value = evaluate(node, run);
  const missing = run.missing.length > mark ? [...new Set(run.missing.splice(mark))] : [];
  if (value === NO_ANSWER) return NO_ANSWER;
  if (value === undefined) return { holds: undefined, assumed: [], missing };
  return value === true ? HOLDS : FAILS;
}

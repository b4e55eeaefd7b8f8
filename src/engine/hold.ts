import { type Node, once } from "../language";
import { prepare } from "./interpret";
import type { Ready } from "./ready";
import type { Run } from "./run";
import { NO_ANSWER } from "./value";

/** Whether a requirement holds; undefined while a fact that may not be assumed is missing. */
export interface Held {
  readonly holds: boolean | undefined;
  readonly assumed: readonly number[];
  readonly missing: readonly number[];
}

/** What a requirement comes to for the facts of a run. */
export type Condition = (run: Run) => Held | typeof NO_ANSWER;

export const HOLDS: Held = { holds: true, assumed: [], missing: [] };
export const FAILS: Held = { holds: false, assumed: [], missing: [] };

const readied = once(prepareHold);

/**
 * Looks at a requirement whose parts say what they count as while facts are missing (see assuming.ts): a yes/no or
 * list fact that only requirements read is taken to fit when it was left out.
 */
export const hold = (node: Node, run: Run): Held | typeof NO_ANSWER => readied(node)(run);

/** Makes such a requirement ready to be looked at again and again. */
export function prepareHold(node: Node): Condition {
  switch (node[0]) {
    case "and":
    case "or":
      return junction((node.slice(1) as Node[]).map(prepareHold), node[0] === "or");
    case "not":
      return negated(prepareHold(node[1]));
    case "if":
      return conditional(prepare(node[1]), prepareHold(node[2]), prepareHold(node[3]));
    case "assume":
      return assume(node[1], prepareHold(node[2]));
    default:
      return plain(prepare(node));
  }
}

function assume(wanted: boolean, condition: Condition): Condition {
  return (run) => {
    const inner = condition(run);
    if (inner === NO_ANSWER || inner.holds !== undefined) return inner;
    const assumable = inner.missing.every((index) => run.inputs[index]!.assumable);
    return assumable ? { holds: wanted, assumed: inner.missing, missing: [] } : inner;
  };
}

export function negated(condition: Condition): Condition {
  return (run) => {
    const held = condition(run);
    if (held === HOLDS) return FAILS;
    if (held === FAILS) return HOLDS;
    if (held === NO_ANSWER || held.holds === undefined) return held;
    return { ...held, holds: !held.holds };
  };
}

/** As soon as one part decides, it does. */
export function junction(parts: readonly Condition[], deciding: boolean): Condition {
  // filled anew each time
  const all = parts.map(() => HOLDS);
  return (run) => {
    for (let at = 0; at < parts.length; at++) {
      const held = parts[at]!(run);
      if (held === NO_ANSWER) return NO_ANSWER;
      all[at] = held;
    }
    return joined(all, deciding);
  };
}

/** What is sure decides before what is assumed. */
function joined(parts: readonly Held[], deciding: boolean): Held {
  let decided: Held | undefined;
  let unsure: Held | undefined;
  let count = 0;
  for (const part of parts) {
    if (part.holds === deciding) {
      if (part.assumed.length === 0) return part;
      decided ??= part;
    } else if (part !== HOLDS && part !== FAILS) {
      unsure = part;
      count++;
    }
  }
  if (decided) return decided;
  if (!unsure) return deciding ? FAILS : HOLDS;
  // beside what is sure and does not decide, one alone says all
  return count === 1 ? unsure : openTogether(parts, deciding);
}

function openTogether(parts: readonly Held[], deciding: boolean): Held {
  const assumed = parts.flatMap((p) => p.assumed);
  const missing = parts.flatMap((p) => (p.holds === undefined ? p.missing : []));
  return missing.length
    ? { holds: undefined, assumed, missing }
    : { holds: !deciding, assumed, missing: [] };
}

function conditional(test: Ready, then: Condition, otherwise: Condition): Condition {
  const condition = plain(test);
  return (run) => {
    const tested = condition(run);
    if (tested === NO_ANSWER) return NO_ANSWER;
    if (tested.holds !== undefined) return tested.holds ? then(run) : otherwise(run);
    const yes = then(run);
    const no = otherwise(run);
    if (yes === NO_ANSWER || no === NO_ANSWER) return NO_ANSWER;
    return yes.holds !== undefined && yes.holds === no.holds ? yes : tested;
  };
}

function plain(ready: Ready): Condition {
  return (run) => {
    const mark = run.missing.length;
    const value = ready(run);
    const missing = value === undefined ? run.missing.from(mark) : undefined;
    run.missing.cut(mark);
    if (missing) return { holds: undefined, assumed: [], missing };
    return value === NO_ANSWER ? NO_ANSWER : value === true ? HOLDS : FAILS;
  };
}

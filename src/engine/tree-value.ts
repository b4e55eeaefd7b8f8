import { type Rational, compare } from "../exact";
import type { Measure, Node } from "../language";
import { hold } from "./hold";
import { evaluate, possible } from "./interpret";
import { type Run, runOf } from "./run";
import { type Facts, NO_ANSWER, type Value } from "./value";

/** What a tree is read against: the inputs of its measure, and the steps that give it named results. */
export type Around = Pick<Measure, "inputs" | "steps">;

/** The exact value of one tree; undefined while facts for it are missing, and where it has none. */
export function treeValue(
  node: Node,
  around: Around,
  facts: Facts,
  tables: Run["tables"] = {},
): Value | undefined {
  const value = evaluate(node, runBeside(around, facts, tables));
  return typeof value === "symbol" ? undefined : value;
}

/** The least that an amount can be, whatever is not known of its tests; undefined while a figure of it is missing. */
export function leastValue(
  node: Node,
  around: Around,
  facts: Facts,
  tables: Run["tables"] = {},
): Rational | undefined {
  const values = possible(node, runBeside(around, facts, tables));
  return values?.reduce((least, value) => (compare(value, least) < 0 ? value : least));
}

/** Whether a condition holds; `assuming` says what may be assumed of missing facts. Undefined while it is not known. */
export function treeHolds(
  condition: Node,
  around: Around,
  facts: Facts,
  tables: Run["tables"] = {},
): boolean | undefined {
  const held = hold(condition, runBeside(around, facts, tables));
  return held === NO_ANSWER ? undefined : held.holds;
}

function runBeside({ inputs, steps }: Around, facts: Facts, tables: Run["tables"]): Run {
  const run = runOf(inputs, facts, tables);
  for (const step of steps) {
    if (step.do !== "let") continue;
    run.missing.cut(0);
    run.registers[step.to] = evaluate(step.node, run);
    run.blockers[step.to] = run.missing.all();
  }
  run.missing.cut(0);
  return run;
}

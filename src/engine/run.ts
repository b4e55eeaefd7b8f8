import { type Rational, fromDecimal } from "../exact";
import type { Input, Measure, Table } from "../language";
import { Positions } from "./positions";
import type { Evaluated, FactValue, Facts, Value } from "./value";

/** State of one exact evaluation. Inputs that stop it are collected in `missing`. */
export interface Run {
  facts: Facts;
  inputs: Measure["inputs"];
  readonly registers: Evaluated[];
  /** what keeps each register from being known */
  readonly blockers: (readonly number[] | undefined)[];
  items: Rational[];
  readonly missing: Positions;
  tables: Readonly<Record<string, Table>>;
}

/** An evaluation that begins; what was left out and has a default is filled in. */
export function runOf(inputs: Measure["inputs"], given: Facts, tables: Run["tables"]): Run {
  const facts: (FactValue | undefined)[] = [];
  for (let i = 0; i < inputs.length; i++) facts.push(given[i] ?? defaultOf(inputs[i]!));
  return begun(inputs, facts, tables);
}

/** An evaluation that begins with facts that are filled in. */
export const begun = (inputs: Run["inputs"], facts: Facts, tables: Run["tables"]): Run => ({
  facts,
  inputs,
  registers: [],
  blockers: [],
  items: [],
  missing: new Positions(),
  tables,
});

/** Begins anew with the facts of another measure, in the same room. */
export function beginAgain(run: Run, inputs: Run["inputs"], facts: Facts): void {
  run.inputs = inputs;
  run.facts = facts;
  run.missing.cut(0);
  for (let at = 0; at < run.registers.length; at++)
    run.registers[at] = run.blockers[at] = undefined;
}

/** What is counted where an input was left out. */
export function defaultOf({ default: text }: Input): Value | undefined {
  if (text === undefined) return undefined;
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d/.test(text) ? fromDecimal(text) : text;
}

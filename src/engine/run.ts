import { type Rational, fromDecimal } from "../exact";
import type { Input, Measure, Table } from "../language";
import type { Evaluated, FactValue, Facts, Value } from "./value";

/** State of one exact evaluation. Inputs that stop it are collected in `missing`. */
export interface Run {
  facts: Facts;
  inputs: Measure["inputs"];
  registers: Evaluated[];
  /** what keeps each register from being known */
  blockers: number[][];
  items: Rational[];
  missing: number[];
  tables: Readonly<Record<string, Table>>;
  /** whether nobody asks how the outcome came about: no trace, and of the reasons only those that decide */
  plain: boolean;
}

/** An evaluation that begins; what was left out and has a default is filled in. */
export function runOf(inputs: Measure["inputs"], given: Facts, tables: Run["tables"]): Run {
  const facts: (FactValue | undefined)[] = [];
  for (let i = 0; i < inputs.length; i++) facts.push(given[i] ?? defaultOf(inputs[i]!));
  return begun(inputs, facts, tables, false);
}

/** The same with facts that are filled in, where nobody asks how the outcome comes about. */
export const plainRun = ({ inputs }: Measure, facts: Facts, tables: Run["tables"]): Run =>
  begun(inputs, facts, tables, true);

const begun = (
  inputs: Run["inputs"],
  facts: Facts,
  tables: Run["tables"],
  plain: boolean,
): Run => ({ facts, inputs, registers: [], blockers: [], items: [], missing: [], tables, plain });

/** What is counted where an input was left out. */
export function defaultOf({ default: text }: Input): Value | undefined {
  if (text === undefined) return undefined;
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d/.test(text) ? fromDecimal(text) : text;
}

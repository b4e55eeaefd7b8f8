import { type Rational, fromDecimal } from "../exact";
import type { Measure, Table } from "../language";
import type { Evaluated, Facts, Value } from "./value";

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
}

/** An evaluation that begins; what was left out and has a default is filled in. */
export function runOf(inputs: Measure["inputs"], given: Facts, tables: Run["tables"]): Run {
  const facts = inputs.map((input, i) => given[i] ?? defaultOf(input.default));
  return { facts, inputs, registers: [], blockers: [], items: [], missing: [], tables };
}

function defaultOf(text: string | undefined): Value | undefined {
  if (text === undefined) return undefined;
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d/.test(text) ? fromDecimal(text) : text;
}

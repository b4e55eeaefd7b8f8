import type { Element } from "./parse-xml";

/** One thing that is wrong with a manifest: which check found it, where, and what to do. */
export interface Problem {
  readonly check: string;
  readonly line: number;
  readonly message: string;
}

export function problem(check: string, at: Element, message: string): Problem {
  return { check, line: at.line, message };
}

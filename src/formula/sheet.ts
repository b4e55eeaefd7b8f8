import type { Input, Measure } from "../language";
import { Unsupported } from "./problem";

/** The inputs of a measure and the cells that hold them. */
export interface Sheet {
  readonly inputs: readonly Input[];
  /** references by position; undefined where an input has no cell */
  readonly cells: readonly (string | undefined)[];
  /** positions of inputs that a question turned out to need and that have no cell */
  readonly lacking: Set<number>;
  /** inside a sum over lists: their positions; everything is then computed entry by entry */
  readonly lists?: readonly number[];
}

const WORDS = new Set<Input["type"]>(["boolean", "enum"]);
export const isWord = (input: Input) => WORDS.has(input.type);

/** The codes of a list input; "true" and "false" of a yes/no. */
export const codesOf = ({ type, choices }: Input): string[] =>
  type === "boolean" ? ["true", "false"] : (choices ?? []).map(({ code }) => code);

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
/** B2, $B$2:$B$9, 表!B2, '2025 Q1'!B2, a defined name, Table[Column], [@列]. */
const REFERENCE = new RegExp(
  String.raw`^(?:${SHEET}(?:${CELL}(?::${CELL})?|[\p{L}_\\][\p{L}\p{N}_.\\]*)|[\p{L}_][\p{L}\p{N}_.]*\[[^\[\]]+\]|\[@[^\[\]]+\])$`,
  "iu",
);

/** The cells by position. Throws Unsupported for a name that no input has and for what is no reference. */
export function readCells(measure: Measure, cells: Readonly<Record<string, string>>): Sheet {
  const names = new Set(measure.inputs.map((input) => input.name));
  const unknown = Object.keys(cells).filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Unsupported({ why: "unknown-input", inputs: unknown });
  const byPosition = measure.inputs.map(({ name }) => reference(name, cells[name]));
  return { inputs: measure.inputs, cells: byPosition, lacking: new Set() };
}

function reference(input: string, given: string | undefined): string | undefined {
  const text = given?.trim();
  if (!text) return undefined;
  if (!REFERENCE.test(text)) throw new Unsupported({ why: "not-a-reference", input, given: text });
  return text;
}

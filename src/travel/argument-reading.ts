import { tokenize, type Token } from "@borgar/fx/xlsx";
import type { Block, Scalar, Spot } from "./book-port";
import { referenceBlock, type Surroundings } from "./reference";

/** An argument of a call, as far as it can be told without Excel's own calculation. */
export type ArgumentReading =
  | { readonly given: "nothing" }
  | { readonly given: "value"; readonly value: Scalar }
  | { readonly given: "rows"; readonly rows: readonly (readonly Scalar[])[] }
  /** cells, and what they are multiplied with; blank cells stay blank where `blankStays` */
  | {
      readonly given: "cells";
      readonly block: Block;
      readonly reference: string;
      readonly times: number;
      readonly blankStays: boolean;
      /** days that are added */
      readonly plus?: number;
    }
  /** a formula of its own */
  | { readonly given: "formula" };

const REFERENCE = new Set(["range", "range_named", "structured", "range_beam"]);

/** Tokens that say something: blanks and needless brackets around the whole are taken off. */
function told(text: string): Token[] {
  let tokens = tokenize(text, { mergeRefs: true }).filter(({ type }) => type !== "whitespace");
  while (tokens.length > 2 && tokens[0]!.value === "(" && closes(tokens, 0) === tokens.length - 1)
    tokens = tokens.slice(1, -1);
  return tokens;
}

function closes(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]!.type !== "operator") continue;
    if (tokens[at]!.value === "(") depth += 1;
    if (tokens[at]!.value === ")" && --depth === 0) return at;
  }
  return -1;
}

/** What an argument gives. `from` is the cell with the formula. */
export function readArgument(text: string, from: Spot, around: Surroundings): ArgumentReading {
  const tokens = told(text);
  if (tokens.length === 0) return { given: "nothing" };
  const value = literal(tokens);
  if (value !== undefined) return { given: "value", value };
  const rows = arrayRows(tokens);
  if (rows) return { given: "rows", rows };
  const cells = product(tokens) ?? unlessBlank(tokens);
  const block = cells && referenceBlock(cells.reference, from, around);
  return cells && block ? { given: "cells", block, ...cells } : { given: "formula" };
}

const unquoted = (text: string) => text.slice(1, -1).replaceAll('""', '"');

/** A number with its sign and %, a text, yes or no. */
function literal(tokens: readonly Token[]): Scalar | undefined {
  const [first] = tokens;
  if (tokens.length === 1 && first!.type === "string") return unquoted(first!.value);
  if (tokens.length === 1 && first!.type === "bool") return /^true$/i.test(first!.value);
  const call = tokens.map(({ value }) => value).join("");
  const truth = /^(TRUE|FALSE)\(\)$/i.exec(call);
  if (truth) return /^true$/i.test(truth[1]!);
  return number(tokens);
}

function number(tokens: readonly Token[]): number | undefined {
  const text = tokens.map(({ value }) => value).join("");
  const match = /^([-+]?)(\d*\.?\d+(?:E[-+]?\d+)?|\d+\.)(%*)$/i.exec(text);
  if (!match) return undefined;
  // as Excel reads it: the decimal that was typed, not a product of doubles
  const shift = -2 * match[3]!.length;
  const [digits = "", power = "0"] = match[2]!.toLowerCase().split("e");
  return Number(`${match[1]}${digits}e${Number(power) + shift}`);
}

/** {1,"a";TRUE,2} */
function arrayRows(tokens: readonly Token[]): Scalar[][] | undefined {
  if (tokens[0]!.value !== "{" || tokens.at(-1)!.value !== "}") return undefined;
  const rows: Scalar[][] = [[]];
  let part: Token[] = [];
  for (const token of tokens.slice(1)) {
    const separator = token.type === "operator" && /^[,;}]$/.test(token.value);
    if (!separator) {
      part.push(token);
      continue;
    }
    const value = part.length > 0 ? (literal(part) ?? errorCode(part)) : undefined;
    if (value === undefined) return undefined;
    rows.at(-1)!.push(value);
    part = [];
    if (token.value === ";") rows.push([]);
  }
  return rows;
}
const errorCode = ([token]: readonly Token[]) =>
  token?.type === "error" ? token.value : undefined;

type Cells = { reference: string; times: number; blankStays: boolean; plus?: number };

function reference(tokens: readonly Token[]): string | undefined {
  const [first, hash] = tokens;
  if (!first || !REFERENCE.has(first.type)) return undefined;
  if (tokens.length === 1) return first.value;
  return tokens.length === 2 && hash!.value === "#" ? `${first.value}#` : undefined;
}

/** B2, B2*10000, 1%*B2, B2/100: a product makes 0 of a blank cell. */
function product(tokens: readonly Token[]): Cells | undefined {
  const plain = reference(tokens);
  if (plain) return { reference: plain, times: 1, blankStays: true };
  const at = tokens.findIndex(
    ({ type, value }) => type === "operator" && (value === "*" || value === "/"),
  );
  if (at < 0) return undefined;
  const [left, right] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const divided = tokens[at]!.value === "/";
  const cells = reference(left) ?? (divided ? undefined : reference(right));
  const factor = number(reference(left) ? right : left);
  if (!cells || factor === undefined || factor === 0) return undefined;
  return { reference: cells, times: divided ? 1 / factor : factor, blankStays: false };
}

/** B2+1462: what makes a day of a workbook that counts from 1904 one that counts from 1900. */
function later(tokens: readonly Token[]): Cells | undefined {
  const at = tokens.findIndex(({ type, value }) => type === "operator" && value === "+");
  if (at < 0) return undefined;
  const [cells, plus] = [reference(tokens.slice(0, at)), number(tokens.slice(at + 1))];
  return cells && plus ? { reference: cells, times: 1, blankStays: false, plus } : undefined;
}

/** IF(B2="","",B2*10000): what the pane writes, so that blank cells stay blank. */
function unlessBlank(tokens: readonly Token[]): Cells | undefined {
  const values = tokens.map(({ value }) => value);
  if (tokens[0]!.type !== "func" || !/^IF$/i.test(values[0]!) || values.at(-1) !== ")")
    return undefined;
  const equal = values.indexOf("=");
  const test = values.slice(equal, equal + 5).join("");
  if (equal < 0 || test !== '="","",') return undefined;
  const tested = reference(tokens.slice(2, equal));
  const rest = tokens.slice(equal + 5, -1);
  const shown = product(rest) ?? later(rest);
  return tested && shown?.reference === tested ? { ...shown, blankStays: true } : undefined;
}

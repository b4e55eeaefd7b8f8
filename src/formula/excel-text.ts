import { Unsupported } from "./problem";

/** A piece of a formula: its text, how tightly its outermost operator binds, and how deep its functions nest. */
export interface ExcelText {
  readonly text: string;
  readonly binds: Binding;
  readonly depth: number;
}

type Binding = (typeof BINDING)[keyof typeof BINDING];
const BINDING = { comparison: 0, sum: 1, product: 2, whole: 3 } as const;

/** Limits of Excel 2007 and later. */
export const LONGEST = 8192;
const DEEPEST = 64;

function piece(text: string, binds: Binding, depth: number): ExcelText {
  if (text.length > LONGEST) throw new Unsupported({ why: "too-long", characters: text.length });
  if (depth > DEEPEST) throw new Unsupported({ why: "too-deep", levels: depth });
  return { text, binds, depth };
}

/** A number, a reference, a text in quotes. */
export const whole = (text: string): ExcelText => piece(text, BINDING.whole, 0);

export const quoted = (text: string): ExcelText => whole(`"${text.replaceAll('"', '""')}"`);

export const call = (name: string, ...args: ExcelText[]): ExcelText =>
  piece(
    `${name}(${args.map((a) => a.text).join(",")})`,
    BINDING.whole,
    1 + Math.max(0, ...args.map((a) => a.depth)),
  );

export const NOT_AVAILABLE = call("NA");

export function sum(left: ExcelText, right: ExcelText, sign: "+" | "-"): ExcelText {
  const loose = sign === "-" ? BINDING.product : BINDING.sum;
  return infix(within(left, BINDING.sum), sign, within(right, loose), BINDING.sum);
}

export function product(left: ExcelText, right: ExcelText, sign: "*" | "/"): ExcelText {
  const loose = sign === "/" ? BINDING.whole : BINDING.product;
  return infix(within(left, BINDING.product), sign, within(right, loose), BINDING.product);
}

/** Excel's sign binds tighter than its operators: it only needs care to its left. */
export const negative = (value: ExcelText): ExcelText =>
  piece(`-${within(value, BINDING.whole).text}`, BINDING.sum, value.depth);

export const comparison = (left: ExcelText, sign: string, right: ExcelText): ExcelText =>
  infix(within(left, BINDING.sum), sign, within(right, BINDING.sum), BINDING.comparison);

const infix = (left: ExcelText, sign: string, right: ExcelText, binds: Binding): ExcelText =>
  piece(`${left.text}${sign}${right.text}`, binds, Math.max(left.depth, right.depth));

/** In brackets where the place asks for something that binds at least so tightly. */
const within = (inner: ExcelText, binds: Binding): ExcelText =>
  inner.binds >= binds ? inner : bracketed(inner);

export const bracketed = (inner: ExcelText): ExcelText =>
  piece(`(${inner.text})`, BINDING.whole, inner.depth);

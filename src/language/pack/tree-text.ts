import type { Node, Op } from "../node";

/**
 * Trees as short texts: a mark for each operator, then its parts, so that no brackets are needed. What stands most
 * often has the shortest form: a figure begins with its digits, one of the first 26 inputs is a lower-case letter.
 */

/**
 * The mark of an operator, and what follows it: n a tree, v any number of trees, i an input, w any number of inputs,
 * d a number, s a text, y yes or no.
 */
const FORMS: Record<Exclude<Op, "#" | "$">, readonly [mark: string, parts: string]> = {
  d: ["D", "d"],
  t: [":", "s"],
  b: ["P", "y"],
  "@": ["@", "d"],
  i: ["_", "d"],
  "+": ["+", "nn"],
  "-": ["-", "nn"],
  "*": ["*", "nn"],
  "/": ["/", "nn"],
  min: ["I", "v"],
  max: ["A", "v"],
  "<": ["<", "nn"],
  "<=": ["L", "nn"],
  "=": ["=", "nn"],
  "!=": ["X", "nn"],
  ">=": ["G", "nn"],
  ">": [">", "nn"],
  and: ["&", "v"],
  or: ["|", "v"],
  not: ["!", "n"],
  in: ["E", "v"],
  if: ["?", "nnn"],
  none: ["N", ""],
  sum: ["S", "nw"],
  largest: ["B", "nw"],
  length: ["#", "i"],
  assume: ["U", "yn"],
  known: ["K", "i"],
  round: ["R", "snn"],
  year: ["Y", "n"],
  month: ["M", "n"],
  day: ["Z", "n"],
  date: ["Q", "nnn"],
  "months-later": ["W", "nn"],
  text: ["V", "sn"],
  lookup: ["H", "sns"],
};

const BY_MARK = new Map(Object.entries(FORMS).map(([op, [mark, parts]]) => [mark, { op, parts }]));

/** Units that most figures have, by the letter behind their digits; any other stands between quotes. */
const UNITS: Record<string, string> = {
  ";": "",
  r: "元",
  w: "万元",
  y: "亿元",
  p: "%",
  q: "‰",
  m: "平方米",
  n: "年",
  o: "个月",
  c: "个百分点",
};
const UNIT_MARKS = new Map(Object.entries(UNITS).map(([mark, unit]) => [unit, mark]));

/** A figure as printed: "300万元". Throws RangeError when it does not begin with a digit. */
export function quantityText(printed: string): string {
  const digits = /^\d+(?:\.\d+)?/.exec(printed)?.[0];
  if (digits === undefined) throw new RangeError(`not a figure: ${printed}`);
  const unit = printed.slice(digits.length);
  return digits + (UNIT_MARKS.get(unit) ?? `'${unit}'`);
}

const inputText = (index: number) => (index < 26 ? String.fromCharCode(97 + index) : `$${index};`);

function plainText(text: string): string {
  if (/[;\t\n]/.test(text)) throw new RangeError(`not in a rule: ${text}`);
  return `${text};`;
}

/** A tree as text. Throws RangeError on a text that holds a separator. */
export function treeText(node: Node): string {
  if (node[0] === "#") return quantityText(node[1]);
  if (node[0] === "$") return inputText(node[1]);
  const [mark, parts] = FORMS[node[0]];
  const rest = node.slice(1) as (Node & string & number & boolean)[];
  let text = mark;
  for (const part of parts) {
    if (part === "n") text += treeText(rest.shift()!);
    else if (part === "i") text += inputText(rest.shift()!);
    else if (part === "y") text += rest.shift() ? "1" : "0";
    else if (part === "v") text += `${rest.length};${rest.splice(0).map(treeText).join("")}`;
    else if (part === "w") text += `${rest.length};${rest.splice(0).map(inputText).join("")}`;
    else text += plainText(String(rest.shift()));
  }
  return text;
}

/** Reads what the functions above wrote, one after the other. Throws SyntaxError on anything else. */
export class TextReader {
  private at = 0;
  constructor(private readonly text: string) {}

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  mark(): string {
    return this.text[this.at++] ?? "";
  }

  /** Up to the separator. */
  plain(): string {
    const end = this.text.indexOf(";", this.at);
    if (end < 0) throw new SyntaxError(`no end: ${this.text.slice(this.at)}`);
    const found = this.text.slice(this.at, end);
    this.at = end + 1;
    return found;
  }

  number(): number {
    return Number(this.plain());
  }

  quantity(): string {
    const start = this.at;
    while (isFigure(this.text.charCodeAt(this.at))) this.at++;
    const digits = this.text.slice(start, this.at);
    const mark = this.mark();
    if (mark !== "'") return digits + (UNITS[mark] ?? this.wrong(mark));
    const end = this.text.indexOf("'", this.at);
    const unit = this.text.slice(this.at, end);
    this.at = end + 1;
    return digits + unit;
  }

  /** A figure, or none where a dash stands. */
  optionalQuantity(): string | undefined {
    if (this.text[this.at] !== "-") return this.quantity();
    this.at++;
    return undefined;
  }

  private input(): number {
    const code = this.text.charCodeAt(this.at++);
    return code >= 97 && code <= 122 ? code - 97 : this.number();
  }

  tree(): Node {
    const code = this.text.charCodeAt(this.at);
    if (isFigure(code)) return ["#", this.quantity()];
    if ((code >= 97 && code <= 122) || code === 36) return ["$", this.input()];
    const mark = this.mark();
    const form = BY_MARK.get(mark) ?? this.wrong(mark);
    const node: unknown[] = [form.op];
    for (const part of form.parts) this.part(part, node);
    return node as unknown as Node;
  }

  private part(part: string, node: unknown[]): void {
    if (part === "n") node.push(this.tree());
    else if (part === "i") node.push(this.input());
    else if (part === "d") node.push(this.number());
    else if (part === "y") node.push(this.mark() === "1");
    else if (part === "s") node.push(this.plain());
    else
      for (let left = this.number(); left > 0; left--)
        node.push(part === "v" ? this.tree() : this.input());
  }

  private wrong(mark: string): never {
    throw new SyntaxError(`unknown mark ${mark} at ${this.at} of ${this.text}`);
  }
}

/** A digit or a decimal point. */
const isFigure = (code: number) => (code >= 48 && code <= 57) || code === 46;

import { parseDate } from "../exact";
import { ExpressionError } from "./problem";
import { BINDING, type Infix, isInfix, unitLength } from "../language";

/*
 * The grammar, loosest first; operators of one line bind alike, and to the left.
 *
 *   expression = or
 *   or         = and { "or" and }
 *   and        = not { "and" not }
 *   not        = "not" not | comparison
 *   comparison = sum { ( "=" | "!=" | "<" | "<=" | ">" | ">=" | "in" ) sum }
 *   sum        = product { ( "+" | "-" ) product }
 *   product    = operand { ( "*" | "/" ) operand }
 *   operand    = "-" operand | quantity | date | text | name | call | list | choice | "(" expression ")"
 *   choice     = "if" expression "then" expression "else" expression
 *   call       = name "(" [ expression { "," expression } ] ")"
 *              | name "(" "for" name "in" name { "," name "in" name } ":" expression ")"
 *   list       = "[" [ expression { "," expression } ] "]"
 *   quantity   = digits [ "." digits ] [ unit { "/" unit } ]         300万元, 0.5%, 1.5元/平方米/天
 *   date       = four digits "-" two digits "-" two digits
 *   text       = any characters but a quote, in double quotes
 *
 * What names and calls mean is check.ts's and words.ts's matter; units are in language/unit.ts.
 */

/** What was written, before names and types are resolved. `at` is the position in the text. */
export type Expression =
  | { k: "quantity"; printed: string; at: number }
  | { k: "date"; day: number; at: number }
  | { k: "text"; text: string; at: number }
  | { k: "name"; name: string; at: number }
  | { k: "unary"; op: "-" | "not"; of: Expression; at: number }
  | { k: "binary"; op: Infix; left: Expression; right: Expression; at: number }
  | { k: "list"; items: Expression[]; at: number }
  | { k: "if"; test: Expression; yes: Expression; no: Expression; at: number }
  | { k: "call"; name: string; args: Expression[]; at: number }
  | {
      k: "each";
      name: string;
      items: { item: string; list: string }[];
      body: Expression;
      at: number;
    };

interface Token {
  kind: "quantity" | "date" | "text" | "name" | "symbol" | "end";
  text: string;
  at: number;
}

const WORDS = new Set(["and", "or", "not", "in", "if", "then", "else", "for"]);

function tokens(source: string): Token[] {
  const out: Token[] = [];
  const pattern =
    /\s+|(\d{4}-\d{2}-\d{2})|(\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|"([^"]*)"|(<=|>=|!=|[-+*/()<>=,:[\]])|(.)/gu;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const at = match.index;
    const [all, date, number, name, quoted, symbol, other] = match;
    if (date) out.push({ kind: "date", text: date, at });
    else if (number) {
      const length = unitLength(source, at + number.length);
      pattern.lastIndex = at + number.length + length;
      out.push({ kind: "quantity", text: source.slice(at, pattern.lastIndex), at });
    } else if (name) out.push({ kind: WORDS.has(name) ? "symbol" : "name", text: name, at });
    else if (quoted !== undefined) out.push({ kind: "text", text: quoted, at });
    else if (symbol) out.push({ kind: "symbol", text: symbol, at });
    else if (other)
      throw new ExpressionError(
        "syntax",
        `看不懂“${other}”`,
        `“${other}” is not understood here`,
        at,
      );
    if (!all) break;
  }
  out.push({ kind: "end", text: "", at: source.length });
  return out;
}

/** Reads one expression. Throws ExpressionError with the position. */
export function parseExpression(source: string): Expression {
  return new Parser(source).whole();
}

class Parser {
  private readonly tokens: Token[];
  private index = 0;
  constructor(source: string) {
    this.tokens = tokens(source);
  }

  whole(): Expression {
    const found = this.expression(0);
    if (this.peek().kind !== "end") this.unexpected(this.peek());
    return found;
  }

  private peek = () => this.tokens[this.index]!;
  private take = () => this.tokens[this.index++]!;
  private unexpected(token: Token): never {
    const shown = token.text || "end";
    throw new ExpressionError(
      "syntax",
      `此处不应出现“${shown}”`,
      `“${shown}” is unexpected here`,
      token.at,
    );
  }
  private is = (text: string) => this.peek().kind === "symbol" && this.peek().text === text;
  private need(text: string): Token {
    return this.is(text) ? this.take() : this.unexpected(this.peek());
  }

  private expression(binding: number): Expression {
    let left = this.operand();
    for (;;) {
      const token = this.peek();
      const op = token.text;
      if (token.kind !== "symbol" || !isInfix(op)) return left;
      const power = BINDING[op];
      if (power <= binding) return left;
      this.take();
      left = { k: "binary", op, left, right: this.expression(power), at: token.at };
    }
  }

  private operand(): Expression {
    const token = this.take();
    const { at, text } = token;
    if (token.kind === "quantity") return { k: "quantity", printed: text, at };
    if (token.kind === "text") return { k: "text", text, at };
    if (token.kind === "date") {
      const day = parseDate(text);
      if (day === null)
        throw new ExpressionError("syntax", `没有 ${text} 这一天`, `there is no day ${text}`, at);
      return { k: "date", day, at };
    }
    if (token.kind === "name")
      return this.is("(") ? this.call(text, at) : { k: "name", name: text, at };
    if (token.kind === "symbol") return this.prefixed(token);
    return this.unexpected(token);
  }

  private prefixed(token: Token): Expression {
    const { at, text } = token;
    if (text === "-") return { k: "unary", op: "-", of: this.expression(BINDING["*"]), at };
    if (text === "not") return { k: "unary", op: "not", of: this.expression(BINDING.not), at };
    if (text === "[") return { k: "list", items: this.until("]"), at };
    if (text === "(") {
      const inner = this.expression(0);
      this.need(")");
      return inner;
    }
    if (text === "if") {
      const test = this.expression(0);
      this.need("then");
      const yes = this.expression(0);
      this.need("else");
      return { k: "if", test, yes, no: this.expression(0), at };
    }
    return this.unexpected(token);
  }

  private until(end: string): Expression[] {
    const items: Expression[] = [];
    while (!this.is(end)) {
      items.push(this.expression(0));
      if (!this.is(end)) this.need(",");
    }
    this.take();
    return items;
  }

  private call(name: string, at: number): Expression {
    this.need("(");
    if (!this.is("for")) return { k: "call", name, args: this.until(")"), at };
    this.take();
    const items: { item: string; list: string }[] = [];
    do {
      const item = this.take().text;
      this.need("in");
      items.push({ item, list: this.take().text });
    } while (this.is(",") && this.take());
    this.need(":");
    const body = this.expression(0);
    this.need(")");
    return { k: "each", name, items, body, at };
  }
}

import { type Scope, type Typed, branch, check, needs } from "./check";
import { type Node, NOTHING, type Type, YES_NO, joined, typeText } from "../language";
import { parseExpression } from "./parse";
import { ExpressionError } from "./problem";
import type { Path, Reader } from "./raw";
import { CASE, WORD_CASE } from "./shape";
import { writtenHere } from "./written";

const START = { k: "text", text: "", at: 0 } as const;
const NONE: Typed = { node: ["none"], type: NOTHING };

/**
 * Reads expressions and lists of cases of one measure, turns their errors into problems with a line, and keeps where
 * each tree is written.
 */
export class ExpressionReader {
  constructor(
    private readonly reader: Reader,
    readonly scope: Scope,
  ) {}

  /** An expression, or a list of cases: the first whose `when` holds. Null when it could not be read. */
  value(raw: unknown, path: Path, type?: Type): Typed | null {
    return Array.isArray(raw) ? this.cases(raw, path, type) : this.single(raw, path, type);
  }

  condition(raw: unknown, path: Path): Node | null {
    return this.value(raw, path, YES_NO)?.node ?? null;
  }

  private single(raw: unknown, path: Path, type?: Type): Typed | null {
    try {
      const parsed = parseExpression(this.reader.text(raw, path));
      const typed = type ? needs(parsed, type, this.scope) : check(parsed, this.scope);
      return { ...typed, node: this.written(typed.node, path) };
    } catch (error) {
      if (error instanceof ExpressionError)
        this.reader.report(
          error.code,
          path,
          `“${String(raw)}” 第 ${error.at + 1} 字：${error.zh}`,
          `“${String(raw)}” at ${error.at + 1}: ${error.en}`,
        );
      else if (error instanceof RangeError)
        this.reader.report("syntax", path, error.message, error.message);
      else throw error;
      return null;
    }
  }

  /** [{ when, is }, ..., { else }] becomes nested ifs; without an else, nothing is paid when no case holds. */
  private cases(rows: readonly unknown[], path: Path, type?: Type): Typed | null {
    let rest: Typed | null = NONE;
    for (let i = rows.length - 1; i >= 0; i--) {
      const at = [...path, i];
      const row = this.reader.map(rows[i], at, CASE);
      const isElse = row.else !== undefined;
      if (isElse && i !== rows.length - 1)
        this.reader.report("tier-order", at, "else 只能放在最后", "else stands last");
      const value = this.value(isElse ? row.else : row.is, [...at, isElse ? "else" : "is"], type);
      const test = isElse ? null : this.condition(row.when, [...at, "when"]);
      if (!value || !rest || (!isElse && !test)) return null;
      if (!isElse && !this.agree(value, rest, at)) return null;
      rest = isElse
        ? value
        : this.row(branch(START, { node: test!, type: YES_NO }, value, rest), at, rows);
    }
    return rest;
  }

  private row(typed: Typed, path: Path, list: readonly unknown[]): Typed {
    return { ...typed, node: this.written(typed.node, path, list) };
  }

  /** Keeps where a tree is written. */
  written(node: Node, path: Path, list?: readonly unknown[]): Node {
    return writtenHere(node, { source: this.reader.source, path, ...(list && { list }) });
  }

  private agree(a: Typed, b: Typed, at: Path): boolean {
    if (joined(a.type, b.type)) return true;
    this.reader.report(
      "type",
      at,
      `各档单位不同：${typeText(a.type)} 与 ${typeText(b.type)}`,
      `the cases differ: ${typeText(a.type)} and ${typeText(b.type)}`,
    );
    return false;
  }

  /** A case list whose `is` are plain words: classes, statuses. null is allowed. */
  words(rows: readonly unknown[], path: Path): Node {
    let rest: Node = ["none"];
    for (let i = rows.length - 1; i >= 0; i--) {
      const at = [...path, i];
      const row = this.reader.map(rows[i], at, WORD_CASE);
      const [key, text] = row.else === undefined ? ["is", row.is ?? ""] : ["else", row.else];
      const word = this.written(["t", text ?? ""], [...at, key]);
      const test = row.when === undefined ? null : this.condition(row.when, [...at, "when"]);
      rest = test ? this.written(["if", test, word, rest], at, rows) : word;
    }
    return rest;
  }
}

import { compare, isZero, ONE } from "../exact";
import {
  type Comparison,
  type Node,
  DATE,
  TEXT,
  type Type,
  YES_NO,
  isComparison,
  joined,
  mixes,
  product,
  quantity,
  typeText,
  parseQuantity,
} from "../language";
import type { Expression } from "./parse";
import { ExpressionError } from "./problem";
import { callNode, eachNode } from "./words";

/** A checked expression: its kernel tree and its type. */
export interface Typed {
  node: Node;
  type: Type;
}

/** The names that an expression may use. */
export interface Scope {
  inputs: ReadonlyMap<string, { index: number; type: Type }>;
  registers: ReadonlyMap<string, { index: number; type: Type }>;
  items: ReadonlyMap<string, { index: number; type: Type }>;
  tables: ReadonlyMap<string, readonly string[]>;
  used: Set<string>;
}

export function fail(
  expression: Expression,
  zh: string,
  en: string,
  code: "type" | "unknown-name" | "unknown-code" | "unknown-table" = "type",
): never {
  throw new ExpressionError(code, zh, en, expression.at);
}

/** Resolves names, checks types and units, and gives the kernel tree. Throws ExpressionError. */
export function check(e: Expression, scope: Scope): Typed {
  switch (e.k) {
    case "quantity": {
      const read = parseQuantity(e.printed);
      return {
        node: ["#", e.printed],
        type: quantity(read.dimensions, read.rate ? "rate" : "number"),
      };
    }
    case "date":
      return { node: ["d", e.day], type: DATE };
    case "text":
      return { node: ["t", e.text], type: TEXT };
    case "name":
      return checkName(e, scope);
    case "unary":
      return checkUnary(e, scope);
    case "if": {
      const test = needs(e.test, YES_NO, scope);
      return branch(e, test, check(e.yes, scope), check(e.no, scope));
    }
    case "list":
      return fail(e, "方括号只能用在 in 之后", "a [list] may only follow “in”");
    case "call":
      return callNode(e, scope);
    case "each":
      return eachNode(e, scope);
    case "binary":
      return checkBinary(e, scope);
  }
}

export function branch(at: Expression, test: Typed, yes: Typed, no: Typed): Typed {
  const type = joined(yes.type, no.type);
  if (!type)
    fail(
      at,
      `两个分支单位不同：${typeText(yes.type)} 与 ${typeText(no.type)}`,
      `the branches differ: ${typeText(yes.type)} and ${typeText(no.type)}`,
    );
  return { node: ["if", test.node, yes.node, no.node], type };
}

/** Checks that an expression has the type that its place asks for. */
export function needs(e: Expression, type: Type, scope: Scope): Typed {
  const found = check(e, scope);
  if (!mixes(found.type, type) && !(isBareOneOrZero(found.node) && type.kind === "quantity"))
    fail(
      e,
      `这里要 ${typeText(type)}，写的是 ${typeText(found.type)}`,
      `${typeText(type)} is needed here, not ${typeText(found.type)}`,
    );
  return found;
}

function checkName(e: Expression & { k: "name" }, scope: Scope): Typed {
  if (e.name === "true" || e.name === "false")
    return { node: ["b", e.name === "true"], type: YES_NO };
  const item = scope.items.get(e.name);
  if (item) return { node: ["i", item.index], type: item.type };
  const register = scope.registers.get(e.name);
  if (register) return { node: ["@", register.index], type: register.type };
  const input = scope.inputs.get(e.name);
  if (!input)
    return fail(
      e,
      `没有名为 ${e.name} 的输入`,
      `there is no input named ${e.name}`,
      "unknown-name",
    );
  scope.used.add(e.name);
  return { node: ["$", input.index], type: input.type };
}

function checkUnary(e: Expression & { k: "unary" }, scope: Scope): Typed {
  if (e.op === "not") return { node: ["not", needs(e.of, YES_NO, scope).node], type: YES_NO };
  const of = check(e.of, scope);
  if (of.type.kind !== "quantity") fail(e, "减号后要是数量", "minus needs a quantity");
  return { node: ["-", ["#", "0"], of.node], type: of.type };
}

function checkBinary(e: Expression & { k: "binary" }, scope: Scope): Typed {
  if (e.op === "and" || e.op === "or")
    return {
      node: flat(e.op, needs(e.left, YES_NO, scope).node, needs(e.right, YES_NO, scope).node),
      type: YES_NO,
    };
  if (e.op === "in") return checkMembership(e, scope);
  if (isComparison(e.op)) return checkComparison(e, e.op, scope);
  const [left, right] = [check(e.left, scope), check(e.right, scope)];
  if (e.op === "*" || e.op === "/") {
    const type = product(left.type, right.type, e.op === "*" ? 1 : -1);
    if (!type)
      fail(
        e,
        `${typeText(left.type)} 不能${e.op === "*" ? "乘以" : "除以"} ${typeText(right.type)}`,
        `cannot ${e.op === "*" ? "multiply" : "divide"} ${typeText(left.type)} by ${typeText(right.type)}`,
      );
    return { node: [e.op, left.node, right.node], type };
  }
  return { node: [e.op, left.node, right.node], type: sumType(e, left, right) };
}

function sumType(e: Expression & { k: "binary" }, left: Typed, right: Typed): Type {
  if (left.type.kind === "date" && right.type.kind === "date" && e.op === "-")
    return quantity({ day: 1 });
  if (left.type.kind === "date" && right.type.kind === "quantity") return DATE;
  const type = bareBeside(left, right) ?? joined(left.type, right.type);
  if (!type || type.kind !== "quantity")
    return fail(
      e,
      `${typeText(left.type)} 与 ${typeText(right.type)} 不能相${e.op === "+" ? "加" : "减"}`,
      `cannot ${e.op === "+" ? "add" : "subtract"} ${typeText(left.type)} and ${typeText(right.type)}`,
    );
  return type;
}

/** 1 + growth, growth > 0: a bare 0 or 1 takes the type of the other side. */
function bareBeside(left: Typed, right: Typed): Type | null {
  if (isBareOneOrZero(left.node) && right.type.kind === "quantity") return right.type;
  return isBareOneOrZero(right.node) && left.type.kind === "quantity" ? left.type : null;
}
function isBareOneOrZero(node: Node): boolean {
  if (node[0] !== "#") return false;
  if (!/^\d+(\.\d+)?$/.test(node[1])) return false;
  const { value } = parseQuantity(node[1]);
  return isZero(value) || compare(value, ONE) === 0;
}

function checkComparison(e: Expression & { k: "binary" }, op: Comparison, scope: Scope): Typed {
  const [left, right] = sides(e.left, e.right, scope);
  const zero = (t: Typed) => t.node[0] === "#" && isZero(parseQuantity(t.node[1]).value);
  const fits =
    mixes(left.type, right.type) ||
    (zero(left) && right.type.kind === "quantity") ||
    (zero(right) && left.type.kind === "quantity");
  if (!fits)
    fail(
      e,
      `${typeText(left.type)} 不能与 ${typeText(right.type)} 比较`,
      `cannot compare ${typeText(left.type)} with ${typeText(right.type)}`,
    );
  const ordered = left.type.kind === "quantity" || left.type.kind === "date";
  if (!ordered && op !== "=" && op !== "!=")
    fail(e, "只有数量和日期能比大小", "only quantities and dates have an order");
  return { node: [op, left.node, right.node], type: YES_NO };
}

/** A bare word beside a choice is one of its codes: sector = industrial. */
function sides(left: Expression, right: Expression, scope: Scope): [Typed, Typed] {
  const known = (e: Expression) =>
    e.k !== "name" ||
    scope.inputs.has(e.name) ||
    scope.registers.has(e.name) ||
    scope.items.has(e.name) ||
    e.name === "true" ||
    e.name === "false";
  if (known(left) && !known(right)) {
    const l = check(left, scope);
    return [l, code(right, l.type)];
  }
  return [check(left, scope), check(right, scope)];
}

export function code(e: Expression, choice: Type): Typed {
  if (choice.kind !== "choice" || e.k !== "name")
    return fail(
      e,
      `没有名为 ${e.k === "name" ? e.name : "?"} 的输入`,
      `there is no input named ${e.k === "name" ? e.name : "?"}`,
      "unknown-name",
    );
  if (!choice.codes.includes(e.name))
    fail(
      e,
      `选项中没有 ${e.name}；可用：${choice.codes.join("、")}`,
      `${e.name} is not one of ${choice.codes.join(", ")}`,
      "unknown-code",
    );
  return { node: ["t", e.name], type: choice };
}

function checkMembership(e: Expression & { k: "binary" }, scope: Scope): Typed {
  const left = check(e.left, scope);
  if (e.right.k !== "list" || e.right.items.length === 0)
    return fail(e, "in 之后要写 [一, 二]", "“in” needs a [list] behind it");
  const items = e.right.items.map((item) =>
    left.type.kind === "choice" && item.k === "name" ? code(item, left.type) : check(item, scope),
  );
  for (const item of items)
    if (!mixes(left.type, item.type))
      fail(e.right, `列表里有 ${typeText(item.type)}`, `the list holds ${typeText(item.type)}`);
  return { node: ["in", left.node, ...items.map((item) => item.node)], type: YES_NO };
}

function flat(op: "and" | "or", left: Node, right: Node): Node {
  const parts = [left, right].flatMap((n) => (n[0] === op ? (n.slice(1) as Node[]) : [n]));
  return [op, ...parts];
}

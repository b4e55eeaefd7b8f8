import type { RoundingMode } from "../exact";
import { type Scope, type Typed, check, fail, needs } from "./check";
import {
  type Node,
  DATE,
  NUMBER,
  TEXT,
  type Type,
  YES_NO,
  increaseNode,
  joined,
  quantity,
  typeText,
} from "../language";
import type { Expression } from "./parse";

type Call = Expression & { k: "call" };

/** The functions of the language, written in terms of the kernel. */
const CALLS: Record<string, (e: Call, scope: Scope) => Typed> = {
  min: extreme,
  max: extreme,
  increase,
  round_half_up: (e, s) => rounded(e, s, "half-up"),
  round_down: (e, s) => rounded(e, s, "down"),
  round_up: (e, s) => rounded(e, s, "up"),
  first_known: firstKnown,
  known: (e, s) => ({ node: ["known", inputIndex(e, e.args[0], s)], type: YES_NO }),
  length: (e, s) => ({ node: ["length", inputIndex(e, e.args[0], s)], type: NUMBER }),
  at_least: atLeast,
  how_many: (e, s) => ({ node: countTrue(e, e.args, s), type: NUMBER }),
  year: datePart,
  month: datePart,
  day: datePart,
  date: (e, s) => {
    const parts = e.args.map((a) => check(a, s).node);
    if (parts.length !== 3) arity(e, 3);
    return { node: ["date", parts[0]!, parts[1]!, parts[2]!], type: DATE };
  },
  months_later: (e, s) => ({
    node: ["months-later", needs(arg(e, 0), DATE, s).node, check(arg(e, 1), s).node],
    type: DATE,
  }),
  month_text: (e, s) => ({ node: ["text", "month", needs(arg(e, 0), DATE, s).node], type: TEXT }),
  lookup,
};

export const WORDS = [...Object.keys(CALLS), "sum", "count", "any", "all", "largest"];

export function callNode(e: Call, scope: Scope): Typed {
  const word = CALLS[e.name];
  if (!word)
    return fail(
      e,
      `没有名为 ${e.name} 的函数；可用：${WORDS.join("、")}`,
      `there is no function ${e.name}; there are ${WORDS.join(", ")}`,
      "unknown-name",
    );
  return word(e, scope);
}

function arity(e: Call, n: number): never {
  return fail(e, `${e.name} 要 ${n} 个参数`, `${e.name} takes ${n} arguments`);
}
const arg = (e: Call, i: number): Expression => e.args[i] ?? arity(e, i + 1);

function extreme(e: Call, scope: Scope): Typed {
  const parts = e.args.map((a) => check(a, scope));
  if (parts.length < 2) arity(e, 2);
  let type: Type = parts[0]!.type;
  for (const part of parts.slice(1)) {
    const zero = part.node[0] === "#" && part.node[1] === "0";
    const next = zero ? type : joined(type, part.type);
    if (!next)
      return fail(
        e,
        `${e.name} 里单位不同：${typeText(type)} 与 ${typeText(part.type)}`,
        `${e.name} mixes ${typeText(type)} and ${typeText(part.type)}`,
      );
    type = next;
  }
  if (type.kind !== "quantity" && type.kind !== "date")
    fail(e, "只有数量和日期能比大小", "only quantities and dates have an order");
  return { node: [e.name as "min" | "max", ...parts.map((p) => p.node)], type };
}

/** increase(revenue, growth): the part of this period's sum that is growth over the last one. */
function increase(e: Call, scope: Scope): Typed {
  const now = check(arg(e, 0), scope);
  const growth = needs(arg(e, 1), quantity({}, "rate"), scope);
  if (now.type.kind !== "quantity")
    fail(e, "increase 的第一个参数要是数量", "increase needs a quantity first");
  return { node: increaseNode(now.node, growth.node), type: now.type };
}

function rounded(e: Call, scope: Scope, mode: RoundingMode): Typed {
  const value = check(arg(e, 0), scope);
  const unit = e.args.length > 1 ? needs(arg(e, 1), value.type, scope).node : (["#", "1"] as const);
  if (value.type.kind !== "quantity") fail(e, "只有数量能取整", "only quantities can be rounded");
  return { node: ["round", mode, value.node, unit], type: value.type };
}

function inputIndex(e: Expression, of: Expression | undefined, scope: Scope): number {
  const input = of?.k === "name" ? scope.inputs.get(of.name) : undefined;
  if (!input || of?.k !== "name")
    return fail(e, "这里要写一个输入的名字", "the name of an input is needed here", "unknown-name");
  scope.used.add(of.name);
  return input.index;
}

/** first_known(area * price, seats * fee): the first whose input was given; the last one otherwise. */
function firstKnown(e: Call, scope: Scope): Typed {
  const [first, ...rest] = e.args;
  if (!first || first.k !== "name")
    return fail(e, "first_known 里要先写输入的名字", "first_known takes names of inputs");
  const value = check(first, scope);
  if (rest.length === 0) return value;
  const other = firstKnown({ ...e, args: rest }, scope);
  const type = joined(value.type, other.type);
  if (!type) return fail(e, "first_known 里单位不同", "first_known mixes units");
  return { node: ["if", ["known", inputIndex(e, first, scope)], value.node, other.node], type };
}

function countTrue(e: Call, args: Expression[], scope: Scope): Node {
  if (args.length === 0) arity(e, 1);
  return args
    .map((a): Node => ["if", needs(a, YES_NO, scope).node, ["#", "1"], ["#", "0"]])
    .reduce((a, b) => ["+", a, b]);
}

/** at_least(2, a, b, c): at least two of the conditions hold. */
function atLeast(e: Call, scope: Scope): Typed {
  const n = needs(arg(e, 0), NUMBER, scope);
  return { node: [">=", countTrue(e, e.args.slice(1), scope), n.node], type: YES_NO };
}

function datePart(e: Call, scope: Scope): Typed {
  return {
    node: [e.name as "year" | "month" | "day", needs(arg(e, 0), DATE, scope).node],
    type: NUMBER,
  };
}

/** lookup("roads", road, "grade") */
function lookup(e: Call, scope: Scope): Typed {
  const [table, key, column] = e.args;
  if (table?.k !== "text" || !key || column?.k !== "text")
    return fail(
      e,
      'lookup 写作 lookup("表", 键, "列")',
      'lookup is written lookup("table", key, "column")',
    );
  const columns = scope.tables.get(table.text);
  if (!columns)
    fail(table, `没有名为 ${table.text} 的表`, `there is no table ${table.text}`, "unknown-table");
  if (!columns?.includes(column.text))
    fail(
      column,
      `表 ${table.text} 没有 ${column.text} 列`,
      `table ${table.text} has no column ${column.text}`,
      "unknown-table",
    );
  return { node: ["lookup", table.text, check(key, scope).node, column.text], type: TEXT };
}

/** sum(for x in list: body), count, any, all, largest: over the entries of lists of equal length. */
export function eachNode(e: Expression & { k: "each" }, scope: Scope): Typed {
  const items = new Map(scope.items);
  const lists = e.items.map(({ item, list }, k) => {
    const input = scope.inputs.get(list);
    if (!input || input.type.kind !== "list")
      return fail(e, `${list} 不是列表输入`, `${list} is not a list input`, "unknown-name");
    scope.used.add(list);
    items.set(item, { index: k, type: input.type.of });
    return input.index;
  });
  const inner: Scope = { ...scope, items };
  if (e.name === "sum" || e.name === "largest") {
    const body = check(e.body, inner);
    if (body.type.kind !== "quantity")
      fail(e, `${e.name} 里要是数量`, `${e.name} needs a quantity`);
    const word = e.name as "sum";
    return { node: [word, body.node, ...lists], type: body.type };
  }
  const count: Node = [
    "sum",
    ["if", needs(e.body, YES_NO, inner).node, ["#", "1"], ["#", "0"]],
    ...lists,
  ];
  if (e.name === "count") return { node: count, type: NUMBER };
  if (e.name === "any") return { node: [">", count, ["#", "0"]], type: YES_NO };
  if (e.name === "all") return { node: ["=", count, ["length", lists[0]!]], type: YES_NO };
  return fail(
    e,
    "for 只能用在 sum、largest、count、any、all 里",
    "“for” stands in sum, largest, count, any or all",
    "unknown-name",
  );
}

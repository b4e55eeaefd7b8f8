import { fromInteger } from "../../exact";
import {
  COMPARISONS,
  type Comparison,
  type Node,
  compares,
  parseQuantity,
  walk,
} from "../../language";
import { isFraction, order } from "./fraction";
import { cellsOf, exactReading } from "./input-reading";
import type { Page } from "./page";
import { quantityCode } from "./quantity-code";
import { leastDouble } from "./threshold";
import { Unwritten, comparable, digits } from "./whole";

/** A condition as code. Throws Unwritten where the exact evaluator must answer. */
export function conditionCode(node: Node, page: Page): string {
  switch (node[0]) {
    case "b":
      return String(node[1]);
    case "$":
      return `${wordCode(node, page)}===1`;
    case "known":
      return knownCode(node[1], page);
    case "not":
      return `!(${conditionCode(node[1], page)})`;
    case "and":
    case "or": {
      const parts = (node.slice(1) as Node[]).map((part) => conditionCode(part, page));
      return `(${parts.join(node[0] === "or" ? "||" : "&&")})`;
    }
    case "if": {
      const [test, yes, no] = (node.slice(1) as Node[]).map((part) => conditionCode(part, page));
      return `(${test}?${yes}:${no})`;
    }
    case "in":
      return membershipCode(node, page);
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return comparisonCode(node, page);
    case "assume":
      return assumedCode(node[1], node[2], page);
    case "#":
    case "d":
    case "t":
    case "@":
    case "i":
    case "none":
    case "+":
    case "-":
    case "*":
    case "/":
    case "min":
    case "max":
    case "sum":
    case "largest":
    case "length":
    case "round":
    case "year":
    case "month":
    case "day":
    case "date":
    case "months-later":
    case "text":
    case "lookup":
      throw new Unwritten(`"${node[0]}" as a condition`);
  }
}

const isWord = (node: Node, page: Page): boolean =>
  node[0] === "t" ||
  node[0] === "b" ||
  (node[0] === "$" && ["enum", "boolean"].includes(page.inputs[node[1]]!.type));

function wordCode(node: Node, page: Page): string {
  if (node[0] === "t" || node[0] === "b") return String(page.word(node[1]));
  if (node[0] !== "$" || !isWord(node, page)) throw new Unwritten(`"${node[0]}" as a word`);
  if (page.inputs[node[1]]!.scope) throw new Unwritten("a condition of the whole document");
  return `x${node[1]}`;
}

function knownCode(index: number, page: Page): string {
  const { scope, assumable } = page.inputs[index]!;
  if (scope) return "false";
  return assumable ? `x${index}>=0` : "true";
}

function membershipCode(node: Node & readonly ["in", Node, ...Node[]], page: Page): string {
  const [, subject, ...items] = node;
  return `(${(items as Node[]).map((item) => comparisonCode(["=", subject, item], page)).join("||")})`;
}

const JS: Record<Comparison, string> = {
  ...{ "=": "===", "!=": "!==", "<": "<", "<=": "<=", ">": ">", ">=": ">=" },
};

function comparisonCode(node: readonly [Comparison, Node, Node], page: Page): string {
  const [op, left, right] = node;
  if (isWord(left, page) || isWord(right, page))
    return `${wordCode(left, page)}${JS[op]}${wordCode(right, page)}`;
  const plain = cellCode(op, left, right, page);
  const direct = plain ?? cellCode(COMPARISONS[op].turned, right, left, page);
  if (direct) return direct;
  const [a, b] = [quantityCode(left, page), quantityCode(right, page)];
  if (isFraction(a) || isFraction(b)) {
    const { text, before } = order(a, b, page.newName);
    return page.after(before, `${text}${JS[op]}0`);
  }
  const [x, y] = comparable(a, b);
  if (x.nothing || y.nothing) throw new Unwritten("comparing what may be nothing");
  return `${x.text}${JS[op]}${y.text}`;
}

/** An input against a figure: its cell as it stands against the first double that is read as that figure. */
function cellCode(op: Comparison, left: Node, right: Node, page: Page): string | null {
  if (left[0] !== "$" || (right[0] !== "#" && right[0] !== "d")) return null;
  const input = page.inputs[left[1]]!;
  if (input.scope || input.assumable || input.type === "money_list") return null;
  const figure = right[0] === "d" ? fromInteger(right[1]) : parseQuantity(right[1]).value;
  const v = `v${left[1]}`;
  if (input.type === "count" && figure.d === 1n) return `${v}${JS[op]}${digits(Number(figure.n))}`;
  const cells = cellsOf(input, page.rateScale);
  const [from, above] = [false, true].map((strictly) => {
    const least = leastDouble(exactReading(input), figure, strictly, cells);
    return least === Infinity ? "1/0" : digits(least);
  });
  return {
    ">=": `${v}>=${from}`,
    ">": `${v}>=${above}`,
    "<": `${v}<${from}`,
    "<=": `${v}<${above}`,
    "=": `(${v}>=${from}&&${v}<${above})`,
    "!=": `!(${v}>=${from}&&${v}<${above})`,
  }[op];
}

/** Words of which every part is needed, so that one missing fact leaves the whole open. */
const STRICT = new Set<Node[0]>(["#", "d", "t", "b", "$", "in", "not", "+", "-", "round"]);

/**
 * A part of a requirement, and what it counts as while facts are missing that may be assumed; conditions of the whole
 * document always are. (Facts that may not be assumed are there: else the function has given up.)
 */
function assumedCode(wanted: boolean, node: Node, page: Page): string {
  const missing = missingCode(node[0] === "if" ? node[1] : node, page);
  if (node[0] === "if") {
    const [test, yes, no] = [
      missing === "true" ? "" : conditionCode(node[1], page),
      conditionCode(node[2], page),
      conditionCode(node[3], page),
    ];
    const open = `(${yes}===${no}?${yes}:${String(wanted)})`;
    if (missing === "true") return open;
    return `(${missing ? `${missing}?${open}:` : ""}${test}?${yes}:${no})`;
  }
  if (missing === "true") return String(wanted);
  const plain = conditionCode(node, page);
  if (missing === "") return plain;
  return wanted ? `(${missing}||${plain})` : `(!(${missing})&&${plain})`;
}

/** When a condition is open: never (""), always ("true"), or while one of some words is blank. */
function missingCode(node: Node, page: Page): string {
  const parts = [...walk(node)];
  const read = new Set(parts.flatMap((part) => (part[0] === "$" ? [part[1]] : [])));
  const open = [...read].filter((index) => page.inputs[index]!.assumable);
  if (open.length === 0) return "";
  if (!parts.every((part) => STRICT.has(part[0]) || compares(part)))
    throw new Unwritten("a mixed condition on what may be assumed");
  if (open.some((index) => page.inputs[index]!.scope)) return "true";
  return open.map((index) => `x${index}<0`).join("||");
}

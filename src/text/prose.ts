import { isoDate } from "../exact";
import {
  type Arithmetic,
  BINDING,
  type Bilingual,
  type Comparison,
  type Measure,
  type Node,
  type Step,
  WHOLE,
  bindingOf,
  increaseOf,
} from "../language";
import { figureText } from "./figure-text";
import { type Lang, say, sayInSentence } from "./lang";
import { stepText } from "./step-text";

const SIGNS: Readonly<Record<Arithmetic | Comparison, string>> = {
  "<": "<",
  "<=": "≤",
  "=": "=",
  "!=": "≠",
  ">=": "≥",
  ">": ">",
  "+": "+",
  "-": "−",
  "*": "×",
  "/": "÷",
};

type DateWord = "year" | "month" | "day" | "date" | "months-later" | "text";
type Leaf = "#" | "d" | "t" | "b" | "$" | "@" | "i" | "none" | "known" | "length" | "lookup";
type Compound = Exclude<Node, readonly [DateWord | Leaf, ...unknown[]]>;

/** Writes trees of one measure as people read them. */
export class Prose {
  private readonly names = new Map<number, string>();
  constructor(
    private readonly measure: Measure,
    private readonly lang: Lang,
    /** what is written stands within a sentence, and not as a formula */
    private readonly isRunning = false,
  ) {
    for (const step of measure.steps)
      if (step.do === "let") this.names.set(step.to, this.name(step.label));
  }

  private pick = (zh: string, en: string) => (this.lang === "zh-CN" ? zh : en);

  /** A tree as a formula in words: 一季度产值同比增速 ≥ 10% */
  of(node: Node, within = 0): string {
    const text = this.plain(node);
    return bindingOf(node) < within ? this.pick(`（${text}）`, `(${text})`) : text;
  }

  private plain(node: Node): string {
    switch (node[0]) {
      case "#":
        return figureText(node[1], this.lang);
      case "d":
        return isoDate(node[1]);
      case "t":
        return this.codeText(node[1]);
      case "b":
        return node[1] ? this.pick("是", "yes") : this.pick("否", "no");
      case "$":
        return this.inputText(node[1]);
      case "@":
        return this.names.get(node[1]) ?? this.pick("前款金额", "the amount so far");
      case "i":
        return this.pick("每笔", "each entry");
      case "none":
        return this.pick("不予支持", "nothing");
      case "known":
        return this.pick(`已填${this.inputText(node[1])}`, `${this.inputText(node[1])} is given`);
      case "length":
        return this.pick(`${this.inputText(node[1])}笔数`, `number of ${this.inputText(node[1])}`);
      case "lookup":
        return this.pick(`查表（${this.of(node[2])}）`, `look up (${this.of(node[2])})`);
      case "year":
      case "month":
      case "day":
      case "date":
      case "months-later":
      case "text":
        return this.dated(node);
      default:
        return this.compound(node);
    }
  }

  private dated(node: Node & readonly [DateWord, ...unknown[]]): string {
    switch (node[0]) {
      case "year":
      case "month":
      case "day":
        return `${this.of(node[1])}${this.pick({ year: "的年份", month: "的月份", day: "的日" }[node[0]], ` (${node[0]})`)}`;
      case "date":
        return [node[1], node[2], node[3]].map((n) => this.of(n)).join("-");
      case "months-later": {
        // a printed number has its unit
        const [day, months] = [this.of(node[1]), this.of(node[2])];
        return this.pick(
          `${day}后${months.endsWith("月") ? months : `${months}个月`}`,
          `${/months?$/.test(months) ? months : `${months} months`} after ${day}`,
        );
      }
      case "text":
        return this.of(node[2]);
    }
  }

  private compound(node: Compound): string {
    const found = increaseOf(node);
    if (found) {
      const now = this.of(found.now, WHOLE);
      return this.pick(`${now}的增量`, `increase of ${now}`);
    }
    const args = (from = 1) => (node.slice(from) as Node[]).map((n) => this.of(n));
    switch (node[0]) {
      case "and":
      case "or":
        return (node.slice(1) as Node[])
          .map((n) => this.of(n, BINDING[node[0]] + 1))
          .join(node[0] === "and" ? this.pick(" 且 ", " and ") : this.pick(" 或 ", " or "));
      case "not":
        return this.negated(node[1]);
      case "min":
        return this.pick(`（${args().join("、")}）中较低者`, `the lower of ${args().join(", ")}`);
      case "max":
        return this.pick(`（${args().join("、")}）中较高者`, `the higher of ${args().join(", ")}`);
      case "if":
        return this.cases(node);
      case "in":
        return this.pick(
          `${this.of(node[1])} 为 ${args(2).join("、")} 之一`,
          `${this.of(node[1])} is one of ${args(2).join(", ")}`,
        );
      case "largest":
        return this.pick(
          `各笔中最高者［${this.of(node[1])}］`,
          `the largest over entries [${this.of(node[1])}]`,
        );
      case "sum":
        return this.pick(
          `逐笔合计［${this.of(node[1])}］`,
          `sum over entries [${this.of(node[1])}]`,
        );
      case "round":
        return this.pick(
          `${this.of(node[2])} 取整到 ${this.of(node[3])}`,
          `${this.of(node[2])} rounded to ${this.of(node[3])}`,
        );
      case "assume":
        return this.of(node[2]);
      case "+":
      case "-":
      case "*":
      case "/":
      case "=":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return this.binary(node);
    }
  }

  private binary([op, left, right]: readonly [Arithmetic | Comparison, Node, Node]): string {
    const power = BINDING[op];
    return `${this.of(left, power)} ${SIGNS[op]} ${this.of(right, power + 1)}`;
  }

  private negated(node: Node): string {
    if (node[0] === "$")
      return this.pick(`${this.inputText(node[1])}：否`, `${this.inputText(node[1])}: no`);
    return this.pick(`非（${this.of(node)}）`, `not (${this.of(node)})`);
  }

  /** Nested ifs as a list of cases. */
  private cases(node: Node): string {
    const parts: string[] = [];
    let rest: Node = node;
    while (rest[0] === "if") {
      parts.push(
        this.pick(
          `${this.of(rest[1])}：${this.of(rest[2])}`,
          `${this.of(rest[1])}: ${this.of(rest[2])}`,
        ),
      );
      rest = rest[3];
    }
    if (rest[0] !== "none")
      parts.push(this.pick(`其他：${this.of(rest)}`, `otherwise: ${this.of(rest)}`));
    return this.pick(`［${parts.join("；")}］`, `[${parts.join("; ")}]`);
  }

  inputText(index: number): string {
    const input = this.measure.inputs[index];
    return input ? this.name(input) : "?";
  }

  private name(label: Bilingual): string {
    return this.isRunning ? sayInSentence(label, this.lang) : say(label, this.lang);
  }

  private codeText(code: string): string {
    for (const input of this.measure.inputs) {
      const choice = input.choices?.find((c) => c.code === code);
      if (choice) return this.name(choice);
    }
    return code;
  }

  /** What a step does, in a few words and its own figures. */
  step(step: Step): string {
    return stepText(step, this, this.lang);
  }

  /** The sentence that describes the measure; generated, so that it cannot drift from the rule. */
  sentence(): string {
    const { measure } = this;
    const own = measure.require.filter(
      (r) =>
        !measure.inputs.some((input, i) => input.scope && r.node[0] === "$" && r.node[1] === i),
    );
    const conditions = own.map((r) => this.of(r.node, 2));
    const parts: string[] = [];
    if (conditions.length)
      parts.push(
        this.pick(`条件：${conditions.join("；")}`, `Conditions: ${conditions.join("; ")}`),
      );
    if (measure.steps.length)
      parts.push(
        this.pick(
          `${measure.kind === "score" ? "计分" : measure.kind === "ceiling" ? "最高支持" : "金额"}：${measure.steps.map((s) => this.step(s)).join("，")}`,
          `${measure.kind === "score" ? "Score" : measure.kind === "ceiling" ? "At most" : "Amount"}: ${measure.steps.map((s) => this.step(s)).join(", ")}`,
        ),
      );
    if (measure.class)
      parts.push(this.pick(`分类：${this.of(measure.class)}`, `Class: ${this.of(measure.class)}`));
    if (measure.note) parts.push(say(measure.note, this.lang));
    return parts.join(this.pick("。", ". ")) + (parts.length ? this.pick("。", ".") : "");
  }
}

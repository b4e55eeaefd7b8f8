import { type Measure, type Node, increaseOf } from "../language";
import { figureText } from "./figure-text";
import type { Lang } from "./lang";
import { Prose } from "./prose";

/** What is counted, in words instead of signs: 全年营业收入增量, 租金单价与1.5元中的较低者, 甲乘以乙. */
export class LawTerm {
  private readonly prose: Prose;
  /** writes tiers within a sum; who writes amounts knows how */
  tiers: (node: Node) => string = (node) => this.prose.of(node);
  /** writes conditions within a sum */
  holds: (node: Node) => string = (node) => this.prose.of(node);

  constructor(
    measure: Measure,
    private readonly lang: Lang,
  ) {
    this.prose = new Prose(measure, lang, true);
  }

  of(node: Node): string {
    const zh = this.lang === "zh-CN";
    const found = increaseOf(node);
    if (found) {
      const now = this.of(found.now);
      return zh ? `${now}${now.endsWith("）") ? "的" : ""}增量` : `the increase of ${now}`;
    }
    // 甲与（乙乘以丙）之和: what is itself run together stands in brackets
    const each = (from = 1) => (node.slice(from) as Node[]).map((one) => this.part(one));
    switch (node[0]) {
      case "#":
        return figureText(node[1], this.lang);
      case "$":
        return zh ? withoutUnit(this.prose.of(node)) : this.prose.of(node);
      case "min":
        return this.atMost(node.slice(1) as Node[]) ?? this.lower(each());
      case "max":
        return (
          this.notBelowZero(node.slice(1) as Node[]) ??
          (zh ? `${each().join("与")}中的较高者` : `the higher of ${each().join(" and ")}`)
        );
      case "+":
        return this.added(node[1], node[2]);
      case "-":
        return `${this.first(node[1])}${zh ? "减去" : " less "}${this.part(node[2])}`;
      case "*":
        return this.product(node[1], node[2]);
      case "if":
        return this.tiers(node);
      case "i":
        return zh ? "每笔" : "each entry";
      case "/":
        return each().join(zh ? "除以" : " divided by ");
      case "sum":
        if (isCounting(node[1]))
          return zh
            ? `${this.of(node[1][1]).replace(/^每笔/, "")}的笔数`
            : `the number of entries ${this.of(node[1][1]).replace(/^each entry /, "")}`;
        if (zh && isEntry(node[1])) {
          const most = node[1][0] === "min" ? `（每笔最高${this.of(node[1][2] as Node)}）` : "";
          return `各笔金额${most}之和`;
        }
        return zh
          ? `${node[1][0] === "if" ? "各笔计入金额" : "逐笔计算"}${this.of(node[1])}之和`
          : `the sum over entries of ${this.of(node[1])}`;
      case "largest":
        return zh
          ? `逐笔计算${this.of(node[1])}中的最高者`
          : `the largest over entries of ${this.of(node[1])}`;
      case "and":
      case "or":
      case "not":
      case "in":
      case "=":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return this.holds(node);
      case "round":
        return zh
          ? `${this.of(node[2])}（取整到${this.of(node[3])}）`
          : `${this.of(node[2])} (rounded to ${this.of(node[3])})`;
      default:
        return this.prose.of(node);
    }
  }

  private product(left: Node, right: Node): string {
    const zh = this.lang === "zh-CN";
    const [rate, of] = isRate(left) ? [left, right] : [right, left];
    if (isRate(rate))
      return zh ? `${this.whole(of)}的${this.of(rate)}` : `${this.of(rate)} of ${this.whole(of)}`;
    return `${this.factor(left)}${zh ? "乘以" : " times "}${this.factor(right)}`;
  }

  /** 甲、乙与丙之和; beside a figure 1加甲. */
  private added(left: Node, right: Node): string {
    const summands = [...addedUp(left), right];
    const all = summands.map((one) => this.part(one));
    if (this.lang !== "zh-CN") return all.join(" plus ");
    return summands.some((one) => one[0] === "#")
      ? all.join("加")
      : `${all.slice(0, -1).join("、")}与${all.at(-1)!}之和`;
  }

  /** 甲减去乙减去丙 goes from left to right without brackets. */
  private first(node: Node): string {
    return node[0] === "-" ? this.of(node) : this.part(node);
  }

  /** What a share is of: （甲减去乙）的30%, but 甲与乙之和的30%. */
  private whole(node: Node): string {
    const text = this.of(node);
    return node[0] === "-" || node[0] === "+"
      ? text.endsWith("之和")
        ? text
        : this.part(node)
      : text;
  }

  /** One of several that are run together. */
  private part(node: Node): string {
    const bounded = node[0] === "min" ? this.atMost(node.slice(1) as Node[]) : undefined;
    if (bounded !== undefined) return bounded;
    const text = this.of(node);
    const [left, right] = this.lang === "zh-CN" ? ["（", "）"] : ["(", ")"];
    return RUN_TOGETHER.has(String(node[0])) && !isShare(node) && !increaseOf(node)
      ? `${left}${text}${right}`
      : text;
  }

  /** One of several that are multiplied. */
  factor(node: Node): string {
    return node[0] === "*" ? this.of(node) : this.part(node);
  }

  private lower(names: readonly string[]): string {
    return this.lang === "zh-CN"
      ? `${names.join("与")}中的较低者`
      : `the lower of ${names.join(" and ")}`;
  }

  /** 甲减去乙（低于零的按零计） */
  private notBelowZero(nodes: readonly Node[]): string | undefined {
    const others = nodes.filter((node) => !isZero(node));
    if (nodes.length !== 2 || others.length !== 1) return undefined;
    const what = this.of(others[0]!);
    return this.lang === "zh-CN" ? `${what}（低于零的按零计）` : `${what} (never below zero)`;
  }

  /** 租金单价（最高1.5元）: a figure that bounds one other thing. */
  private atMost(nodes: readonly Node[]): string | undefined {
    const [figure] = nodes.filter((node) => node[0] === "#");
    const [other] = nodes.filter((node) => node[0] !== "#");
    if (nodes.length !== 2 || !figure || !other) return undefined;
    const [what, most] = [this.part(other), this.of(figure)];
    if (this.lang !== "zh-CN") return `${what} (at most ${most})`;
    return `${what}（${/元|%/.test(most) ? "最高" : "最多"}${most}）`;
  }
}

/** 0元, 0% */
const isZero = (node: Node): boolean => node[0] === "#" && /^0(?![.\d])/.test(node[1]);

/** 常季蔬菜产量目标（吨）: figures beside it have the unit. */
const withoutUnit = (label: string): string => label.replace(UNIT, "");
const UNIT =
  /[（(](万元|亿元|元|万吨|吨|年|个?月|天|日|小时|平方米|千瓦时|千瓦|兆瓦)(\/(平方米|天|月|年|吨|千瓦时))*[)）]$/;

/** What is added one after the other. */
const addedUp = (node: Node): Node[] => (node[0] === "+" ? [...addedUp(node[1]), node[2]] : [node]);

/** What takes several things together in words. */
const RUN_TOGETHER = new Set(["min", "max", "+", "-", "*", "/"]);

/** 甲的30% */
const isShare = (node: Node): boolean =>
  node[0] === "*" && (isRate(node[1] as Node) || isRate(node[2] as Node));

/** An entry as it is, or up to a figure. */
const isEntry = (node: Node): boolean =>
  node[0] === "i" ||
  (node[0] === "min" && node.length === 3 && node[1]?.[0] === "i" && node[2]?.[0] === "#");

/** 1 where something holds, else 0. */
const isCounting = (node: Node): node is Node & { 0: "if" } =>
  node[0] === "if" && isFigure(node[2], "1") && isFigure(node[3], "0");

const isFigure = (node: Node, printed: string): boolean => node[0] === "#" && node[1] === printed;

/** A printed percentage. */
export const isRate = (node: Node): boolean => node[0] === "#" && node[1].endsWith("%");

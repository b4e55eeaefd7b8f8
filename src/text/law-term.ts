import { type Measure, type Node, increaseOf } from "../language";
import { figureText } from "./figure-text";
import type { Lang } from "./lang";
import { Prose } from "./prose";

/** What is counted, in words instead of signs: 全年营业收入的增量, 租金单价与1.5元中的较低者, 甲乘以乙. */
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
    this.prose = new Prose(measure, lang);
  }

  of(node: Node): string {
    const zh = this.lang === "zh-CN";
    const found = increaseOf(node);
    if (found) {
      const now = this.of(found.now);
      return zh ? `${now}的增量` : `the increase of ${now}`;
    }
    const each = (from = 1) => (node.slice(from) as Node[]).map((one) => this.of(one));
    switch (node[0]) {
      case "#":
        return figureText(node[1], this.lang);
      case "min":
        return zh ? `${each().join("与")}中的较低者` : `the lower of ${each().join(" and ")}`;
      case "max":
        return zh ? `${each().join("与")}中的较高者` : `the higher of ${each().join(" and ")}`;
      case "+":
        return zh ? `${each().join("与")}之和` : `${each().join(" plus ")}`;
      case "-":
        return zh ? `${this.of(node[1])}减去${this.of(node[2])}` : each().join(" less ");
      case "*":
        return this.product(node[1], node[2]);
      case "if":
        return this.tiers(node);
      case "i":
        return zh ? "每笔" : "each entry";
      case "/":
        return zh ? `${this.of(node[1])}除以${this.of(node[2])}` : each().join(" divided by ");
      case "sum":
        return zh
          ? `逐笔计算${this.of(node[1])}之和`
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
      return zh ? `${this.of(of)}的${this.of(rate)}` : `${this.of(rate)} of ${this.of(of)}`;
    return `${this.of(left)}${zh ? "乘以" : " times "}${this.of(right)}`;
  }
}

/** A printed percentage. */
export const isRate = (node: Node): boolean => node[0] === "#" && node[1].endsWith("%");

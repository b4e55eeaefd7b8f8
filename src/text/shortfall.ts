import { type Facts, treeHolds, treeValue } from "../engine";
import { type Rational, compare, multiply, rational, subtract, toDecimalText } from "../exact";
import type { Comparison, Input, Measure, Node } from "../language";
import { factText, grouped, moneyText, yesNo } from "./amounts";
import { type Lang, say } from "./lang";
import { moneyRounded } from "./money-rounded";
import { Prose } from "./prose";
import { isRational } from "./result-text";

/**
 * What a condition that failed lacks for these facts: which part, what was told, what it should be, and the distance.
 * Undefined where it is no plain comparison: the condition itself has to be said then.
 */
export function shortfallText(
  node: Node,
  measure: Measure,
  facts: Facts,
  lang: Lang,
): string | undefined {
  const say1 = (part: Node) => shortfallText(part, measure, facts, lang);
  switch (node[0]) {
    case "assume":
      return say1(node[2]);
    case "and": {
      const failed = (node.slice(1) as Node[]).find(
        (part) => treeHolds(part, measure, facts) === false,
      );
      return failed && say1(failed);
    }
    case "$":
      return answered(node, [yesNo(true, lang)], measure, facts, lang);
    case "not":
      return answered(node[1], [yesNo(false, lang)], measure, facts, lang);
    case "in":
      return named(node[1], node.slice(2) as Node[], measure, facts, lang);
    case "=":
      if (node[2][0] === "t") return named(node[1], [node[2]], measure, facts, lang);
      return compared(node, measure, facts, lang);
    case "<":
    case "<=":
    case ">=":
    case ">":
      return compared(node, measure, facts, lang);
    default:
      return undefined;
  }
}

/** A yes or no, or a choice, that should be another one. */
function answered(
  subject: Node,
  wanted: readonly string[],
  measure: Measure,
  facts: Facts,
  lang: Lang,
): string | undefined {
  if (subject[0] !== "$") return undefined;
  const input = measure.inputs[subject[1]]!;
  const fact = facts[subject[1]];
  if (fact === undefined) return undefined;
  const [label, has] = [say(input, lang), factText(input, fact, lang)];
  return lang === "zh-CN"
    ? `${label}：填的是“${has}”，须为“${wanted.join("”或“")}”`
    : `${label}: given as ${has}, must be ${wanted.join(" or ")}`;
}

function named(
  subject: Node,
  items: readonly Node[],
  measure: Measure,
  facts: Facts,
  lang: Lang,
): string | undefined {
  if (subject[0] !== "$" || items.some((item) => item[0] !== "t")) return undefined;
  const input = measure.inputs[subject[1]]!;
  const names = items.map((item) => factText(input, item[1] as string, lang));
  return answered(subject, names, measure, facts, lang);
}

const WANTED: Partial<Record<Comparison, readonly [zh: string, en: string]>> = {
  ">=": ["不低于", "at least"],
  ">": ["高于", "more than"],
  "<=": ["不超过", "at most"],
  "<": ["低于", "less than"],
  "=": ["等于", "equal to"],
};

function compared(node: Node, measure: Measure, facts: Facts, lang: Lang): string | undefined {
  const [op, left, right] = node as readonly [Comparison, Node, Node];
  const [has, wants] = [left, right].map((side) => treeValue(side, measure, facts));
  if (!isRational(has) || !isRational(wants)) return undefined;
  const quantity = quantityOf(left, right, measure);
  const isLess = compare(has, wants) < 0;
  const distance = isLess ? subtract(wants, has) : subtract(has, wants);
  const label =
    left[0] === "$" ? say(measure.inputs[left[1]]!, lang) : new Prose(measure, lang).of(left);
  const zh = lang === "zh-CN";
  const must = WANTED[op]![zh ? 0 : 1];
  const rounded = (value: Rational) => quantityText(value, quantity, lang);
  // 4999.999万元 and 5000万元 are not to read alike
  const isExact = isYuan(quantity) && distance.n !== 0n && rounded(has) === rounded(wants);
  const text = isExact ? (value: Rational) => moneyText(value, lang) : rounded;
  // what is as high as the border, and should be beyond it, lacks nothing that can be named
  const lacks = distance.n === 0n ? "" : distanceText(distance, quantity, lang);
  if (zh)
    return `${label}为${text(has)}，须${must}${text(wants)}${lacks && `，${isLess ? "差" : "超出"}${lacks}`}`;
  return `${label} is ${text(has)}, must be ${must} ${text(wants)}${lacks && `: ${lacks} ${isLess ? "short" : "too much"}`}`;
}

/** What the sides of a comparison are counted in. */
type Quantity = "money" | "rate" | "number" | Input;

function quantityOf(left: Node, right: Node, measure: Measure): Quantity {
  for (const side of [left, right])
    if (side[0] === "$" && measure.inputs[side[1]]!.type !== "date")
      return measure.inputs[side[1]]!;
  const figure = [right, left].find((side) => side[0] === "#")?.[1] as string | undefined;
  if (figure?.endsWith("%")) return "rate";
  return figure && /^[\d.]+[万亿]?元$/.test(figure) ? "money" : "number";
}

const isYuan = (quantity: Quantity): boolean =>
  typeof quantity === "object" ? quantity.type === "money" && !quantity.unit : quantity === "money";

function quantityText(value: Rational, quantity: Quantity, lang: Lang): string {
  if (isYuan(quantity)) return moneyRounded(value, lang);
  if (typeof quantity === "object") return factText(quantity, value, lang);
  return quantity === "rate" ? percent(value) : grouped(toDecimalText(value, 4), lang);
}

const percent = (value: Rational) => `${toDecimalText(multiply(value, rational(100n)), 4)}%`;

function distanceText(value: Rational, quantity: Quantity, lang: Lang): string {
  const isRate = quantity === "rate" || (typeof quantity === "object" && quantity.type === "ratio");
  if (!isRate) return quantityText(value, quantity, lang);
  const points = toDecimalText(multiply(value, rational(100n)), 4);
  return lang === "zh-CN" ? `${points}个百分点` : `${points} percentage points`;
}

import { isoDate } from "../exact";
import { type Comparison, type Measure, type Node, isComparison } from "../language";
import { type Lang, say } from "./lang";
import type { LawTerm } from "./law-term";

/** Words of a label that begin a clause by themselves; what begins otherwise is a name and takes 为. */
const VERBS =
  /^(已|未|首次|为|是|在|属|由|经|获|被|有|无|符合|具|取得|采购|实施|列入|纳入|入选|入围|参加|参与|揭榜|通过|完成|开展|建|设立|成立|申报|从事|拓展|承担|主导|牵头|达|确定|采用|使用|用于|签订|投保|提供|购买|租|自|能|可|将|与|按|对|向|连续|正式|独立|实际|落地|引进|业绩|清算|举办|发行|上市|在|迁入|注册|转化|产业化|支付|承诺|拥有|享受|开业|营业|配备|接受)/;

/** What is a name for all that it begins like a verb: 经认定的科技型中小企业, 已成熟商业化产品. */
const NAMES =
  /(企业|机构|项目|产品|单位|工作室|作品|标准|园区|基地|平台|中心|领域|组织|人员|人才|优秀|合格)$/;
const isName = (text: string) => NAMES.test(text) && /^(经|已|新|在)|^[^，]*的/.test(text);

const ZH: Readonly<Record<Comparison, string>> = {
  ">=": "不低于",
  ">": "超过",
  "<=": "不超过",
  "<": "低于",
  "=": "为",
  "!=": "不为",
};
const EN: Readonly<Record<Comparison, string>> = {
  ">=": " at least ",
  ">": " more than ",
  "<=": " at most ",
  "<": " less than ",
  "=": ": ",
  "!=": ": not ",
};
const ZH_DAYS: Readonly<Record<Comparison, string>> = {
  ...ZH,
  ">=": "不早于",
  ">": "晚于",
  "<=": "不晚于",
  "<": "早于",
};
const EN_DAYS: Readonly<Record<Comparison, string>> = {
  ...EN,
  ">=": " not before ",
  ">": " after ",
  "<=": " not after ",
  "<": " before ",
};

/** Conditions as a law writes them: 成立月数不低于12个月, 不在经开区. */
export class LawCondition {
  constructor(
    private readonly measure: Measure,
    private readonly lang: Lang,
    private readonly term: LawTerm,
  ) {}

  private get zh(): boolean {
    return this.lang === "zh-CN";
  }

  /** One condition; `about` is left out where the clause before has named it. */
  of(node: Node, about?: Node): string {
    switch (node[0]) {
      case "assume":
        return this.of(node[2], about);
      case "and":
        return this.both(node.slice(1) as Node[]);
      case "or": {
        const parts = (node.slice(1) as Node[]).map((one) => this.of(one));
        return this.zh ? `符合以下任一项（${parts.join("；")}）` : `one of (${parts.join("; ")})`;
      }
      case "not":
        return this.negated(node[1]);
      case "$":
        return this.stated(node[1]);
      case "in": {
        const names = (node.slice(2) as Node[]).map((one) => this.term.of(one));
        return `${this.subject(node[1], about)}${this.zh ? "为" : ": "}${listed(names, this.lang)}`;
      }
      default:
        return isComparison(node[0])
          ? this.compared(node as readonly [Comparison, Node, Node], about)
          : this.term.of(node);
    }
  }

  private subject(node: Node, about: Node | undefined): string {
    return about && same(node, about) ? "" : this.term.of(node);
  }

  private compared([op, left, right]: readonly [Comparison, Node, Node], about?: Node): string {
    const subject = this.subject(left, about);
    if (op === ">" && right[0] === "#" && /^0(?!\.)/.test(right[1]))
      return `${subject}${this.zh ? "大于零" : " above zero"}`.trim();
    if (right[0] === "d")
      return `${subject}${(this.zh ? ZH_DAYS : EN_DAYS)[op]}${this.day(right[1])}`.trim();
    const words = (this.zh ? ZH : EN)[op];
    return `${subject}${words}${this.term.of(right)}`.replace(/^: |^ /, "");
  }

  private day(number: number): string {
    const [year, month, day] = isoDate(number).split("-").map(Number);
    return this.zh ? `${year}年${month}月${day}日` : isoDate(number);
  }

  /** A from–to of one thing is said once. */
  private both(parts: readonly Node[]): string {
    const [low, high] = parts;
    if (parts.length === 2 && low && high && isRange(low, high)) {
      const [from, to] = [low[2] as Node, high[2] as Node].map((end) =>
        end[0] === "d" ? this.day(end[1]) : this.term.of(end),
      );
      const what = this.term.of(low[1] as Node);
      return this.zh ? `${what}在${from}至${to}之间` : `${what} from ${from} to ${to}`;
    }
    return parts.map((one) => this.of(one)).join(this.zh ? "且" : " and ");
  }

  /** A yes: 是否 falls away, and what is only a name becomes 为…. */
  private stated(index: number): string {
    const label = say(this.measure.inputs[index]!, this.lang);
    const at = label.indexOf("是否");
    if (!this.zh || at < 0) return label;
    const [before, rest] = [label.slice(0, at), label.slice(at + 2)];
    const isVerb = VERBS.test(rest) && !isName(rest);
    if (before !== "") return `${before}${NAMES.test(rest) && !isVerb ? "为" : ""}${rest}`;
    return isVerb ? rest : `为${rest}`;
  }

  private negated(node: Node): string {
    if (node[0] !== "$")
      return this.zh ? `不属于“${this.of(node)}”的情形` : `it is not so that ${this.of(node)}`;
    const label = say(this.measure.inputs[node[1]]!, this.lang);
    if (!this.zh) return `not: ${label}`;
    if (!label.includes("是否")) return `不属于${label}`;
    if (NAMES.test(label) && label.startsWith("是否"))
      return `不是${label.slice(2).replace(/^已/, "")}`;
    return label
      .replace(/是否(已)/, "未")
      .replace(/是否(在|符合|属)/, "不$1")
      .replace(/^是否(为|是)?/, "不是")
      .replace("是否", "未");
  }
}

/** Several names as one runs them together: 甲、乙或丙. */
export function listed(names: readonly string[], lang: Lang): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  const before = names.slice(0, -1);
  return lang === "zh-CN" ? `${before.join("、")}或${last}` : `${before.join(", ")} or ${last}`;
}

export const same = (a: Node, b: Node): boolean => JSON.stringify(a) === JSON.stringify(b);

const isRange = (low: Node, high: Node): boolean =>
  low[0] === ">=" && high[0] === "<=" && same(low[1], high[1]);

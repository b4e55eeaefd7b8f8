import { isoDate } from "../exact";
import { type Comparison, type Measure, type Node, isComparison } from "../language";
import { type Lang, say, sayInSentence } from "./lang";
import type { LawTerm } from "./law-term";

/** Words of a label that begin a clause by themselves, though a name may stand at its end. */
const VERBS =
  /^(已|未|首次|是|属|由|获|被|有|无|符合|具|取得|采购|实施|列入|纳入|入选|入围|参加|参与|揭榜|通过|完成|开展|建|设|成立|申报|从事|拓展|承担|主导|牵头|达|确定|采用|使用|用于|签订|投保|提供|购买|购置|租|自|能|可|将|与|按|对|向|连续|正式|独立|实际|落地|引进|举办|发行|上市|在|经|以|作为|进入|应用|围绕|聚焦|遴选|选树|委托|组织|制定|内设|新设|迁入|转化|支付|承诺|拥有|享受|开业|营业|配备|接受|接入)/;

/** What ends so is a name, and takes 为; notes in brackets aside. */
const NAMES =
  /(企业|机构|项目|产品|单位|工作室|作品|标准|园区|基地|平台|中心|领域|组织|人员|人才|优秀|合格|高校|院所|公司|主体|品种|药物|孵化器|用地|人|方|设备|银行|投资|保险|保障|团体|农场|农业|更新|发布|动画片|直通车|案例|赛事|论坛|环节|的已备案基金)等?(?:[（(][^（(]*[)）])?$/;

/** A name for all that it begins like a verb: 经认定的科技型中小企业; but not 经认定为市级工作室. */
const isName = (text: string) =>
  NAMES.test(text) &&
  (!VERBS.test(text) ||
    (/^[^，]*的/.test(text) &&
      !/^(委托|组织|购置|制定|在[^的]*为)|承担|(认定|登记|遴选|选树)为/.test(text)));

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
const ZH_COUNTS: Readonly<Record<Comparison, string>> = { ...ZH, ">=": "不少于", "<": "少于" };
/** A printed number of things, people or periods. */
const COUNTED =
  /^[\d.,]+万?(个|件|人|名|家|项|张|台|套|户|次|场|篇|年|月|天|日|小时|辆|笔|所|部|集)/;
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

/** Before what must not be so, in English. */
export const NOT_SO = "not the case: ";

/** More choices than this are not all said. */
const MOST_NAMED = 6;

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
        return this.zh
          ? `符合以下任一项（${parts.join("；")}）`
          : `at least one of (${parts.join("; ")})`;
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

  /** Several that all have to hold: what bounds one thing from both sides is one of them. */
  all(nodes: readonly Node[]): string[] {
    return paired(nodes).map((one) => this.of(one));
  }

  private subject(node: Node, about: Node | undefined): string {
    return about && same(node, about) ? "" : this.term.of(node);
  }

  private compared([op, left, right]: readonly [Comparison, Node, Node], about?: Node): string {
    const subject = this.subject(left, about);
    if (op === ">" && right[0] === "#" && /^0(?!\.)/.test(right[1]))
      return this.anyEntry(left) ?? `${subject}${this.zh ? "大于零" : " above zero"}`.trim();
    if (this.zh && right[0] === "#" && (op === "=" || op === "<=")) {
      const which = this.ordinal(
        left,
        op === "=" || right[1] === "1" ? right[1] : `1至第${right[1]}`,
      );
      if (which !== undefined) return which;
    }
    const others = op === "!=" ? this.choicesBut(left, right) : [];
    if (others.length > 0) return `${subject}${this.zh ? "为" : ": "}${listed(others, this.lang)}`;
    if (this.zh && op === ">=" && right[0] === "#" && subject.includes("满几个"))
      return subject.replace("几", right[1]);
    if (op === "!=" && right[0] === "t")
      return this.zh
        ? `${subject}不是“${this.term.of(right)}”`
        : `${subject}: not “${this.term.of(right)}”`;
    if (right[0] === "d")
      return `${subject}${(this.zh ? ZH_DAYS : EN_DAYS)[op]}${this.day(right[1])}`.trim();
    const words = (this.zh ? (this.isCount(left, right) ? ZH_COUNTS : ZH) : EN)[op];
    return `${subject}${words}${this.term.of(right)}`.replace(/^: |^ /, "");
  }

  /** The names of the other choices, where they are few enough to be said: better than 不是“其他”. */
  private choicesBut(left: Node, right: Node): string[] {
    if (left[0] !== "$" || right[0] !== "t") return [];
    const others = (this.measure.inputs[left[1]]!.choices ?? []).filter(
      ({ code }) => code !== right[1],
    );
    return others.length <= MOST_NAMED ? others.map((one) => sayInSentence(one, this.lang)) : [];
  }

  private day(number: number): string {
    const [year, month, day] = isoDate(number).split("-").map(Number);
    return this.zh ? `${year}年${month}月${day}日` : isoDate(number);
  }

  /** A from–to of one thing is said once. */
  private both(parts: readonly Node[]): string {
    const [low, high] = parts;
    if (parts.length === 2 && low && high && isBounded(low, high)) {
      const [from, to] = [low[2] as Node, high[2] as Node].map((end) =>
        end[0] === "d" ? this.day(end[1]) : this.term.of(end),
      );
      const first = this.zh && isFromFirst(low, high) && this.ordinal(low[1] as Node, `1至第${to}`);
      if (first) return first;
      if (!isRange(low, high))
        return `${this.of(low)}${this.zh ? "且" : " and "}${this.of(high, low[1] as Node)}`;
      const which = this.zh && this.ordinal(low[1] as Node, `${from}至第${to}`);
      if (which) return which;
      const what = this.term.of(low[1] as Node);
      return this.zh ? `${what}在${from}至${to}之间` : `${what} from ${from} to ${to}`;
    }
    return this.all(parts).join(this.zh ? "且" : " and ");
  }

  /** That the number of entries for which something holds is above zero. */
  private anyEntry(node: Node): string | undefined {
    if (node[0] !== "sum") return undefined;
    const [, zh, en] = /^(.+)的笔数$|^the number of entries (.+)$/.exec(this.term.of(node)) ?? [];
    if (zh) return `至少有一笔${zh}`;
    return en && `at least one entry ${en}`;
  }

  /** 为第1至第3个支持年度: an input that asks 第几 is answered in its own words. */
  private ordinal(node: Node, number: string): string | undefined {
    const label = node[0] === "$" ? say(this.measure.inputs[node[1]]!, this.lang) : "";
    if (!label.includes("第几")) return undefined;
    const [before = "", after = ""] = label.split("第几");
    if (/[是为]/.test(before)) return `${before}第${number}${after}`;
    return before.endsWith("的")
      ? `为${before}第${number}${after}`
      : `${before}为第${number}${after}`;
  }

  /** Things are few or many, not low or high. */
  private isCount(left: Node, right: Node): boolean {
    if (left[0] === "$" && this.measure.inputs[left[1]]!.type === "count") return true;
    return right[0] === "#" && COUNTED.test(right[1]);
  }

  /** A yes: 是否 falls away, and what is only a name becomes 为…. */
  private stated(index: number): string {
    const label = sayInSentence(this.measure.inputs[index]!, this.lang);
    const at = label.indexOf("是否");
    if (!this.zh || at < 0) return label;
    const [before, rest] = [label.slice(0, at), label.slice(at + 2)];
    return `${before}${isName(rest) && !rest.startsWith("为") ? "为" : ""}${rest}`;
  }

  private negated(node: Node): string {
    if (node[0] !== "$")
      return this.zh ? `不属于“${this.of(node)}”的情形` : `${NOT_SO}(${this.of(node)})`;
    const label = sayInSentence(this.measure.inputs[node[1]]!, this.lang);
    if (!this.zh) return `${NOT_SO}${label}`;
    if (!label.includes("是否")) return `不属于${label.replace(/^属于/, "")}`;
    if (NAMES.test(label) && label.startsWith("是否"))
      return `不是${label.slice(2).replace(/^已/, "")}`;
    return label
      .replace(/是否(已)/, "未")
      .replace(/是否(在|符合|属|处于|存在|以回租)/, "不$1")
      .replace(/^是否有/, "无")
      .replace(/^是否(?=涉嫌|改变)/, "未")
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

/** Above nothing, up to a figure. */
const isFromFirst = (low: Node, high: Node): boolean =>
  low[0] === ">" && high[0] === "<=" && low[2][0] === "#" && low[2][1] === "0";

const isRange = (low: Node, high: Node): boolean => low[0] === ">=" && high[0] === "<=";

/** One thing, bounded from below and from above. */
const isBounded = (low: Node, high: Node): boolean =>
  (low[0] === ">=" || low[0] === ">") &&
  (high[0] === "<=" || high[0] === "<") &&
  same(low[1], high[1]);

/** Neighbours that bound one thing, taken together. */
function paired(nodes: readonly Node[]): Node[] {
  const [low, high] = nodes;
  if (!low) return [];
  return high && isBounded(low, high)
    ? [["and", low, high], ...paired(nodes.slice(2))]
    : [low, ...paired(nodes.slice(1))];
}

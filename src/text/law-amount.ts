import type { Measure, Node, Step } from "../language";
import { figureText } from "./figure-text";
import { type Lang, say, sayInSentence } from "./lang";
import type { LawCondition } from "./law-condition";
import { commonSubject, isNothing, joinedTo, tiersFirst } from "./law-parts";
import { isRate, type LawTerm } from "./law-term";

/** What is paid, as a law writes it: 按…的30%给予支持，最高500万元; 首次获批的奖30万元，重新认定的奖10万元. */
export class LawAmount {
  constructor(
    private readonly measure: Measure,
    private readonly lang: Lang,
    private readonly term: LawTerm,
    private readonly condition: LawCondition,
  ) {
    term.holds = (node) => condition.of(node);
    term.tiers = (node) => `${this.pick("（", "(")}${this.cases(node)}${this.pick("）", ")")}`;
  }

  private pick = (zh: string, en: string) => (this.lang === "zh-CN" ? zh : en);

  /** All steps in their order, then what the names among them stand for; "" where there are none. */
  sentence(): string {
    const parts: string[] = [];
    const named: string[] = [];
    let isByCase = false;
    const steps = [...this.measure.steps];
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i]!;
      if (step.do === "let") {
        named.push(this.meant(say(step.label, this.lang), step.node));
        continue;
      }
      if (step.do !== "base") {
        parts.push(this.step(step));
        continue;
      }
      // a base, its rates and what comes on top are one clause
      let node = step.node;
      for (let next = steps[i + 1]; next; next = steps[i + 1]) {
        const joined = joinedTo(node, next);
        if (!joined) break;
        node = joined;
        i++;
      }
      isByCase ||= node[0] === "if";
      parts.push(this.paid(node, named));
    }
    if (isByCase && this.lang === "en-US" && parts.length > 1) parts[0] = `(${parts[0]!})`;
    const main = parts.filter(Boolean).join(this.pick("，", ", "));
    const names = named.join(this.pick("；", ". "));
    const said =
      main &&
      this.pick(main, `${this.begin()}${isByCase && parts.length === 1 ? ":" : ""} ${main}`);
    if (main === "" || names === "") return said + names;
    return this.pick(`${said}。其中，${names}`, `${said}. ${names}`);
  }

  /** What an English sentence on the sum begins with. */
  private begin(): string {
    return this.measure.kind === "score" ? "The score is" : "The award is";
  }

  /** What a name among the sums stands for. */
  private meant(name: string, node: Node): string {
    const is = node[0] === "if" ? "：" : "为";
    return this.pick(`${name}${is}${this.cases(node)}`, `${name}: ${this.cases(node)}`);
  }

  private step(step: Exclude<Step, { do: "let" }>): string {
    switch (step.do) {
      case "base":
        return this.paid(step.node, []);
      case "times":
        return isRate(step.node)
          ? this.pick(`按其${this.term.of(step.node)}计算`, `${this.term.of(step.node)} of it`)
          : step.node[0] === "if"
            ? this.pick(
                `再乘以比例（${this.cases(step.node)}）`,
                `times (${this.cases(step.node)})`,
              )
            : this.pick(`再乘以${this.term.of(step.node)}`, `times ${this.term.of(step.node)}`);
      case "plus":
        return this.pick(`另加${this.cases(step.node)}`, `plus ${this.within(step.node)}`);
      case "less":
        return this.pick(`扣除${this.cases(step.node)}`, `less ${this.within(step.node)}`);
      case "cap":
        return step.node[0] === "if"
          ? this.pick(`最高额：${this.cases(step.node)}`, `at most (${this.cases(step.node)})`)
          : this.pick(`最高${this.term.of(step.node)}`, `at most ${this.term.factor(step.node)}`);
      case "floor":
        return this.pick(`最低${this.term.of(step.node)}`, `at least ${this.term.of(step.node)}`);
      case "brackets":
        return this.slices(step);
      case "round":
        return this.rounded(step);
      case "smallest":
        return this.pick(
          `不足${figureText(step.unit, this.lang)}的不予兑现`,
          `with nothing paid below ${figureText(step.unit, this.lang)}`,
        );
    }
  }

  /** The sum, with the word that gives it; a rate by tiers is told with what is `named`. */
  private paid(node: Node, named: string[]): string {
    if (node[0] === "if") return this.cases(node, true);
    const isMost = this.measure.kind === "ceiling";
    if (node[0] === "#")
      return isMost
        ? this.pick(`最高支持${this.term.of(node)}`, `at most ${this.term.of(node)}`)
        : this.pick(`奖${this.term.of(node)}`, this.term.of(node));
    if (node[0] === "*" && node[2][0] === "if")
      return this.pick(
        `按${this.term.of(node[1])}的一定比例给予支持（${this.cases(node[2])}）`,
        `a share of ${this.term.of(node[1])} (${this.cases(node[2])})`,
      );
    const each = node[0] === "*" ? this.each(node[1], node[2]) : undefined;
    const [tiers, ...others] = tiersFirst(node);
    if (tiers && others.length > 0) return this.tiered(tiers, others, named);
    const text = this.term.of(node);
    return each ?? this.pick(`${text.startsWith("按") ? "以" : "按"}${text}给予支持`, text);
  }

  /** 按享受补贴床位数乘以标准给予支持, 按计算基数的60%给予支持: what differs by tiers is told behind. */
  private tiered(tiers: Node, others: readonly Node[], named: string[]): string {
    const [rate] = others.filter(isRate);
    const name = rate ? this.pick("计算基数", "the base") : this.pick("标准", "the rate");
    named.push(this.meant(name.replace("the", "The"), tiers));
    const times = [
      ...others.filter((one) => one !== rate).map((one) => this.term.factor(one)),
      name,
    ];
    return this.pick(
      `按${times.join("乘以")}${rate ? `的${this.term.of(rate)}` : ""}给予支持`,
      `${rate ? `${this.term.of(rate)} of ` : ""}${times.join(" times ")}`,
    );
  }

  /** So much for each of what is counted. */
  private each(left: Node, right: Node): string | undefined {
    const [count, sum] = left[0] === "#" ? [right, left] : [left, right];
    if (count[0] !== "$" || sum[0] !== "#" || isRate(sum)) return undefined;
    const input = this.measure.inputs[count[1]]!;
    if (input.type !== "count") return undefined;
    const unit = input.unit ?? "个";
    return this.pick(
      `按${say(input, this.lang)}，每${unit}奖${this.term.of(sum)}`,
      `${this.term.of(sum)} for each (${sayInSentence(input, this.lang)})`,
    );
  }

  /** What is added or taken away; cases stand in brackets. */
  private within(node: Node): string {
    return node[0] === "if" ? `(${this.cases(node)})` : this.cases(node);
  }

  /** Cases one after the other: the first names what it looks at, the next need not. */
  cases(node: Node, isSum = false): string {
    if (node[0] !== "if") return node[0] === "#" && isSum ? this.gives(node) : this.term.of(node);
    const rows: [Node, Node][] = [];
    let rest: Node = node;
    while (rest[0] === "if") {
      rows.push([rest[1], rest[2]]);
      rest = rest[3];
    }
    const about = commonSubject(rows.map(([test]) => test));
    const parts = rows.map(([test, then], i) => {
      const when = this.when(test, i > 0 ? about : undefined, about !== undefined);
      return this.pick(
        `${when}${isSum ? "" : "为"}${this.value(then, isSum)}`,
        `${when} – ${this.value(then, isSum)}`,
      );
    });
    if (!isSum && isNothing(rest)) parts.push(this.pick("其他的不计", "otherwise nothing"));
    else if (rest[0] !== "none")
      parts.push(
        this.pick(
          `其他的${isSum ? "" : "为"}${this.value(rest, isSum)}`,
          `otherwise ${this.value(rest, isSum)}`,
        ),
      );
    return parts.join(this.pick("，", "; "));
  }

  /** 首次获批的 where one thing has several names; else the condition with 的 behind it. */
  private when(test: Node, about: Node | undefined, one: boolean): string {
    const isName = one && test[0] === "=" && (test[2] as Node)[0] === "t";
    const isNames = one && test[0] === "in";
    const names = isName ? [test[2] as Node] : isNames ? (test.slice(2) as Node[]) : [];
    const named = names.map((name) => this.term.of(name));
    if (this.lang !== "zh-CN") return named.join(" or ") || this.condition.of(test, about);
    if (named.length > 0) return `${named.join("、")}的`;
    const said = this.condition.of(test, about);
    return `${about ? said : said.replace(/^为/, "")}的`;
  }

  private value(node: Node, isSum: boolean): string {
    if (node[0] === "if")
      return this.pick(`（${this.cases(node, isSum)}）`, `(${this.cases(node, isSum)})`);
    if (isSum) return this.gives(node);
    if (node[0] === "t" && node[1] === "") return this.pick("无", "none");
    return this.term.of(node).replace(/^每笔/, "该笔金额");
  }

  private gives(node: Node): string {
    if (node[0] === "none") return this.pick("不予支持", "nothing");
    if (isNothing(node)) return this.pick("不计", "nothing");
    const text = this.term.of(node);
    if (node[0] === "#")
      return this.measure.kind === "ceiling"
        ? this.pick(`最高${text}`, `at most ${text}`)
        : this.pick(`奖${text}`, text);
    return this.pick(`按${text}支持`, text);
  }

  private slices({ of, slices }: Step & { do: "brackets" }): string {
    const rows = slices.map(({ to, rate }) =>
      to
        ? this.pick(
            `不超过${figureText(to, this.lang)}的部分按${rate}`,
            `${rate} up to ${figureText(to, this.lang)}`,
          )
        : this.pick(`超出部分按${rate}`, `${rate} above`),
    );
    const what = this.term.of(of);
    return this.pick(
      `${what}分段计算：${rows.join("，")}`,
      `${what}, slice by slice: ${rows.join(", ")}`,
    );
  }

  private rounded({ unit, mode }: Step & { do: "round" }): string {
    const way = {
      "half-up": this.pick("四舍五入", "rounded half up"),
      down: this.pick("尾数舍去", "rounded down"),
      up: this.pick("尾数进位", "rounded up"),
    }[mode];
    return this.pick(
      `金额精确到${figureText(unit, this.lang)}（${way}）`,
      `${way} to ${figureText(unit, this.lang)}`,
    );
  }
}

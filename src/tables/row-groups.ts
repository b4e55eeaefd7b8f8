import type { Block } from "./blocks";
import type { Given } from "./given-headings";
import { isCompanyName, isConsolidation } from "./heading-words";
import type { Headings } from "./headings";
import type { Label } from "./label";
import { saysTime } from "./time-words";
import { said } from "./title-says";

const OF_GROUP =
  /^[（(]?[一二三四五\d]*[）)、.]?\s*(?:集团)?合并(?:财务|会计)?(?:口径|报表|数据?|利润表)/;
const OF_ITSELF =
  /^[（(]?[一二三四五\d]*[）)、.]?\s*(?:母公司|本公司|本部|单体)(?:财务|会计)?(?:口径|报表|数据?|利润表)/;

/** 合并口径, 母公司口径: of whom the rows below are. */
export function basisOf(text = ""): "consolidated" | "own" | undefined {
  if (OF_GROUP.test(text)) return "consolidated";
  return OF_ITSELF.test(text) ? "own" : undefined;
}

/** 成立时间：2015年6月, 填报日期：2026年3月1日: a day of its own, of which no figure below is. */
const OWN_DAY =
  /^(?![^:：]*(?:期间|[年季月]度|月份|[属告]期))[^:：]{0,6}(?:成立|设立|注册|登记|填[报表写]|编制|制表|打印|审核|申报|签[字署章]|联系|有效)[^:：]{0,6}[:：]/;

/** Whether a line between rows says of what time those below it are. */
export const saysTimeOfRows = ({ text, time }: Label): boolean =>
  saysTime(time) && !OWN_DAY.test(text);

/** What stands between the rows of one table, for the rows below it; they are asked for from the top. */
export class RowGroups {
  /** the first of the groups that stand below the row at hand */
  #next = 0;
  #unit: string | undefined;
  /** whether names of companies stand in rows of their own */
  readonly #areCompanies: boolean;

  constructor(
    private readonly headings: Headings,
    private readonly block: Block,
  ) {
    this.#areCompanies = block.groups.some(({ label }) => isCompanyName(label.name ?? ""));
  }

  /** The heading between the rows that a row stands below, where it says something of it. */
  of(row: number): Given[] {
    this.#goTo(row);
    const group = this.block.groups[this.#next - 1];
    if (!group) return [];
    const { label } = group;
    const company = isCompanyName(label.name ?? "") || this.#sumsThem(label);
    return label.figure || company || saysTimeOfRows(label)
      ? [{ ...group, axis: company ? "company" : "figure" }]
      : [];
  }

  /** 合并口径, 母公司口径 above rows: of the company and its subsidiaries, or of itself; of the row that was asked for last. */
  basis(): ReturnType<typeof basisOf> {
    return basisOf(this.block.groups[this.#next - 1]?.label.text);
  }

  /** 以下单位：元: what the rows from there on are counted in. */
  unit(row: number): { unit?: string } {
    this.#goTo(row);
    return this.#unit === undefined ? {} : { unit: this.#unit };
  }

  #goTo(row: number): void {
    const { groups } = this.block;
    for (; (groups[this.#next]?.row ?? Infinity) < row; this.#next++)
      this.#unit = said(this.headings, [groups[this.#next]!]).unit ?? this.#unit;
  }

  /** 合计 between its rows, after companies that stand there: the sum of them. */
  #sumsThem({ name, flags }: Label): boolean {
    const isSum = name === undefined ? flags.has("total") : isConsolidation(name);
    return isSum && this.#areCompanies;
  }
}

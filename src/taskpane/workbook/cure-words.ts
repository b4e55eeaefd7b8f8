import type { FindingName, Lang } from "../../text";

/** What to do about what the check found. */
export const CURE_WORDS: Record<Lang, Record<FindingName, string>> = {
  "zh-CN": {
    expired:
      "截止日之后的业务不再支付。测算此前的业务，请在措施编号后加上业务日期，写成“编号@2025-06-30”。",
    "not-yet":
      "政策还没有开始。测算将来的业务，请在措施编号后加上业务日期，写成“编号@2027-01-01”。",
    excluded: "同一家企业只能取其中一项，合计时不要相加。",
    capped: "几项合计有上限，后面的数是可以计入合计的部分。",
    "restates-cap": "这一项只说明上限，不另外支付。",
    twice: "同一措施、同样的条件在别处已经有一个单元格，合计会算两次。",
    "typed-over": "上下都是公式，这里却是一个数。请从上一行重新填充。",
    "unit-ignored": "标题写的是万元等单位，公式按元取值。请在参数里乘上倍数，如 B2*10000。",
    "odd-size": "照常计算，但多半是单位填错：把万元当成了元，或者少了百分号。",
    stale: "请重新计算（Ctrl+Alt+F9）。",
    "days-1904": '改为 Excel 自带公式，或在参数里加上 1462 天，如 IF(B2="","",B2+1462)。',
    "blank-zero": '空白乘以倍数会变成 0。请写成 IF(B2="","",B2*10000)。',
    "only-zero": "请改填“是”或“否”。",
    "hides-error": "公式算不出结果，却显示为 0 或备用值。请先去掉 IFERROR 看原因。",
    "no-result": "请补上缺少的条件，或按提示改正。",
    unregistered: "“修复”会把公式改写成可以计算的样子。",
    "rows-apart":
      "是同一企业的几个项目时，用 POLICY_COUNTED 写明项目合计；是不同年度或分支机构的，不必改。",
    "turns-zero": "发给没有加载项的人之前，请先“准备发送”。",
    "name-error": "发给没有加载项的人之前，请先“准备发送”。",
    "depends-on-call": "这些公式会跟着一起变。“准备发送”之后就不会。",
  },
  "en-US": {
    expired:
      "Business after that day is not paid for. For earlier business, write the date after the measure id, e.g. id@2025-06-30.",
    "not-yet": "It has not begun. For later business, write the date after the measure id.",
    excluded: "A company gets only one of them; do not add them up.",
    capped: "Together they have a maximum; the figure is the part that counts.",
    "restates-cap": "It only states the maximum and pays nothing more.",
    twice: "Another cell has the same measure with the same facts; a total counts it twice.",
    "typed-over": "There are formulas above and below, but a number here. Fill down from above.",
    "unit-ignored":
      "The heading names a unit such as 万元, but the formula reads CNY. Multiply in the argument: B2*10000.",
    "odd-size":
      "Computed as entered; probably a wrong unit (万元 read as CNY) or a missing % sign.",
    stale: "Recalculate (Ctrl+Alt+F9).",
    "days-1904": `Turn it into a formula of Excel's own, or add 1462: IF(B2="","",B2+1462).`,
    "blank-zero": 'A blank times something is 0. Write IF(B2="","",B2*10000).',
    "only-zero": "Enter yes or no instead.",
    "hides-error":
      "The formula has no result but shows 0 or another value. Take IFERROR off to see why.",
    "no-result": "Give what is missing, or mend what the sentence names.",
    unregistered: "Repair writes the formula so that it computes.",
    "rows-apart":
      "Where they are projects of one company, add them up with POLICY_COUNTED and its projects; years or branches stay as they are.",
    "turns-zero": "Prepare the file before you send it to somebody without the add-in.",
    "name-error": "Prepare the file before you send it to somebody without the add-in.",
    "depends-on-call": "These formulas change with it; after preparing they do not.",
  },
};

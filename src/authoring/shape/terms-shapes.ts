import { EACH, KEEPS, REACHES } from "../../language";
import {
  bilingual,
  cite,
  day,
  dayOrEachYear,
  lines,
  list,
  oneOf,
  place,
  text,
  whole,
  yesNo,
} from "./holds";
import { may, must } from "./rows";

const where = may(lines, "写明它的来源行号", "lines of the source that say so");

export const PERIOD = {
  zh: "支付哪段时间的业务",
  en: "days whose business is paid for",
  keys: {
    from: may(day, "第一天", "first day"),
    to: may(day, "最后一天", "last day"),
    lines: where,
  },
};

export const CLOSED = {
  zh: "已结束的申报轮次",
  en: "a round that ended",
  keys: {
    on: may(day, "印有日期时的截止日", "its last day, where one is printed"),
    because: must(bilingual, "原因", "why"),
    lines: where,
  },
};

export const NO_DOUBLE = {
  zh: "不重复享受的条款",
  en: "a clause against paying twice",
  keys: {
    reaches: must(list(oneOf(REACHES)), "管到哪里", "how far it reaches"),
    keeps: must(oneOf(KEEPS), "保留哪一个", "which one is kept"),
    cite: must(cite, "条款", "article"),
    only: may(list(text), "只用于这些措施", "these measures alone"),
    lines: where,
  },
};

export const WINDOW = {
  zh: "申报时间",
  en: "when one applies",
  keys: {
    from: may(dayOrEachYear, "开始：03-01 或 2025-03-01", "begins: 03-01 or 2025-03-01"),
    to: may(dayOrEachYear, "截止", "ends"),
    each: may(oneOf(EACH), "多久一次", "how often it comes again"),
    batch: may(bilingual, "批次", "which batch"),
    about: may(yesNo, "文字写“左右”", "the text says “around”"),
  },
};

export const APPLY_STEP = {
  zh: "办理步骤",
  en: "one step of applying",
  keys: {
    what: must(bilingual, "做什么", "what is done"),
    days: may(whole(0), "几天", "how many days"),
  },
};

export const MATERIAL = {
  zh: "材料",
  en: "one paper",
  keys: {
    what: must(bilingual, "什么材料", "which paper"),
    copies: may(whole(1), "几份", "how many copies"),
    only: may(bilingual, "只有谁要交", "who alone hands it in"),
  },
};

export const NOTICE = {
  zh: "公示",
  en: "public notice",
  keys: {
    days: must(whole(1), "几天", "how many days"),
    kind: must(
      oneOf(["working", "calendar"] as const),
      "工作日或自然日",
      "working or calendar days",
    ),
  },
};

export const APPLY = {
  zh: "怎么申报",
  en: "how one applies",
  keys: {
    windows: may(list(place("window", WINDOW)), "申报时间", "when"),
    frequency: may(bilingual, "频次", "how often"),
    department: may(text, "受理部门", "who takes it"),
    where: may(bilingual, "在哪里", "where"),
    phones: may(list(text), "电话", "phones"),
    before_spending: may(yesNo, "true：先申报后支出", "true: before the money is spent"),
    steps: may(list(place("applyStep", APPLY_STEP)), "步骤", "steps"),
    materials: may(list(place("material", MATERIAL)), "材料", "papers"),
    notice: may(place("notice", NOTICE), "公示天数", "days of public notice"),
    valid_years: may(whole(0), "认定有效几年", "years that a recognition holds"),
    accepted_within: may(bilingual, "受理时限", "time in which it is accepted"),
    free_of_application: may(yesNo, "免申即享", "paid without applying"),
    cite: may(cite, "条款", "article"),
    lines: where,
  },
};

/** What documents, cards and measures say of time and of applying. */
export const TERMS = {
  business: may(place("period", PERIOD), "支付哪段时间的业务", "days whose business is paid for"),
  paid_until: may(day, "最后的支付日", "last day of payment"),
  closed: may(place("closed", CLOSED), "已结束的轮次", "a round that ended"),
  apply: may(place("apply", APPLY), "怎么申报", "how one applies"),
};

/** What only documents and cards say. */
export const NO_DOUBLES = may(
  list(place("noDouble", NO_DOUBLE)),
  "不重复享受的条款",
  "clauses against paying twice",
);

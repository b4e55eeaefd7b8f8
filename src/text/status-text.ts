import type { Outcome, Status } from "../engine";
import type { Bilingual, Measure } from "../language";
import { type Lang, say } from "./lang";

const STATUS: Record<Status, Bilingual> = {
  eligible: { zh: "可享受", en: "Eligible" },
  "up-to": { zh: "最高可获", en: "Up to" },
  "case-by-case": { zh: "一事一议，原文未定金额", en: "Case by case, the text fixes no sum" },
  ineligible: { zh: "不符合", en: "Not eligible" },
  "needs-input": { zh: "需补充", en: "More needed" },
  "no-answer": { zh: "按填写的数值无法计算", en: "These values have no answer" },
  information: { zh: "服务或说明条款，不涉及金额", en: "Information only, no money" },
};

const FOUND = { zh: "查询结果", en: "Result" };
const NOT_LISTED = { zh: "清单中没有这一项", en: "Not in the list" };
const SCORE = { zh: "得分", en: "Score" };
const CLASS = { zh: "认定结果", en: "Class" };

/** The status as it is said of a measure of this kind: what is looked up, scored or graded is not enjoyed. */
export const outcomeStatus = (outcome: Outcome, measure: Measure, lang: Lang) =>
  say(ofKind(outcome, measure) ?? STATUS[outcome.status], lang);

/** What POLICY_RESULT says where a measure is not for a company, or a list has no such entry. */
export function resultWords(measure: Measure, lang: Lang): { refused: string; notListed: string } {
  const said = (because: Outcome["because"]) =>
    outcomeStatus(
      { status: "ineligible", because, missing: [], assumed: [], trace: [] },
      measure,
      lang,
    );
  return {
    refused: said([]),
    notListed: said([{ why: "no-tier", cite: measure.cite, node: ["none"] }]),
  };
}

function ofKind({ status, because }: Outcome, { kind, class: graded }: Measure) {
  if (kind === "lookup" && status === "ineligible")
    return because[0]?.why === "no-tier" ? NOT_LISTED : undefined;
  if (status !== "eligible") return undefined;
  if (kind === "lookup") return FOUND;
  if (kind === "score") return SCORE;
  return kind === "eligibility" && graded ? CLASS : undefined;
}

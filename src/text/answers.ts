import { toDecimalText, toNumber } from "../exact";
import type { Outcome, Reason, TraceLine } from "../engine";
import type { Measure, Node } from "../language";
import { moneyText } from "./amounts";
import { outsideSentence } from "./days-text";
import { type Lang, say, sayInSentence } from "./lang";
import { lawCondition, lawTiers } from "./law";
import { Prose } from "./prose";
import { grantedText, namesOf } from "./names";
import { isRational, resultText } from "./result-text";
import { outcomeStatus } from "./status-text";
import { STEP_NAMES, stepName } from "./step-text";

export interface Because {
  clause: string;
  sentence: string;
}

/** Reasons as sentences with their clause. */
export function reasonText(reason: Reason, measure: Measure, lang: Lang): Because {
  const zh = lang === "zh-CN";
  const prose = new Prose(measure, lang);
  switch (reason.why) {
    case "requirement-failed":
      return {
        clause: reason.cite,
        sentence: `${zh ? "不满足条件：" : "Condition not met: "}${lawCondition(reason.node, measure, lang)}`,
      };
    case "no-tier":
      return { clause: reason.cite, sentence: noTier(reason.node, measure, lang) };
    case "below-smallest":
      return {
        clause: reason.cite,
        sentence: zh
          ? `${moneyText(reason.amount, lang)}低于最低兑现额${moneyText(reason.smallest, lang)}，不予兑现`
          : `${moneyText(reason.amount, lang)} is below the smallest sum paid, ${moneyText(reason.smallest, lang)}`,
      };
    case "under-a-fen":
      return {
        clause: reason.cite,
        sentence: zh
          ? "算得的金额不足半分，计到分为0"
          : "the sum comes to less than half a fen, which counts as nothing",
      };
    case "nothing-left":
      return {
        clause: reason.cite,
        sentence: zh
          ? `按所给数值，${say(STEP_NAMES[reason.step.do], lang)}（${prose.step(reason.step)}）得0元`
          : `With these values the ${say(STEP_NAMES[reason.step.do], lang).toLowerCase()} (${prose.step(reason.step)}) comes to nothing`,
      };
    case "class-fails":
      return { clause: reason.cite, sentence: zh ? "未达到认定标准" : "The criteria are not met" };
    case "contradicts":
      return { clause: reason.cite, sentence: contradiction(reason, zh) };
    case "outside":
      return { clause: measure.cite, sentence: outsideSentence(reason, lang) };
  }
}

function contradiction({ fact, said, only }: Reason & { why: "contradicts" }, zh: boolean): string {
  const names = (codes: readonly string[]) =>
    codes
      .map((code) => {
        if (fact.type === "boolean")
          return code === "true" ? (zh ? "是" : "yes") : zh ? "否" : "no";
        const choice = fact.choices?.find((one) => one.code === code);
        return choice ? choice[zh ? "zh" : "en"] : code;
      })
      .join(zh ? "、" : ", ");
  return zh
    ? `${fact.zh}：${names([said])}；只适用于${names(only)}`
    : `${fact.en}: ${names([said])}; this is only for ${names(only)}`;
}

function noTier(node: Node, measure: Measure, lang: Lang): string {
  const zh = lang === "zh-CN";
  const prose = new Prose(measure, lang);
  if (node[0] === "lookup")
    return zh
      ? `未找到所填的${prose.of(node[2])}`
      : `The entry given was not found: ${prose.of(node[2])}`;
  const tiers = lawTiers(node, measure, lang);
  return zh ? `未达到任何一档：${tiers}` : `No tier is reached: ${tiers}`;
}

/** The reasons of an outcome, each said once. */
export function reasonsText({ because }: Outcome, measure: Measure, lang: Lang): Because[] {
  const said = new Map<string, Because>();
  for (const reason of because) {
    const text = reasonText(reason, measure, lang);
    said.set(`${text.clause} ${text.sentence}`, text);
  }
  return [...said.values()];
}

/** What is assumed, and which reading is taken, as notes. */
export function notesOf(measure: Measure, lang: Lang): string[] {
  const readings = (measure.readings ?? []).map((r) =>
    lang === "zh-CN"
      ? `原文未写明，此处按以下理解计算：${r.taken.zh}；也可理解为：${r.other.zh}`
      : `The text does not say; computed here as: ${sayInSentence(r.taken, lang)}; it may also be read as: ${sayInSentence(r.other, lang)}`,
  );
  const open = (measure.unmodelled ?? []).map((u) =>
    lang === "zh-CN"
      ? `未纳入计算：${u.what.zh}（${u.why.zh}）`
      : `Not computed: ${sayInSentence(u.what, lang)} (${sayInSentence(u.why, lang)})`,
  );
  return [...readings, ...open, ...(measure.note ? [say(measure.note, lang)] : [])];
}

/** The outcome in one line: status, amount, what is missing, clause. */
export function outcomeSentence(
  outcome: Outcome,
  measure: Measure,
  documentNumber: string | null,
  lang: Lang,
): string {
  const zh = lang === "zh-CN";
  const cite = `${documentNumber ?? ""}${zh ? "" : " "}${measure.cite}`.trim();
  return `${headline(outcome, measure, lang)}${zh ? `（${cite}）` : ` (${cite})`}`;
}

function headline(outcome: Outcome, measure: Measure, lang: Lang): string {
  const status = outcomeStatus(outcome, measure, lang);
  const [colon, semicolon] = lang === "zh-CN" ? ["：", "；"] : [": ", "; "];
  if (outcome.status === "needs-input")
    return `${status}${colon}${namesOf(outcome.missing, measure, lang)}`;
  const [reason] = outcome.because.map((r) => colon + reasonText(r, measure, lang).sentence);
  if (outcome.status === "ineligible") return status + (reason ?? "");
  const found =
    [status, ...figures(outcome, lang)].join(" ") + (paysNothing(outcome) ? reason : "");
  if (!outcome.assumed.length) return found;
  const assumed = `${lang === "zh-CN" ? "假定满足：" : "assuming: "}${grantedText(outcome.assumed, measure, lang)}`;
  return found + (paysNothing(outcome) ? semicolon : " ") + assumed;
}

/** Nobody is refused, yet nothing is paid, for a reason that is known (below the smallest sum, say). */
export const paysNothing = ({ status, amount, because }: Outcome) =>
  (status === "eligible" || status === "up-to") && amount?.n === 0n && because.length > 0;

function figures(outcome: Outcome, lang: Lang): string[] {
  const parts: string[] = [];
  if (outcome.amount && outcome.status !== "case-by-case")
    parts.push(moneyText(outcome.amount, lang));
  if (outcome.score)
    parts.push(`${toDecimalText(outcome.score, 6)}${lang === "zh-CN" ? "分" : " points"}`);
  if (typeof outcome.class === "string") parts.push(outcome.class);
  if (outcome.value !== undefined) parts.push(resultText(outcome.value, lang));
  return parts;
}

export interface ExplainRow {
  clause: string;
  what: string;
  formula: string;
  value: string | number | boolean;
}

/** The trace as rows: clause, what, formula, value. */
export function explainRows(outcome: Outcome, measure: Measure, lang: Lang): ExplainRow[] {
  const prose = new Prose(measure, lang);
  return outcome.trace.map((line) => explainRow(line, prose, lang));
}

function explainRow(line: TraceLine, prose: Prose, lang: Lang): ExplainRow {
  const zh = lang === "zh-CN";
  if (line.line === "requirement") {
    const value = line.assumed
      ? zh
        ? "假定满足"
        : "assumed"
      : line.holds === undefined
        ? zh
          ? "待补充"
          : "unknown"
        : line.holds
          ? zh
            ? "满足"
            : "met"
          : zh
            ? "不满足"
            : "not met";
    return {
      clause: line.cite,
      what: zh ? "条件" : "Condition",
      formula: prose.of(line.node),
      value,
    };
  }
  const what = stepName(line.step, line.after !== undefined);
  const shown = line.after ?? (isRational(line.value) ? line.value : undefined);
  const name = STEP_NAMES[line.step.do];
  const bit =
    line.bit && (line.step.do === "cap" || line.step.do === "floor")
      ? zh
        ? `（${name.zh}生效）`
        : ` (the ${name.en.toLowerCase()} binds)`
      : "";
  return {
    clause: line.cite,
    what: say(what, lang) + bit,
    formula: prose.step(line.step),
    value: shown ? toNumber(shown) : zh ? "—" : "—",
  };
}

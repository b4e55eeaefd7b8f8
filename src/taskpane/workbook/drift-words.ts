import type { Lang } from "../../text";

/** The day of a version, without what tells builds of one day apart. */
const released = (version: string) => version.split("+")[0]!;

const zh = {
  driftTitle: "变动报告",
  driftAbout: "对照记录：每个奖补单元格变了多少，是条件变了、公式改了还是规则变了。",
  driftNone: "这份工作簿还没有记录。请先“记录现状”。",
  driftOf: (count: number, before: string, now: string) =>
    `${count} 条记录；${before === now ? `规则库未变（${released(now)}）` : `规则库 ${before} → ${now}`}`,
  driftGroup: (reason: string, count: number, difference: string) =>
    `${reason}（${count}）${difference === "" ? "" : `，金额变动 ${difference}`}`,
  driftLine: (before: string, after: string) =>
    before === after ? `结果未变：${after}` : `${before} → ${after}`,
  driftFormulas: { before: "原公式", after: "现公式" },
  driftReplaced: { formula: "已改为 Excel 自带公式", value: "已换成数值" },
};

export type DriftWords = typeof zh;

const cells = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);

const en: DriftWords = {
  driftTitle: "Report of changes",
  driftAbout: "How much each award changed since, and whether facts, formulas or rules did.",
  driftNone: "This workbook has no records. Record it as it is first.",
  driftOf: (count, before, now) =>
    `${count === 1 ? "1 record" : `${count} records`}; ${before === now ? `the same rule book (${released(now)})` : `rule book ${before} → ${now}`}`,
  driftGroup: (reason, count, difference) =>
    `${reason} (${cells(count)})${difference === "" ? "" : `, ${difference}`}`,
  driftLine: (before, after) =>
    before === after ? `the same result: ${after}` : `${before} → ${after}`,
  driftFormulas: { before: "Then", after: "Now" },
  driftReplaced: { formula: "now a formula of Excel's own", value: "now a value" },
};

/** What is said of what changed since awards were recorded. */
export const DRIFT_WORDS: Record<Lang, DriftWords> = { "zh-CN": zh, "en-US": en };

import type { Lang } from "../../text";

const zh = {
  workbookTitle: "这份工作簿",
  inSheet: "工作表里已有",
  inSheetCount: (count: number, total: string) =>
    `${count} 个单元格用到政策函数，金额合计 ${total}`,
  inSheetNone: "还没有单元格用到政策函数。",
  inSheetMost: (total: string) => `另有最高额合计 ${total}`,
  inSheetBroken: (count: number) => `${count} 个单元格需要处理：`,
  inSheetMeasures: (count: number) => `用到 ${count} 项措施`,
  heldCells: (count: number) => `${count} 个单元格`,
  heldTotal: (total: string) => `合计 ${total}`,
  heldMost: (total: string) => `最高额合计 ${total}`,
  heldBroken: (count: number) => `${count} 个待处理`,
  heldMissing: (names: string) => `缺少：${names}`,
  heldError: (error: string) => `显示 ${error}，请检查公式`,
  goTo: (address: string) => `到 ${address}`,
  surveyAgain: "重新清点",
};

export type WorkbookWords = typeof zh;

const en: WorkbookWords = {
  workbookTitle: "This workbook",
  inSheet: "In your sheets",
  inSheetCount: (count, total) =>
    `${count === 1 ? "1 cell uses" : `${count} cells use`} policy functions; amounts add up to ${total}`,
  inSheetNone: "No cell uses a policy function yet.",
  inSheetMost: (total) => `Maxima add up to ${total} more`,
  inSheetBroken: (count) =>
    count === 1 ? "1 cell needs attention:" : `${count} cells need attention:`,
  inSheetMeasures: (count) => (count === 1 ? "1 measure in use" : `${count} measures in use`),
  heldCells: (count) => (count === 1 ? "1 cell" : `${count} cells`),
  heldTotal: (total) => `total ${total}`,
  heldMost: (total) => `maxima ${total}`,
  heldBroken: (count) => `${count} to mend`,
  heldMissing: (names) => `Missing: ${names}`,
  heldError: (error) => `Shows ${error}; check the formula`,
  goTo: (address) => `Go to ${address}`,
  surveyAgain: "Look again",
};

/** What this folder says. */
export const WORKBOOK_WORDS: Record<Lang, WorkbookWords> = { "zh-CN": zh, "en-US": en };

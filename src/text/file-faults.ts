import type { FileProblem } from "../xlsx";
import type { Lang } from "./lang";

const SENTENCES: Readonly<Record<FileProblem, readonly [zh: string, en: string]>> = {
  "old-format": [
    "这是旧版 .xls 文件。请在 Excel 或 WPS 里另存为 .xlsx 后再打开。",
    "This is an old .xls file. Save it as .xlsx in Excel or WPS, then open that.",
  ],
  encrypted: [
    "文件有打开密码。请先在 Excel 里取消密码并另存。",
    "The file is locked with a password. Remove the password in Excel first.",
  ],
  "not-a-workbook": ["这不是 .xlsx 工作簿。", "This is no .xlsx workbook."],
  broken: [
    "文件已损坏或不完整。请取一份完整的副本，或在 Excel 里打开修复后另存。",
    "The file is damaged or incomplete. Take a whole copy, or let Excel repair it and save that.",
  ],
  "too-large": [
    "文件超出可以打开的大小。请先拆分或删去多余的工作表。",
    "The file is larger than can be opened here. Split it, or delete sheets that are not needed.",
  ],
  "no-sheets": ["文件里没有工作表。", "There is no worksheet in the file."],
};

/** Why a file cannot be opened, and what to do. */
export const fileFaultText = (problem: FileProblem, lang: Lang): string =>
  SENTENCES[problem][lang === "zh-CN" ? 0 : 1];

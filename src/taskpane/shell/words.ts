import type { Lang } from "../../text";
import type { HostProblem } from "../../workbook";
import type { Place } from "./pane-state";

const zh = {
  back: "返回",
  otherLanguage: "English",
  otherLanguageLong: "Switch to English",
  help: "帮助",
  previewTitle: "预览模式",
  preview: "没有连接 Excel：可以查找和测算，与工作表有关的按钮不可用。",
  failedTitle: "这一屏没有显示出来",
  failed: "程序遇到问题，您填写的内容还在。请再试一次；如再次出现，请把下面的文字发给维护人员。",
  screenMissing: "这一屏没有下载成功，您填写的内容还在。请检查网络后再试。",
  tryAgain: "再试一次",
  screenComes: "正在打开……",
  places: "位置",
  placeNames: {
    company: "①企业",
    gets: "②能拿什么",
    workbook: "③这份工作簿",
  } satisfies Record<Place, string>,
  yes: "是",
  no: "否",
  andMore: (count: number) => `……另有 ${count} 项`,
  problems: {
    "no-host": "没有连接 Excel，工作表没有变化。",
    protected: "工作表受保护，请先在“审阅”中撤销保护。",
    "sheet-gone": "这张工作表已不存在或已改名。",
    editing: "有单元格正在编辑，请先按回车结束编辑。",
    "too-large": "区域过大，请选小一些的区域。",
    "blocked-spill": "这里是一个数组公式的一部分，请换一个位置。",
    refused: "Excel 没有接受这一操作。",
    "part-missing": "窗格的一部分没有下载成功，工作表没有变化。请检查网络后再试。",
  } satisfies Record<HostProblem, string>,
};

export type ShellWords = typeof zh;

const en: ShellWords = {
  back: "Back",
  otherLanguage: "中文",
  otherLanguageLong: "切换为中文",
  help: "Help",
  previewTitle: "Preview",
  preview: "Not connected to Excel: you can search and compute; buttons for the sheet are off.",
  failedTitle: "This screen could not be shown",
  failed:
    "Something went wrong; what you filled in is still there. Try again; if it happens again, send the text below to whoever looks after the add-in.",
  screenMissing:
    "This screen could not be fetched; what you filled in is still there. Check the network and try again.",
  tryAgain: "Try again",
  screenComes: "Opening …",
  places: "Places",
  placeNames: { company: "① Company", gets: "② What it gets", workbook: "③ Workbook" },
  yes: "Yes",
  no: "No",
  andMore: (count) => `… and ${count} more`,
  problems: {
    "no-host": "Not connected to Excel; the sheet is unchanged.",
    protected: "The sheet is protected; unprotect it first (Review tab).",
    "sheet-gone": "This sheet no longer exists, or has another name.",
    editing: "A cell is being edited; press Enter there first.",
    "too-large": "The range is too large; choose a smaller one.",
    "blocked-spill": "This is part of an array formula; choose another place.",
    refused: "Excel did not accept this.",
    "part-missing":
      "A part of the pane could not be fetched; the sheet is unchanged. Check the network and try again.",
  },
};

/** What this folder says. */
export const SHELL_WORDS: Record<Lang, ShellWords> = { "zh-CN": zh, "en-US": en };

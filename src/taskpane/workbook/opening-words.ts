import type { Lang } from "../../text";
import type { Opening } from "../../workbook";

export interface OpeningWords {
  openingTitle: string;
  opening: Record<keyof Opening, string>;
  openingAbout: Record<keyof Opening, string>;
}

/** What is said of what a file may ask of Excel when it is opened. */
export const OPENING_WORDS: Record<Lang, OpeningWords> = {
  "zh-CN": {
    openingTitle: "别人打开这份文件时",
    opening: {
      pane: "同时打开这个窗格",
      unasked: "对方未装加载项时，不弹出信任提示",
    },
    openingAbout: {
      pane: "只对装有加载项的人有效。保存文件后生效。",
      unasked: "Windows 和 Mac 上的 Excel 支持。对方看到的仍是保存时的数值。保存文件后生效。",
    },
  },
  "en-US": {
    openingTitle: "When others open this file",
    opening: {
      pane: "Open this pane with it",
      unasked: "Do not ask people without the add-in to trust it",
    },
    openingAbout: {
      pane: "For those who have the add-in. Takes effect once the file is saved.",
      unasked:
        "In Excel for Windows and Mac. They see the values as last saved, as before. Takes effect once the file is saved.",
    },
  },
};

import type { Lang, UnitName } from "../../text";

const zh = {
  follows: (value: string) => `由其他答案得出：${value}；不同可改填`,
  useCell: (label: string) => `“${label}”取选中的单元格`,
  unlink: (label: string) => `“${label}”不再取单元格，改为手填`,
  linked: (address: string, value: string) => `${address} = ${value}`,
  computedFrom: (cells: string) => `读表时由 ${cells} 算出；这些单元格改动后，请重新读取表格`,
  linkedCells: (address: string, cells: number, isList: boolean) =>
    isList ? `${address} 共 ${cells} 格` : `${address} 合计`,
  blankCell: "空白",
  unitOf: (label: string) => `“${label}”的单位`,
  units: {
    元: "元",
    万元: "万元",
    亿元: "亿元",
    美元: "美元",
    万美元: "万美元",
    "%": "%",
    小数: "小数",
  } satisfies Record<UnitName, string>,
  choose: "请选择",
  unknown: "未填",
  definition: "说明",
  definitionOf: (label: string) => `“${label}”的说明`,
  mayBeLeftOut: "可不填，按符合计",
  leftOutIsOpen: "不填则列为待确认",
  defaultIs: (value: string) => `不填按 ${value} 计`,
  onePerLine: "每行一笔",
};

export type FactsWords = typeof zh;

const en: FactsWords = {
  follows: (value) => `Follows from other answers: ${value}; answer here if it differs`,
  useCell: (label) => `Take “${label}” from the selected cell`,
  unlink: (label) => `Stop taking “${label}” from the cell and type it`,
  linked: (address, value) => `${address} = ${value}`,
  computedFrom: (cells) =>
    `From ${cells} when the table was read; read it again when these cells change`,
  linkedCells: (address, cells, isList) =>
    isList ? `${address}, ${cells} cells` : `Sum of ${address}`,
  blankCell: "blank",
  unitOf: (label) => `Unit of “${label}”`,
  units: {
    元: "CNY",
    万元: "CNY 10k",
    亿元: "CNY 100m",
    美元: "USD",
    万美元: "USD 10k",
    "%": "%",
    小数: "fraction",
  },
  choose: "Choose",
  unknown: "Not given",
  definition: "What it means",
  definitionOf: (label) => `What it means: “${label}”`,
  mayBeLeftOut: "If left blank, the condition counts as met",
  leftOutIsOpen: "If left blank, it stays to be confirmed",
  defaultIs: (value) => `Counts as ${value} when left out`,
  onePerLine: "One entry a line",
};

/** What this folder says. */
export const FACTS_WORDS: Record<Lang, FactsWords> = { "zh-CN": zh, "en-US": en };

import type { Bilingual } from "../language";
import type { Doubt } from "../tables";
import { type Lang, say } from "./lang";

type Sentence = (label: string, figure: string) => string;

const SENTENCES: Readonly<Record<Doubt, readonly [zh: Sentence, en: Sentence]>> = {
  "part-of-year": [
    () => "只有一年中的一部分，不能当作全年数。",
    () => "Only a part of a year; it is not taken for the whole.",
  ],
  conflict: [
    () => "两处得出的数不一致，请选一个。",
    () => "Two places give different figures; choose one.",
  ],
  several: [
    () => "同一期间有几个不同的数，请选一个。",
    () => "There are several figures for one period; choose one.",
  ],
  subtotal: [() => "只有小计，没有全年数。", () => "Only a subtotal, and no figure of the year."],
  draft: [
    () => "这是调整前或未经审计的数，请确认是否采用。",
    () => "This is a figure before adjustment or audit; say whether it is to be taken.",
  ],
  otherwise: [
    () => "标题或备注说明这只是其中一部分，或按别的口径计算，请确认是否采用。",
    () =>
      "The title or a remark says that this is a part of the figure, or counted in another way; say whether it is to be taken.",
  ],
  consolidated: [
    () => "这是合并报表的数，不只是本企业自己的。",
    () => "This is a consolidated figure, not of the company alone.",
  ],
  plan: [
    () => "这是计划或预算数，不是实际数。",
    () => "This is a plan or a budget, not what came of it.",
  ],
  "prior-year": [
    () => "这是以前年度的数，不当作本年数。",
    () => "This is the figure of an earlier year.",
  ],
  "not-joined": [
    () => "所选的数加起来不是全年数，请只选要相加的格，或只选全年数那一格。",
    () =>
      "The selected figures do not add up to that of the year; select only what adds up, or the one cell of the year.",
  ],
  "hidden-sheet": [
    () => "数在隐藏的工作表里，未采用。",
    () => "The figure stands in a hidden sheet and is not taken.",
  ],
  "hidden-cells": [
    () => "数在隐藏的行或列里，未采用。",
    () => "The figure stands in hidden rows or columns and is not taken.",
  ],
  near: [
    (label, figure) => `“${label}”与“${figure}”相近而不相同，请确认是否就是。`,
    (label, figure) =>
      `“${label}” is near to “${figure}” and not the same; say whether it is meant.`,
  ],
  magnitude: [
    (_label, figure) => `“${figure}”数值大小异常，请核对单位。`,
    (_label, figure) => `The size of “${figure}” is unusual; check the unit.`,
  ],
  "so-far": [
    () => "标题说是累计，各期的数又逐期增大，可能已是累计数，不能相加。",
    () =>
      "The title says so far, and none of these is less than the one before; such sums do not add up.",
  ],
  "trailing-zeros": [
    () => "最后几个月是 0，可能还没有填。",
    () => "The last months are 0 and may not be filled in yet.",
  ],
  "list-state": [
    () => "名单里有状态一列，请确认哪些行算数。",
    () => "A column of the list says which rows stand; say which of them count.",
  ],
  unit: [
    (label) => `“${label}”的单位与这一项不合。`,
    (label) => `The unit of “${label}” does not fit this figure.`,
  ],
  "not-understood": [() => "单元格的内容看不懂。", () => "The cell's content is not understood."],
  uncalculated: [
    () => "公式还没有算出的值，请在 Excel 中打开并保存一次。",
    () => "The file holds no value of this formula; open it in Excel and save it.",
  ],
  error: [() => "单元格是错误值。", () => "The cell holds an error."],
};

/** Why a figure that looks like a fact was not taken. */
export const doubtText = (doubt: Doubt, label: string, figure: Bilingual, lang: Lang): string =>
  SENTENCES[doubt][lang === "zh-CN" ? 0 : 1](label, say(figure, lang));

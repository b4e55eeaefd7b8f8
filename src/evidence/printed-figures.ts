import { unitLength } from "../language";
import { figuresIn, plainText } from "./literals";

/**
 * What the words beside a figure say of the number itself: "≥" it goes with what is above it (以上、达、不满); "≤" with
 * what is below (超过、以下); "⊤" at most (不超过), a border of that kind or a limit of what is paid.
 */
export type Side = "≥" | "≤" | "⊤" | "";

/** A figure as its lines print it, one for each time. */
export interface PrintedFigure {
  figure: string;
  side: Side;
  /** an end of 5%—10% */
  inRange: boolean;
}

const NUMBER = /\d+(?:\.\d+)*/g;
const DATE = /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/g;
/** 30—100平方米: the first figure has the unit of the second. */
const RANGE = /^(?:\((?:不?含)\))?(?:-|—|–|~|至|到)(\d+(?:\.\d+)?)/;
const BEHIND_RANGE = /\d(?:[^,。;、\d]{0,8})(?:-|—|–|~|至|到)$/;

/** Where words stand among the figures of a text: each time, with how many figures are printed before it. */
export function wordsAmongFigures(text: string, words: readonly string[]): [string, number][] {
  const plain = plainText(text);
  const own = [...new Set(words.map(plainText))].filter((word) => word.length > 1);
  if (own.length === 0) return [];
  // a word inside a longer one is not meant: 首店 of 北京首店
  const longest = own
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const figures = figuresAt(plain);
  return [...plain.matchAll(new RegExp(longest.join("|"), "gu"))].map(({ 0: word, index }) => [
    word,
    figures.filter((figure) => figure.index < index).length,
  ]);
}

/** Figures of a text in printed order, with repeats; days of the calendar as "2025-10-01" behind all. */
export function printedFigures(text: string): PrintedFigure[] {
  const plain = plainText(text);
  return [...figuresAt(plain).map(({ printed }) => printed), ...daysIn(plain)];
}

interface FigureAt {
  printed: PrintedFigure;
  index: number;
}

function figuresAt(plain: string): FigureAt[] {
  const found: FigureAt[] = [];
  for (const { 0: digits, index } of plain.matchAll(NUMBER)) {
    if (digits.split(".").length > 2) continue;
    const [figure = ""] = figuresIn(figureAt(plain, index, digits));
    const end = index + digits.length + unitLength(plain, index + digits.length);
    const before = plain.slice(Math.max(0, index - 36), index);
    const after = plain.slice(end, end + 16);
    if (/\(不?含$/.test(before) && /^\)/.test(after)) continue;
    const above = found.at(-1)?.printed;
    const listed = /\d[^,。;\d]{0,6}[、或和及]$/.test(before) && above !== undefined;
    const side = sideOf(before, after) || (listed ? above.side : "");
    const inRange = RANGE.test(after) || BEHIND_RANGE.test(before);
    found.push({ printed: { figure, side, inRange }, index });
  }
  return found;
}

/** Days of the calendar, behind all other figures. */
const daysIn = (plain: string): PrintedFigure[] =>
  [...plain.matchAll(DATE)].flatMap(([, year, month, day]) =>
    year && day
      ? [
          {
            figure: `${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}`,
            side: "" as const,
            inRange: false,
          },
        ]
      : [],
  );

function figureAt(plain: string, index: number, digits: string): string {
  const end = index + digits.length;
  const unit = plain.slice(end, end + unitLength(plain, end));
  if (unit) return digits + unit;
  const [sign = ""] = RANGE.exec(plain.slice(end, end + 20)) ?? [];
  const next = end + sign.length;
  return digits + (sign ? plain.slice(next, next + unitLength(plain, next)) : "");
}

const AT_MOST = /(?:不|未|不得|没有)(?:超过|高于|大于|多于|超出|突破)[^,。;:、\d]{0,24}$/;

/** What the words before and behind a figure say of the number itself. */
export function sideOf(before: string, after: string): Side {
  const behind = sideBehind(before, after);
  if (behind) return behind;
  if (AT_MOST.test(before)) return "⊤";
  if (/(?:不|未)(?:得)?(?:低于|少于|小于|足|满|达到?)[^,。;:、\d]{0,14}$/.test(before)) return "≥";
  if (/(?:小于|低于|少于)(?:或)?(?:等于)[^,。;:、\d]{0,3}$|≤$|前$|至多$/.test(before)) return "≤";
  if (/(?:大于|高于|多于)(?:或)?(?:等于)[^,。;:、\d]{0,3}$|≥$|至少$/.test(before)) return "≥";
  if (/(?:超过|高于|大于|多于|突破)[^,。;:、\d]{0,12}$|超$/.test(before)) return "≤";
  if (/(?:达到?|低于|少于|小于|满|完成)[^,。;:、\d]{0,6}$/.test(before)) return "≥";
  return "";
}

/** 以上、以下、(含)、(不含) behind the figure; at the end of a range (含) means up to it. */
function sideBehind(before: string, after: string): Side {
  const upTo = BEHIND_RANGE.test(before) || /前$/.test(before);
  const words =
    /^[^,。;:、\d(]{0,4}?(?:\((不?含)[^)]{0,10}\)[^,。;:、\d(]{0,4}?)?(以上|以下|以内|之内)(?:\((不?含)[^)]{0,10}\))?/.exec(
      after,
    );
  if (words) {
    const without = words[1] === "不含" || words[3] === "不含";
    return (words[2] === "以上") === !without ? "≥" : "≤";
  }
  const [, included] = /^[^,。;:、\d(]{0,4}\((不?含)[^)]{0,10}\)/.exec(after) ?? [];
  if (included === "含" && AT_MOST.test(before)) return "⊤";
  if (included) return (included === "含") === upTo ? "≤" : "≥";
  if (/^(?:之?内|前)/.test(after)) return "≤";
  return "";
}

const NUMERAL = /[\d.]+|[一二两三四五六七八九十百]+/;

/** What the words in and around the source's own way of printing a figure say of the number: 满一年, 三年以上. */
export function sideAround(printed: string, text: string): Side {
  const [own, plain] = [plainText(printed), plainText(text)];
  const at = plain.indexOf(own);
  const numeral = NUMERAL.exec(own);
  if (at < 0 || !numeral) return "";
  const start = at + numeral.index;
  const end = start + numeral[0].length;
  const [unit = ""] =
    /^(?:个月|[年月天日次个家名位项届层场])?/.exec(plain.slice(end, end + 2)) ?? [];
  const behind = end + unit.length;
  return sideOf(plain.slice(Math.max(0, start - 36), start), plain.slice(behind, behind + 16));
}

/** One text for a printed figure, as figures.json keeps it: "≥10%", "5%~". */
export const tokenOf = ({ figure, side, inRange }: PrintedFigure): string =>
  `${side}${figure}${inRange ? "~" : ""}`;

/** The printed figure of a token. */
export function figureOf(token: string): PrintedFigure {
  const [, side = "", figure = "", range = ""] = /^([≥≤⊤]?)(.*?)(~?)$/.exec(token) ?? [];
  return { figure, side: side as Side, inRange: range === "~" };
}

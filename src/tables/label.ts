import type { Figure, Vocabulary } from "./figure";
import {
  AXES,
  type Axis,
  FLAGS,
  type Flag,
  HARMLESS,
  NEUTRAL,
  TAKEN_FROM,
  asksCompany,
  isCompanyName,
} from "./heading-words";
import { LONGEST, plainName } from "./heading-parts";
import { nearMiss } from "./near-miss";
import { type Time, saysTime, timeIn } from "./time-words";
import { isUnit } from "./unit-factor";
import {
  eitherMoney,
  isCounted,
  isMoneyUnit,
  isOtherMoney,
  joinedCurrency,
  moneyUnitIn,
  spelledUnit,
} from "./unit-words";

/** All that the text of one cell says as a heading. */
export interface Label {
  /** as it stands in the file */
  text: string;
  figure?: Figure;
  /** what it nearly is, and is not */
  near?: Figure;
  time: Time;
  flags: ReadonlySet<Flag>;
  unit?: string;
  /** a list of what begins here */
  axis?: Axis;
  /** says only that values stand below */
  neutral: boolean;
  /** a name that is none of these */
  name?: string;
}

const even = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
const EDGE = /^[\s:：、,，;；/()[\]【】·_\-—|的]+|[\s:：、,，;；/([【·_\-—|的]+$/g;
/** 一、, 1., 减： before the name of a line of an account. */
const NUMBERED = /^(?:(?:[一二三四五六七八九十]+|\d{1,2})[、.](?!\d)|\d{1,2}\)|[减加][:：])/;
/** 求和项:营业收入 of a pivot table. */
const PIVOT = /^(?:求和项|sumof)[:：]?/;
/** 研发费用占比: a share of something, near to no growth. */
const OF_WHOLE = /占比|占.*(?:比重|比例|比$)|比重/;
const BRACKETS = /[(（[【]([^()（）[\]【】]*)[)）\]】]/g;

/** The units of a bracket: 万元, 单位：万元, 万元，人. */
function unitsIn(text: string): string | undefined {
  const parts = text
    .split(/[,，、;；/]|或/)
    .map((part) => part.replace(/^.*单位[:：]?|^unit:?/i, "").trim());
  const either = eitherMoney(parts);
  if (either !== undefined) return either;
  return [text.replace(/^.*单位[:：]|^unit:/i, ""), ...parts]
    .map((part) => part.trim())
    .find((part) => part !== "" && (isUnit(part) || isMoneyUnit(part)));
}

/** Revenue, EUR millions: a unit of money at the end, known or not. */
function moneyBehind(text: string): string | undefined {
  const money = moneyUnitIn(text);
  return money !== undefined && text.toLowerCase().endsWith(money) ? money : undefined;
}

/** （填写A101010\\101020）, （附注五、3）: where more of it stands. */
const ELSEWHERE =
  /^(?:填写|填报|填|详见|参见|见|来自|取自|附注|附表|notes?)[a-z\d\\/、,.:：;一二三四五六七八九十附注表第行列号栏()-]*$/;

/** （2+9）, （3=1-2）: how a line of a form comes of others. */
const OF_LINES = /^(?=.*[+=])\d{1,3}(?:[+\-–×*=…]+\d{1,3})+$/;
/** 2025年（9+3）, of which three months are expected, is none. */
const isOfLines = (said: string, all: string): boolean =>
  OF_LINES.test(said) && !/20\d\d|全年|fy/i.test(all);

const isMoney = (unit: string | undefined): boolean =>
  unit !== undefined && (isMoneyUnit(unit) || spelledUnit(unit).endsWith("元"));

/** 万元 or %, alone above figures or their names. */
const isBareUnit = (text: string): boolean =>
  text === "%" || (isUnit(text) && spelledUnit(text).endsWith("元") && !isOtherMoney(text));

/** A heading without its brackets, the unit that they hold, and what else they say. */
function opened(text: string): { bare: string; unit?: string; inside: string } {
  let [unit, inside]: [string | undefined, string] = [undefined, ""];
  const bare = joinedCurrency(text.normalize("NFC")).replace(BRACKETS, (_all, content: string) => {
    const own = unitsIn(content);
    unit ??= own;
    const inner = even(content);
    const rest = own === undefined ? inner : inner.replace(even(own), "").replace(/单位[:：]?/, "");
    const said = rest.replace(EDGE, "");
    if (!HARMLESS.has(said) && !ELSEWHERE.test(said) && !isOfLines(said, text)) inside += said;
    return "";
  });
  if (unit !== undefined) return { bare, unit, inside };
  const behind = /[:：,，/\s]\s*([^\s:：,，/]+)$/.exec(bare.trim());
  const own =
    moneyBehind(bare.trim()) ??
    (behind && isUnit(behind[1]!) && !isCounted(bare.trim().slice(0, behind.index))
      ? behind[1]
      : undefined);
  if (own === undefined) return { bare, inside };
  return {
    bare: bare
      .trim()
      .slice(0, -own.length)
      .replace(/[:：,，/\s]+$/, "")
      .replace(/(?:金额)?单位$/, ""),
    unit: own,
    inside,
  };
}

function flagged(text: string): { flags: Set<Flag>; rest: string } {
  const flags = new Set<Flag>();
  let rest = text;
  for (const [flag, pattern] of Object.entries(FLAGS) as [Flag, RegExp][]) {
    if (!pattern.test(rest)) continue;
    flags.add(flag);
    rest = rest.replace(pattern, "");
  }
  return { flags, rest };
}

const withoutHarmless = (text: string) => {
  const found = [...HARMLESS].find((word) => text.endsWith(word) && text !== word) ?? "";
  return found ? text.slice(0, -found.length) : text;
};

const axisOf = (text: string): Axis | undefined => {
  const named = text.split(/[/\\|、]/).filter(Boolean);
  const axes = named.map((word) =>
    asksCompany(word)
      ? "company"
      : (Object.keys(AXES) as Axis[]).find((axis) => AXES[axis].has(word)),
  );
  if (axes.length === 0 || axes.includes(undefined)) return undefined;
  return axes.includes("unit") ? "unit" : axes[0];
};

/** 营业收入 Revenue: the same heading in two languages. */
const TWO_LANGUAGES = /^([\u2e80-\uffff（）()]+)\s*[/\s]\s*([A-Za-z].*)$/;
/** Revenue 营业收入: English first. */
const ENGLISH_FIRST = /^([A-Za-z][\x20-\x7e]*?)\s*[/\s]\s*([\u2e80-\uffff（）()]+)$/;
const unitOfEither = (one: Label, other: Label): Pick<Label, "unit"> => {
  const unit = one.unit ?? other.unit;
  return unit === undefined ? {} : { unit };
};

/** Reads headings of one vocabulary; each text is looked at once. */
export class LabelReader {
  readonly #known = new Map<string, Label>();
  constructor(private readonly vocabulary: Vocabulary) {}

  read(text: string): Label {
    let label = this.#known.get(text);
    if (!label) this.#known.set(text, (label = this.#read(text.trim())));
    return label;
  }

  #read(text: string): Label {
    const label = this.#readOnce(text);
    const says = label.figure ?? label.near ?? label.axis;
    if (says !== undefined) return label;
    const [, first, then] = ENGLISH_FIRST.exec(text) ?? [];
    const [, chinese, english] = TWO_LANGUAGES.exec(text) ?? [text, then, first];
    if (chinese === undefined) return label;
    if (isCompanyName(chinese)) return this.#readOnce(chinese);
    const [one, other] = [this.#readOnce(chinese), this.#readOnce(english!)];
    if (one.figure && other.figure && one.figure !== other.figure) return label;
    // SUV 产值 is of one product
    const isOther = first !== undefined && !(other.figure ?? other.near ?? other.axis);
    if (isOther && !saysTime(other.time) && other.flags.size === 0) return label;
    if (one.flags.size > 0 && one.name === undefined) return { ...one, text };
    const isTime = saysTime(one.time) && one.name === undefined && label.name !== undefined;
    return one.figure || one.axis || isTime ? { ...one, text, ...unitOfEither(one, other) } : label;
  }

  #readOnce(text: string): Label {
    const none: Label = { text, time: {}, flags: new Set(), neutral: false };
    if (text.length > LONGEST) return { ...none, name: text };
    const whole = this.#figure(even(text)) ?? this.#figure(even(text).replace(NUMBERED, ""));
    if (whole) return { ...none, figure: whole };
    const { bare, unit, inside } = opened(text);
    const found = { ...none, ...(unit !== undefined && { unit }) };
    const plain = even(bare).replace(NUMBERED, "").replace(PIVOT, "").replace(EDGE, "");
    const named = inside === "" ? this.#figure(plain) : undefined;
    if (named) return { ...found, figure: named };
    const axis = axisOf(plain);
    if (axis) return { ...found, axis };
    if (inside === "" && isBareUnit(plain))
      return { ...found, unit: found.unit ?? plain, neutral: true };
    if (plain === "" && inside === "") return { ...found, neutral: true };
    return this.#inParts(found, plain, inside);
  }

  #inParts(found: Label, plain: string, inside: string): Label {
    const company = isCompanyName(plain) || isCompanyName(found.text);
    const { time, rest } = company ? { time: {}, rest: plain } : timeIn(plain);
    const around = inside && timeIn(inside);
    const own = around ? { ...around.time, ...time } : time;
    // 上年度（2025年）
    if (own.year !== undefined && own.before) delete own.before;
    const qualifier = around ? around.rest : "";
    const { flags, rest: core } = flagged(rest.replace(EDGE, ""));
    const bracket = flagged(qualifier);
    for (const flag of bracket.flags) flags.add(flag);
    const named = withoutHarmless(core.replace(EDGE, ""));
    // 同比增减（%）
    if (flags.has("growth") && found.unit === "%") flags.delete("change");
    // 同比增长（亿元）
    if (flags.has("growth") && isMoney(found.unit) && flags.delete("growth")) flags.add("change");
    // 同比%, 增速%
    const isRate = flags.has("growth") && named.endsWith("%");
    const last = isRate ? named.slice(0, -1) : named;
    const left = bracket.rest.replace(EDGE, "");
    const label = { ...found, time: own, flags, ...(isRate && { unit: found.unit ?? "%" }) };
    if (last === "" && left === "")
      return { ...label, neutral: !saysTime(own) && flags.size === 0 };
    if (NEUTRAL.has(last) || HARMLESS.has(last)) return { ...label, neutral: left === "" };
    const figure =
      left === "" ? (this.#figure(last) ?? this.#figure(last.replace(TAKEN_FROM, ""))) : undefined;
    if (figure) return { ...label, figure };
    const near = this.#near(last) ?? (left === "" ? undefined : this.#figure(last));
    if (near && !company) return { ...label, near };
    return { ...label, name: company ? found.text : last || left };
  }

  #figure(word: string): Figure | undefined {
    return this.vocabulary.byWord.get(word);
  }

  #near(word: string): Figure | undefined {
    const { byWord, unlike } = this.vocabulary;
    const exactly = unlike.get(word);
    if (exactly) return exactly;
    if (OF_WHOLE.test(word)) return undefined;
    const near = nearMiss(plainName(word), byWord.keys());
    return near === undefined ? undefined : byWord.get(near);
  }
}

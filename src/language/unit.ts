import { type Rational, fromDecimal, multiply, rational } from "../exact";

/** Powers of the base units of a quantity: {yuan: 1, m2: -1} is yuan per square metre. */
export type Dimensions = Partial<Record<BaseUnit, number>>;
export type BaseUnit = "yuan" | "usd" | "m2" | "kw" | "kwh" | "hour" | "day" | "month" | "year";

interface Unit {
  factor: Rational;
  dimensions: Dimensions;
  rate?: boolean;
}
/** Units as the documents print them: the factor, or how many make one of the base unit; the base unit; a rate. */
const PRINTED: Record<string, readonly [factor: number, base?: BaseUnit, parts?: number]> = {
  "%": [1, undefined, 100],
  "‰": [1, undefined, 1000],
  个百分点: [1, undefined, 100],
  元: [1, "yuan"],
  千元: [1e3, "yuan"],
  万元: [1e4, "yuan"],
  百万元: [1e6, "yuan"],
  亿元: [1e8, "yuan"],
  美元: [1, "usd"],
  万美元: [1e4, "usd"],
  亿美元: [1e8, "usd"],
  平方米: [1, "m2"],
  万平方米: [1e4, "m2"],
  平方公里: [1e6, "m2"],
  瓦: [1, "kw", 1000],
  千瓦: [1, "kw"],
  兆瓦: [1e3, "kw"],
  千瓦时: [1, "kwh"],
  度: [1, "kwh"],
  万度: [1e4, "kwh"],
  万千瓦时: [1e4, "kwh"],
  兆瓦时: [1e3, "kwh"],
  小时: [1, "hour"],
  天: [1, "day"],
  日: [1, "day"],
  个月: [1, "month"],
  月: [1, "month"],
  年: [1, "year"],
  万: [1e4],
  亿: [1e8],
};
const RATES = ["%", "‰", "个百分点"];
/** Words that only say what is counted carry no dimension. */
const COUNTED =
  "家 人 名 个 台 辆 件 项 场 次 张 床 位 户 亩 吨 万吨 公里 米 层 种 册 套 平台 人次 分 例 只 发 颗 款 篇 国 批 条 处 股 所 期 倍 公斤 升 分钟 个工作日 车次 千克 头 棵 笔 单 标准箱 度电 分贝 届 步 品种 店 批次 部 集 分时 架 艘 毫升 枚 TB PB P 万人 万人次 万平方公里 万册 万件 万辆 万亩 万户".split(
    " ",
  );

/** A unit by its name, made when it is first asked: most are not, and none before the first amount. */
const unitNamed = remembered((name: string): Unit | undefined => {
  if (!Object.hasOwn(PRINTED, name))
    return COUNTED.includes(name)
      ? { factor: rational(name.startsWith("万") ? 10_000n : 1n), dimensions: {} }
      : undefined;
  const [factor, base, parts = 1] = PRINTED[name]!;
  return {
    factor: rational(BigInt(factor), BigInt(parts)),
    dimensions: base ? { [base]: 1 } : {},
    rate: RATES.includes(name),
  };
});

function remembered<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name)!;
  };
}

let longestFirst: readonly string[] | undefined;
function unitAt(text: string, at: number): string | undefined {
  longestFirst ??= [...Object.keys(PRINTED), ...COUNTED].sort((a, b) => b.length - a.length);
  return longestFirst.find((name) => text.startsWith(name, at));
}

/** Length of the unit that starts at `at`, with its "/天/平方米" tail; 0 when there is none. */
export function unitLength(text: string, at: number): number {
  let end = at + (unitAt(text, at)?.length ?? 0);
  while (end > at && text[end] === "/") {
    const next = unitAt(text, end + 1);
    if (!next) break;
    end += 1 + next.length;
  }
  return end - at;
}

export interface Quantity {
  value: Rational;
  dimensions: Dimensions;
  rate: boolean;
}

/** The value of a literal such as "300万元", "1.5元/平方米/天", "0.5%"; in yuan, square metres, fractions ... Throws RangeError. */
export function parseQuantity(printed: string): Quantity {
  const digits = /^\d+(?:\.\d+)?/.exec(printed)?.[0];
  if (!digits) throw new RangeError(`not a quantity: ${printed}`);
  const unitText = printed.slice(digits.length);
  const read = unitText
    ? parseUnit(unitText)
    : { factor: rational(1n), dimensions: {}, rate: false };
  return {
    value: multiply(fromDecimal(digits), read.factor),
    dimensions: read.dimensions,
    rate: read.rate,
  };
}

/** Whether `parseUnit` reads a text. Nothing is kept of it: whoever looks for units may ask of any text. */
export const isPrintedUnit = (text: string): boolean =>
  text.split("/").every((name) => Object.hasOwn(PRINTED, name) || COUNTED.includes(name));

interface PrintedUnit {
  factor: Rational;
  dimensions: Dimensions;
  rate: boolean;
}

/** Each unit as it is printed is read once. Throws RangeError. */
export const parseUnit = remembered((text: string): PrintedUnit => {
  const [head, ...rest] = text.split("/").map(unitNamed);
  if (!head || rest.includes(undefined)) throw new RangeError(`unknown unit: ${text}`);
  let { factor, dimensions } = head;
  for (const below of rest as Unit[]) {
    factor = multiply(factor, rational(below.factor.d, below.factor.n));
    dimensions = combine(dimensions, below.dimensions, -1);
  }
  return { factor, dimensions, rate: head.rate ?? false };
});

/** Dimensions of a product (sign 1) or a quotient (sign -1). */
export function combine(a: Dimensions, b: Dimensions, sign: 1 | -1): Dimensions {
  const units = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<BaseUnit>;
  const powers = [...units].map((unit) => [unit, (a[unit] ?? 0) + sign * (b[unit] ?? 0)] as const);
  return Object.fromEntries(powers.filter(([, power]) => power !== 0)) as Dimensions;
}

export const sameDimensions = (a: Dimensions, b: Dimensions) =>
  Object.keys(combine(a, b, -1)).length === 0;
export const isPlain = (a: Dimensions) => Object.keys(a).length === 0;

const NAMES: Record<BaseUnit, string> = {
  yuan: "元",
  usd: "美元",
  m2: "平方米",
  kw: "千瓦",
  kwh: "千瓦时",
  hour: "小时",
  day: "天",
  month: "月",
  year: "年",
};
/** "元/平方米" for messages. */
export function dimensionText(d: Dimensions): string {
  const part = (sign: 1 | -1) =>
    (Object.entries(d) as [BaseUnit, number][])
      .filter(([, power]) => power * sign > 0)
      .flatMap(([name, power]) => Array<string>(Math.abs(power)).fill(NAMES[name]));
  return [part(1).join("·") || "1", ...part(-1)].join("/");
}

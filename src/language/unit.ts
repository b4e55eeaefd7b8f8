import { type Rational, fromDecimal, multiply, rational } from "../exact";

/** Powers of the base units of a quantity: {yuan: 1, m2: -1} is yuan per square metre. */
export type Dimensions = Partial<Record<BaseUnit, number>>;
export type BaseUnit = "yuan" | "usd" | "m2" | "kw" | "kwh" | "hour" | "day" | "month" | "year";

interface Unit {
  factor: Rational;
  dimensions: Dimensions;
  rate?: boolean;
}
const unit = (factor: bigint | [bigint, bigint], base?: BaseUnit, rate = false): Unit => ({
  factor: typeof factor === "bigint" ? rational(factor) : rational(...factor),
  dimensions: base ? { [base]: 1 } : {},
  rate,
});

/** Units as the documents print them. Words that only say what is counted (家, 台 ...) carry no dimension. */
const UNITS: Record<string, Unit> = {
  "%": unit([1n, 100n], undefined, true),
  "‰": unit([1n, 1000n], undefined, true),
  个百分点: unit([1n, 100n], undefined, true),
  元: unit(1n, "yuan"),
  千元: unit(1_000n, "yuan"),
  万元: unit(10_000n, "yuan"),
  百万元: unit(1_000_000n, "yuan"),
  亿元: unit(100_000_000n, "yuan"),
  美元: unit(1n, "usd"),
  万美元: unit(10_000n, "usd"),
  亿美元: unit(100_000_000n, "usd"),
  平方米: unit(1n, "m2"),
  万平方米: unit(10_000n, "m2"),
  平方公里: unit(1_000_000n, "m2"),
  瓦: unit([1n, 1000n], "kw"),
  千瓦: unit(1n, "kw"),
  兆瓦: unit(1_000n, "kw"),
  千瓦时: unit(1n, "kwh"),
  度: unit(1n, "kwh"),
  万度: unit(10_000n, "kwh"),
  万千瓦时: unit(10_000n, "kwh"),
  兆瓦时: unit(1_000n, "kwh"),
  小时: unit(1n, "hour"),
  天: unit(1n, "day"),
  日: unit(1n, "day"),
  个月: unit(1n, "month"),
  月: unit(1n, "month"),
  年: unit(1n, "year"),
};
const COUNTED =
  "家 人 名 个 台 辆 件 项 场 次 张 床 位 户 亩 吨 万吨 公里 米 层 种 册 套 平台 人次 分 例 只 发 颗 款 篇 国 批 条 处 股 所 期 倍 公斤 升 分钟 个工作日 车次 千克 头 棵 笔 单 标准箱 度电 分贝 届 步 品种 店 批次 部 集 分时 架 艘 毫升 枚 TB PB P".split(
    " ",
  );
for (const word of COUNTED) UNITS[word] ??= unit(word.startsWith("万") ? 10_000n : 1n);
for (const word of ["万人", "万人次", "万平方公里", "万册", "万件", "万辆", "万亩", "万户", "亿"])
  UNITS[word] ??= unit(word === "亿" ? 100_000_000n : 10_000n);
UNITS["万"] = unit(10_000n);

const LONGEST_FIRST = Object.keys(UNITS).sort((a, b) => b.length - a.length);
const unitAt = (text: string, at: number) =>
  LONGEST_FIRST.find((name) => text.startsWith(name, at));

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

export function parseUnit(text: string): {
  factor: Rational;
  dimensions: Dimensions;
  rate: boolean;
} {
  const [first, ...rest] = text.split("/");
  const head = UNITS[first!];
  if (!head || rest.some((name) => !UNITS[name])) throw new RangeError(`unknown unit: ${text}`);
  let factor = head.factor;
  let dimensions = head.dimensions;
  for (const name of rest) {
    factor = multiply(factor, rational(UNITS[name]!.factor.d, UNITS[name]!.factor.n));
    dimensions = combine(dimensions, UNITS[name]!.dimensions, -1);
  }
  return { factor, dimensions, rate: head.rate ?? false };
}

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

import { type Rational, fromDecimal, multiply, rational } from "./rational";

/** What a number written by a person can carry behind it. */
export type WrittenUnit = "none" | "percent" | "yuan" | "usd";

export interface WrittenQuantity {
  /** in yuan, US dollars, or as a fraction */
  value: Rational;
  unit: WrittenUnit;
}

const SCALES: Record<string, bigint> = {
  "": 1n,
  千: 1_000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};
const PATTERN =
  /^([+-]?)(?:¥|￥|RMB|(CNY))?(\d[\d,]*(?:\.\d+)?|\.\d+)(?:(%|‰)|(千万|百万|千|万|亿)?(元|美元|人民币|CNY|RMB|yuan)?)$/u;

/** Reads "5,000万元", "8%", "１．２亿", "300万美元", "CNY 5,000,000". Null when the text is no quantity; commas must group thousands. */
export function readQuantity(text: string): WrittenQuantity | null {
  const plain = plainQuantity(text);
  if (plain) return plain;
  // most is written as it is read
  const match = PATTERN.exec(text) ?? PATTERN.exec(text.normalize("NFKC").replace(/\s+/g, ""));
  if (!match) return null;
  const digits = match[3]!;
  const [share, scale, currency] = [match[4], match[5] ?? "", match[6] ?? match[2]];
  // CNY 300 is of one currency, and no share
  if (match[2] && (share || match[6] === "美元")) return null;
  if (digits.includes(",") && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return null;
  const number = fromDecimal(`${match[1]}${digits.replace(/,/g, "").replace(/^\./, "0.")}`);
  if (share)
    return { value: multiply(number, rational(1n, share === "%" ? 100n : 1000n)), unit: "percent" };
  const unit: WrittenUnit = currency === "美元" ? "usd" : currency ? "yuan" : "none";
  return { value: scale === "" ? number : multiply(number, rational(SCALES[scale]!)), unit };
}

const MOST_DIGITS = 15;

/** The whole number that a text is, -1 where it is anything else or has more digits than a double holds. */
export function wholeOf(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return -1;
  let whole = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    whole = whole * 10 + digit;
  }
  return whole;
}

/** The plainest, many times as fast: a whole number, and behind it nothing, ten thousands of yuan, or percent. */
function plainQuantity(text: string): WrittenQuantity | undefined {
  let [at, whole] = [0, 0];
  for (; at < text.length && at < MOST_DIGITS; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    whole = whole * 10 + digit;
  }
  if (at === 0) return undefined;
  if (at === text.length) return { value: { n: BigInt(whole), d: 1n }, unit: "none" };
  const [rest, unit] = [text.length - at, text[at]];
  if (rest === 2 && unit === "万" && text[at + 1] === "元")
    return { value: { n: BigInt(whole) * 10_000n, d: 1n }, unit: "yuan" };
  if (rest === 1 && unit === "%") return { value: rational(BigInt(whole), 100n), unit: "percent" };
  return undefined;
}

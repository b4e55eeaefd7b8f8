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
  /^([+-]?)(?:¥|￥|RMB)?(\d[\d,]*(?:\.\d+)?|\.\d+)(?:(%|‰)|(千万|百万|千|万|亿)?(元|美元|人民币)?)$/u;

/** Reads "5,000万元", "8%", "１．２亿", "300万美元". Null when the text is no quantity; commas must group thousands. */
export function readQuantity(text: string): WrittenQuantity | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const match = PATTERN.exec(plain);
  if (!match) return null;
  const [, sign, digits, share, scale = "", currency] = match;
  if (digits!.includes(",") && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits!)) return null;
  const number = fromDecimal(`${sign}${digits!.replace(/,/g, "").replace(/^\./, "0.")}`);
  if (share)
    return { value: multiply(number, rational(1n, share === "%" ? 100n : 1000n)), unit: "percent" };
  const unit: WrittenUnit = currency === "美元" ? "usd" : currency ? "yuan" : "none";
  return { value: multiply(number, rational(SCALES[scale]!)), unit };
}

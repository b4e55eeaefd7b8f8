import { type Rational, compare, divide, rational, toDecimalText } from "../exact";
import { englishSum, grouped } from "./amounts";
import type { Lang } from "./lang";

const TEN_THOUSAND = rational(10_000n);

/** Yuan for reading: 万元 with at most two decimals from ten thousand up (Chinese), else yuan. The cell has the fen. */
export function moneyRounded(yuan: Rational, lang: Lang): string {
  if (lang === "en-US") return englishSum(yuan);
  const size = yuan.n < 0n ? rational(-yuan.n, yuan.d) : yuan;
  if (compare(size, TEN_THOUSAND) < 0) return `${grouped(toDecimalText(yuan, 2), lang)}元`;
  return `${grouped(toDecimalText(divide(yuan, TEN_THOUSAND), 2), lang)}万元`;
}

import { terminatingDecimal } from "../exact";
import { parseQuantity } from "../language";

/** A figure of the rule: whole percentages stay percentages, where a double holds the same number. */
export function numberText(printed: string): string {
  const { value } = parseQuantity(printed);
  const decimal = terminatingDecimal(value);
  if (decimal === "0") return decimal;
  if (decimal === null) return `(${value.n}/${value.d})`;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(printed)?.[1];
  return percent && Number(percent) / 100 === Number(decimal) ? printed : decimal;
}

import {
  fromDecimal,
  fromInteger,
  isoDate,
  multiply,
  snapRate,
  terminatingDecimal,
  toDecimalText,
  toNumber,
  type Rational,
} from "../../exact";
import type { Input } from "../../language";

/** A value of a formula or a cell as one types it into the pane, where 8 is 8 % and 0.08 is not, and a day is no serial number. */
export function asTyped(input: Input, given: unknown, value: unknown): string {
  if (input.type === "boolean" || input.choices) return String(value);
  if (Array.isArray(given)) return given.join("\n");
  if (input.type === "date" && typeof given === "number")
    return isoDate(toNumber(value as Rational));
  if (input.type !== "ratio" || typeof given !== "number") return String(given);
  const percent = multiply(snapRate(given).value, fromInteger(100));
  return `${terminatingDecimal(percent) ?? given * 100}%`;
}

/** What a field shows of a share that was divided out of figures: two decimals, while the answer keeps them all. */
export function shownInField({ type }: Input, text: string): string {
  const long = type === "ratio" && /^(-?\d+\.\d{5,})(%?)$/.exec(text);
  return long ? toDecimalText(fromDecimal(long[1]!), 2) + long[2]! : text;
}

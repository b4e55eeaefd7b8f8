import type { Input } from "./measure";
import { INPUT_TYPES, type InputType, type Type, quantity } from "./type";
import { parseUnit } from "./unit";

/** The type of an input in expressions. */
export function typeOfInput(input: Input): Type {
  if (input.type === "enum")
    return { kind: "choice", codes: (input.choices ?? []).map((c) => c.code) };
  const base: Type = INPUT_TYPES[input.type];
  if (!input.unit) return base;
  const own = quantity(safeDimensions(input.unit));
  return base.kind === "list" ? { kind: "list", of: own } : own;
}
const safeDimensions = (unit: string) => {
  try {
    return parseUnit(unit).dimensions;
  } catch {
    return {};
  }
};

/** Whether a figure of an input may be below zero: rates and bare numbers unless they say not, others if they say so. */
export const mayBeNegative = (type: InputType, signed?: boolean): boolean =>
  signed ?? (type === "ratio" || type === "number");

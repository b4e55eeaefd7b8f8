import type { Rational } from "../exact";
import { parseQuantity } from "../language";

const literals = new Map<string, Rational>();
/** The value of a figure as printed; each is read once. */
export function literal(printed: string): Rational {
  let value = literals.get(printed);
  if (!value) literals.set(printed, (value = parseQuantity(printed).value));
  return value;
}

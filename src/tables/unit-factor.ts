import { ONE, type Rational, divide } from "../exact";
import {
  type Dimensions,
  type Input,
  isPlain,
  parseUnit,
  sameDimensions,
  typeOfInput,
} from "../language";

/** The unit that numbers of an input are in. */
function ownUnit(input: Input): { factor: Rational; dimensions: Dimensions } {
  if (input.unit) return parseUnit(input.unit);
  const type = typeOfInput(input);
  const quantity = type.kind === "list" ? type.of : type;
  return { factor: ONE, dimensions: quantity.kind === "quantity" ? quantity.dimensions : {} };
}

/** By how much a number in a unit is multiplied to be in the input's own; null where it does not fit. A unit of the input's own kind, a share for a share, or a word that only says what is counted. */
export function factorOf(input: Input, unit: string): Rational | null {
  try {
    const read = parseUnit(unit);
    const own = ownUnit(input);
    const fits = read.rate
      ? input.type === "ratio"
      : isPlain(read.dimensions) || sameDimensions(read.dimensions, own.dimensions);
    return fits ? divide(read.factor, own.factor) : null;
  } catch {
    return null;
  }
}

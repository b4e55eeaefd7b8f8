import { ONE, type Rational, divide, rational } from "../exact";
import {
  type Dimensions,
  type Input,
  isPlain,
  isPrintedUnit,
  parseUnit,
  sameDimensions,
  typeOfInput,
} from "../language";
import { spelledUnit } from "./unit-words";

/** The unit that numbers of an input are in. */
function ownUnit(input: Input): { factor: Rational; dimensions: Dimensions } {
  if (input.unit) return parseUnit(input.unit);
  const type = typeOfInput(input);
  const quantity = type.kind === "list" ? type.of : type;
  return { factor: ONE, dimensions: quantity.kind === "quantity" ? quantity.dimensions : {} };
}

/** Square metres of what elsewhere only says what is counted: a 亩 is 2000/3, of land that is counted in 亩 it is one. */
const OF_LAND: Readonly<Record<string, Rational>> = {
  亩: rational(2_000n, 3n),
  万亩: rational(20_000_000n, 3n),
  公顷: rational(10_000n),
  万公顷: rational(100_000_000n),
};

const isOfLand = (unit: string): boolean => Object.hasOwn(OF_LAND, unit);

/** By how much a number in a unit is multiplied to be in the input's own; null where it does not fit. A unit of the input's own kind, a share for a share, or a word that only says what is counted. */
export function factorOf(input: Input, text: string): Rational | null {
  const unit = spelledUnit(text);
  if (input.type === "area_m2" && isOfLand(unit)) return OF_LAND[unit]!;
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

/** Whether a text is a unit of any kind: 万元, %, 人, 平方米. */
export function isUnit(text: string): boolean {
  const unit = spelledUnit(text);
  return isOfLand(unit) || isPrintedUnit(unit);
}

/** Whether a unit says what a figure is counted in, and not merely that many things of some kind. */
export function saysMeasure(unit: string): boolean {
  const spelled = spelledUnit(unit);
  if (isOfLand(spelled)) return true;
  const { dimensions, rate, factor } = parseUnit(spelled);
  return rate || !isPlain(dimensions) || factor.n !== factor.d;
}

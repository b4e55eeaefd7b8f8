import { ONE, type Rational, divide } from "../exact";
import {
  type Dimensions,
  type Input,
  type Measure,
  isPlain,
  once,
  parseUnit,
  sameDimensions,
  typeOfInput,
} from "../language";
import { nearMiss } from "./near-miss";

/** A heading of a table: an input, and the unit that numbers below it are in. */
export interface Column {
  input: Input;
  /** position of the input in its measure */
  index: number;
  /** as written; "" where there is none */
  unit: string;
  /** by how much a number below it is multiplied to be in the input's own unit; null where the unit does not fit */
  factor: Rational | null;
}

/** No heading that anybody writes is longer; each is looked at in time that grows with its length. */
export const LONGEST = 500;

/** "产值(万元)" in its two parts. */
export function headingParts(text: string): { name: string; unit: string } {
  const whole = text.normalize("NFC").trim();
  const none = { name: whole, unit: "" };
  if (!/[)）]$/.test(whole)) return none;
  const inside = whole.slice(0, -1);
  const open = Math.max(inside.lastIndexOf("("), inside.lastIndexOf("（"));
  const unit = inside.slice(open + 1);
  if (open < 0 || /[)）]/.test(unit)) return none;
  return { name: inside.slice(0, open).trim(), unit: unit.trim() };
}

/** A name as it is compared: width, spaces and capitals do not matter. */
export const plainName = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** Inputs by their names, and by their labels in both languages: those may have to be waited for. */
const byName = once(({ inputs }: Measure) => firstOf(inputs, ({ name }) => [name]));
const byLabel = once(({ inputs }: Measure) => firstOf(inputs, ({ zh, en }) => [zh, en]));

function firstOf(inputs: readonly Input[], namesOf: (input: Input) => readonly string[]) {
  const found = new Map<string, number>();
  inputs.forEach((input, index) => {
    for (const name of namesOf(input))
      if (!found.has(plainName(name))) found.set(plainName(name), index);
  });
  return found;
}

/** The input that a heading names; null for anything else. */
export function columnNamed(text: string, measure: Measure): Column | null {
  if (text.length > LONGEST) return null;
  for (const { name, unit } of [{ name: text, unit: "" }, headingParts(text)]) {
    const key = plainName(name);
    const index = byName(measure).get(key) ?? byLabel(measure).get(key);
    if (index === undefined) continue;
    const input = measure.inputs[index]!;
    return { input, index, unit, factor: unit === "" ? ONE : factorOf(input, unit) };
  }
  return null;
}

/** The input that a heading nearly names: a misspelt column must not count as left out. */
export function nearlyNamed(text: string, measure: Measure): Input | undefined {
  const name = plainName(headingParts(text.slice(0, LONGEST)).name);
  for (const names of [byName(measure), byLabel(measure)]) {
    const near = nearMiss(name, names.keys());
    if (near !== undefined) return measure.inputs[names.get(near)!];
  }
  return undefined;
}

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

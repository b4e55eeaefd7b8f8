import { ONE, type Rational } from "../exact";
import { type Input, type Measure, once } from "../language";
import { LONGEST, factorOf, headingParts, nearMiss, plainName } from "../tables";

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
  const whole = indexOf(text, measure);
  if (whole !== undefined)
    return { input: measure.inputs[whole]!, index: whole, unit: "", factor: ONE };
  if (!/[)）]/.test(text)) return null;
  const { name, unit } = headingParts(text);
  const index = indexOf(name, measure);
  if (index === undefined) return null;
  const input = measure.inputs[index]!;
  return { input, index, unit, factor: unit === "" ? ONE : factorOf(input, unit) };
}

function indexOf(name: string, measure: Measure): number | undefined {
  const key = plainName(name);
  return byName(measure).get(key) ?? byLabel(measure).get(key);
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

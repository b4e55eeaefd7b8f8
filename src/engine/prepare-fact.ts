import { fromExcelSerial, parseDate } from "../exact";
import { type Input } from "../language";
import { readFact } from "./read-fact";

/** Decimal places at which each type of input is held; a cell with more goes to the exact evaluator. */
export const MONEY_SCALE = 2;
export const FINE_RATE = 13;
export const COARSE_RATE = 4;
const NUMBER_SCALE = 4;
const SIZE_SCALE = 2;

export function scaleOfInput(input: Input, rateScale: number): number {
  switch (input.type) {
    case "money":
    case "usd":
    case "money_list":
      return MONEY_SCALE;
    case "ratio":
      return rateScale;
    case "number":
      return NUMBER_SCALE;
    case "area_m2":
    case "kw":
    case "kwh":
      return SIZE_SCALE;
    default:
      return 0;
  }
}

/** What a reader says of one value. */
export const GIVEN = 1;
export const LEFT_OUT = 0;
export const UNSURE = -1;

/** Room for the facts of one call: whole numbers in n, codes and yes/no in x, lists in l. */
export interface Slots {
  n: Float64Array;
  x: (string | boolean | undefined)[];
  l: (number[] | undefined)[];
}

type FactReader = (raw: unknown) => typeof GIVEN | typeof LEFT_OUT | typeof UNSURE;

/** Reads one input's cell into its slot; anything out of the ordinary is UNSURE. */
export function prepareFact(
  input: Input,
  index: number,
  slots: Slots,
  rateScale: number,
): FactReader {
  const blank = (raw: unknown) => raw === null || raw === undefined || raw === "";
  if (input.type === "boolean" || input.type === "enum")
    return wordReader(input, index, slots, blank);
  if (input.type === "money_list") return listReader(index, slots, blank);
  if (input.type === "date") return dateReader(index, slots, blank);
  const scale = scaleOfInput(input, rateScale);
  const factor = 10 ** scale;
  const { most, absolute, relative } = nearnessOf(input, scale);
  const { n } = slots;
  const signed = input.type === "ratio" || input.type === "number" || input.signed === true;
  return (raw) => {
    if (typeof raw !== "number") return blank(raw) ? LEFT_OUT : UNSURE;
    const shifted = raw * factor;
    const whole = Math.round(shifted);
    const off = Math.abs(shifted - whole);
    const size = Math.abs(shifted);
    if (!(size <= most && off <= absolute + relative * size)) return UNSURE;
    if (whole < 0 && !signed) return UNSURE;
    n[index] = whole + 0;
    return GIVEN;
  };
}

/** How far a cell may lie from the whole number that it is read as, so that the exact reading is sure to be the same. */
interface Nearness {
  most: number;
  absolute: number;
  relative: number;
}

function nearnessOf({ type }: Input, scale: number): Nearness {
  // The nearest fen; 15 digits of what is below ten trillion yuan end at the fen or behind it.
  if (type === "money" || type === "usd") return { most: 1e15, absolute: 0.4, relative: 0 };
  // Rates are snapped to 1e-13; close to a tie, and where doubles are as coarse as that, it is not sure to which.
  if (type === "ratio" && scale === FINE_RATE) return { most: 1e14, absolute: 0.49, relative: 0 };
  if (type === "ratio") return { most: 1e6, absolute: 4e-10, relative: 0 };
  // Anything else is taken by its 15 digits.
  return { most: 1e15, absolute: 0, relative: 3.8e-16 };
}

function dateReader(index: number, slots: Slots, blank: (raw: unknown) => boolean): FactReader {
  return (raw) => {
    if (typeof raw === "number") return dateSerial(raw, index, slots);
    if (typeof raw === "string" && raw !== "") return dateText(raw, index, slots);
    return blank(raw) ? LEFT_OUT : UNSURE;
  };
}

function dateSerial(raw: number, index: number, slots: Slots) {
  if (!(raw >= 61 && raw < 2_958_466)) return UNSURE;
  slots.n[index] = fromExcelSerial(raw);
  return GIVEN;
}

function dateText(raw: string, index: number, slots: Slots) {
  const day = parseDate(raw);
  if (day === null) return UNSURE;
  slots.n[index] = day;
  return GIVEN;
}

function wordReader(
  input: Input,
  index: number,
  slots: Slots,
  blank: (raw: unknown) => boolean,
): FactReader {
  const known = new Map<unknown, string | boolean>();
  const { x } = slots;
  let lastRaw: unknown = null;
  let lastWord: string | boolean = false;
  for (const choice of input.choices ?? [])
    known.set(choice.code, choice.code).set(choice.zh, choice.code);
  if (input.type === "boolean") known.set(true, true).set(false, false);
  return (raw) => {
    // Columns repeat themselves: the word before is often the word again.
    if (raw === lastRaw && raw !== null) {
      x[index] = lastWord;
      return GIVEN;
    }
    let word = known.get(raw);
    if (word === undefined) {
      if (blank(raw)) return LEFT_OUT;
      const read = readFact(input, raw);
      if (!("value" in read)) return UNSURE;
      word = read.value as string | boolean;
    }
    lastRaw = raw;
    lastWord = word;
    x[index] = word;
    return GIVEN;
  };
}

function listReader(index: number, slots: Slots, blank: (raw: unknown) => boolean): FactReader {
  return (raw) => {
    if (blank(raw)) return LEFT_OUT;
    if (!Array.isArray(raw)) return UNSURE;
    const entries: number[] = [];
    for (const entry of raw as unknown[]) {
      if (typeof entry !== "number") return UNSURE;
      const whole = Math.round(entry * 100);
      if (!(whole >= 0 && whole <= 1e15) || Math.abs(entry * 100 - whole) > 0.4) return UNSURE;
      entries.push(whole);
    }
    if (entries.length === 0) return LEFT_OUT;
    slots.l[index] = entries;
    return GIVEN;
  };
}

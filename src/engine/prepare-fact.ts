import { fromExcelSerial, isSerial, parseDate } from "../exact";
import { type Input, QUANTITY_LIMIT } from "../language";
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

/** Room for the facts of one call: whole numbers, days and numbered words in n, lists in l. */
export interface Slots {
  n: Float64Array;
  l: (number[] | undefined)[];
  words: Words;
}

/** Numbers the codes of a measure, so that words are compared as numbers are; no is 0, yes is 1. */
export class Words {
  #numbers = new Map<string | boolean, number>([
    [false, 0],
    [true, 1],
  ]);

  number(word: string | boolean): number {
    const known = this.#numbers.get(word) ?? this.#numbers.size;
    this.#numbers.set(word, known);
    return known;
  }
}

type FactReader = (raw: unknown) => typeof GIVEN | typeof LEFT_OUT | typeof UNSURE;

/** Numbers of a measure, read in one loop: for each its input and how its cell becomes a whole number. */
export interface NumberPlan {
  index: Int32Array;
  factor: Float64Array;
  most: Float64Array;
  absolute: Float64Array;
  relative: Float64Array;
  /** lowest whole number that is taken */
  lowest: Float64Array;
}

const isNumber = (input: Input) => !["boolean", "enum", "date", "money_list"].includes(input.type);

export function planNumbers(inputs: readonly Input[], rateScale: number): NumberPlan {
  const found = inputs.flatMap((input, index) => (isNumber(input) ? [{ input, index }] : []));
  const near = found.map(({ input }) => nearnessOf(input, scaleOfInput(input, rateScale)));
  const maySink = ({ type, signed }: Input) =>
    type === "ratio" || type === "number" || signed === true;
  return {
    index: Int32Array.from(found, (f) => f.index),
    factor: Float64Array.from(found, (f) => 10 ** scaleOfInput(f.input, rateScale)),
    most: Float64Array.from(near, (x) => x.most),
    absolute: Float64Array.from(near, (x) => x.absolute),
    relative: Float64Array.from(near, (x) => x.relative),
    lowest: Float64Array.from(found, (f) => (maySink(f.input) ? -Infinity : 0)),
  };
}

/** Reads the numbers of a call into n: the bits of those that are there, or -1 when one is out of the ordinary. */
export function readNumbers(plan: NumberPlan, values: readonly unknown[], n: Float64Array): number {
  const { index, factor, most, absolute, relative, lowest } = plan;
  let mask = 0;
  for (let k = 0; k < index.length; k++) {
    const i = index[k]!;
    const raw = values[i];
    if (typeof raw !== "number") {
      if (isBlank(raw)) continue;
      return -1;
    }
    const shifted = raw * factor[k]!;
    const whole = Math.round(shifted);
    const off = Math.abs(shifted - whole);
    const size = Math.abs(shifted);
    if (!(size <= most[k]! && off <= absolute[k]! + relative[k]! * size)) return -1;
    if (whole < lowest[k]!) return -1;
    n[i] = whole + 0;
    mask |= 1 << i;
  }
  return mask;
}

const isBlank = (raw: unknown) => raw === null || raw === undefined || raw === "";

/** A reader of what is no number. */
export interface OtherReader {
  index: number;
  bit: number;
  /** the numbers of the words that people and cells use most; empty for dates and lists */
  known: Map<unknown, number>;
  /** reads anything else into its slot; what is out of the ordinary is UNSURE */
  read: FactReader;
}

/** Readers of all that is no number. */
export function otherReaders(inputs: readonly Input[], slots: Slots): OtherReader[] {
  return inputs.flatMap((input, index) =>
    isNumber(input) ? [] : [{ index, bit: 1 << index, ...readerOf(input, index, slots) }],
  );
}

function readerOf(input: Input, index: number, slots: Slots): Pick<OtherReader, "known" | "read"> {
  if (input.type === "money_list") return { known: new Map(), read: listReader(index, slots) };
  if (input.type === "date") return { known: new Map(), read: dateReader(index, slots) };
  return { known: wordsOf(input, slots.words), read: wordReader(input, index, slots) };
}

function wordsOf(input: Input, words: Words): Map<unknown, number> {
  if (input.type === "boolean")
    return new Map<unknown, number>([true, false].map((w) => [w, words.number(w)]));
  return new Map<unknown, number>(input.choices?.map(({ code }) => [code, words.number(code)]));
}

/** How far a cell may lie from the whole number that it is read as, so that the exact reading is sure to be the same. */
interface Nearness {
  most: number;
  absolute: number;
  relative: number;
}

function nearnessOf({ type }: Input, scale: number): Nearness {
  // The nearest fen; 15 digits of what is below ten trillion yuan end at the fen or behind it.
  if (type === "money" || type === "usd")
    return { most: QUANTITY_LIMIT, absolute: 0.4, relative: 0 };
  // Rates are snapped to 1e-13; close to a tie, and where doubles are as coarse as that, it is not sure to which.
  if (type === "ratio" && scale === FINE_RATE) return { most: 1e14, absolute: 0.49, relative: 0 };
  if (type === "ratio") return { most: 1e6, absolute: 4e-10, relative: 0 };
  // Anything else is taken to its millionth, through 15 digits: sure up to 1e8, less than half a millionth away.
  return { most: 1e8 * 10 ** scale, absolute: 4e-7 * 10 ** scale, relative: 0 };
}

function dateReader(index: number, slots: Slots): FactReader {
  return (raw) => {
    if (typeof raw === "number") return dateSerial(raw, index, slots);
    if (typeof raw === "string" && raw !== "") return dateText(raw, index, slots);
    return isBlank(raw) ? LEFT_OUT : UNSURE;
  };
}

function dateSerial(raw: number, index: number, slots: Slots) {
  if (!isSerial(raw)) return UNSURE;
  slots.n[index] = fromExcelSerial(raw);
  return GIVEN;
}

function dateText(raw: string, index: number, slots: Slots) {
  const day = parseDate(raw);
  if (day === null) return UNSURE;
  slots.n[index] = day;
  return GIVEN;
}

function wordReader(input: Input, index: number, { n, words }: Slots): FactReader {
  return (raw) => {
    if (isBlank(raw)) return LEFT_OUT;
    const read = readFact(input, raw);
    if (!("value" in read)) return UNSURE;
    n[index] = words.number(read.value as string | boolean);
    return GIVEN;
  };
}

function listReader(index: number, slots: Slots): FactReader {
  return (raw) => {
    if (isBlank(raw)) return LEFT_OUT;
    if (!Array.isArray(raw)) return UNSURE;
    const entries: number[] = [];
    for (const entry of raw as unknown[]) {
      if (typeof entry !== "number") return UNSURE;
      const whole = Math.round(entry * 100);
      if (!(whole >= 0 && whole <= QUANTITY_LIMIT) || Math.abs(entry * 100 - whole) > 0.4)
        return UNSURE;
      entries.push(whole);
    }
    if (entries.length === 0) return LEFT_OUT;
    slots.l[index] = entries;
    return GIVEN;
  };
}

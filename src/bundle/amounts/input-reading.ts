import { SERIALS, compare, fromDecimal, toExcelSerial } from "../../exact";
import { type Input, type InputType, type QuantityType, mayBeNegative } from "../../language";
import { cellQuantity } from "../../engine";
import { LARGEST_ENTRY } from "../../fast";
import { FINE_RATE, type Page } from "./page";
import { Unwritten, digits } from "./whole";

/** Adding and taking this away rounds a double below 2^51 to a whole number. */
const ROUNDS = "6755399441055744";
/** The most that is read quickly, in whole numbers at the scale: small enough that most products stay exact. */
const MOST: Partial<Record<InputType, number>> = {
  money: 1e13,
  usd: 1e13,
  months: 1e6,
  years: 1e6,
};

/** How an input's double becomes a whole number, and how far it may lie from it so that the exact reading is the same. */
interface Reading {
  scale: number;
  lowest: number;
  most: number;
  nearness: string;
}

const PLACES: Partial<Record<InputType, number>> = {
  ...{ money: 2, usd: 2, number: 4, area_m2: 2, kw: 2, kwh: 2 },
};

export function scaleOf({ type }: Input, rateScale: number): number {
  return type === "ratio" ? rateScale : (PLACES[type] ?? 0);
}

function readingOf(input: Input, rateScale: number): Reading {
  const scale = scaleOf(input, rateScale);
  const maySink = mayBeNegative(input.type, input.signed);
  const reading = (most: number, nearness: string) => ({
    ...{ scale, most, nearness },
    lowest: maySink ? -most : 0,
  });
  // the nearest fen: 15 digits of what is below ten trillion yuan end at the fen or behind it
  if (input.type === "money" || input.type === "usd") return reading(MOST.money!, ".4");
  // rates are snapped to 1e-13; close to a tie, and where doubles are as coarse as that, it is not sure to which
  if (input.type === "ratio")
    return scale === FINE_RATE ? reading(1e14, ".49") : reading(1e6, "4e-10");
  // anything else is taken to its millionth, through 15 digits: sure up to 1e8, less than half a millionth away
  return reading(MOST[input.type] ?? 1e8 * 10 ** scale, String(4e-7 * 10 ** scale));
}

/** The range of an input's whole number, at its scale. */
export function rangeOf(input: Input, rateScale: number): readonly [number, number] {
  if (input.type === "date") return [first - EPOCH, end - EPOCH];
  const { lowest, most } = readingOf(input, rateScale);
  return [lowest, most];
}

const EPOCH = toExcelSerial(0);
const { first, end } = SERIALS;

/** The range of the doubles that are read. */
export function cellsOf(input: Input, rateScale: number): readonly [number, number] {
  if (input.type === "date") return [first, end - 1];
  const { scale, lowest, most } = readingOf(input, rateScale);
  return [lowest / 10 ** scale, most / 10 ** scale];
}

/** What a double in a cell is read as: days of dates, else the quantity to its grain. */
export const exactReading = (input: Input) => (cell: number) =>
  input.type === "date"
    ? { n: BigInt(Math.floor(cell) - EPOCH), d: 1n }
    : cellQuantity(cell, input.type as QuantityType).value;

/**
 * Writes how the cells of a measure are read: vN is the cell of input N, xN its whole number, day or word. Each cell
 * that could be broken is looked at before anything is decided; whole numbers are made when they are first used.
 */
export function readInputs(page: Page): void {
  const scope = page.inputs.flatMap(({ scope }, i) => (scope ? [`a[${i}]`] : []));
  // conditions of the whole document are no arguments: they are assumed
  if (scope.length > 0) page.emit(`if((${scope.join("??")})!=null)return NaN;`);
  page.inputs.forEach((input, i) => {
    if (input.scope) {
      if (input.default !== undefined) throw new Unwritten("a default for the whole document");
    } else if (input.type === "boolean" || input.type === "enum") readWord(page, input, i);
    else if (input.type === "date") readDate(page, input, i);
    else if (input.type === "money_list") readList(page, input, i);
    else readNumber(page, input, i);
  });
}

/** Words that many cells hold are told apart at once; others, and other spellings, are looked up. */
const FEW = 8;

function readWord(page: Page, input: Input, i: number): void {
  const codes = input.type === "boolean" ? [true, false] : input.choices!.map(({ code }) => code);
  const asked = codes.length > FEW ? [] : codes;
  const chain = asked.map((code) => `v${i}===${JSON.stringify(code)}?${page.word(code)}:`);
  page.emit(`const v${i}=a[${i}],w${i}=${chain.join("")}r(${i},v${i});`);
  if (input.default !== undefined) {
    const word = page.word(input.type === "boolean" ? input.default === "true" : input.default);
    page.emit(`const x${i}=w${i}===-1?${word}:w${i};if(x${i}!==x${i})return NaN;`);
  } else page.emit(`if(!(w${i}>=${input.assumable ? -1 : 0}))return NaN;const x${i}=w${i};`);
}

function readDate(page: Page, input: Input, i: number): void {
  if (input.default !== undefined || input.assumable) throw new Unwritten("a day may be left out");
  page.emit(`const v${i}=a[${i}];`);
  page.emit(`if(!(typeof v${i}==="number"&&v${i}>=${first}&&v${i}<${end}))return NaN;`);
  page.later.set(i, `const x${i}=Math.floor(v${i})-${EPOCH};`);
}

function readList(page: Page, input: Input, i: number): void {
  if (input.default !== undefined || input.assumable) throw new Unwritten("a list may be left out");
  page.emit(`const l${i}=L(a[${i}]);if(l${i}===null)return NaN;`);
}

function readNumber(page: Page, input: Input, i: number): void {
  if (input.assumable) throw new Unwritten("a quantity may be assumed");
  const { scale, lowest, most, nearness } = readingOf(input, page.rateScale);
  const factor = 10 ** scale;
  const [v, x, s] = [`v${i}`, `x${i}`, `s${i}`];
  page.emit(`const ${v}=${cellOrDefault(input, i)};`);
  const isWhole = input.type === "count" ? `&&Math.floor(${v})===${v}` : "";
  const range = `${v}>=${digits(lowest / factor)}&&${v}<=${digits(most / factor)}`;
  page.emit(`if(!(typeof ${v}==="number"&&${range}${isWhole}))return NaN;`);
  if (input.type === "count") page.later.set(i, `const ${x}=${v}+0;`);
  else {
    const shifted = scale === 0 ? v : `${v}*${digits(factor)}`;
    const rounded = `const ${s}=${shifted},${x}=${s}+${ROUNDS}-${ROUNDS};`;
    const divided = input.type === "ratio" && scale === FINE_RATE ? `||Q(${v})` : "";
    page.later.set(i, `${rounded}if(!(Math.abs(${s}-${x})<=${nearness})${divided})return NaN;`);
  }
}

function cellOrDefault(input: Input, i: number): string {
  const cell = `a[${i}]`;
  if (input.default === undefined) return cell;
  const value = Number(input.default);
  const exact = fromDecimal(input.default);
  if (compare(cellQuantity(value, input.type as QuantityType).value, exact) !== 0)
    throw new Unwritten("a default finer than its grain");
  return `${cell}==null||${cell}===""?${digits(value)}:${cell}`;
}

/** The range of the entries of a list, in fen. */
export const ENTRIES = [0, LARGEST_ENTRY] as const;

import {
  type Rational,
  type WrittenUnit,
  fractionOf,
  fractionOfWholes,
  fromExcelSerial,
  fromInteger,
  isSerial,
  isoDate,
  parseDate,
  rational,
  readQuantity,
  type Snapped,
  snapQuantity,
  snapRate,
  toNumber,
  wholeOf,
} from "../exact";
import {
  GRAINS,
  QUANTITY_LIMIT,
  type Input,
  type InputType,
  type QuantityType,
  codeOf,
  mayBeNegative,
  truthOf,
} from "../language";
import type { FactValue } from "./value";

/** What a cell, a JSON value or an example can hold for one input. */
export type Raw = unknown;

export type ReadFact =
  | { value: FactValue; changed?: boolean }
  | { missing: true }
  /** why the value cannot be taken; sentences are made from this in text/ */
  | { broken: BrokenFact };

export type BrokenFact =
  | "not-a-number"
  | "not-a-rate"
  | "not-money"
  | "not-dollars"
  | "not-yes-no"
  | "not-a-date"
  | "not-a-choice"
  | "not-a-list"
  | "negative"
  | "not-whole"
  | "too-large";

/** Reads one fact. Blank (null, undefined, "") is missing, never zero. Money in yuan, rates as fractions, dates as ISO text or Excel serials. */
export function readFact(input: Input, raw: Raw): ReadFact {
  if (isBlank(raw)) return { missing: true };
  switch (input.type) {
    case "boolean":
      return yesNo(raw);
    case "enum":
      return choice(input, raw);
    case "date":
      return date(raw);
    case "money_list":
      return list(input, raw);
    default:
      return quantity(input, raw, input.type);
  }
}

const isBlank = (raw: Raw) =>
  raw === null || raw === undefined || (typeof raw === "string" && raw.trim() === "");

function yesNo(raw: Raw): ReadFact {
  if (typeof raw === "boolean") return { value: raw };
  if (raw === 1 || raw === 0) return { value: raw === 1 };
  const truth = typeof raw === "string" ? truthOf(raw) : undefined;
  return truth === undefined ? { broken: "not-yes-no" } : { value: truth };
}

function choice(input: Input, raw: Raw): ReadFact {
  const code = codeOf(input, String(raw));
  return code === undefined ? { broken: "not-a-choice" } : { value: code };
}

function date(raw: Raw): ReadFact {
  const day = typeof raw === "number" ? serialDay(raw) : parseDate(String(raw));
  return day === null ? { broken: "not-a-date" } : { value: fromInteger(day) };
}
const serialDay = (serial: number) => (isSerial(serial) ? fromExcelSerial(serial) : null);

function list(input: Input, raw: Raw): ReadFact {
  const entries = Array.isArray(raw)
    ? raw.flat()
    : typeof raw === "string"
      ? raw.split(/[;；、|]/)
      : [raw];
  const values: Rational[] = [];
  let changed = false;
  for (const entry of entries) {
    const read = readEntry(input, entry);
    if ("broken" in read) return read;
    if ("missing" in read) continue;
    values.push(read.value as Rational);
    changed ||= read.changed === true;
  }
  return values.length ? { value: values, changed } : { missing: true };
}

const readEntry = (input: Input, raw: Raw): ReadFact =>
  isBlank(raw) ? { missing: true } : quantity(input, raw, "money");

const WHOLE = new Set<InputType>(["count"]);

function quantity(input: Input, raw: Raw, type: InputType): ReadFact {
  const read =
    typeof raw === "number"
      ? fromCell(raw, type)
      : typeof raw === "string"
        ? fromText(raw, type)
        : null;
  if (read === null)
    return {
      broken:
        type === "money"
          ? "not-money"
          : type === "ratio"
            ? "not-a-rate"
            : type === "usd"
              ? "not-dollars"
              : "not-a-number",
    };
  if ("broken" in read || "missing" in read) return read;
  const value = read.value as Rational;
  if (value.n < 0n && !mayBeNegative(type, input.signed)) return { broken: "negative" };
  if (WHOLE.has(type) && value.d !== 1n) return { broken: "not-whole" };
  return read;
}

function fromCell(raw: number, type: InputType): ReadFact | null {
  if (!Number.isFinite(raw)) return null;
  if (Math.abs(raw) >= QUANTITY_LIMIT) return { broken: "too-large" };
  return cellQuantity(raw, type as QuantityType);
}

/** A cell's double as the exact quantity that it stands for; see language/grain.ts. */
export const cellQuantity = (raw: number, type: QuantityType): Snapped =>
  type === "ratio" ? snapRate(raw) : snapQuantity(raw, GRAINS[type]);

/**
 * What `readFact` reads of a whole number with its unit behind it, many times as fast, as most figures are typed so;
 * undefined for every other text and unit.
 */
export function readWhole({ type }: Input, text: string, unit = ""): FactValue | undefined {
  if (type === "boolean" || type === "enum" || type === "date") return undefined;
  const whole = wholeOf(text);
  if (whole < 0) return undefined;
  if (type === "ratio") return unit === "%" ? fractionOfWholes(whole, 100) : undefined;
  const isMoney = type === "money" || type === "money_list";
  const times = unit === "" ? 1 : unit === "万元" && isMoney ? 10_000 : 0;
  if (times === 0 || whole * times >= QUANTITY_LIMIT) return undefined;
  const value: Rational = { n: BigInt(whole * times), d: 1n };
  return type === "money_list" ? [value] : value;
}

const UNIT_FITS: Record<WrittenUnit, (type: InputType) => boolean> = {
  none: () => true,
  percent: (type) => type === "ratio",
  yuan: (type) => type === "money" || type === "number",
  usd: (type) => type === "usd",
};

function fromText(raw: string, type: InputType): ReadFact | null {
  const written = readQuantity(raw);
  if (!written || !UNIT_FITS[written.unit](type)) return null;
  if (Math.abs(Number(written.value.n) / Number(written.value.d)) >= QUANTITY_LIMIT)
    return { broken: "too-large" };
  return { value: type === "ratio" ? dividedOut(written.value) : written.value };
}

/** More digits than a person types are those of a fraction, as it reads in a cell. */
function dividedOut(value: Rational): Rational {
  if (10n ** 13n % value.d === 0n) return value;
  const divided = fractionOf(toNumber(value));
  return divided ? rational(BigInt(divided.n), BigInt(divided.d)) : value;
}

/** A fact as JSON shows it: yuan and fractions as numbers, dates as YYYY-MM-DD. */
export function showFact(input: Input, value: FactValue): string | number | boolean | number[] {
  if (Array.isArray(value)) return value.map((v: Rational) => Number(v.n) / Number(v.d));
  if (typeof value === "string" || typeof value === "boolean") return value;
  const number = Number((value as Rational).n) / Number((value as Rational).d);
  return input.type === "date" ? isoDate(number) : number;
}

import { type Dimensions, combine, dimensionText, isPlain, sameDimensions } from "./unit";

/**
 * Plain numbers come in three flavours: a rate (8 %), a number (8 pieces), and either (a quotient or a product of
 * both). A rate and a number do not mix, so that "growth >= 15" without its % is refused.
 */
export type Flavour = "rate" | "number" | "either";

export type Type =
  | { kind: "quantity"; dimensions: Dimensions; flavour: Flavour }
  | { kind: "list"; of: Type }
  | { kind: "yes-no" }
  | { kind: "date" }
  | { kind: "choice"; codes: readonly string[] }
  | { kind: "text" }
  | { kind: "nothing" };

export const YES_NO: Type = { kind: "yes-no" };
export const DATE: Type = { kind: "date" };
export const TEXT: Type = { kind: "text" };
export const NOTHING: Type = { kind: "nothing" };
export const quantity = (dimensions: Dimensions, flavour: Flavour = "number"): Type => ({
  kind: "quantity",
  dimensions,
  flavour,
});
export const NUMBER = quantity({});
export const YUAN = quantity({ yuan: 1 });

/** Input types of the contract, and what they are in the language. */
export const INPUT_TYPES = {
  money: YUAN,
  usd: quantity({ usd: 1 }),
  ratio: quantity({}, "rate"),
  number: NUMBER,
  count: NUMBER,
  area_m2: quantity({ m2: 1 }),
  kw: quantity({ kw: 1 }),
  kwh: quantity({ kwh: 1 }),
  hours: quantity({ hour: 1 }),
  days: quantity({ day: 1 }),
  months: quantity({ month: 1 }),
  years: quantity({ year: 1 }),
  money_list: { kind: "list", of: YUAN } as Type,
  date: DATE,
  boolean: YES_NO,
} as const;
export type InputType = keyof typeof INPUT_TYPES | "enum";

export function typeText(type: Type): string {
  switch (type.kind) {
    case "quantity":
      if (!isPlain(type.dimensions)) return dimensionText(type.dimensions);
      return type.flavour === "rate" ? "%" : type.flavour === "number" ? "number" : "ratio";
    case "list":
      return `list of ${typeText(type.of)}`;
    default:
      return type.kind;
  }
}

/** Whether two values may be added or compared; `literal` lets a bare 0 or 1 stand beside a rate. */
export function mixes(a: Type, b: Type): boolean {
  if (a.kind === "quantity" && b.kind === "quantity") {
    if (!sameDimensions(a.dimensions, b.dimensions)) return false;
    return (
      !isPlain(a.dimensions) ||
      a.flavour === b.flavour ||
      a.flavour === "either" ||
      b.flavour === "either"
    );
  }
  if (a.kind === "text" || b.kind === "text") return textLike(a) && textLike(b);
  return a.kind === b.kind && a.kind !== "list" && a.kind !== "nothing";
}
const textLike = (t: Type) => t.kind === "text" || t.kind === "choice";

/** The type of a sum, a difference, a minimum or of two branches; null when they do not mix. */
export function joined(a: Type, b: Type): Type | null {
  if (a.kind === "nothing") return b;
  if (b.kind === "nothing") return a;
  if (!mixes(a, b)) return null;
  if (a.kind === "quantity" && b.kind === "quantity") return a.flavour === "either" ? b : a;
  return a.kind === "choice" && b.kind === "choice" ? TEXT : a;
}

export function product(a: Type, b: Type, sign: 1 | -1): Type | null {
  if (a.kind !== "quantity" || b.kind !== "quantity") return null;
  const dimensions = combine(a.dimensions, b.dimensions, sign);
  const powers = Object.entries(dimensions);
  if (
    powers.some(
      ([unit, power]) => (unit === "yuan" || unit === "usd") && power !== 1 && power !== -1,
    )
  )
    return null;
  const same = a.flavour === b.flavour && a.flavour !== "either" && sign === 1;
  return quantity(dimensions, same ? a.flavour : "either");
}

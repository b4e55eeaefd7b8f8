import { type Rational, rational } from "../exact";
import type { InputType } from "./type";

/** Types that are quantities. */
export type QuantityType = Exclude<InputType, "boolean" | "enum" | "date" | "money_list">;

/** What no quantity reaches: beyond it a double holds no fen. */
export const QUANTITY_LIMIT = 1e15;

const grain = (places: bigint): Rational => rational(1n, 10n ** places);
const FEN = grain(2n);
const MILLIONTH = grain(6n);

/**
 * The grain at which a cell's double is read, in the input's own unit: what arithmetic in a sheet leaves behind it is
 * no figure (8192.7-7792.7 is 400 square metres, 1.15-1 is 15 %). A rate that a sheet divided out of whole numbers is
 * that fraction (400/300-1 is a third; fractionOf). What is typed as text is taken as it stands.
 */
export const GRAINS: Readonly<Record<QuantityType, Rational>> = {
  money: FEN,
  usd: FEN,
  ratio: grain(13n),
  number: MILLIONTH,
  count: MILLIONTH,
  area_m2: MILLIONTH,
  kw: MILLIONTH,
  kwh: MILLIONTH,
  hours: MILLIONTH,
  days: MILLIONTH,
  months: MILLIONTH,
  years: MILLIONTH,
};

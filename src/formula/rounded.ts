import { toNumber } from "../exact";
import { type Input, type Node, parseQuantity } from "../language";
import { decimalPlaces, isClean, isMoney } from "./decimal-places";
import { type ExcelText, call, negative, product, whole } from "./excel-text";

/** Places that the noise of a computation does not reach. */
const QUIET = { money: 6, fen: 8, plain: 10 };
const UNIT_PLACES = 10;

type Round = Extract<Node, readonly ["round", ...unknown[]]>;

/**
 * Rounding that a document states. The noise goes first, so that 9999999.999999998 is not a unit short. Then whole
 * numbers are cut: LibreOffice's ROUNDDOWN looks at 12 digits alone and would lift 19999999.99997 to the next thousand.
 * (INT goes down below nought as well; sums that are paid are never below it.)
 */
export function rounded(
  node: Round,
  texts: { readonly inner: ExcelText; readonly unit: ExcelText },
  inputs: readonly Input[],
): ExcelText {
  const [, mode, inner, unit] = node;
  const step = unit[0] === "#" ? toNumber(parseQuantity(unit[1]).value) : NaN;
  const power = Math.log10(step);
  if (!Number.isInteger(power) || power < 0) return inUnits(node, texts, step, inputs);
  const places = isMoney(inner, inputs) ? QUIET.money : QUIET.plain;
  const value = quiet(inner, texts.inner, places, inputs);
  const digits = whole(String(-power));
  if (mode === "half-up") return call("ROUND", value, digits);
  const yuan = decimalPlaces(inner, inputs) === 0 ? value : cut(value, mode);
  if (power === 0) return yuan;
  return call(mode === "down" ? "ROUNDDOWN" : "ROUNDUP", yuan, digits);
}

/** Other units: how many of them, rounded to a whole number. */
function inUnits(
  [, mode, inner]: Round,
  texts: { readonly inner: ExcelText; readonly unit: ExcelText },
  step: number,
  inputs: readonly Input[],
): ExcelText {
  const units = texts.unit;
  const count = product(texts.inner, units, "/");
  const exact = decimalPlaces(inner, inputs) === 0 && Number.isInteger(step);
  const shown = exact ? count : call("ROUND", count, whole(String(UNIT_PLACES)));
  return product(
    mode === "half-up" ? call("ROUND", shown, whole("0")) : cut(shown, mode),
    units,
    "*",
  );
}

const cut = (value: ExcelText, mode: "down" | "up"): ExcelText =>
  mode === "down" ? call("INT", value) : negative(call("INT", negative(value)));

function quiet(node: Node, value: ExcelText, places: number, inputs: readonly Input[]): ExcelText {
  if (isClean(node, inputs)) return value;
  const exact = decimalPlaces(node, inputs);
  return call("ROUND", value, whole(String(exact === null ? places : Math.min(exact, places))));
}

const FEN = 2;

/** An amount to the fen, half up. Where the exact value can lie on half a fen it is put there first. */
export function toFen(node: Node, value: ExcelText, inputs: readonly Input[]): ExcelText {
  const places = decimalPlaces(node, inputs);
  if (places !== null && places <= FEN)
    return isClean(node, inputs) ? value : call("ROUND", value, whole(String(FEN)));
  return call("ROUND", quiet(node, value, QUIET.fen, inputs), whole(String(FEN)));
}

import { toNumber } from "../exact";
import { type Node, parseQuantity } from "../language";
import { decimalPlaces, isClean, isMoney } from "./decimal-places";
import { type Excel, call, product, whole } from "./excel-text";
import { type Place, quantity } from "./quantity";

const FUNCTIONS = { "half-up": "ROUND", down: "ROUNDDOWN", up: "ROUNDUP" } as const;
/** Places that the noise of a computation does not reach. */
const QUIET = { money: 6, fen: 8, plain: 10 };

/** Rounding that a document states. The noise goes first: 9999999.999999998 is not a unit short. */
export function rounded(node: Node & readonly ["round", ...unknown[]], place: Place): Excel {
  const [, mode, inner, unit] = node as Extract<Node, readonly ["round", ...unknown[]]>;
  const { inputs } = place.sheet;
  const step = unit[0] === "#" ? toNumber(parseQuantity(unit[1]).value) : undefined;
  const name = FUNCTIONS[mode];
  const value = quantity(inner, place);
  const power = step === undefined ? NaN : Math.log10(step);
  if (Number.isInteger(power)) {
    const places = isMoney(inner, inputs) ? (step! < 1 ? QUIET.fen : QUIET.money) : QUIET.plain;
    return call(name, quiet(inner, value, places, place), whole(String(-power)));
  }
  const units = quantity(unit, place);
  const count = product(value, units, "/");
  const exact = decimalPlaces(inner, inputs) === 0 && Number.isInteger(step);
  const shown = exact ? count : call("ROUND", count, whole(String(QUIET.plain)));
  return product(call(name, shown, whole("0")), units, "*");
}

function quiet(node: Node, value: Excel, places: number, { sheet }: Place): Excel {
  if (isClean(node, sheet.inputs)) return value;
  const exact = decimalPlaces(node, sheet.inputs);
  return call("ROUND", value, whole(String(exact === null ? places : Math.min(exact, places))));
}

const FEN = 2;

/** An amount to the fen, half up. Where the exact value can lie on half a fen it is put there first. */
export function toFen(node: Node, value: Excel, place: Place): Excel {
  const places = decimalPlaces(node, place.sheet.inputs);
  if (places !== null && places <= FEN)
    return isClean(node, place.sheet.inputs) ? value : call("ROUND", value, whole(String(FEN)));
  return call("ROUND", quiet(node, value, QUIET.fen, place), whole(String(FEN)));
}

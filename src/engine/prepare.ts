import {
  type Measure,
  type Node,
  type Requirement,
  type Step,
  children,
  inputsOf,
} from "../language";
import { prepareCondition } from "./prepare-condition";
import { type Bench, prepareQuantity } from "./prepare-quantity";
import {
  type Quantity,
  Unprepared,
  constant,
  extreme,
  lastDenominator,
  product,
  raised,
  rounded,
  sum,
} from "./quantity";
import {
  COARSE_RATE,
  FINE_RATE,
  GIVEN,
  type Slots,
  UNSURE,
  Words,
  otherReaders,
  planNumbers,
  readNumbers,
} from "./prepare-fact";
import { BEYOND } from "./scaled";

/**
 * The measure's amount in yuan for the values of its inputs, in order: what a cell holds, as it holds it. 0 when not
 * eligible; NaN when the exact evaluator must be asked (something is missing or broken, or the figures are beyond the
 * exact range of doubles). Never a wrong fen.
 */
export type AmountOf = (values: readonly unknown[]) => number;

const NOT_PREPARED: AmountOf = () => NaN;
const MOST_INPUTS = 31;

/** Prepares a measure for many calls. Costs some microseconds; each call then costs a fraction of one. */
export function prepareAmount(measure: Measure): AmountOf {
  if (measure.steps.length === 0 || measure.kind === "score" || measure.paying || measure.class)
    return NOT_PREPARED;
  if (measure.inputs.length > MOST_INPUTS) return NOT_PREPARED;
  const rateScale = multipliesRates(measure) ? COARSE_RATE : FINE_RATE;
  const count = measure.inputs.length;
  const slots: Slots = {
    n: new Float64Array(count + measure.registers * 2),
    l: [],
    words: new Words(),
  };
  const { n } = slots;
  const numbers = planNumbers(measure.inputs, rateScale);
  const others = otherReaders(measure.inputs, slots);
  const variants = new Map<number, AmountOfSlots | null>();
  let lastMask = -1;
  let last: AmountOfSlots | null = null;
  return (values) => {
    let mask = readNumbers(numbers, values, n);
    if (mask < 0) return NaN;
    for (let k = 0; k < others.length; k++) {
      const other = others[k]!;
      const raw = values[other.index];
      const word = other.known.get(raw);
      if (word !== undefined) n[other.index] = word;
      else {
        const found = other.read(raw);
        if (found === UNSURE) return NaN;
        if (found !== GIVEN) continue;
      }
      mask |= other.bit;
    }
    if (mask !== lastMask) {
      if (!variants.has(mask)) variants.set(mask, variantOf(measure, slots, rateScale, mask));
      last = variants.get(mask)!;
      lastMask = mask;
    }
    if (last === null) return NaN;
    try {
      return last();
    } catch (error) {
      if (error === BEYOND) return NaN;
      throw error;
    }
  };
}

type AmountOfSlots = () => number;

/** A rate that meets money in a product is held with fewer places, so that the product stays exact in a double. */
function multipliesRates(measure: Measure): boolean {
  const isRate = (n: Node): boolean =>
    (n[0] === "$" && measure.inputs[n[1]]!.type === "ratio") || children(n).some(isRate);
  const meets = (n: Node): boolean =>
    ((n[0] === "*" || n[0] === "/") && isRate(n)) || children(n).some(meets);
  return [...measure.require, ...measure.steps].some((part) => "node" in part && meets(part.node));
}

const mayPayNothing = (node: Node): boolean =>
  node[0] === "none" || children(node).some(mayPayNothing);

/** "No case holds" travels as NaN, which only branches, sums and products let through. */
function carriesNothing(node: Node): boolean {
  if (!mayPayNothing(node)) return true;
  if (node[0] === "none") return true;
  if (node[0] === "if")
    return !mayPayNothing(node[1]) && carriesNothing(node[2]) && carriesNothing(node[3]);
  return ["+", "-", "*", "/", "round"].includes(node[0]) && children(node).every(carriesNothing);
}

/** The measure for one choice of given inputs; null when only the exact evaluator can answer. */
function variantOf(
  measure: Measure,
  slots: Slots,
  rateScale: number,
  mask: number,
): AmountOfSlots | null {
  const given = (index: number) => (mask & (1 << index)) !== 0;
  const carried =
    measure.require.every((r) => !mayPayNothing(r.node)) &&
    measure.steps.every((s) => !("node" in s) || carriesNothing(s.node));
  if (!carried) return null;
  const bench: Bench = {
    inputs: measure.inputs,
    slots,
    rateScale,
    given,
    registers: new Map(),
    items: [],
  };
  try {
    const tests = measure.require.flatMap((r) => requirement(r, bench) ?? []);
    const amount = steps(measure.steps, bench);
    return (): number => {
      for (let i = 0; i < tests.length; i++) if (!tests[i]!()) return 0;
      const fen = amount();
      return fen === fen ? fen / 100 : 0;
    };
  } catch (error) {
    if (error instanceof Unprepared || error === BEYOND) return null;
    throw error;
  }
}

/** A requirement whose inputs were all left out is assumed when it may be; a mixed one goes to the exact evaluator. */
function requirement({ node }: Requirement, bench: Bench): (() => boolean) | null {
  const missing = [...inputsOf(node)].filter(
    (i) => !bench.given(i) && bench.inputs[i]!.default === undefined,
  );
  if (missing.length === 0) return prepareCondition(node, bench);
  if (missing.length === inputsOf(node).size && missing.every((i) => bench.inputs[i]!.assumable))
    return null;
  throw new Unprepared("missing");
}

/** The running amount after all steps, in fen. */
function steps(list: readonly Step[], bench: Bench): () => number {
  const lets: (() => void)[] = [];
  let running: Quantity | null = null;
  for (const step of list) {
    if (step.do === "let") lets.push(named(step, bench));
    else running = taken(step, running, bench);
  }
  const fen = rounded(running!, ["#", "0.01"], "half-up").of;
  if (lets.length === 0) return fen;
  return () => {
    for (let i = 0; i < lets.length; i++) lets[i]!();
    return fen();
  };
}

function named(step: Step & { do: "let" }, bench: Bench): () => void {
  const value = prepareQuantity(step.node, bench);
  const slot = bench.inputs.length + step.to * 2 - 1;
  bench.registers.set(step.to, {
    scale: value.scale,
    fraction: value.fraction,
    slot,
    below: slot + 1,
  });
  const { n } = bench.slots;
  const { of, fraction } = value;
  return () => {
    n[slot] = of();
    if (fraction) n[slot + 1] = lastDenominator();
  };
}

function taken(
  step: Exclude<Step, { do: "let" }>,
  running: Quantity | null,
  bench: Bench,
): Quantity {
  if (step.do === "base" || step.do === "brackets") return prepareQuantity(step.node, bench);
  if (running === null) throw new Unprepared("no base");
  if ((step.do === "cap" || step.do === "floor") && mayPayNothing(step.node))
    throw new Unprepared("a cap without a case");
  if (step.do === "round") return rounded(running, ["#", step.unit], step.mode);
  if (step.do === "smallest") return smallest(running, prepareQuantity(["#", step.unit], bench));
  return combined(step.do, running, prepareQuantity(step.node, bench));
}

function smallest(running: Quantity, least: Quantity): Quantity {
  const scale = Math.max(running.scale, least.scale);
  const [of, c] = [raised(running, scale).of, raised(least, scale).constant!];
  if (running.fraction) throw new Unprepared("smallest sum of a fraction");
  return {
    of: () => {
      const value = of();
      return value < c ? 0 : value;
    },
    scale,
    fraction: false,
  };
}

/** Two quantities as the step combines them. */
function combined(
  verb: "plus" | "times" | "cap" | "floor" | "less",
  a: Quantity,
  b: Quantity,
): Quantity {
  switch (verb) {
    case "plus":
      return sum(a, b, 1);
    case "times":
      return product(a, b);
    case "cap":
      return extreme(a, b, true);
    case "floor":
      return extreme(a, b, false);
    case "less":
      return extreme(sum(a, b, -1), constant(0, 0), false);
  }
}

import {
  type Measure,
  type Node,
  type Requirement,
  type Step,
  becomes,
  children,
  inputsOf,
  walk,
} from "../language";
import { prepareCondition } from "./prepare-condition";
import { type Bench, prepareQuantity } from "./prepare-quantity";
import { type Quantity, Unprepared, lastDenominator, rounded, setDenominator } from "./quantity";
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
      // nothing times something negative is -0 in doubles: nothing is nothing
      return last() + 0;
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
  return [...measure.require.map((r) => r.node), ...measure.steps.map(becomes)].some(meets);
}

const mayPayNothing = (node: Node): boolean =>
  node[0] === "none" || children(node).some(mayPayNothing);

/** "No case holds" travels as NaN: branches, sums and products let it through, a cap or a floor does where it comes first. */
function carriesNothing(node: Node): boolean {
  if (!mayPayNothing(node)) return true;
  if (node[0] === "none") return true;
  if (node[0] === "if")
    return !mayPayNothing(node[1]) && carriesNothing(node[2]) && carriesNothing(node[3]);
  const [first, ...others] = children(node);
  if (node[0] === "min" || node[0] === "max")
    return carriesNothing(first!) && !others.some(mayPayNothing);
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
    measure.steps.every((step) => carriesNothing(becomes(step)));
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
  const stored: (() => void)[] = [];
  let running: Quantity | null = null;
  for (const step of list) {
    const tree = becomes(step);
    if (readsTwice(tree)) stored.push(kept(0, running!, bench));
    const value = prepareQuantity(tree, bench);
    if (step.do === "let") stored.push(kept(step.to, value, bench));
    else bench.registers.set(0, (running = value));
  }
  const fen = rounded(running!, ["#", "0.01"], "half-up").of;
  if (stored.length === 0) return fen;
  return () => {
    for (let i = 0; i < stored.length; i++) stored[i]!();
    return fen();
  };
}

const readsTwice = (tree: Node): boolean =>
  [...walk(tree)].filter((node) => node[0] === "@" && node[1] === 0).length > 1;

/** Keeps a register's value in a slot, to be read from there; gives what computes it. */
function kept(register: number, value: Quantity, bench: Bench): () => void {
  const slot = bench.inputs.length + register * 2;
  const { n } = bench.slots;
  const { of, fraction, scale } = value;
  const read = fraction ? () => (setDenominator(n[slot + 1]!), n[slot]!) : () => n[slot]!;
  bench.registers.set(register, { of: read, scale, fraction, ...(!fraction && { slot }) });
  return () => {
    n[slot] = of();
    if (fraction) n[slot + 1] = lastDenominator();
  };
}

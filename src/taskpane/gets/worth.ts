import { ZERO, compare, type Rational } from "../../exact";
import { parseQuantity, type Measure, type Node } from "../../language";

/** A printed amount in yuan; undefined for anything else. */
function yuan(node: Node): Rational | undefined {
  if (node[0] !== "#") return undefined;
  const { value, dimensions } = parseQuantity(node[1]);
  return dimensions.yuan === 1 && Object.keys(dimensions).length === 1 ? value : undefined;
}

/**
 * The most that a measure names in a plain figure (its lowest cap, or its sum), to put the more
 * telling questions first; zero where it names none.
 */
export function worthOf(measure: Measure): Rational {
  const before = known.get(measure);
  if (before) return before;
  const worth = lowestFigure(measure) ?? ZERO;
  known.set(measure, worth);
  return worth;
}

const known = new WeakMap<Measure, Rational>();

function lowestFigure(measure: Measure): Rational | undefined {
  let worth: Rational | undefined;
  for (const step of measure.steps) {
    if (step.do !== "cap" && step.do !== "base") continue;
    const figure = yuan(step.node);
    if (figure && (!worth || compare(figure, worth) < 0)) worth = figure;
  }
  return worth;
}

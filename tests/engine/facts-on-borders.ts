import type { FactValue } from "../../src/engine";
import { type Rational, add, fromDecimal, fromInteger, subtract } from "../../src/exact";
import { type Input, type Node, parseQuantity, walk } from "../../src/language";

/** The same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
const random = randomFrom(7);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

const STEPS = [fromDecimal("0"), fromDecimal("0.01"), fromDecimal("1")];
/** The figures that trees name, and what lies close to them. */
export function bordersOf(nodes: readonly Node[]): Rational[] {
  const figures = nodes
    .flatMap((node) => [...walk(node)])
    .flatMap((part): Rational[] =>
      part[0] === "#"
        ? [parseQuantity(part[1]).value]
        : part[0] === "d"
          ? [fromInteger(part[1])]
          : [],
    );
  // all of last year's sum may be gone
  return [fromInteger(0), fromInteger(-1), ...figures].flatMap((figure) =>
    STEPS.flatMap((step) => [add(figure, step), subtract(figure, step)]),
  );
}

/** A fact on a border, or none. */
export function factFor(input: Input, borders: readonly Rational[]): FactValue | undefined {
  if (random() < 0.3) return undefined;
  if (input.type === "boolean") return random() < 0.6;
  if (input.choices) return pick(input.choices).code;
  return input.type === "money_list" ? [pick(borders), pick(borders)] : pick(borders);
}

import fc from "fast-check";
import { toNumber } from "../../src/exact";
import { type Input, type Measure, type Node, parseQuantity, walk } from "../../src/language";

/** Every tree of a measure. */
export function treesOf(measure: Measure): Node[] {
  const value = measure.value;
  const values =
    value === undefined ? [] : Array.isArray(value) ? [value as Node] : Object.values(value);
  const steps = measure.steps.flatMap((step) => ("node" in step ? [step.node] : []));
  const rest = [measure.class, measure.paying, ...values] as (Node | undefined)[];
  return [...measure.require.map((r) => r.node), ...steps, ...rest.filter((n) => n !== undefined)];
}

/** The figures that a measure names, as numbers: its tiers, caps, rates and least counts. */
function figuresOf(measure: Measure): number[] {
  const figures = treesOf(measure).flatMap((tree) =>
    [...walk(tree)].flatMap((node) =>
      node[0] === "#" ? [toNumber(parseQuantity(node[1]).value)] : node[0] === "d" ? [node[1]] : [],
    ),
  );
  return [...new Set(figures)];
}

/** Facts of a measure as a sheet holds them: blank now and then, and often at or beside a figure that the text names. */
export function cellsOf(measure: Measure): fc.Arbitrary<unknown[]> {
  const figures = figuresOf(measure);
  return fc.tuple(...measure.inputs.map((input) => blankOr(cellOf(input, figures))));
}

const blankOr = (cell: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 12, arbitrary: cell });

function cellOf(input: Input, figures: readonly number[]): fc.Arbitrary<unknown> {
  switch (input.type) {
    case "boolean":
      return fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean());
    case "enum":
      return fc.constantFrom(...input.choices!.flatMap((c) => [c.code, c.zh]));
    case "date":
      return fc.integer({ min: 44_000, max: 47_000 });
    case "money_list":
      return fc.array(near(figures, 0.01, money), { minLength: 1, maxLength: 4 });
    case "money":
    case "usd":
      return near(figures, 0.01, money);
    case "ratio":
      return near(figures, 0.0001, fc.oneof(typedRate, computedRate));
    case "count":
      return near(figures, 1, fc.integer({ min: 0, max: 300 })).map((n) => Math.floor(n));
    default:
      return near(
        figures,
        0.01,
        fc.integer({ min: 0, max: 100_000 }).map((n) => n / 10),
      );
  }
}

const money = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(0.01, 1, 100, 10_000, 1e6))
  .map(([digits, size]) => Math.round(digits * size * 100) / 100);
const typedRate = fc.integer({ min: -2_000, max: 20_000 }).map((n) => n / 10_000);
/** This year over last year, minus one. */
const computedRate = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([now, before]) => now / before - 1);

/** At a figure, a grain beside it, or anywhere. */
function near(figures: readonly number[], grain: number, anywhere: fc.Arbitrary<number>) {
  if (figures.length === 0) return anywhere;
  const beside = fc
    .tuple(fc.constantFrom(...figures), fc.constantFrom(-grain, 0, 0, grain))
    .map(([figure, off]) => Math.max(0, Math.round((figure + off) * 1e6) / 1e6));
  return fc.oneof(beside, anywhere);
}

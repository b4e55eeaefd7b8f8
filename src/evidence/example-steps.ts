import { type Rational, compare } from "../exact";
import type { Outcome } from "../engine";
import type { BuiltDocument, Path } from "../authoring";
import { type LimitStep, type Place, reachableLimits } from "../lint";
import { type Measure, type Node, type Step, parseQuantity, walk } from "../language";
import type { Demand } from "./example-demands";
import { type Walk, keyOf, valueOf } from "./example-walk";
import { shownNode } from "./shown-node";

/** Each limit of a cap or floor binds once and leaves an amount alone once; each slice of brackets is reached. */
export function stepDemands(places: readonly Place[], measure: Measure): Demand[] {
  return places.flatMap((place) => {
    if (place.step?.do === "brackets") return sliceDemands(place, place.step, measure);
    if (place.step?.do === "cap" || place.step?.do === "floor")
      return limitDemands(place, place.step, measure);
    return [];
  });
}

type Brackets = Step & { do: "brackets" };

function limitDemands({ path, source }: Place, step: LimitStep, measure: Measure): Demand[] {
  const names = measure.inputs.map((i) => i.name);
  const [zh, en] = step.do === "cap" ? ["上限", "cap"] : ["下限", "floor"];
  const key = stepKey(step, measure);
  const free = { zh: `未触及${zh}`, en: `the ${en} does not bind` };
  return [
    { mark: `free|${key}`, path, source, say: free },
    ...reachableLimits(step, measure).map((leaf): Demand => {
      const text = shownNode(leaf, names);
      const say = { zh: `${zh} ${text} 起作用`, en: `the ${en} ${text} binds` };
      return { mark: `binds ${keyOf(leaf, measure)}|${key}`, path, source, say };
    }),
  ];
}

function sliceDemands({ path, source }: Place, step: Brackets, measure: Measure): Demand[] {
  return step.slices.map((slice, i) => ({
    mark: `slice ${i}|${stepKey(step, measure)}`,
    path: [...path.slice(0, -1), "slices", i],
    source,
    say: {
      zh: `数额落在这一段（${slice.rate}）`,
      en: `an amount inside this slice (${slice.rate})`,
    },
  }));
}

const stepKey = (step: Step & { node: Node }, measure: Measure) =>
  `${step.do} ${keyOf(step.node, measure)}`;

/** The document's rounding and smallest sum, to be shown once in any of its measures. */
export function paymentDemands(built: BuiltDocument, measure: Measure): Demand[] {
  const put = (mark: string, path: Path, zh: string, en: string): Demand => {
    return { mark, path, source: built.head, say: { zh, en } };
  };
  return [
    ...(built.defaults.rounding &&
    measure.steps.some((step) => "node" in step && isDivided(step.node))
      ? [put("rounded", ["rounding"], "取整改变数额", "rounding changes the sum")]
      : []),
    ...(measure.steps.some((step) => step.do === "smallest")
      ? [
          put("below smallest", ["smallest"], "不足最低数额，不付", "a sum below the smallest"),
          put("smallest", ["smallest"], "正好是最低数额", "exactly the smallest sum"),
        ]
      : []),
  ];
}

/** Whether a sum may come out with digits to round. */
const isDivided = (node: Node) =>
  [...walk(node)].some((n) => n[0] === "/" || (n[0] === "#" && /[%‰]$/.test(n[1])));

/** Marks which limits bind and which slices are reached on the way to an outcome. */
export function markSteps(outcome: Outcome, walking: Walk): void {
  let before: Rational | undefined;
  for (const line of outcome.trace) {
    if (line.line !== "step") continue;
    const { step, bit } = line;
    if (before && (step.do === "cap" || step.do === "floor"))
      markLimit(step, line.value as Rational | undefined, before, walking);
    if (step.do === "round" && bit) walking.marks.add("rounded");
    if (before && step.do === "smallest") markSmallest(step.unit, before, walking);
    if (step.do === "brackets") markSlice(step, walking);
    if (step.do !== "let") before = line.after;
  }
}

function markLimit(
  step: LimitStep,
  limit: Rational | undefined,
  before: Rational,
  walking: Walk,
): void {
  if (!limit) return;
  const sign = compare(before, limit) * (step.do === "cap" ? 1 : -1);
  const key = stepKey(step, walking.measure);
  if (sign < 0) walking.marks.add(`free|${key}`);
  else walking.marks.add(`binds ${keyOf(taken(step.node, walking), walking.measure)}|${key}`);
}

function taken(node: Node, walking: Walk): Node {
  if (node[0] !== "if") return node;
  return taken(valueOf(node[1], walking) === true ? node[2] : node[3], walking);
}

function markSmallest(unit: string, before: Rational, { marks }: Walk): void {
  const sign = compare(before, parseQuantity(unit).value);
  if (sign === 0) marks.add("smallest");
  if (sign < 0 && before.n > 0n) marks.add("below smallest");
}

function markSlice(step: Brackets, walking: Walk): void {
  const value = valueOf(step.of, walking);
  if (typeof value !== "object") return;
  const inside = step.slices.findIndex(
    ({ to }) => !to || compare(value, parseQuantity(to).value) <= 0,
  );
  walking.marks.add(`slice ${inside}|${stepKey(step, walking.measure)}`);
}

import { ZERO, compare } from "../../exact";
import { type Measure, type Step, parseQuantity } from "../../language";
import type { Place } from "../instruments/places";
import { ANY, type Known, type Range, combined, range, union } from "../instruments/range";
import { type Problem, Reader } from "../../authoring";

const NOTHING: Range = { lo: ZERO, hi: ZERO, whole: true };

/** What the inputs and the named results of a measure can be; `here` where one case is looked at. */
export function knownOf(measure: Measure, here?: Known["here"]): Known {
  const registers: (Range | undefined)[] = [];
  const known: Known = { inputs: measure.inputs, registers, here };
  for (const step of measure.steps)
    if (step.do === "let") registers[step.to] = range(step.node, known) ?? ANY;
  return known;
}

/** A cap above all that the amount can be, or a floor below it, changes nothing. */
export function idleCaps(measure: Measure, places: readonly Place[]): Problem[] {
  const known = knownOf(measure);
  let running: Range = ANY;
  return measure.steps.flatMap((step): Problem[] => {
    const before = running;
    running = after(step, before, known);
    const place = places.find((p) => p.step === step);
    return place && isIdle(step, before, known) ? said(step, place) : [];
  });
}

function isIdle(step: Step, before: Range, known: Known): boolean {
  if (step.do !== "cap" && step.do !== "floor") return false;
  const limit = range(step.node, known) ?? ANY;
  return step.do === "cap"
    ? before.hi !== null && limit.lo !== null && compare(before.hi, limit.lo) <= 0
    : before.lo !== null && limit.hi !== null && compare(before.lo, limit.hi) >= 0;
}

function said(step: Step, place: Place): Problem[] {
  const out = new Reader(place.source);
  if (step.do === "cap")
    out.report(
      "cap-idle",
      place.path,
      "前面算出的数额不可能超过这个上限；请核对数字，或删去此步",
      "what comes before can never exceed this cap; check the figures or remove the step",
    );
  else
    out.report(
      "cap-idle",
      place.path,
      "前面算出的数额不可能低于这个下限；请核对数字，或删去此步",
      "what comes before can never fall below this floor; check the figures or remove the step",
    );
  return out.problems;
}

/** What the running amount can be before a step. */
export function rangeBefore(step: Step, measure: Measure, known: Known): Range {
  const earlier = measure.steps.slice(0, measure.steps.indexOf(step));
  return earlier.reduce<Range>((running, s) => after(s, running, known), ANY);
}

const ACTS = { plus: "+", times: "*", cap: "min", floor: "max", less: "-" } as const;

function after(step: Step, running: Range, known: Known): Range {
  switch (step.do) {
    case "let":
      return running;
    case "round":
      return ANY;
    case "smallest":
      return union(running, { ...NOTHING, hi: parseQuantity(step.unit).value }) ?? ANY;
    case "base":
    case "brackets":
      return range(step.node, known) ?? NOTHING;
    default: {
      const found = combined(ACTS[step.do], running, range(step.node, known) ?? NOTHING);
      return step.do === "less" ? combined("max", found, NOTHING) : found;
    }
  }
}

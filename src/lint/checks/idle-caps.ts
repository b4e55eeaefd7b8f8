import { compare } from "../../exact";
import type { Measure, Step } from "../../language";
import type { Place } from "../instruments/places";
import { knownOf, rangeAfter } from "../instruments/range-of-steps";
import { ANY, type Known, type Range, range } from "../instruments/range";
import { type Problem, Reader } from "../../authoring";

/** A cap above all that the amount can be, or a floor below it, changes nothing. */
export function idleCaps(measure: Measure, places: readonly Place[]): Problem[] {
  const known = knownOf(measure);
  let running: Range = ANY;
  return measure.steps.flatMap((step): Problem[] => {
    const before = running;
    running = rangeAfter(step, before, known);
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

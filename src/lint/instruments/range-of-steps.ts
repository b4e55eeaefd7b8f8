import { type Measure, type Step, becomes } from "../../language";
import { ANY, type Known, NOTHING, type Range, range } from "./range";

/** What the inputs and the named results of a measure can be; `here` where one case is looked at. */
export function knownOf(measure: Measure, here?: Known["here"]): Known {
  const registers: (Range | undefined)[] = [];
  const known: Known = { inputs: measure.inputs, registers, here };
  for (const step of measure.steps)
    if (step.do === "let") registers[step.to] = range(step.node, known) ?? ANY;
  return known;
}

/** What the running amount can be before a step. */
export function rangeBefore(step: Step, measure: Measure, known: Known): Range {
  const earlier = measure.steps.slice(0, measure.steps.indexOf(step));
  return earlier.reduce<Range>((running, s) => rangeAfter(s, running, known), ANY);
}

/** What the running amount can be after a step. */
export function rangeAfter(step: Step, running: Range, known: Known): Range {
  if (step.do === "let") return running;
  const registers = [running, ...known.registers.slice(1)];
  return range(becomes(step), { ...known, registers }) ?? NOTHING;
}

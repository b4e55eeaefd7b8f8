import { readFact } from "../../engine";
import type { Input } from "../../language";
import type { RuleBook } from "../../rulebook";
import { measureOf, type ArgumentReading, type CallReading } from "../../travel";
import { asTyped } from "../facts/as-typed";
import { factKey } from "../facts/fact-key";
import { timesOf, unitsOf } from "../facts/units";
import type { Answer, Answers } from "../shell/pane-state";

/**
 * The facts that a call hands to its measure: cells as links, what stands in the formula as if it had been typed. What
 * is calculated inside of the formula is left out. The values of linked cells are read afterwards.
 */
export function takenFacts(reading: CallReading, book: RuleBook): Answers {
  const inputs = measureOf(reading, book)?.inputs.filter(({ scope }) => !scope) ?? [];
  const answers: Record<string, Answer> = {};
  reading.args.slice(1).forEach((arg, i) => {
    const input = inputs[i];
    const answer = input && answerFor(input, arg);
    if (answer) answers[factKey(input)] = answer;
  });
  return answers;
}

function answerFor(input: Input, arg: ArgumentReading): Answer | undefined {
  if (arg.given === "value") return typed(input, arg.value);
  if (arg.given === "rows")
    return typed(
      input,
      arg.rows.flatMap((row) => [...row]),
    );
  if (arg.given !== "cells") return undefined;
  const times = arg.times === 1 ? undefined : String(arg.times);
  const unit = unitsOf(input, "cell").find((one) => timesOf[one] === times);
  if (times !== undefined && !unit) return undefined;
  return { by: "cell", area: arg.block, values: [], ...(unit ? { unit } : {}) };
}

function typed(input: Input, value: unknown): Answer | undefined {
  const read = readFact(input, value);
  if (!("value" in read)) return undefined;
  const [unit] = unitsOf(input, "typed");
  return { by: "typed", text: asTyped(input, value, read.value), ...(unit ? { unit } : {}) };
}

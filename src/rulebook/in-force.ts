import { type Outcome, type Reason, paysMoney } from "../engine";
import type { Measure, RuleDocument } from "../language";

/** Whether a day (YYYY-MM-DD) lies in the measure's time; an open end has no limit. */
export const isInForce = (measure: Measure, day: string) =>
  !isBefore(measure, day) && !isAfter(measure, day);

const isBefore = ({ from }: Measure, day: string) => !!from && day < from;
const isAfter = ({ to }: Measure, day: string) => !!to && day > to;

export type NotInForce = Extract<Reason, { why: "not-in-force" }>;

/**
 * Why a measure does not hold on a day: its time, and the numbers of the documents that held before it or took its
 * place, whether the rule book has those or not.
 */
export function notInForceReason(
  measure: Measure,
  own: RuleDocument | undefined,
  documents: readonly RuleDocument[],
  day: string,
): NotInForce {
  const repealing = documents.filter((d) => own?.number && d.repeals.includes(own.number));
  const after = [...(own?.replacedBy ?? []), ...repealing.map((d) => d.number ?? d.code)];
  return {
    why: "not-in-force",
    from: measure.from ?? null,
    to: measure.to ?? null,
    replaces: (isBefore(measure, day) && own?.repeals) || [],
    replacedBy: isAfter(measure, day) ? [...new Set(after)] : [],
  };
}

/** Not in force is an answer: nothing is paid. */
export function notInForce(measure: Measure, reason: NotInForce): Outcome {
  return {
    status: "ineligible",
    missing: [],
    assumed: [],
    because: [reason],
    trace: [],
    ...(paysMoney(measure) ? { amount: { n: 0n, d: 1n } } : {}),
    ...(measure.class ? { class: null } : {}),
  };
}

import { type Outcome, type Reason, paysMoney } from "../engine";
import type { Measure, RuleDocument } from "../language";

/** Whether the text of a measure holds on a day (YYYY-MM-DD); an open end has no limit. */
export const isInForce = ({ from, to }: Measure, day: string): boolean =>
  (!from || day >= from) && (!to || day <= to);

/** Days, YYYY-MM-DD; null where an end is open. */
export interface Days {
  from: string | null;
  to: string | null;
}

/**
 * The days whose business a measure pays for: an end that the text does not name is that of its validity, else the last
 * day of a round that is over.
 */
export const businessOf = ({ business, from, to, closed }: Measure): Days => ({
  from: business?.from ?? from ?? null,
  to: business?.to ?? to ?? closed?.on ?? null,
});

/** Whether business of a day is paid for. */
export function paysFor(measure: Measure, day: string): boolean {
  const { from, to } = businessOf(measure);
  return (!from || day >= from) && (!to || day <= to);
}

export type Outside = Extract<Reason, { why: "outside" }>;

/**
 * Why business of a day is not paid for: the days that are, and the numbers of the documents that held before the
 * measure's or took its place, whether the rule book has those or not.
 */
export function outsideReason(
  measure: Measure,
  own: RuleDocument | undefined,
  documents: readonly RuleDocument[],
  day: string,
): Outside {
  const repealing = documents.filter((d) => own?.number && d.repeals.includes(own.number));
  const after = [...(own?.replacedBy ?? []), ...repealing.map((d) => d.number ?? d.code)];
  const { from, to } = businessOf(measure);
  return {
    why: "outside",
    day,
    from,
    to,
    validFrom: measure.from ?? null,
    validTo: measure.to ?? null,
    ...(measure.paidUntil && { paidUntil: measure.paidUntil }),
    replaces: (from && day < from && own?.repeals) || [],
    replacedBy: to && day > to ? [...new Set(after)] : [],
  };
}

/** A day outside is an answer: nothing is paid. */
export function outsideOutcome(measure: Measure, reason: Outside): Outcome {
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

/** Whether an outcome says that the day lies outside. */
export const isOutside = ({ because }: Outcome): boolean => because[0]?.why === "outside";

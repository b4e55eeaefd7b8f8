import { toNumber } from "../exact";
import type { Measure } from "../language";
import { type Candidate, type Dropped, bestOfCandidates } from "../planner";
import { type RuleBook, openUntil } from "../rulebook";
import { REQUEST_FAULTS, type Lang, groupText, reasonText } from "../text";
import { ambiguousAnswer } from "./ambiguous";
import { Fault, type Json } from "./fault";
import { find, read } from "./subject";
import { toldBy } from "./told";

/** The largest allowed sum of the measures named, each once; maxima included, and how much of it is only a maximum. */
export function combine(
  book: RuleBook,
  ids: unknown,
  facts: Json,
  on: string | undefined,
  lang: Lang,
): Json {
  if (!Array.isArray(ids)) throw new Fault("bad-request", REQUEST_FAULTS[lang].notACombination);
  const candidates = ids.map((id: unknown): Candidate => {
    const { measure, day } = find(book, id, on, lang);
    return { measure, outcome: book.assess(measure, read(book, measure, facts, lang), day), day };
  });
  const twice = candidates.find(
    ({ measure }, i) => candidates.findIndex((c) => c.measure.id === measure.id) < i,
  );
  if (twice) throw new Fault("duplicate-id", REQUEST_FAULTS[lang].twice(twice.measure.id));
  const best = bestOfCandidates(book, candidates, toldBy(book, facts));
  return {
    total: toNumber(best.total),
    only_a_maximum: toNumber(best.onlyMaximum),
    chosen: best.chosen.map((c) => c.measure.id),
    dropped: best.dropped.map((dropped) => droppedText(dropped, candidates, lang)),
    capped: best.capped.map((group) => groupText(group, lang)),
    ...(best.gap.n > 0n && { gap: toNumber(best.gap) }),
    ...ambiguousAnswer(book, paying(candidates, best.dropped), facts, lang),
    assumed: namesById(candidates, "assumed"),
    missing: namesById(candidates, "missing"),
    last_day: Object.fromEntries(
      best.chosen.map(({ measure }) => [measure.id, openUntil(book, measure)]),
    ),
  };
}

/** What pays by itself, chosen or not, as lines of a position. */
function paying(candidates: readonly Candidate[], dropped: readonly Dropped[]) {
  const unpaid = new Set(
    dropped.flatMap(({ id, because: { why } }) => (why === "not-payable" ? id : [])),
  );
  return candidates.map(({ measure }) => ({
    measure,
    class: unpaid.has(measure.id) ? ("none" as const) : ("sure" as const),
  }));
}

function droppedText({ id, because }: Dropped, candidates: readonly Candidate[], lang: Lang): Json {
  if (because.why === "group") return { id, because: groupText(because.group, lang) };
  const { measure } = candidates.find((c) => c.measure.id === id)!;
  const { status, because: reasons } = because.outcome;
  return {
    id,
    because: { status, reasons: reasons.map((reason) => reasonText(reason, measure, lang)) },
  };
}

/** Names of inputs, by measure; measures without any are left out. */
function namesById(candidates: readonly Candidate[], key: "assumed" | "missing"): Json {
  return Object.fromEntries(
    candidates
      .filter(({ outcome }) => outcome[key].length > 0)
      .map(({ measure, outcome }) => [measure.id, inputNames(measure, outcome[key])]),
  );
}

/** Names of inputs, from their positions. */
export const inputNames = (measure: Measure, positions: readonly number[]): string[] =>
  positions.map((i) => measure.inputs[i]!.name);

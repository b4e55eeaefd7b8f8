import { type Rational, ZERO } from "../exact";
import type { Measure, Table } from "../language";
import { type Notes, type Outcome, type Told, toldOf } from "./outcome";
import { type Required, requirements } from "./requirements";
import { type Resulting, readyResult, resulting } from "./resulting";
import { runOf } from "./run";
import { type Facts, NO_ANSWER } from "./value";

/**
 * The exact outcome of a measure, with every step. Money is in yuan and comes out to the fen (half up where the
 * document states no rounding of its own). Facts that make a division by zero have no answer, and it says so.
 */
export function assess(
  measure: Measure,
  given: Facts,
  tables: Readonly<Record<string, Table>> = {},
): Outcome {
  const run = runOf(measure.inputs, given, tables);
  const notes: Notes = { because: [], trace: [] };
  const required = requirements(measure, run, notes);
  const came = isOpen(required) ? resulting(readyResult(measure), run, notes) : undefined;
  const { told, missing, assumed } = concluded(measure, required, came);
  const because =
    told.status === "no-answer"
      ? []
      : told === came?.whole
        ? [...notes.because, ...came.because]
        : notes.because;
  return { ...told, missing, assumed, because, trace: notes.trace };
}

/** Whether steps and the rest matter: where no requirement has failed, one without an answer says all. */
export const isOpen = ({ answered, failed }: Required): boolean => answered || failed;

/** What a measure comes to, and beside it what is missing and assumed. */
interface Concluded {
  readonly told: Told;
  readonly missing: number[];
  readonly assumed: number[];
}

const NOTHING: Pick<Concluded, "missing" | "assumed"> = { missing: [], assumed: [] };
const NO_ANSWER_AT_ALL: Concluded = { told: toldOf("no-answer"), ...NOTHING };

/** What has no answer does not matter once a requirement has failed or no tier holds; `came` is none for what is not open. */
export function concluded(
  measure: Measure,
  required: Required,
  came: Resulting | undefined,
): Concluded {
  if (!came) return NO_ANSWER_AT_ALL;
  const { needed, whole } = came;
  if (required.failed || came.isNoTier) return { told: refusal(measure, came.amount), ...NOTHING };
  if (needed === NO_ANSWER) return NO_ANSWER_AT_ALL;
  for (const index of needed) required.asked.add(index);
  const missing = listed(required.asked);
  const told = whole && missing.length === 0 ? whole : unfinished(came);
  return { told, missing, assumed: listed(required.assumed) };
}

/** Of most there is none: one list for all. */
const listed = (positions: Required["asked"]): number[] =>
  positions.length === 0 ? NOTHING.missing : positions.all();

function unfinished({ amount, score }: Resulting): Told {
  const told = toldOf("needs-input");
  if (amount) told.amount = amount;
  if (score) told.score = score;
  return told;
}

const MONEY_KINDS = new Set<Measure["kind"]>(["award", "ceiling", "discretionary"]);
/** Whether the measure is about money at all; not being eligible then means nothing is paid. */
export const paysMoney = (measure: Measure) => MONEY_KINDS.has(measure.kind);

/**
 * Not eligible: the amount is zero (a sum that is not money stays beside the refusal), and a class is none unless a
 * failing one is known.
 */
export function refusal(measure: Measure, amount?: Rational): Told {
  const told = toldOf("ineligible");
  if (paysMoney(measure)) told.amount = ZERO;
  else if (amount) told.amount = amount;
  if (measure.class) told.class = measure.refusedClass ?? null;
  if (measure.value) told.value = null;
  return told;
}

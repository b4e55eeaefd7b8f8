import { resultFormula } from "../../src/formula";
import { argumentsOf } from "../../src/functions";
import type { Measure } from "../../src/language";
import { annotatedRuleBook } from "../../src/rulebook";
import { resultWords } from "../../src/text";
import { call } from "../functions/call";
import { rulesReadOnce } from "../rules/read-once";
import { borderFacts } from "./border-facts";
import { type Case, columnName } from "./recalculate";
import { exampleRows } from "./same-as-engine";

const book = await annotatedRuleBook();
const KINDS = ["eligibility", "score", "lookup"];

/** Measures that give a class, a score or a value, each with rows of its examples, at its borders and by chance. */
export interface Giving {
  readonly measure: Measure;
  readonly rows: readonly (readonly unknown[])[];
}

export function givingMeasures(most: number): Giving[] {
  const authored = rulesReadOnce().documents.flatMap(({ measures }) => measures);
  return authored
    .filter(({ measure: { kind } }) => KINDS.includes(kind))
    .map((one) => {
      const { measure } = one;
      const own = argumentsOf(measure);
      const places = own.map((input) => measure.inputs.indexOf(input));
      const examples = exampleRows(one);
      const borders = borderFacts(measure, { anchors: examples.slice(0, 2), random: most });
      const rows = [...examples, ...borders].slice(0, most);
      return { measure, rows: rows.map((row) => places.map((i) => row[i] ?? null)) };
    });
}

/** The formula of a measure's result, a row for each; the reason where there is none. */
export function resultCase({ measure, rows }: Giving): Case | { why: string } {
  const cells = Object.fromEntries(
    argumentsOf(measure).map(({ name }, i) => [name, `${columnName(i)}987654`]),
  );
  const made = resultFormula(measure, cells, resultWords(measure, "zh-CN"));
  if ("unsupported" in made) return made.unsupported;
  return {
    name: measure.id,
    rows,
    formula: made.formula.replaceAll("987654", "1"),
  };
}

export interface Parted {
  readonly id: string;
  readonly row: readonly unknown[];
  readonly engine: unknown;
  readonly formula: unknown;
}

export interface ComparedResults {
  readonly rows: number;
  /** results that are a class, a number, a truth */
  readonly told: number;
  /** #N/A where the function answers all the same */
  readonly cautious: Parted[];
  readonly differences: Parted[];
}

/** Holds what a spreadsheet computes against what POLICY_RESULT gives. */
export function heldAgainst(
  cases: readonly (readonly [Giving, Case])[],
  computed: readonly (readonly unknown[])[],
): ComparedResults {
  const all = cases.flatMap(([{ measure, rows }], m) =>
    rows.map((row, r): Parted => {
      const answer = call("POLICY_RESULT", [
        `${measure.id}${dayOf(measure)}`,
        ...row.map((v) => [[v]]),
      ]);
      const engine = Array.isArray(answer) ? answer[0]![0] : answer;
      return { id: measure.id, row, engine, formula: computed[m]![r] };
    }),
  );
  const parted = all.filter((one) => !same(one));
  const cautious = parted.filter(({ formula }) => isError(formula));
  return {
    rows: all.length,
    told: all.filter(({ engine }) => !isError(engine)).length,
    cautious,
    differences: parted.filter((one) => !cautious.includes(one)),
  };
}

/** The version of the measure that is compared, where the book has several. */
function dayOf({ id, from }: Measure): string {
  const versions = book.measures.filter((one) => one.id === id);
  return versions.length > 1 && from ? `@${from}` : "";
}

const isError = (value: unknown) =>
  (typeof value === "string" && /^#[A-Z/0]+[!?]?/.test(value)) ||
  (typeof value === "object" && value !== null);

function same({ engine, formula }: Parted): boolean {
  if (isError(engine)) return isError(formula);
  if (typeof engine === "number")
    return (
      typeof formula === "number" &&
      Math.abs(formula - engine) <= 1e-9 * Math.max(1, Math.abs(engine))
    );
  if (typeof engine === "boolean")
    return formula === engine || formula === String(engine).toUpperCase();
  return formula === engine;
}

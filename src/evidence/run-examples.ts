import { toNumber } from "../exact";
import { type Facts, type Outcome, assess, readFact } from "../engine";
import { type Authored, type Problem, type ProblemCode, isMap } from "../authoring";
import type { Measure, Table } from "../language";

/** One example of a rule file: the facts as typed, and what they give. */
export interface Example {
  facts: Record<string, unknown>;
  gives: unknown;
  index: number;
}

const RESERVED = new Set(["gives", "why"]);

/** Later rows state only what differs from the first; null leaves a fact out. */
export function examplesOf(authored: Authored): Example[] {
  const first = factsOf(authored.examples[0] ?? {});
  return authored.examples.map((row, index) => {
    const facts = Object.fromEntries(
      Object.entries({ ...first, ...factsOf(row) }).filter(([, v]) => v !== null),
    );
    return { facts, gives: row.gives, index };
  });
}
const factsOf = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !RESERVED.has(key)));

/** The facts of the first example, for help pages. */
export const sampleOf = (authored: Authored): Record<string, unknown> | undefined =>
  examplesOf(authored)[0]?.facts;

/** The facts of an example by position; a fact that cannot be read, or that no input has, is a problem. */
export function readExample(authored: Authored, example: Example): Facts | string {
  const { inputs } = authored.measure;
  const unknown = Object.keys(example.facts).find((name) => !inputs.some((i) => i.name === name));
  if (unknown) return `no input ${unknown}`;
  const facts = inputs.map((input) => readFact(input, example.facts[input.name]));
  const broken = facts.findIndex((f) => "broken" in f);
  if (broken >= 0)
    return `${inputs[broken]!.name}: ${(facts[broken] as { broken: string }).broken}`;
  return facts.map((f) => ("value" in f ? f.value : undefined));
}

/** Runs the examples of a measure; what differs is a problem at the example's line. */
export function runExamples(
  authored: Authored,
  tables: Readonly<Record<string, Table>>,
): Problem[] {
  return examplesOf(authored).flatMap((example) => {
    const at = authored.reader.source.lineOf([...authored.path, "examples", example.index]);
    const say = (zh: string, en: string, code: ProblemCode = "example-differs"): Problem[] => [
      {
        code,
        file: authored.reader.source.file,
        line: at,
        zh: `${authored.measure.id} ${zh}`,
        en: `${authored.measure.id} ${en}`,
      },
    ];
    const facts = readExample(authored, example);
    if (typeof facts === "string")
      return say(`例子读不懂：${facts}`, `the example cannot be read: ${facts}`);
    const outcome = assess(authored.measure, facts, tables);
    if (outcome.status === "no-answer")
      return example.gives === "error" && outOfStep(facts)
        ? []
        : say(
            "例子无解（除以零？）；请加条件（如 > 0）",
            "the example has no answer (a division by nothing?); add the requirement (> 0, say)",
            "no-answer",
          );
    if (outcome.amount && outcome.amount.n < 0n)
      return say(
        "例子的金额低于零；请加 floor: 0元，或改用 less",
        "the example's sum is below zero; add floor: 0元, or use less",
        "below-zero",
      );
    if (authored.nothing === null && isBaseOfNothing(outcome, authored.measure))
      return say(
        "例子可享受而金额为零，因基数是零；请加条件（如 > 0元），或在 nothing 里写明为何仍算享受",
        "the example is eligible for nothing, as its base is nothing; add the requirement (> 0元, say), or say in nothing why it is an award all the same",
        "nothing-paid",
      );
    const found = described(outcome, authored);
    const wanted = expected(example.gives, authored);
    return matches(found, wanted)
      ? []
      : say(
          `例子应得 ${JSON.stringify(wanted)}，算得 ${JSON.stringify(found)}`,
          `the example should give ${JSON.stringify(wanted)}, it gives ${JSON.stringify(found)}`,
        );
  });
}

/** Lists that belong together and have different lengths are the only thing that a rule need not answer. */
const outOfStep = (facts: Facts): boolean =>
  new Set(facts.flatMap((fact) => (Array.isArray(fact) ? [fact.length] : []))).size > 1;

/** Whether a sum is nothing from its base on, not by a cap, what is subtracted, or rounding. */
function isBaseOfNothing({ status, because }: Outcome, { kind }: Measure): boolean {
  if (status === "ineligible" || (kind !== "award" && kind !== "ceiling")) return false;
  return because.some(
    (reason) => reason.why === "nothing-left" && ["base", "times"].includes(reason.step.do),
  );
}

type Description = Record<string, unknown>;

function described(outcome: Outcome, authored: Authored): Description {
  const value =
    isMap(outcome.value) && !("n" in outcome.value)
      ? Object.fromEntries(Object.entries(outcome.value).map(([k, v]) => [k, plain(v)]))
      : plain(outcome.value);
  return {
    status: outcome.status,
    amount: plain(outcome.amount),
    score: plain(outcome.score),
    class: outcome.class,
    value,
    needs: outcome.missing.map((i) => authored.measure.inputs[i]!.name),
  };
}
const plain = (v: unknown) => (isMap(v) && typeof v.n === "bigint" ? toNumber(v as never) : v);

/** `gives: 10万元`, `not eligible`, `case by case`, `{ needs: [growth] }`, `{ class: x }`, `{ score: 3 }`, `{ value: … }` */
function expected(gives: unknown, authored: Authored): Description {
  if (isMap(gives)) return gives;
  const word = String(gives).trim();
  if (word === "not eligible") return { status: "ineligible" };
  if (word === "case by case") return { status: "case-by-case" };
  if (word === "information") return { status: "information" };
  const read = readFact(
    {
      name: "gives",
      zh: "",
      en: "",
      type: authored.measure.kind === "score" ? "number" : "money",
      signed: true,
    },
    gives,
  );
  if (!("value" in read)) return { unreadable: word };
  const number = toNumber(read.value as never);
  if (authored.measure.kind === "score") return { status: "eligible", score: number };
  return {
    status:
      authored.measure.kind === "ceiling" && !authored.measure.paying
        ? "up-to"
        : authored.measure.paying
          ? undefined
          : "eligible",
    amount: number,
  };
}

function matches(found: Description, wanted: Description): boolean {
  if (Array.isArray(wanted.needs))
    return (
      found.status === "needs-input" && sameSet(found.needs as string[], wanted.needs as string[])
    );
  return Object.entries(wanted).every(
    ([key, value]) => value === undefined || same(found[key], value),
  );
}

/** Texts and numbers by how they are written; records by their entries; an empty cell is null. */
function same(found: unknown, wanted: unknown): boolean {
  if (isMap(found) || isMap(wanted))
    return (
      isMap(found) &&
      isMap(wanted) &&
      sameSet(Object.keys(found), Object.keys(wanted)) &&
      Object.keys(wanted).every((key) => same(found[key], wanted[key]))
    );
  const plainText = (x: unknown) => (x === "" || x === undefined ? "null" : String(x));
  return plainText(found) === plainText(wanted);
}
const sameSet = (a: string[], b: string[]) =>
  a.length === b.length && a.every((x) => b.includes(x));

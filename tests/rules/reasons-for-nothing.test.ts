import { expect, it } from "vitest";
import { assess, readFact } from "../../src/engine";
import { isZero } from "../../src/exact";
import { rulesReadOnce } from "./read-once";
import { rowsFor } from "../formula/same-as-engine";

const { documents, tables } = rulesReadOnce();
const RANDOM = 6;

it("no measure of the book pays nothing without saying why, at its borders and by chance", () => {
  let nothing = 0;
  const silent: string[] = [];
  for (const authored of documents.flatMap((document) => document.measures)) {
    const { measure } = authored;
    if (measure.steps.length === 0 || measure.kind === "score") continue;
    for (const row of rowsFor(authored, tables, RANDOM)) {
      const read = measure.inputs.map((input, i) => readFact(input, row[i]));
      if (read.some((fact) => "broken" in fact)) continue;
      const facts = read.map((fact) => ("value" in fact ? fact.value : undefined));
      const { amount, because, status } = assess(measure, facts, tables);
      if (!amount || !isZero(amount) || status === "needs-input") continue;
      nothing++;
      if (because.length === 0) silent.push(`${measure.id} ${JSON.stringify(row)}`);
    }
  }
  expect(nothing).toBeGreaterThan(10_000);
  expect(silent).toEqual([]);
});

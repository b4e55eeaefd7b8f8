/**
 * Compares the amounts that the build writes as code with the exact evaluator, over rows that look for differences:
 * `npx tsx bench/compare-amounts.ts [rows a measure, 5000] [seed, 1] [start of ids]`; ids that
 * begin with "bench" are those of measures.yaml. Ends with an error where a row
 * differs; prints the measures whose rows mostly need the exact evaluator.
 */
import { compiled } from "../tests/fast/compiled";
import { AdversarialRows } from "../tests/fast/adversarial-rows";
import { bothWays } from "../tests/fast/both-ways";
import { hasAmount } from "../src/bundle/amounts/measure-code";
import { wordedRuleBook } from "../src/rulebook";
import { ASK_EXACTLY } from "../src/fast";
import { benchMeasures } from "./bench-measures";
import { Chance } from "../tests/engine/random-cells";

const [rows, seed] = [Number(process.argv[2] ?? 5000), Number(process.argv[3] ?? 1)];
const start = process.argv[4] ?? "";
const book = await wordedRuleBook();
const known = start.startsWith("bench") ? [...benchMeasures().values()] : book.measures;
const measures = known.filter((m) => hasAmount(m) && m.id.startsWith(start));
const amountOf = compiled(measures);
const sum = { rows: 0, answered: 0, paid: 0, wrong: 0 };
let left = 0;
for (const [i, measure] of measures.entries()) {
  const amount = amountOf(measure);
  if (amount === ASK_EXACTLY) left++;
  else {
    const next = new AdversarialRows(measure, new Chance(seed * 100_003 + i));
    const found = bothWays(measure, amount, () => next.next(), rows);
    for (const line of found.wrong.slice(0, 2)) console.log(line);
    sum.rows += found.rows;
    sum.answered += found.answered;
    sum.paid += found.paid;
    sum.wrong += found.wrong.length;
    if (found.answered < rows / 3)
      console.log(`${measure.id}: code answers ${((found.answered / rows) * 100).toFixed(0)} %`);
  }
}
console.log(
  `${measures.length} measures with an amount, ${left} not written; ${sum.rows} rows, ` +
    `${sum.answered} answered by code (${sum.paid} with a sum), ${sum.wrong} different`,
);
if (sum.wrong > 0) process.exitCode = 1;

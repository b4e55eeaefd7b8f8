import { type Measure, type Node, assuming } from "../language";
import { ask } from "./ask";
import { wordsThatAreRead } from "./ask-cell";
import { certain } from "./branch";
import { type ExcelText, LONGEST, NOT_AVAILABLE, call } from "./excel-text";
import { whatIsMissing } from "./missing";
import { type FormulaProblem, Unsupported } from "./problem";
import { type Sheet, readCells } from "./sheet";
import {
  type Facts,
  NOTHING_KNOWN,
  type Test,
  all,
  any,
  learned,
  opposite,
  simplified,
} from "./test";
import { mayPay } from "./tiers";
import { readableText } from "./write-readable";
import { written } from "./write-test";

export type FormulaOrProblem = { formula: string } | { unsupported: FormulaProblem };

/** What a formula answers once requirements and blanks have been looked at. */
export interface Asked {
  /** what the answer is computed from, whose cells are asked for first; left out where each question asks for its own */
  readonly tree?: Node;
  /** trees whose tiers decide, too: without one the measure is not for the company */
  readonly tiers: readonly Node[];
  /** trees that must have all their facts */
  readonly whole: readonly Node[];
  /** a text that keeps it from an answer (#N/A) */
  readonly silent: Test;
  /** the answer where the measure is not for the company */
  readonly nothing: ExcelText;
  /** the answer itself, where these facts are known */
  readonly answer: (facts: Facts) => ExcelText;
}

/** A whole formula, or why there is none. */
export function formulaOf(
  measure: Measure,
  cells: Readonly<Record<string, string>>,
  asking: (sheet: Sheet) => Asked,
): FormulaOrProblem {
  try {
    const sheet = readCells(measure, cells);
    const formula = `=${decided(measure, asking(sheet), sheet).text}`;
    if (sheet.lacking.size > 0) {
      const inputs = [...sheet.lacking].sort((a, b) => a - b).map((i) => measure.inputs[i]!.name);
      throw new Unsupported({ why: "needs-cell", inputs });
    }
    if (formula.length > LONGEST)
      return { unsupported: { why: "too-long", characters: formula.length } };
    return { formula };
  } catch (error) {
    if (error instanceof Unsupported) return { unsupported: error.problem };
    throw error;
  }
}

/** IF(every cell can be read, IF(eligible, IF(something missing, #N/A, answer), nothing), #N/A) */
function decided(measure: Measure, asked: Asked, sheet: Sheet): ExcelText {
  const read = learned(NOTHING_KNOWN, wordsThatAreRead(sheet));
  const may = simplified(
    all(
      ...measure.require.map(({ node }) => ask(node, sheet, "may").yes),
      ...asked.tiers.map((tree) => mayPay(tree, sheet)),
    ),
    read.known,
  );
  const value = answered(measure, asked, { sheet, facts: learned(read, may) });
  const sum =
    may === true
      ? value
      : may === false
        ? asked.nothing
        : call("IF", written(may, sheet), value, asked.nothing);
  const readable = readableText(sheet);
  return readable ? call("IF", readable, sum, NOT_AVAILABLE) : sum;
}

/** The answer after a look at what requirements, texts and the answer itself need. */
function answered(
  measure: Measure,
  { tree, whole, silent, answer }: Asked,
  { sheet, facts }: { sheet: Sheet; facts: Facts },
): ExcelText {
  const { known } = facts;
  const open = measure.require.map(({ node }) =>
    opposite(simplified(ask(assuming(node), sheet, "held").yes, known)),
  );
  const own = any(
    tree ? certain(simplified(whatIsMissing(tree, sheet), known)) : false,
    ...open.map(certain),
  );
  const first = any(own, ...whole.map((one) => whatIsMissing(one, sheet)), silent);
  const sure = learned(facts, opposite(first));
  const rest = simplified(any(...open), sure.known);
  const value = answer(learned(sure, opposite(rest)));
  return unless(first, unless(rest, value, sheet), sheet);
}

const unless = (missing: Test, value: ExcelText, sheet: Sheet): ExcelText =>
  missing === false ? value : call("IF", written(missing, sheet), NOT_AVAILABLE, value);

import { type Measure, type Node, assuming, inputsOf, resultTrees } from "../language";
import { amountTree } from "./amount-tree";
import { ask } from "./ask";
import { isMissing, isText, isUnlisted, refusing, someNegative } from "./ask-cell";
import { certain } from "./branch";
import { type ExcelText, LONGEST, NOT_AVAILABLE, call, whole } from "./excel-text";
import { whatIsMissing } from "./missing";
import { type FormulaProblem, Unsupported } from "./problem";
import { quantity } from "./quantity";
import { toFen } from "./rounded";
import { type Sheet, readCells } from "./sheet";
import {
  type Facts,
  NOTHING_KNOWN,
  type Test,
  all,
  any,
  keyOf,
  learned,
  opposite,
  partsOf,
  simplified,
} from "./test";
import { mayPay } from "./tiers";
import { written } from "./write-test";

export type FormulaOrProblem = { formula: string } | { unsupported: FormulaProblem };

/**
 * The amount of a measure (its maximum where only that is fixed) as one formula of classic functions: Excel 2016 and
 * later, LibreOffice, WPS. In yuan, to the fen; 0 when not eligible; #N/A while a needed cell is blank.
 *
 * `cells` gives a reference (B2, $B$2, '表'!B2, a name; a range for lists) for each input by its name. An input that
 * may be assumed, or that has a default, may go without one. Cells hold what Excel holds: numbers in yuan, rates as
 * fractions or %, dates, TRUE or 是, FALSE or 否, and the code or the Chinese label of a choice.
 *
 * A number that it gives is the engine's. It says #N/A, or 0 by a requirement, where the engine says more:
 * - a blank whose answers all come to the same (a cap that cannot bite either way) is asked for;
 * - "5,000万元", dates as text, English labels and broken cells are not read (a count with a fraction is);
 * - lists in step have their entries in the same rows.
 */
export function excelFormula(
  measure: Measure,
  cells: Readonly<Record<string, string>>,
): FormulaOrProblem {
  try {
    const formula = `=${amountFormula(measure, cells).text}`;
    if (formula.length > LONGEST)
      return { unsupported: { why: "too-long", characters: formula.length } };
    return { formula };
  } catch (error) {
    if (error instanceof Unsupported) return { unsupported: error.problem };
    throw error;
  }
}

const MONEY: readonly Measure["kind"][] = ["award", "ceiling"];

function amountFormula(measure: Measure, cells: Readonly<Record<string, string>>): ExcelText {
  const pays = MONEY.includes(measure.kind) || (measure.kind === "discretionary" && measure.paying);
  if (measure.steps.length === 0 || !pays)
    throw new Unsupported({ why: "not-an-amount", kind: measure.kind });
  const sheet = readCells(measure, cells);
  const formula = decided(measure, sheet);
  if (sheet.lacking.size > 0) {
    const inputs = [...sheet.lacking].sort((a, b) => a - b).map((i) => measure.inputs[i]!.name);
    throw new Unsupported({ why: "needs-cell", inputs });
  }
  return formula;
}

/** IF(eligible, IF(something missing, #N/A, amount), 0) */
function decided(measure: Measure, sheet: Sheet): ExcelText {
  const { amount, steps } = amountTree(measure);
  const others = resultTrees(measure);
  const may = all(
    ...measure.require.map(({ node }) => ask(node, sheet, "may").yes),
    ...[...steps, ...others].map((tree) => mayPay(tree, sheet)),
  );
  const facts = learned(NOTHING_KNOWN, may);
  const value = answered(measure, amount, others, { sheet, facts });
  if (may === true) return value;
  return may === false ? whole("0") : call("IF", written(may, sheet), value, whole("0"));
}

/** The amount after a look at what requirements, texts and the amount itself need. */
function answered(
  measure: Measure,
  amount: Node,
  others: readonly Node[],
  { sheet, facts }: { sheet: Sheet; facts: Facts },
): ExcelText {
  const { known } = facts;
  const open = measure.require.map(({ node }) =>
    opposite(simplified(ask(assuming(node), sheet, "held").yes, known)),
  );
  const silent = says(measure.paying, SILENT, sheet);
  if (silent === true) throw new Unsupported({ why: "not-an-amount", kind: measure.kind });
  const asked = any(certain(simplified(whatIsMissing(amount, sheet), known)), ...open.map(certain));
  const first = any(
    asked,
    broken(measure, amount, sheet, asked),
    ...others.map((tree) => whatIsMissing(tree, sheet)),
    silent,
  );
  const sure = learned(facts, opposite(first), opposite(refusing(first, sheet)));
  const rest = simplified(any(...open), sure.known);
  const value = amountWhere(measure, amount, sheet, learned(sure, opposite(rest)));
  return unless(first, unless(rest, value, sheet), sheet);
}

/** Cells that hold what their input cannot be, whether or not this row reads them. */
function broken(measure: Measure, amount: Node, sheet: Sheet, asked: Test): Test {
  const read = [
    ...new Set([amount, ...measure.require.map((r) => r.node)].flatMap((n) => [...inputsOf(n)])),
  ];
  const known = new Set(partsOf(asked).map(keyOf));
  const words = read.filter(
    (i) => !measure.inputs[i]!.assumable && !known.has(keyOf(isMissing(sheet, i))),
  );
  return any(
    someNegative(
      sheet,
      read.sort((a, b) => a - b),
    ),
    ...words.map((i) => isUnlisted(sheet, i)),
    ...read.map((i) => isText(sheet, i)),
  );
}

const unless = (missing: Test, value: ExcelText, sheet: Sheet): ExcelText =>
  missing === false
    ? value
    : call("IF", written(refusing(missing, sheet), sheet), NOT_AVAILABLE, value);

/** What a measure may say of itself without giving an amount. */
const SILENT = new Set(["case-by-case", "information"]);
const REFUSING = new Set(["ineligible"]);

/** Whether a tree of texts gives one of the words. */
function says(node: Node | undefined, words: ReadonlySet<string>, sheet: Sheet): Test {
  if (node === undefined) return false;
  if (node[0] === "t") return words.has(node[1]);
  if (node[0] !== "if") throw new Unsupported({ why: "not-sayable", op: node[0] });
  const [, test, yes, no] = node;
  const asked = ask(test, sheet, "plain");
  return any(all(asked.yes, says(yes, words, sheet)), all(asked.no, says(no, words, sheet)));
}

function amountWhere(measure: Measure, amount: Node, sheet: Sheet, facts: Facts): ExcelText {
  const place = { sheet, facts, guards: true };
  const value = toFen(amount, quantity(amount, place), sheet.inputs);
  const refused = simplified(says(measure.paying, REFUSING, sheet), facts.known);
  return refused === false ? value : call("IF", written(refused, sheet), whole("0"), value);
}

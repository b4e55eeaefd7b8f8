import { type Measure, type Node, assuming, resultTrees } from "../language";
import { amountTree } from "./amount-tree";
import { ask } from "./ask";
import { wordsThatAreRead } from "./ask-cell";
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
  learned,
  opposite,
  simplified,
} from "./test";
import { mayPay } from "./tiers";
import { readableText } from "./write-readable";
import { written } from "./write-test";

export type FormulaOrProblem = { formula: string } | { unsupported: FormulaProblem };

/**
 * The amount of a measure (its maximum where only that is fixed) as one formula of classic functions: Excel 2016 and
 * later, LibreOffice, WPS. In yuan, to the fen; 0 when not eligible; #N/A while a needed cell is blank.
 *
 * `cells` gives a reference (B2, $B$2, '表'!B2, a name; a range for lists) for each input by its name. An input that
 * may be assumed, or that has a default, may go without one. Cells hold what Excel holds: numbers in yuan, rates as
 * fractions or %, dates, and the words that the functions read: TRUE, 是 or yes, the code or a label of a choice.
 *
 * A number that it gives is the engine's. A cell that its input cannot read gives #N/A before anything else, as the
 * functions give an error; so do "5,000万元" and dates as text, which the functions read. #N/A stands as well where a blank's answers all come to the same (a cap that cannot bite either way), and lists in step have
 * their entries in the same rows.
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

/** IF(every cell can be read, IF(eligible, IF(something missing, #N/A, amount), 0), #N/A) */
function decided(measure: Measure, sheet: Sheet): ExcelText {
  const { amount, steps } = amountTree(measure);
  const others = resultTrees(measure);
  const read = learned(NOTHING_KNOWN, wordsThatAreRead(sheet));
  const may = simplified(
    all(
      ...measure.require.map(({ node }) => ask(node, sheet, "may").yes),
      ...[...steps, ...others].map((tree) => mayPay(tree, sheet)),
    ),
    read.known,
  );
  const value = answered(measure, amount, others, { sheet, facts: learned(read, may) });
  const nothing = whole("0");
  const sum =
    may === true
      ? value
      : may === false
        ? nothing
        : call("IF", written(may, sheet), value, nothing);
  const readable = readableText(sheet);
  return readable ? call("IF", readable, sum, NOT_AVAILABLE) : sum;
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
  const first = any(asked, ...others.map((tree) => whatIsMissing(tree, sheet)), silent);
  const sure = learned(facts, opposite(first));
  const rest = simplified(any(...open), sure.known);
  const value = amountWhere(measure, amount, sheet, learned(sure, opposite(rest)));
  return unless(first, unless(rest, value, sheet), sheet);
}

const unless = (missing: Test, value: ExcelText, sheet: Sheet): ExcelText =>
  missing === false ? value : call("IF", written(missing, sheet), NOT_AVAILABLE, value);

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

import { type Measure, type Node, resultTrees } from "../language";
import { amountTree } from "./amount-tree";
import { ask } from "./ask";
import { type Asked, type FormulaOrProblem, formulaOf } from "./decided";
import { type ExcelText, call, whole } from "./excel-text";
import { Unsupported } from "./problem";
import { quantity } from "./quantity";
import { toFen } from "./rounded";
import type { Sheet } from "./sheet";
import { type Facts, type Test, all, any, simplified } from "./test";
import { written } from "./write-test";

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
export const excelFormula = (
  measure: Measure,
  cells: Readonly<Record<string, string>>,
): FormulaOrProblem => formulaOf(measure, cells, (sheet) => amountAsked(measure, sheet));

const MONEY: readonly Measure["kind"][] = ["award", "ceiling"];

function amountAsked(measure: Measure, sheet: Sheet): Asked {
  const { kind, paying } = measure;
  const pays = MONEY.includes(kind) || (kind === "discretionary" && paying);
  const silent = says(paying, SILENT, sheet);
  if (measure.steps.length === 0 || !pays || silent === true)
    throw new Unsupported({ why: "not-an-amount", kind });
  const { amount, steps } = amountTree(measure);
  const others = resultTrees(measure);
  return {
    tree: amount,
    tiers: [...steps, ...others],
    whole: others,
    silent,
    nothing: whole("0"),
    answer: (facts) => amountWhere(measure, amount, sheet, facts),
  };
}

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

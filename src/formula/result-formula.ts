import type { Measure, Node } from "../language";
import { amountTree } from "./amount-tree";
import { ask } from "./ask";
import { decimalPlaces } from "./decimal-places";
import { type Asked, type FormulaOrProblem, formulaOf } from "./decided";
import { type ExcelText, NOT_AVAILABLE, call, quoted, whole } from "./excel-text";
import { whatIsMissing } from "./missing";
import { Unsupported } from "./problem";
import { quantity } from "./quantity";
import type { Sheet } from "./sheet";
import { type Facts, type Test, simplified } from "./test";
import { written } from "./write-test";

/** What POLICY_RESULT says of a company that a measure is not for, in the language of whoever reads the formula. */
interface ResultWords {
  readonly refused: string;
  /** of a lookup that has no such entry */
  readonly notListed: string;
}

/**
 * The class, the score or the one value of a measure that pays no money as a formula, as POLICY_RESULT gives it; cells,
 * blanks and words are read as excelFormula reads them. A table, a date and a record of several values have none.
 */
export const resultFormula = (
  measure: Measure,
  cells: Readonly<Record<string, string>>,
  words: ResultWords,
): FormulaOrProblem => formulaOf(measure, cells, (sheet) => asked(measure, sheet, words));

function asked(measure: Measure, sheet: Sheet, words: ResultWords): Asked {
  if (measure.paying) throw new Unsupported({ why: "not-an-amount", kind: measure.kind });
  if (measure.kind === "score") return scoreAsked(measure, sheet, words.refused);
  const refused = measure.refusedClass ?? words.refused;
  const leaves = measure.class
    ? { blank: words.refused, none: refused }
    : { blank: "—", none: words.notListed };
  const tree = measure.class ?? oneValue(measure);
  return {
    ...{ tiers: [], whole: [], silent: false },
    nothing: quoted(refused),
    answer: (facts) => chosen(tree, { sheet, facts, ...leaves }),
  };
}

function scoreAsked(measure: Measure, sheet: Sheet, refused: string): Asked {
  const { amount, steps } = amountTree(measure);
  return {
    ...{ tree: amount, tiers: steps, whole: [], silent: false },
    nothing: quoted(refused),
    answer: (facts) => clean(amount, quantity(amount, { sheet, facts, guards: true }), sheet),
  };
}

/** The one value of a lookup. */
function oneValue({ value, kind }: Measure): Node {
  if (value === undefined) throw new Unsupported({ why: "not-an-amount", kind });
  if (!Array.isArray(value)) throw new Unsupported({ why: "several-values" });
  return value as Node;
}

interface Place {
  readonly sheet: Sheet;
  readonly facts: Facts;
  /** what stands for a blank text, and where no entry fits */
  readonly blank: string;
  readonly none: string;
}

/** One question after the other, each after a look at its own cells: long lists of classes stay short so. */
function chosen(node: Node, place: Place): ExcelText {
  if (node[0] === "none") return quoted(place.none);
  if (node[0] === "t") return quoted(node[1] === "" ? place.blank : node[1]);
  if (node[0] !== "if" || TRUTHS.has(node[2][0])) return leaf(node, place);
  const [, test, yes, no] = node;
  return afterLook(test, place, decides(plainly(test, place), yes, no, place));
}

const decides = (holds: Test, yes: Node, no: Node, place: Place): ExcelText =>
  typeof holds === "boolean"
    ? chosen(holds ? yes : no, place)
    : call("IF", written(holds, place.sheet), chosen(yes, place), chosen(no, place));

const plainly = (test: Node, { sheet, facts }: Place): Test =>
  simplified(ask(test, sheet, "plain").yes, facts.known);

/** What is read from cells, #N/A where one that it needs is blank. */
function afterLook(node: Node, { sheet, facts }: Place, value: ExcelText): ExcelText {
  const missing = simplified(whatIsMissing(node, sheet), facts.known);
  return missing === false ? value : call("IF", written(missing, sheet), NOT_AVAILABLE, value);
}

const TRUTHS = new Set<Node[0]>([
  ...(["b", "and", "or", "not", "in", "known"] as const),
  ...(["=", "!=", "<", "<=", ">", ">="] as const),
]);
/** What a cell would hold in another form than POLICY_RESULT gives it: dates, words of a list. */
const OTHERWISE = new Set<Node[0]>(["d", "date", "months-later", "text", "lookup", "$"]);

/** A number or a yes/no. */
function leaf(node: Node, place: Place): ExcelText {
  const [op] = node;
  if (OTHERWISE.has(op)) throw new Unsupported({ why: "not-sayable", op });
  if (!TRUTHS.has(op) && op !== "if") {
    const { sheet, facts } = place;
    return afterLook(
      node,
      place,
      clean(node, quantity(node, { sheet, facts, guards: false }), sheet),
    );
  }
  const holds = plainly(node, place);
  const truth =
    typeof holds === "boolean"
      ? whole(holds ? "TRUE" : "FALSE")
      : call("IF", written(holds, place.sheet), whole("TRUE"), whole("FALSE"));
  return afterLook(node, place, truth);
}

/** A computed number as exact as its figures: what a double adds goes. */
function clean(node: Node, value: ExcelText, { inputs }: Sheet): ExcelText {
  const places = node[0] === "#" ? null : decimalPlaces(node, inputs);
  return places === null ? value : call("ROUND", value, whole(String(places)));
}

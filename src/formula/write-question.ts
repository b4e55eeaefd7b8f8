import { COMPARISONS, type Node } from "../language";
import { type ExcelText, bracketed, call, comparison, product, quoted, whole } from "./excel-text";
import { quantity } from "./quantity";
import type { Question } from "./question";
import type { Sheet } from "./sheet";
import { NOTHING_KNOWN } from "./test";

const NOUGHT = whole("0");
const cellText = ({ cells }: Sheet, index: number): ExcelText => whole(cells[index]!);

/** Questions but those of words, which write-words.ts puts together. */
export type Sole = Exclude<Question, { ask: "blank" | "word" }>;

/** The text of a question, or (negated) of its opposite. */
export function questionText(question: Sole, negated: boolean, sheet: Sheet): ExcelText {
  switch (question.ask) {
    case "empty": {
      const count = call("COUNT", cellText(sheet, question.input));
      return comparison(count, negated ? ">" : "=", NOUGHT);
    }
    case "compare":
      return compared(question, negated, sheet);
    case "zero":
      return comparison(sideText(question.of, sheet), negated ? "<>" : "=", NOUGHT);
    case "apart":
      return apart(question, negated, sheet);
  }
}

function compared(
  { op, left, right, places }: Extract<Question, { ask: "compare" }>,
  negated: boolean,
  sheet: Sheet,
): ExcelText {
  const sign = negated ? COMPARISONS[op].opposite : op;
  const [a, b] = [settled(left, places[0], sheet), settled(right, places[1], sheet)];
  return comparison(a, sign === "!=" ? "<>" : sign, b);
}

function settled(node: Node, places: number | null, sheet: Sheet): ExcelText {
  const value = sideText(node, sheet);
  return places === null ? value : call("ROUND", value, whole(String(places)));
}

const sideText = (node: Node, sheet: Sheet): ExcelText =>
  quantity(node, { sheet, facts: NOTHING_KNOWN, guards: false });

function apart(
  { lists, optional }: Extract<Question, { ask: "apart" }>,
  negated: boolean,
  sheet: Sheet,
): ExcelText {
  const [a, b] = lists.map((index) => cellText(sheet, index)) as [ExcelText, ExcelText];
  const filled = (range: ExcelText) => bracketed(comparison(range, "<>", quoted("")));
  const others = bracketed(comparison(filled(a), "<>", filled(b)));
  const count = call("SUMPRODUCT", product(others, whole("1"), "*"));
  if (!optional) return comparison(count, negated ? "=" : ">", NOUGHT);
  const given = comparison(call("COUNT", b), ">", NOUGHT);
  const asked = call("AND", given, comparison(count, ">", NOUGHT));
  return negated ? call("NOT", asked) : asked;
}

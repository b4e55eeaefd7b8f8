import { COMPARISONS, type Node } from "../language";
import { isBlank } from "./cell-text";
import { type ExcelText, bracketed, call, comparison, product, quoted, whole } from "./excel-text";
import { quantity } from "./quantity";
import type { Question } from "./question";
import type { Sheet } from "./sheet";
import { NOTHING_KNOWN } from "./test";

const NOUGHT = whole("0");
const cellText = ({ cells }: Sheet, index: number): ExcelText => whole(cells[index]!);

/** The text of a question, or (negated) of its opposite. */
export function questionText(question: Question, negated: boolean, sheet: Sheet): ExcelText {
  switch (question.ask) {
    case "blank": {
      const cell = sheet.cells[question.input]!;
      return negated ? comparison(whole(cell), "<>", quoted("")) : isBlank(cell);
    }
    case "no-number":
      return negated ? someNumber(question.input, sheet) : noNumber([question.input], sheet);
    case "word": {
      const { input, word } = question;
      const text = typeof word === "boolean" ? whole(word ? "TRUE" : "FALSE") : quoted(word);
      return comparison(cellText(sheet, input), negated ? "<>" : "=", text);
    }
    case "logical":
      return unlessNegated(call("ISLOGICAL", cellText(sheet, question.input)), negated);
    case "text":
      return unlessNegated(call("ISTEXT", cellText(sheet, question.input)), negated);
    case "negative":
      return comparison(least(question.inputs, sheet), negated ? ">=" : "<", NOUGHT);
    case "compare":
      return compared(question, negated, sheet);
    case "zero":
      return comparison(sideText(question.of, sheet), negated ? "<>" : "=", NOUGHT);
    case "apart":
      return apart(question, negated, sheet);
  }
}

const unlessNegated = (text: ExcelText, negated: boolean): ExcelText =>
  negated ? call("NOT", text) : text;

/** COUNT sees numbers and dates alone: neither blanks nor texts. */
export function noNumber(inputs: readonly number[], sheet: Sheet): ExcelText {
  const count = call("COUNT", ...inputs.map((index) => cellText(sheet, index)));
  return inputs.length === 1
    ? comparison(count, "=", NOUGHT)
    : comparison(count, "<", whole(String(inputs.length)));
}

const someNumber = (input: number, sheet: Sheet): ExcelText =>
  comparison(call("COUNT", cellText(sheet, input)), ">", NOUGHT);

function least(inputs: readonly number[], sheet: Sheet): ExcelText {
  const cells = inputs.map((index) => cellText(sheet, index));
  return cells.length === 1 && !cells[0]!.text.includes(":") ? cells[0]! : call("MIN", ...cells);
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
  return unlessNegated(call("AND", given, comparison(count, ">", NOUGHT)), negated);
}

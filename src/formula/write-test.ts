import { type ExcelText, bracketed, call, comparison, product, sum, whole } from "./excel-text";
import type { Sheet } from "./sheet";
import { type Atom, type Test, isAtom, partsOf } from "./test";
import { noNumber, questionText } from "./write-question";

/** The test as a formula writes it. */
export function written(test: Test, sheet: Sheet): ExcelText {
  if (typeof test === "boolean") return whole(test ? "TRUE" : "FALSE");
  if (isAtom(test)) return atomText(test, sheet);
  const isAll = "all" in test;
  const counted = isAll ? [] : partsOf(test).flatMap((part) => countedInput(part, sheet) ?? []);
  const others = isAll
    ? partsOf(test)
    : partsOf(test).filter((part) => countedInput(part, sheet) === undefined);
  const count = counted.length > 0 ? [noNumber(counted, sheet)] : [];
  const parts = [...count, ...others.map((part) => written(part, sheet))];
  return parts.length === 1 ? parts[0]! : call(isAll ? "AND" : "OR", ...parts);
}

/** The cell of "no number here", so that one COUNT looks at several. */
function countedInput(test: Test, { inputs }: Sheet): number | undefined {
  if (!isAtom(test) || test.negated || test.question.ask !== "no-number") return undefined;
  const { input } = test.question;
  return inputs[input]!.type === "money_list" ? undefined : input;
}

function atomText({ question, negated, unless }: Atom, sheet: Sheet): ExcelText {
  const text = questionText(question, negated, sheet);
  return unless ? call("IF", written(unless, sheet), whole("FALSE"), text) : text;
}

/** The test over ranges, entry by entry, as numbers 1 and 0: AND and OR would look at a whole range at once. */
export function writtenEach(test: Test, sheet: Sheet): ExcelText {
  if (typeof test === "boolean") return whole(test ? "1" : "0");
  if (isAtom(test)) return bracketed(questionText(test.question, test.negated, sheet));
  const parts = partsOf(test).map((part) => writtenEach(part, sheet));
  if ("all" in test) return parts.reduce((a, b) => product(a, b, "*"));
  const count = parts.reduce((a, b) => sum(a, b, "+"));
  return bracketed(comparison(count, ">", whole("0")));
}

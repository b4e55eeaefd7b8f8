import { type ExcelText, bracketed, call, comparison, product, sum, whole } from "./excel-text";
import type { Sheet } from "./sheet";
import { type Atom, type Test, isAtom, partsOf } from "./test";
import { type Sole, questionText } from "./write-question";
import { type WordAtom, eachWord, isWordAtom, wordsText } from "./write-words";

/** The test as a formula writes it. */
export function written(test: Test, sheet: Sheet): ExcelText {
  if (typeof test === "boolean") return whole(test ? "TRUE" : "FALSE");
  if (isWordAtom(test)) return joined(wordsText([test], sheet), test.negated);
  if (isAtom(test)) return atomText(test, sheet);
  const isAll = "all" in test;
  const parts = grouped(partsOf(test), isAll).flatMap((part) =>
    Array.isArray(part) ? wordsText(part, sheet) : [written(part as Test, sheet)],
  );
  return joined(parts, isAll);
}

/** One answer of several: also a comparison with several words gives several. */
function joined(parts: readonly ExcelText[], isAll: boolean): ExcelText {
  const [only] = parts;
  return parts.length === 1 && !only!.text.endsWith("}")
    ? only!
    : call(isAll ? "AND" : "OR", ...parts);
}

/** The parts of AND or OR, with what is asked of the words of one cell put together where it first stands. */
function grouped(parts: readonly Test[], isAll: boolean): (Test | WordAtom[])[] {
  const groups = new Map<number, WordAtom[]>();
  return parts.flatMap((part): (Test | WordAtom[])[] => {
    if (!isWordAtom(part) || part.negated !== isAll) return [part];
    const group = groups.get(part.question.input);
    if (group) {
      group.push(part);
      return [];
    }
    const first = [part];
    groups.set(part.question.input, first);
    return [first];
  });
}

function atomText({ question, negated, unless }: Atom, sheet: Sheet): ExcelText {
  const text = questionText(question as Sole, negated, sheet);
  return unless ? call("IF", written(unless, sheet), whole("FALSE"), text) : text;
}

/** The test over ranges, entry by entry, as numbers 1 and 0: AND and OR would look at a whole range at once. */
export function writtenEach(test: Test, sheet: Sheet): ExcelText {
  if (typeof test === "boolean") return whole(test ? "1" : "0");
  if (isWordAtom(test)) return joinedEach(eachWord(test, sheet).map(bracketed), test.negated);
  if (isAtom(test)) return bracketed(questionText(test.question as Sole, test.negated, sheet));
  return joinedEach(
    partsOf(test).map((part) => writtenEach(part, sheet)),
    "all" in test,
  );
}

function joinedEach(parts: readonly ExcelText[], isAll: boolean): ExcelText {
  if (parts.length === 1) return parts[0]!;
  if (isAll) return parts.reduce((a, b) => product(a, b, "*"));
  const count = parts.reduce((a, b) => sum(a, b, "+"));
  return bracketed(comparison(count, ">", whole("0")));
}

import { amongTexts, wordTexts } from "./cell-text";
import { type ExcelText, quoted, whole } from "./excel-text";
import type { Sheet } from "./sheet";
import { type Atom, type Test, isAtom } from "./test";

/** An atom of words, or of a blank: what a cell holds. */
export type WordAtom = Atom & { readonly question: { readonly ask: "blank" | "word" } };

export const isWordAtom = (test: Test): test is WordAtom =>
  isAtom(test) && (test.question.ask === "blank" || test.question.ask === "word");

const textsOf = ({ question }: WordAtom, sheet: Sheet): ExcelText[] =>
  question.ask === "word" ? wordTexts(sheet.inputs[question.input]!, question.code) : [quoted("")];

/** What a cell holds, as one comparison for AND (of opposites) or OR. */
export function wordsText(atoms: readonly WordAtom[], sheet: Sheet): ExcelText {
  const [{ question, negated }] = atoms as [WordAtom];
  const texts = atoms.flatMap((atom) => textsOf(atom, sheet));
  return amongTexts(whole(sheet.cells[question.input]!), texts, negated);
}

/** The same for a cell beside ranges: a list of words would be taken for a second direction. */
export const eachWord = (atom: WordAtom, sheet: Sheet): ExcelText[] =>
  textsOf(atom, sheet).map((text) =>
    amongTexts(whole(sheet.cells[atom.question.input]!), [text], atom.negated),
  );

import { type Held, amongHeld, heldFor, isBlank } from "./cell-text";
import { type ExcelText, comparison, quoted, whole } from "./excel-text";
import { type Sheet, isWord } from "./sheet";
import { type Atom, type Test, isAtom } from "./test";

/** An atom of words, or of a blank: what a cell holds. */
export type WordAtom = Atom & { readonly question: { readonly ask: "blank" | "word" } };

export const isWordAtom = (test: Test): test is WordAtom =>
  isAtom(test) && (test.question.ask === "blank" || test.question.ask === "word");

/** A cell of words is blank with spaces alone; any other is not: they are no number. */
function heldOf({ question }: WordAtom, { inputs }: Sheet): Held[] {
  const input = inputs[question.input]!;
  return question.ask === "word" ? heldFor(input, question.code) : [{ text: "" }];
}

/** What a cell holds, as parts for AND (of opposites) or OR. */
export function wordsText(atoms: readonly WordAtom[], sheet: Sheet): ExcelText[] {
  const [{ question, negated }] = atoms as [WordAtom];
  const cell = sheet.cells[question.input]!;
  if (!isWord(sheet.inputs[question.input]!)) {
    const blank = isBlank(cell);
    return [negated ? comparison(whole(cell), "<>", quoted("")) : blank];
  }
  const held = atoms.flatMap((atom) => heldOf(atom, sheet));
  return amongHeld(whole(cell), held, negated);
}

/** The same for a cell beside ranges: a list of words would be taken for a second direction. */
export const eachWord = (atom: WordAtom, sheet: Sheet): ExcelText[] =>
  isWord(sheet.inputs[atom.question.input]!)
    ? heldOf(atom, sheet).flatMap((one) =>
        amongHeld(whole(sheet.cells[atom.question.input]!), [one], atom.negated),
      )
    : wordsText([atom], sheet);

import { type Node, inputsOf } from "../language";
import { type Sheet, codesOf, isWord } from "./sheet";
import { type Test, all, any, atom, opposite } from "./test";

/** Whether an input was left out: no cell, or a blank one, and no default. */
export function isMissing(sheet: Sheet, index: number): Test {
  const input = sheet.inputs[index]!;
  if (input.default !== undefined) return false;
  if (sheet.cells[index] === undefined) {
    if (!input.assumable) sheet.lacking.add(index);
    return input.assumable === true;
  }
  return input.type === "money_list" ? atom({ ask: "empty", input: index }) : isBlank(index);
}

/** The opposite of a missing fact, asked for by the rule itself. */
export function isKnown(sheet: Sheet, index: number): Test {
  if (sheet.inputs[index]!.default !== undefined) return true;
  return sheet.cells[index] !== undefined && opposite(isMissing(sheet, index));
}

const isBlank = (input: number): Test => atom({ ask: "blank", input });
const holds = (input: number, code: string): Test => atom({ ask: "word", input, code });

/** Whether a list or yes/no input holds one of the codes, or takes one for a blank cell. */
export function isOneOf(sheet: Sheet, index: number, codes: readonly string[]): Test {
  const byDefault = codes.includes(sheet.inputs[index]!.default ?? "");
  if (sheet.cells[index] === undefined) return byDefault;
  return any(byDefault && isBlank(index), ...codes.map((code) => holds(index, code)));
}

/** What is known of the words once every cell was found readable: each is blank or one of its list. */
export function wordsThatAreRead(sheet: Sheet): Test {
  const cells = sheet.inputs.flatMap((input, index): Test[] => {
    if (!isWord(input) || sheet.cells[index] === undefined) return [];
    return [any(isBlank(index), ...codesOf(input).map((code) => holds(index, code)))];
  });
  return all(...cells);
}

/** Marks the inputs that a question computes with and that have no cell. */
export function markLacking(node: Node, { inputs, cells, lacking }: Sheet): void {
  for (const index of inputsOf(node)) {
    const input = inputs[index]!;
    if (cells[index] === undefined && input.default === undefined && !isWord(input))
      lacking.add(index);
  }
}

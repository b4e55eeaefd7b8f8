import { type Input, type Node, inputsOf } from "../language";
import { type Sheet, isWord } from "./sheet";
import { type Test, all, any, atom, isAny, isAtom, opposite } from "./test";

/** Whether an input was left out: no cell, or a blank one, and no default. */
export function isMissing(sheet: Sheet, index: number): Test {
  const input = sheet.inputs[index]!;
  if (input.default !== undefined) return false;
  if (sheet.cells[index] === undefined) {
    if (!input.assumable) sheet.lacking.add(index);
    return input.assumable === true;
  }
  return atom({ ask: isWord(input) ? "blank" : "no-number", input: index });
}

/** The opposite of a missing fact, asked for by the rule itself. */
export function isKnown(sheet: Sheet, index: number): Test {
  if (sheet.inputs[index]!.default !== undefined) return true;
  return sheet.cells[index] !== undefined && opposite(isMissing(sheet, index));
}

const isBlank = (index: number): Test => atom({ ask: "blank", input: index });

/** Whether a cell holds a word that is none of its input's: the formula has no answer then. */
export function isUnlisted(sheet: Sheet, index: number): Test {
  if (sheet.cells[index] === undefined || !isWord(sheet.inputs[index]!)) return false;
  return all(opposite(isBlank(index)), opposite(isListed(sheet.inputs[index]!, index)));
}

/** Whether a cell holds a word that its input takes. */
export function isListed(input: Input, index: number): Test {
  if (input.type === "boolean")
    return any(atom({ ask: "logical", input: index }), holds(index, "是"), holds(index, "否"));
  return any(...input.choices!.map(({ code }) => isWordOf(input, index, code)));
}

const holds = (input: number, word: string | boolean): Test => atom({ ask: "word", input, word });

/** Whether a cell holds a code or its Chinese label; TRUE or 是, FALSE or 否. */
function isWordOf({ type, choices }: Input, index: number, code: string): Test {
  const words =
    type === "boolean"
      ? [code === "true", code === "true" ? "是" : "否"]
      : [code, choices!.find((choice) => choice.code === code)!.zh];
  return any(...words.map((word) => holds(index, word)));
}

/** Whether a cell that may be blank holds a text where a number is wanted. */
export function isText(sheet: Sheet, index: number): Test {
  const input = sheet.inputs[index]!;
  if (sheet.cells[index] === undefined || input.default === undefined) return false;
  if (isWord(input) || input.type === "money_list") return false;
  return all(atom({ ask: "text", input: index }), opposite(isBlank(index)));
}

const MAY_BE_NEGATIVE = new Set<Input["type"]>(["ratio", "number", "date"]);

/** Whether one of the cells holds a number below zero where that is no answer. */
export function someNegative(sheet: Sheet, indexes: readonly number[]): Test {
  const inputs = indexes.filter((index) => {
    const input = sheet.inputs[index]!;
    const fits = isWord(input) || input.signed === true || MAY_BE_NEGATIVE.has(input.type);
    return !fits && sheet.cells[index] !== undefined;
  });
  return inputs.length > 0 && atom({ ask: "negative", inputs });
}

/** Whether a list or yes/no input holds one of the codes; a blank yes/no is neither. */
export function isOneOf(sheet: Sheet, index: number, codes: readonly string[]): Test {
  const input = sheet.inputs[index]!;
  const byDefault = input.default !== undefined && codes.includes(input.default);
  if (sheet.cells[index] === undefined) return byDefault;
  const words = any(...codes.map((code) => isWordOf(input, index, code)));
  if (byDefault) return any(isBlank(index), words);
  // Excel takes a blank cell for FALSE as well.
  const isNo = input.type === "boolean" && codes.length === 1 && codes[0] === "false";
  return isNo ? all(opposite(isBlank(index)), words) : words;
}

/** Marks the inputs that a question computes with and that have no cell. */
export function markLacking(node: Node, { inputs, cells, lacking }: Sheet): void {
  for (const index of inputsOf(node)) {
    const input = inputs[index]!;
    if (cells[index] === undefined && input.default === undefined && !isWord(input))
      lacking.add(index);
  }
}

/** The test where a "yes" refuses the answer: words outside their list count as missing. */
export function refusing(test: Test, { inputs }: Sheet): Test {
  const refused = (part: Test): Test => {
    const blank = isAtom(part) && !part.negated && part.question.ask === "blank";
    const index = blank ? (part.question as { input: number }).input : undefined;
    const isAsked = index !== undefined && inputs[index]!.default === undefined;
    return isAsked ? opposite(isListed(inputs[index]!, index)) : part;
  };
  return isAny(test) ? any(...test.any.map(refused)) : refused(test);
}

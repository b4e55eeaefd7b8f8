import { terminatingDecimal } from "../exact";
import { GRAINS, type Input, parseQuantity } from "../language";
import { type ExcelText, call, comparison, quoted, whole } from "./excel-text";
import { type Atom, type Test, all, any, isAtom, opposite } from "./test";
import { written } from "./write-test";

/** The inputs of a measure and the cells that hold them. */
export interface Sheet {
  readonly inputs: readonly Input[];
  /** references by position; undefined where an input has no cell */
  readonly cells: readonly (string | undefined)[];
  /** positions of inputs that the formula turned out to need and that have no cell */
  readonly lacking: Set<number>;
  /** inside a sum over lists: their positions; everything is then computed entry by entry */
  readonly lists?: readonly number[];
}

const WORDS = new Set<Input["type"]>(["boolean", "enum"]);
export const isWord = (input: Input) => WORDS.has(input.type);

/** Whether an input was left out: no cell, or a blank one, and no default. */
export function isMissing(sheet: Sheet, index: number): Test {
  const input = sheet.inputs[index]!;
  const cell = sheet.cells[index];
  if (input.default !== undefined) return false;
  if (cell === undefined) {
    if (!input.assumable) sheet.lacking.add(index);
    return input.assumable === true;
  }
  return isWord(input) ? noWord(sheet, index, cell) : noNumber(input, cell);
}

/** The opposite of a missing fact, asked for by the rule itself. */
export function isKnown(sheet: Sheet, index: number): Test {
  const input = sheet.inputs[index]!;
  if (input.default !== undefined) return true;
  if (sheet.cells[index] === undefined) return false;
  return opposite(isMissing(sheet, index));
}

const blank = (cell: string): Atom => ({
  is: comparison(whole(cell), "=", quoted("")),
  not: comparison(whole(cell), "<>", quoted("")),
  missing: true,
});

/** Whether a cell holds a word that is none of its input's: the formula has no answer then. */
export function isUnlisted(sheet: Sheet, index: number): Test {
  const cell = sheet.cells[index];
  if (cell === undefined || !isWord(sheet.inputs[index]!)) return false;
  const missing = noWord(sheet, index, cell);
  return all(opposite(missing), refusalOf(missing));
}
const refusalOf = (test: Test): Test => (isAtom(test) && test.refuse) || false;

/** Whether a cell that may be blank holds a text where a number is wanted. */
export function isText(sheet: Sheet, index: number): Test {
  const input = sheet.inputs[index]!;
  const cell = sheet.cells[index];
  if (cell === undefined || input.default === undefined) return false;
  if (isWord(input) || input.type === "money_list") return false;
  const text = call("ISTEXT", whole(cell));
  return all({ is: text, not: call("NOT", text) }, opposite(blank(cell)));
}

/** Asked strictly, a word outside the list is no answer either. */
function noWord(sheet: Sheet, index: number, cell: string): Test {
  const input = sheet.inputs[index]!;
  if (input.type === "enum")
    return {
      ...blank(cell),
      refuse: opposite(
        isOneOf(
          sheet,
          index,
          input.choices!.map((c) => c.code),
        ),
      ),
    };
  const logical = call("ISLOGICAL", whole(cell));
  const isYesNo = any(
    { is: logical, not: call("NOT", logical) },
    equals(cell, "是"),
    equals(cell, "否"),
  );
  return { ...blank(cell), refuse: opposite(isYesNo) };
}

function noNumber(input: Input, cell: string): Test {
  const count = call("COUNT", whole(cell));
  const atom = {
    is: comparison(count, "=", whole("0")),
    not: comparison(count, ">", whole("0")),
    missing: true,
  } as const;
  return input.type === "money_list" ? atom : { ...atom, counts: cell };
}

const MAY_BE_NEGATIVE = new Set<Input["type"]>(["ratio", "number", "date"]);

/** Whether one of the cells holds a number below zero where that is no answer. */
export function someNegative(sheet: Sheet, indexes: readonly number[]): Test {
  const cells = indexes.flatMap((index) => {
    const input = sheet.inputs[index]!;
    const fits = isWord(input) || input.signed === true || MAY_BE_NEGATIVE.has(input.type);
    return fits || sheet.cells[index] === undefined ? [] : [sheet.cells[index]];
  });
  if (cells.length === 0) return false;
  const isCell = cells.length === 1 && !cells[0]!.includes(":");
  const least = isCell ? whole(cells[0]!) : call("MIN", ...cells.map(whole));
  const zero = whole("0");
  return { is: comparison(least, "<", zero), not: comparison(least, ">=", zero), missing: true };
}

const equals = (cell: string, word: string): Test => ({
  is: comparison(whole(cell), "=", quoted(word)),
  not: comparison(whole(cell), "<>", quoted(word)),
});

/** Whether a list input holds one of the codes, written as the code or in Chinese. */
export function isOneOf(sheet: Sheet, index: number, codes: readonly string[]): Test {
  const input = sheet.inputs[index]!;
  const cell = sheet.cells[index];
  const byDefault = input.default !== undefined && codes.includes(input.default);
  if (cell === undefined) return byDefault;
  const words = (input.choices ?? [])
    .filter((choice) => codes.includes(choice.code))
    .flatMap((choice) => [choice.code, choice.zh]);
  return any(...(byDefault ? [blank(cell)] : []), ...words.map((word) => equals(cell, word)));
}

/** Whether a yes/no input holds `wanted`; a blank cell is neither. */
export function isYesNo(sheet: Sheet, index: number, wanted: boolean): Test {
  const cell = sheet.cells[index];
  const byDefault = sheet.inputs[index]!.default === String(wanted);
  if (cell === undefined) return byDefault;
  if (wanted)
    return any(...(byDefault ? [blank(cell)] : []), isValue(cell, "TRUE"), equals(cell, "是"));
  // Excel takes a blank cell for FALSE as well.
  const no = any(isValue(cell, "FALSE"), equals(cell, "否"));
  return byDefault ? any(blank(cell), no) : all(opposite(blank(cell)), no);
}

const isValue = (cell: string, value: string): Test => ({
  is: comparison(whole(cell), "=", whole(value)),
  not: comparison(whole(cell), "<>", whole(value)),
});

/** A quantity as the exact engine would read its cell: to its grain (language/grain.ts), dates without the hour. */
export function reading(sheet: Sheet, index: number): ExcelText {
  const input = sheet.inputs[index]!;
  const cell = sheet.cells[index];
  const fallback = input.default === undefined ? undefined : numberText(input.default);
  if (cell === undefined) {
    if (fallback === undefined) sheet.lacking.add(index);
    return whole(fallback ?? "0");
  }
  if (fallback === undefined) return snapped(input.type, whole(cell));
  // N takes an empty text for nought.
  const read = snapped(
    input.type,
    input.type === "money_list" ? whole(cell) : call("N", whole(cell)),
  );
  return fallback === "0" ? read : call("IF", written(blank(cell)), whole(fallback), read);
}

function snapped(type: Input["type"], cell: ExcelText): ExcelText {
  if (type === "date") return call("INT", cell);
  if (type === "boolean" || type === "enum") return cell;
  const grain = GRAINS[type === "money_list" ? "money" : type];
  return call("ROUND", cell, whole(String(grain.d.toString().length - 1)));
}

/** A figure of the rule: whole percentages stay percentages, where a double holds the same number. */
export function numberText(printed: string): string {
  const { value } = parseQuantity(printed);
  const decimal = terminatingDecimal(value);
  if (decimal === "0") return decimal;
  if (decimal === null) return `(${value.n}/${value.d})`;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(printed)?.[1];
  return percent && Number(percent) / 100 === Number(decimal) ? printed : decimal;
}

import { SERIALS } from "../exact";
import { type Input, QUANTITY_LIMIT, mayBeNegative } from "../language";
import { amongHeld, heldFor, isBlank } from "./cell-text";
import { type ExcelText, call, comparison, product, quoted, sum, whole } from "./excel-text";
import { type Sheet, codesOf, isWord } from "./sheet";

/**
 * Whether every cell is blank or holds what its input takes, as the functions ask before anything else: a word of its
 * list, a number within bounds, a day of the calendar. Cells in error give their error. Undefined without cells.
 */
export function readableText(sheet: Sheet): ExcelText | undefined {
  const given = sheet.inputs.flatMap((input, index) => {
    const cell = sheet.cells[index];
    return cell === undefined ? [] : [{ input, cell: whole(cell) }];
  });
  const numbers = given.filter(({ input }) => !isWord(input));
  const parts = [
    ...given.filter(({ input }) => isWord(input)).map(listed),
    ...(numbers.length > 0 ? [areNumbers(numbers), ...withinBounds(numbers)] : []),
    ...numbers.filter(({ input }) => input.type === "count").map(isWhole),
  ];
  return parts.length > 1 ? call("AND", ...parts) : parts[0];
}

interface Given {
  readonly input: Input;
  readonly cell: ExcelText;
}

function listed({ input, cell }: Given): ExcelText {
  const held = codesOf(input).flatMap((code) => heldFor(input, code));
  // not FALSE itself: a nought is as good to some programs
  const others = held.filter((one) => !("value" in one && one.value !== "1"));
  const parts = amongHeld(cell, [{ text: "" }, ...others]);
  return call("OR", ...parts, ...(input.type === "boolean" ? [call("ISLOGICAL", cell)] : []));
}

/** As many numbers as cells that are not blank: COUNT sees numbers and dates alone. */
function areNumbers(given: readonly Given[]): ExcelText {
  const filled = given.map(({ input, cell }) => {
    const some = comparison(cell, "<>", quoted(""));
    if (input.type === "money_list") return call("SUMPRODUCT", product(some, whole("1"), "*"));
    return given.length === 1 ? product(some, whole("1"), "*") : some;
  });
  const count = call("COUNT", ...given.map(({ cell }) => cell));
  return comparison(
    count,
    "=",
    filled.reduce((a, b) => sum(a, b, "+")),
  );
}

/** What no quantity reaches, as a power: some grids take 1E15 for text. */
const LIMIT = `10^${Math.log10(QUANTITY_LIMIT)}`;

function withinBounds(given: readonly Given[]): ExcelText[] {
  const days = given.filter(({ input }) => input.type === "date");
  const sums = given.filter(({ input }) => input.type !== "date");
  const signed = sums.filter(({ input }) => mayBeNegative(input.type, input.signed));
  const others = sums.filter((one) => !signed.includes(one));
  const days1900 = days.map(({ cell }) =>
    call("OR", isBlank(cell.text), comparison(cell, ">=", whole(String(SERIALS.first)))),
  );
  return [
    ...bound("MIN", others, ">=", "0"),
    ...bound("MIN", signed, ">", `-${LIMIT}`),
    ...bound("MAX", sums, "<", LIMIT),
    ...days1900,
    ...bound("MAX", days, "<", String(SERIALS.end)),
  ];
}

const bound = (least: "MIN" | "MAX", given: readonly Given[], sign: string, at: string) =>
  given.length === 0
    ? []
    : [comparison(call(least, ...given.map(({ cell }) => cell)), sign, whole(at))];

/** A count without a fraction, but for what arithmetic leaves behind the sixth place; N takes "" for nought. */
function isWhole({ cell }: Given): ExcelText {
  const rounded = (places: string) => call("ROUND", call("N", cell), whole(places));
  return comparison(rounded("6"), "=", rounded("0"));
}

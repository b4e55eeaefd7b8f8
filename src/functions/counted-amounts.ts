import { toNumber } from "../exact";
import { type FactValue, readFact } from "../engine";
import type { Input } from "../language";
import { type Asked, bestOfGiven } from "../planner";
import { paysFor } from "../rulebook";
import { type CountedClass, type Lang, classNamed } from "../text";
import type { Call } from "./answers";
import { type Argument, ErrorCell } from "./call-arguments";
import { CellError, type CellResult, type CellValue, broken } from "./cell-result";
import { askedOf, cellsOf, dayOfArgument } from "./company-arguments";
import { factsOfRange } from "./facts-range";
import { FUNCTION_WORDS } from "./words";

type Row =
  { asked: Asked; amount: Extract<FactValue, { n: bigint }>; class: CountedClass } | CellValue;

/**
 * What each amount counts for when all of one company stand together: caps, exclusions and successors as in a
 * position, class after class where classes are given. A blank or an amount that is #N/A counts as nothing and stays blank; any other error stays in its row.
 */
export function countedAmounts(call: Call): CellResult {
  const { book, lang, args } = call;
  const words = FUNCTION_WORDS[lang];
  const [names, amounts] = [cellsOf(args[0]!), cellsOf(args[1]!)];
  if (names.length !== amounts.length) throw broken(words.noSuchSize(names.length, amounts.length));
  const day = dayOfArgument(args[3], lang);
  const { rawOf } = factsOfRange(book, args[2], lang);
  const classed = args[4] ?? null;
  const classes = cellsOf(classed);
  if (classed !== null && classes.length !== names.length)
    throw broken(words.noClassFor(names.length, classes.length));
  const rows = names.map((name, i) => rowOf(call, name, amounts[i]!, classes[i] ?? null, day));
  const given = rows.filter((row) => isGiven(row));
  const seen = new Set<string>();
  for (const { asked } of given) {
    if (seen.has(asked.measure.id)) throw broken(words.measureTwice(asked.measure.id));
    seen.add(asked.measure.id);
  }
  const paid = given.filter(({ asked: { measure, day: own } }) => !own || paysFor(measure, own));
  const counted = bestOfGiven(
    book,
    paid.map(({ asked, amount, class: own }) => ({ measure: asked.measure, amount, class: own })),
    rawOf,
  );
  const cells = rows.map((row): CellValue => {
    if (!isGiven(row)) return row;
    const sum = counted.get(row.asked.measure.id);
    return sum ? toNumber(sum) : 0;
  });
  const across = Array.isArray(args[1]) && args[1].length === 1;
  return across ? [cells] : cells.map((cell) => [cell]);
}

const isGiven = (row: Row): row is Exclude<Row, CellValue> =>
  typeof row === "object" && !(row instanceof CellError);

const MONEY: Input = { name: "amount", type: "money", zh: "金额", en: "Amount" };

/** One row: a measure with its amount, or what its cell shows. */
function rowOf(
  call: Call,
  name: Argument,
  given: Argument,
  own: Argument,
  day: string | undefined,
): Row {
  const words = FUNCTION_WORDS[call.lang];
  if (given === null || (given instanceof ErrorCell && /^#N\/?A$/i.test(given.code))) return "";
  try {
    const read = given instanceof ErrorCell ? null : readFact(MONEY, given);
    if (read && "missing" in read) return "";
    if (!read || !("value" in read)) return broken(words.notAnAmount);
    return {
      asked: askedOf(call, name, day),
      amount: read.value as never,
      class: classOfCell(own, call.lang),
    };
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

/** The class in a cell; a blank is a sure sum. Throws a CellError for anything else. */
function classOfCell(given: Argument, lang: Lang): CountedClass {
  if (given === null) return "sure";
  const found = typeof given === "string" ? classNamed(given) : undefined;
  if (found === undefined) throw broken(FUNCTION_WORDS[lang].noClass(String(given)));
  return found;
}

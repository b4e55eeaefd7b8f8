import { toNumber } from "../exact";
import { type FactValue, readFact } from "../engine";
import type { Bilingual, Input } from "../language";
import {
  type Asked,
  type Known,
  bestOfGiven,
  type RawOf,
  factsFor,
  knownFacts,
  lineKey,
} from "../planner";
import { type RuleBook, paysFor } from "../rulebook";
import { type CountedClass, type Lang, classNamed, say } from "../text";
import type { Call } from "./answers";
import { type Argument, ErrorCell } from "./call-arguments";
import { CellError, type CellResult, type CellValue, broken } from "./cell-result";
import { askedOf, cellsOf, dayOfArgument } from "./company-arguments";
import { factsOfRange } from "./facts-range";
import { LATER_WORDS } from "./later-words";

type Row =
  | { asked: Asked; amount: Extract<FactValue, { n: bigint }>; class: CountedClass }
  | CellValue;

/**
 * What each amount counts for when all of one company stand together: caps, exclusions and successors as in a
 * position, class after class where classes are given, projects and what is marked apart as there. A blank or an amount
 * that is #N/A counts as nothing and stays blank; any other error stays in its row.
 */
export function countedAmounts(call: Call): CellResult {
  const { book, lang, args } = call;
  const words = LATER_WORDS[lang];
  const names = cellsOf(args[0]!);
  const day = dayOfArgument(args[3], lang);
  const { rawOf } = factsOfRange(book, args[2], lang);
  const beside = (at: number) => besideOf(call, at, names.length);
  const [amounts, classes, projects, apart] = [beside(1), beside(4), beside(5), beside(6)];
  const rows = names.map((name, i) =>
    rowOf(call, name, amounts[i] ?? null, {
      day,
      class: classes[i] ?? null,
      project: projects[i] ?? null,
      apart: apart[i] ?? null,
    }),
  );
  const given = rows.filter((row) => isGiven(row));
  const seen = new Set<string>();
  for (const { asked } of given) {
    const key = lineKey(asked);
    if (seen.has(key)) throw broken(words.measureTwice(asked.measure.id));
    seen.add(key);
  }
  const paid = given.filter(({ asked: { measure, day: own } }) => !own || paysFor(measure, own));
  const counted = bestOfGiven(
    book,
    paid.map(({ asked, amount, class: own }) => ({ ...asked, amount, class: own })),
    told(book, rawOf),
  );
  const sums = new Map(paid.map((row, i) => [row, counted[i]!]));
  const cells = rows.map((row): CellValue => {
    if (!isGiven(row)) return row;
    const sum = sums.get(row);
    return sum ? toNumber(sum) : 0;
  });
  const across = Array.isArray(args[1]) && args[1].length === 1;
  return across ? [cells] : cells.map((cell) => [cell]);
}

/** What is known of an input: what was told, else what follows from that. */
function told(book: RuleBook, rawOf: RawOf): RawOf {
  let known: Known | undefined;
  return (input) => {
    const raw = rawOf(input);
    const isTold = factsFor([input], { [input.name]: raw })[0] !== undefined;
    return isTold ? raw : (known ??= knownFacts(book, rawOf)).settledOf(input);
  };
}

/** What stands beside the measures, by the place of its argument. */
const BESIDE: Readonly<Record<number, Bilingual>> = {
  1: { zh: "金额", en: "amounts" },
  4: { zh: "类别", en: "classes" },
  5: { zh: "项目", en: "projects" },
  6: { zh: "另属", en: "marks apart" },
};

/** The cells of a range that stands beside the measures; none where it is left out. Throws where its size is another. */
function besideOf({ args, lang }: Call, at: number, count: number): Argument[] {
  const range = args[at] ?? null;
  if (range === null) return [];
  const cells = cellsOf(range);
  if (cells.length === count) return cells;
  throw broken(LATER_WORDS[lang].uneven(count, say(BESIDE[at]!, lang), cells.length));
}

const isGiven = (row: Row): row is Exclude<Row, CellValue> =>
  typeof row === "object" && !(row instanceof CellError);

const MONEY: Input = { name: "amount", type: "money", zh: "金额", en: "Amount" };

/** What stands beside a measure and its amount. */
interface Beside {
  day: string | undefined;
  class: Argument;
  project: Argument;
  apart: Argument;
}

/** A project, or who says that something is another matter. */
function textOfCell(cell: Argument, lang: Lang): string {
  if (cell instanceof ErrorCell)
    throw broken(LATER_WORDS[lang].errorCell(undefined, "project", cell.code));
  return String(cell);
}

/** One row: a measure with its amount, or what its cell shows. */
function rowOf(
  call: Call,
  name: Argument,
  given: Argument,
  { day, class: own, project, apart }: Beside,
): Row {
  const words = LATER_WORDS[call.lang];
  if (given === null || (given instanceof ErrorCell && /^#N\/?A$/i.test(given.code))) return "";
  try {
    const read = given instanceof ErrorCell ? null : readFact(MONEY, given);
    if (read && "missing" in read) return "";
    if (!read || !("value" in read)) return broken(words.notAnAmount);
    return {
      asked: {
        ...askedOf(call, name, day),
        ...(project !== null && { project: textOfCell(project, call.lang) }),
        ...(apart !== null && { apart: textOfCell(apart, call.lang) }),
      },
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
  if (found === undefined) throw broken(LATER_WORDS[lang].noClass(String(given)));
  return found;
}

import { ONE, fifteenDigits, multiply, toNumber } from "../exact";
import { readFact } from "../engine";
import { type Input, once } from "../language";
import type { RuleBook } from "../rulebook";
import { LONGEST, factorOf, headingParts, nearMiss, plainName } from "../tables";
import { type Lang, brokenFactText, say } from "../text";
import { type Argument, ErrorCell } from "./call-arguments";
import { broken } from "./cell-result";
import { LATER_WORDS } from "./later-words";

type Cell = Exclude<Argument, unknown[][]>;

/** What a range says of a company. */
export interface RangeFacts {
  /** what is known of an input, in its own unit; undefined where nothing is */
  rawOf: (input: Input) => unknown;
  /** the name under which something is known of it, as written; undefined where nothing is */
  toldAs: (input: Input) => string | undefined;
  /** names that are unlike any input's, as written */
  ignored: string[];
}

/** The inputs of a book by what they are called in programs. */
interface Names {
  byName: ReadonlyMap<string, readonly Input[]>;
  /** inputs that ask for the same fact in other words */
  byFact: ReadonlyMap<string, readonly Input[]>;
}

const inputsOf = once((book: RuleBook): Input[] => [
  ...book.measures.flatMap((measure) => measure.inputs),
  ...book.groups.flatMap((group) => group.inputs),
  ...book.relevance.facts,
]);
const namesOf = once((book: RuleBook): Names => ({
  byName: grouped(inputsOf(book), ({ name }) => [plainName(name)]),
  byFact: grouped(inputsOf(book), ({ fact }) => (fact === undefined ? [] : [fact])),
}));
/** Labels may have to be waited for: they are asked for when a name is not one. */
const labelsOf = once((book: RuleBook) =>
  grouped(inputsOf(book), ({ zh, en }) => [...new Set([plainName(zh), plainName(en)])]),
);

function grouped(inputs: readonly Input[], keysOf: (input: Input) => string[]) {
  const found = new Map<string, Input[]>();
  for (const input of inputs)
    for (const key of keysOf(input)) {
      const before = found.get(key);
      if (before) before.push(input);
      else found.set(key, [input]);
    }
  return found;
}

/**
 * Facts of a range of two columns, or of two rows: name or label (a unit may stand in brackets), value. A name holds for
 * all inputs of that name; a label for those that bear it, and for those that ask for the same fact in other words.
 * Throws a CellError for a name that is nearly an input's, twice the same, a unit or a value that none of its inputs takes.
 */
export function factsOfRange(book: RuleBook, range: Argument | undefined, lang: Lang): RangeFacts {
  const known = new Map<Input, unknown>();
  const ignored: string[] = [];
  const heads = new Map<Input, string>();
  for (const [head, value] of pairsOf(book, range, lang)) {
    const named = typeof head === "string" ? inputsNamed(book, head, lang) : null;
    if (named === null) {
      if (typeof head === "string") ignored.push(head);
      continue;
    }
    const twice = named.inputs.find((input) => heads.has(input));
    if (twice) throw broken(LATER_WORDS[lang].twiceHeader(String(head)));
    const values = valuesOf(named, value, String(head), lang);
    named.inputs.forEach((input, i) => {
      heads.set(input, String(head));
      known.set(input, values[i]);
    });
  }
  if (heads.size === 0 && ignored.length > 0) throw broken(LATER_WORDS[lang].noFact(ignored[0]!));
  return {
    rawOf: (input) => known.get(input),
    toldAs: (input) =>
      "value" in readFact(input, known.get(input)) ? heads.get(input) : undefined,
    ignored,
  };
}

function pairsOf(book: RuleBook, range: Argument | undefined, lang: Lang): [Cell, Cell][] {
  if (range === undefined || range === null) return [];
  if (!Array.isArray(range)) throw broken(LATER_WORDS[lang].needsFacts);
  const wide = range.every((row) => row.length === 2);
  const high = range.length === 2;
  if (!wide && !high) throw broken(LATER_WORDS[lang].needsFacts);
  const columns = () => range.map((row): [Cell, Cell] => [row[0] ?? null, row[1] ?? null]);
  const rows = () => range[0]!.map((cell, i): [Cell, Cell] => [cell, range[1]![i] ?? null]);
  if (!high) return columns();
  if (!wide) return rows();
  const isName = (cell: Cell) => typeof cell === "string" && exactly(book, cell) !== null;
  return isName(range[0]![1]!) && !isName(range[1]![0]!) ? rows() : columns();
}

interface Named {
  inputs: readonly Input[];
  unit: string;
}

/** The inputs that a name stands for; null for what is unlike any. */
function inputsNamed(book: RuleBook, text: string, lang: Lang): Named | null {
  if (text.length > LONGEST) return null;
  const found = exactly(book, text);
  if (found) return found;
  const { byName } = namesOf(book);
  const byLabel = labelsOf(book);
  const typed = plainName(headingParts(text).name);
  const [name, label] = [nearMiss(typed, byName.keys()), nearMiss(typed, byLabel.keys())];
  const near = label ? byLabel.get(label)?.[0] : name ? byName.get(name)?.[0] : undefined;
  if (near) throw broken(LATER_WORDS[lang].nearlyInput(text, label ? say(near, lang) : near.name));
  return null;
}

function exactly(book: RuleBook, text: string): Named | null {
  if (text.length > LONGEST) return null;
  const { byName, byFact } = namesOf(book);
  for (const { name, unit } of [{ name: text, unit: "" }, headingParts(text)]) {
    const key = plainName(name);
    const named = byName.get(key);
    if (named) return { inputs: named, unit };
    const labelled = labelsOf(book).get(key);
    if (!labelled) continue;
    const others = labelled.flatMap(({ fact }) => (fact && byFact.get(fact)) || []);
    return { inputs: [...new Set([...labelled, ...others])], unit };
  }
  return null;
}

/** The value for each of the inputs, in its own unit. */
function valuesOf({ inputs, unit }: Named, value: Cell, head: string, lang: Lang): unknown[] {
  const words = LATER_WORDS[lang];
  if (value instanceof ErrorCell) throw broken(words.errorCell(undefined, head, value.code));
  const values = inputs.map((input) => {
    if (unit === "") return value;
    const factor = factorOf(input, unit);
    if (factor === null) return null;
    return typeof value === "number" && factor !== ONE && Number.isFinite(value)
      ? toNumber(multiply(fifteenDigits(value), factor))
      : value;
  });
  if (unit !== "" && inputs.every((input) => factorOf(input, unit) === null))
    throw broken(words.badUnit(head));
  const reads = inputs.map((input, i) => readFact(input, values[i]));
  const at = reads.findIndex((read) => "broken" in read);
  const read = reads[at];
  if (read && "broken" in read && !reads.some((one) => "value" in one))
    throw broken(brokenFactText(inputs[at]!, read.broken, value, lang));
  return values;
}

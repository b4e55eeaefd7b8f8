import { ONE, type Rational, divide, fifteenDigits, multiply, toNumber } from "../exact";
import type { FactValue, Facts } from "../engine";
import {
  type Dimensions,
  type Input,
  type Measure,
  isPlain,
  parseUnit,
  sameDimensions,
  typeOfInput,
} from "../language";
import { type Lang, say } from "../text";
import { type Call, amountCell, assessed, measureOf } from "./answers";
import type { ErrorCell, Argument, Scalar } from "./call-arguments";
import { CellError, type CellValue, broken } from "./cell-result";
import { argumentsOf, factFrom } from "./measure-facts";
import { FUNCTION_WORDS } from "./words";

type Cell = Scalar | ErrorCell;

/** POLICY_AWARDS: one amount a row (or a column, when the first column names the inputs). */
export function awardTable(call: Call): CellValue[][] {
  const measure = measureOf(call);
  const words = FUNCTION_WORDS[call.lang];
  const table = call.args[1];
  if (!Array.isArray(table) || table.length === 0) throw broken(words.needsTable);
  const [inRow, inColumn] = [table[0]!, table.map((row) => row[0] ?? null)].map((cells) =>
    namesIn(cells, measure),
  ) as [number, number];
  if (inRow + inColumn === 0) throw broken(words.noHeader);
  const across = inRow > inColumn || (inRow === inColumn && table.length > 1);
  const rows = across ? table : transposed(table);
  const columns = columnsOf(rows[0]!, measure, call.lang);
  const amounts = rows.slice(1).map((row) => amountOfRow(call, measure, columns, row));
  if (amounts.length === 0) throw broken(words.needsTable);
  return across ? amounts.map((a) => [a]) : [amounts];
}

const transposed = (table: Cell[][]): Cell[][] =>
  table[0]!.map((_, i) => table.map((row) => row[i] ?? null));

interface Column {
  input: Input;
  index: number;
  unit: string;
}

/** "产值(万元)" in its two parts. */
function heading(text: string): { name: string; unit: string } {
  const match = /^(.*?)\s*[(（]([^()（）]*)[)）]\s*$/.exec(text.normalize("NFC").trim());
  return match ? { name: match[1]!, unit: match[2]!.trim() } : { name: text.trim(), unit: "" };
}

function inputNamed(text: string, measure: Measure): Column | null {
  const plain = (s: string) => s.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  for (const { name, unit } of [{ name: text, unit: "" }, heading(text)]) {
    const index = measure.inputs.findIndex((i) =>
      [i.name, i.zh, i.en].some((known) => plain(known) === plain(name)),
    );
    if (index >= 0) return { input: measure.inputs[index]!, index, unit };
  }
  return null;
}

/** How many of the cells name an input. */
const namesIn = (cells: readonly Cell[], measure: Measure) =>
  cells.filter((cell) => typeof cell === "string" && inputNamed(cell, measure) !== null).length;

/** What each column holds; columns of other things (a company's name) are refused only when they look like numbers' heads. */
function columnsOf(heads: readonly Cell[], measure: Measure, lang: Lang): (Column | null)[] {
  const words = FUNCTION_WORDS[lang];
  const seen = new Set<string>();
  return heads.map((head) => {
    if (typeof head !== "string") return null;
    const column = inputNamed(head, measure);
    if (column === null) {
      if (heading(head).unit)
        throw broken(
          words.unknownHeader(
            head,
            argumentsOf(measure).map((i) => say(i, lang)),
          ),
        );
      return null;
    }
    if (seen.has(column.input.name)) throw broken(words.twiceHeader(head));
    seen.add(column.input.name);
    if (column.unit && !unitFits(column)) throw broken(words.badUnit(head));
    return column;
  });
}

/** The unit that numbers of an input are in. */
function ownUnit(input: Input): { factor: Rational; dimensions: Dimensions } {
  if (input.unit) return parseUnit(input.unit);
  const type = typeOfInput(input);
  const quantity = type.kind === "list" ? type.of : type;
  return { factor: ONE, dimensions: quantity.kind === "quantity" ? quantity.dimensions : {} };
}

/** A unit of the input's own kind, a share for a share, or a word that only says what is counted. */
function unitFits({ input, unit }: Column): boolean {
  try {
    const read = parseUnit(unit);
    if (read.rate) return input.type === "ratio";
    return isPlain(read.dimensions) || sameDimensions(read.dimensions, ownUnit(input).dimensions);
  } catch {
    return false;
  }
}

function amountOfRow(
  call: Call,
  measure: Measure,
  columns: readonly (Column | null)[],
  row: readonly Cell[],
): CellValue {
  try {
    const facts: (FactValue | undefined)[] = measure.inputs.map(() => undefined);
    columns.forEach((column, i) => {
      if (column) facts[column.index] = factOf(column, row[i] ?? null, call.lang);
    });
    return amountCell(call, measure, assessed(call, measure, facts as Facts), false);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

/** A number under a heading with a unit is in that unit; a text with its own unit keeps it. */
function factOf({ input, unit }: Column, cell: Argument, lang: Lang): FactValue | undefined {
  if (unit === "" || typeof cell !== "number") return factFrom(input, cell, lang);
  const factor = divide(parseUnit(unit).factor, ownUnit(input).factor);
  // through the digits that the cell shows, before anything is read to the fen: 123.4567 (万元) is 1234567 yuan
  return factFrom(input, toNumber(multiply(fifteenDigits(cell), factor)), lang);
}

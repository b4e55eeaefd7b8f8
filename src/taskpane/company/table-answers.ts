import { showFact } from "../../engine";
import { sameFact } from "../../planner";
import type { RuleBook } from "../../rulebook";
import { placeText, type Spot, type TableFact, type TableReading } from "../../tables";
import { factInputs } from "../facts/fact-inputs";
import type { Answer, Answers, Company } from "../shell/pane-state";
import { isoDate, toDecimalText, toNumber, type Rational } from "../../exact";
import type { Area, Cell } from "../../workbook";
import { valueOf } from "../facts/read-answer";
import { unitsOf } from "../facts/units";

/** Reads a cell of the workbook as it was when the tables were read. */
export type CellAt = (spot: Spot) => Cell;

/**
 * What the tables say as answers: cells stay linked where one cell or one run of cells is the fact. A name of which
 * nothing is taken is no company: a row of another table may have been read as one.
 */
export function companiesOfTables(
  { companies }: TableReading,
  takes: (fact: TableFact) => boolean,
  book: RuleBook,
  cellAt: CellAt,
): Company[] {
  const inputs = factInputs(book);
  return companies.flatMap(({ name, facts }) => {
    const answers: Record<string, Answer> = {};
    for (const fact of facts) {
      const key = `fact|${fact.figure.id}`;
      if (takes(fact) && inputs.has(key)) answers[key] = answerOf(fact, cellAt);
    }
    return Object.keys(answers).length > 0 ? [{ name, answers: answers as Answers }] : [];
  });
}

const answerOf = (fact: TableFact, cellAt: CellAt): Answer =>
  linked(fact, cellAt) ?? { ...typed(fact), from: placeText(fact.from) };

/** Only what a formula can count with: cells in one run, numbers, a unit that answers have. */
function linked({ figure, from, how, unit, value }: TableFact, cellAt: CellAt): Answer | undefined {
  const area =
    how === "derived growth" || how === "ratio" || how === "count" ? undefined : runOf(from);
  if (!area || figure.type !== "money") return undefined;
  const named =
    unit === undefined ? "元" : unitsOf(figure.input, "cell").find((one) => one === unit);
  const cells = from.map(cellAt);
  const isNumber = (cell: Cell) => typeof cell === "number";
  if (!named || !cells.every(isNumber)) return undefined;
  const values = area.rows > 1 ? cells.map((cell) => [cell]) : [cells];
  const answer: Answer = { by: "cell", area, unit: named, values };
  // a number format may state a unit of its own: then no product of the cells is the fact
  const read = valueOf(figure.input, answer);
  return read !== undefined && sameFact(read, value) ? answer : undefined;
}

function runOf(from: readonly Spot[]): Area | undefined {
  const [first] = from;
  if (!first) return undefined;
  const down = from.every(
    ({ sheet, row, column }, i) =>
      sheet === first.sheet && column === first.column && row === first.row + i,
  );
  const across = from.every(
    ({ sheet, row, column }, i) =>
      sheet === first.sheet && row === first.row && column === first.column + i,
  );
  if (!down && !across) return undefined;
  const { sheet, row, column } = first;
  const count = from.length;
  return { sheet, row, column, rows: down ? count : 1, columns: down ? 1 : count };
}

function typed({ figure, value }: TableFact): Answer & { by: "typed" } {
  const shown = showFact(figure.input, value);
  if (figure.type === "money")
    return { by: "typed", text: toDecimalText(value as Rational, 2), unit: "元" };
  if (figure.type === "ratio")
    return { by: "typed", text: String(Number((Number(shown) * 100).toFixed(11))) };
  if (figure.type === "date") return { by: "typed", text: isoDate(toNumber(value as Rational)) };
  return { by: "typed", text: String(shown) };
}

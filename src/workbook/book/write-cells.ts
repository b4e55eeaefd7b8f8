import type { CellWrite, Content } from "../../travel";
import { asText } from "../cell-input";
import type { Cell } from "../place";
import { portions, runsOf, type Run } from "./cell-runs";
import { rangeAt } from "./read-cells";

type Context = Excel.RequestContext;

const ERROR = /^#(VALUE!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!)$/;

/** A content as one types it: what was text stays text, what was an error stays one. */
export function inputOf(content: Content): Cell {
  if ("formula" in content) return content.formula;
  const { value } = content;
  return typeof value === "string" && !ERROR.test(value) ? asText(value) : value;
}

const TEXT_FORMAT = "@";

/**
 * Writes cells: first what is no formula, then formulas, so that a result spills into cells that are blank by then.
 * Number formats stay as they are unless one is given; Excel would choose some of its own, and take whatever is
 * written into a cell that is formatted as text for text.
 */
export async function writeCells(context: Context, cells: readonly CellWrite[]): Promise<void> {
  const isFormula = ({ content }: CellWrite) => "formula" in content;
  const constants = cells.filter((cell) => !isFormula(cell));
  for (const some of [constants, cells.filter(isFormula)])
    for (const runs of portions(runsOf(some), (run) => run.cells.length))
      await writeRuns(context, runs);
}

async function writeRuns(context: Context, runs: readonly Run<CellWrite>[]): Promise<void> {
  const ranges = runs.map(({ block }) => rangeAt(context, block).load("numberFormat"));
  await context.sync();
  runs.forEach(({ cells }, i) => {
    const range = ranges[i]!;
    const before = (range.numberFormat as string[][]).map(([format]) => format!);
    if (before.includes(TEXT_FORMAT))
      range.numberFormat = before.map((one) => [one === TEXT_FORMAT ? "General" : one]);
    range.formulas = cells.map(({ content }) => [inputOf(content)]);
    range.numberFormat = cells.map(({ format }, at) => [format ?? before[at]!]);
  });
  await context.sync();
}

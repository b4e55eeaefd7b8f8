import { calculationSheet } from "../../calculation";
import type { RuleBook } from "../../rulebook";
import type { Lang } from "../../text";
import type { Scalar, SheetFormula } from "../../travel";
import { asText, type Area, type Block, type Cell, type HostPort, type Look } from "../../workbook";
import { factKey } from "../facts/fact-key";
import type { Company, WrittenSheet } from "../shell/pane-state";
import type { PaneWords } from "../shell/pane-words";
import type { CompanyGets } from "./company-gets";
import { listArgument, statedFacts } from "./stated-facts";

/** The sheet's cells, before it has a name: formulas refer to cells of the same sheet. */
export interface Calculation {
  readonly rows: readonly (readonly Cell[])[];
  readonly look: Look;
}

/** The calculation of one company over what the list shows: its position, ready to be signed. */
export function calculationOf(
  book: RuleBook,
  company: Company,
  { position }: CompanyGets,
  words: PaneWords,
  lang: Lang,
  today: string,
): Calculation {
  const { answers, name } = company;
  const sheet = calculationSheet({
    book,
    lang,
    position: { ...position, company: { ...position.company, name: name || words.companyLabel } },
    facts: statedFacts(position, answers, lang),
    keyOf: factKey,
    argumentOf: (input) => listArgument(input, answers[factKey(input)]),
    today,
    as: "live",
  });
  const { rows, headings, widths, formats, flat, landscape, ruled } = sheet;
  return {
    rows: rows.map((row) => row.map(inputOf)),
    look: {
      headings,
      widths: widths.map((characters) => characters * POINTS_PER_CHARACTER),
      ...(formats && { columnFormats: formats }),
      cellFormats: rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          typeof cell === "object" && cell.format ? [[r, c, cell.format] as const] : [],
        ),
      ),
      wrap: true,
      ...(flat && { flat }),
      page: { landscape, ...(ruled && { ruled }) },
    },
  };
}

const POINTS_PER_CHARACTER = 6.5;

/** What is typed into a cell; a number that only shows itself is a plain number. */
function inputOf(cell: Scalar | SheetFormula): Cell {
  if (typeof cell === "string") return asText(cell);
  if (typeof cell !== "object") return cell;
  return typeof cell.value === "number" && cell.formula === `=${cell.value}`
    ? cell.value
    : cell.formula;
}

const tries = 1_000;

/** Writes a calculation to a sheet of its own, never over another one. */
export async function writeCalculation(
  port: HostPort,
  { rows, look }: Calculation,
  words: PaneWords,
): Promise<WrittenSheet> {
  for (let n = 1; n <= tries; n++) {
    const sheet = n === 1 ? words.calculationSheet : `${words.calculationSheet}${n}`;
    if (!(await port.ensureSheet(sheet))) continue;
    const area = { sheet, row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
    await port.write(area, rows, look);
    await port.select({ ...area, rows: 1, columns: 1 });
    const [block] = await port.read([area]);
    return { area, formulas: block!.formulas };
  }
  throw new Error(`more than ${tries} sheets named ${words.calculationSheet}`);
}

/** Takes the sheet out again; it stays when somebody has changed it since, or refers to it. */
export async function removeCalculation(
  port: HostPort,
  { area, formulas }: WrittenSheet,
): Promise<boolean> {
  const blocks = await port.usedBlocks();
  const [same] = await port.read([area]);
  const touched =
    JSON.stringify(same!.formulas) !== JSON.stringify(formulas) ||
    blocks.some((block) =>
      block.area.sheet === area.sheet ? exceeds(block.area, area) : refersTo(block, area.sheet),
    );
  if (touched) return false;
  await port.removeSheet(area.sheet);
  return true;
}

const exceeds = (used: Area, area: Area) =>
  used.row + used.rows > area.rows || used.column + used.columns > area.columns;

const refersTo = ({ formulas }: Block, sheet: string) =>
  formulas.flat().some((cell) => String(cell).startsWith("=") && String(cell).includes(sheet));

import { COUNTED_COLUMN, calculationSheet } from "../../calculation";
import type { RuleBook } from "../../rulebook";
import type { Lang } from "../../text";
import type { Scalar, SheetFormula } from "../../travel";
import {
  areaText,
  asText,
  type Area,
  type Block,
  type Cell,
  type HostPort,
  type Look,
} from "../../workbook";
import { factKey } from "../facts/fact-key";
import type { Company, WrittenSheet } from "../shell/pane-state";
import type { PaneWords } from "../shell/pane-words";
import type { CompanyGets } from "./company-gets";
import { listArgument, statedFacts } from "./stated-facts";

/** The sheet's cells, before it has a name: formulas refer to cells of the same sheet. */
export interface Calculation {
  readonly rows: readonly (readonly Cell[])[];
  readonly look: Look;
  /** the figures that formulas show, by row and column; undefined for other cells: a sentence about them follows them */
  readonly shows: readonly (readonly (number | undefined)[])[];
}

/** The calculation of one company over what the list shows: its position, ready to be signed. */
export function calculationOf(
  book: RuleBook,
  company: Company,
  { position }: CompanyGets,
  words: PaneWords,
  lang: Lang,
  today: string,
  as: "live" | "native" = "live",
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
    as,
  });
  const { rows, headings, widths, formats, flat, landscape, ruled, repeated } = sheet;
  return {
    rows: rows.map((row) => row.map(inputOf)),
    shows: rows.map((row) =>
      row.map((cell) =>
        typeof cell === "object" && typeof cell.value === "number" ? cell.value : undefined,
      ),
    ),
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
      page: { landscape, ...(ruled && { ruled }), ...(repeated !== undefined && { repeated }) },
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

/**
 * Holds the formulas of a written calculation against the engine, to the fen. A cell that shows another amount gets the
 * engine's as its value; sums are looked at again after that. Gives the addresses of these cells.
 */
export async function heldToEngine(
  port: HostPort,
  { area }: WrittenSheet,
  { shows }: Calculation,
): Promise<string[]> {
  const putBack: string[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const [block] = await port.read([area]);
    const off = block!.values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const shown = shows[r]![c];
        const at = { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        return shown === undefined || isSame(value, shown) ? [] : [{ at, shown }];
      }),
    );
    // amounts first: the sums follow them
    const amounts = off.filter(({ at }) => at.column !== area.column + COUNTED_COLUMN);
    const wrong = amounts.length > 0 ? amounts : off;
    if (wrong.length === 0) break;
    await port.writeAll(wrong.map(({ at, shown }) => ({ area: at, input: [[shown]] })));
    putBack.push(...wrong.map(({ at }) => areaText(at)));
  }
  return putBack;
}
const TURNS = 3;

const isSame = (value: Cell, shown: number): boolean =>
  typeof value === "number" && Math.abs(value - shown) < HALF_A_FEN;
const HALF_A_FEN = 0.005;

/** Takes these sheets out again; one stays when somebody has changed it since, put something on it, or refers to it. */
export async function removeCalculations(
  port: HostPort,
  written: readonly WrittenSheet[],
): Promise<{ readonly removed: readonly string[]; readonly kept: readonly string[] }> {
  const blocks = await port.usedBlocks();
  const isThere = ({ area }: WrittenSheet) =>
    blocks.some((block) => block.area.sheet === area.sheet);
  const there = written.filter(isThere);
  const now = there.length > 0 ? await port.read(there.map(({ area }) => area)) : [];
  const own = new Set(there.map(({ area }) => area.sheet));
  const isTouched = ({ area, formulas }: WrittenSheet, i: number) =>
    JSON.stringify(now[i]!.formulas) !== JSON.stringify(formulas) ||
    blocks.some((block) =>
      block.area.sheet === area.sheet
        ? exceeds(block.area, area)
        : !own.has(block.area.sheet) && refersTo(block, area.sheet),
    );
  const holds = await Promise.all(there.map(({ area }) => port.objectsOn(area.sheet)));
  const kept = new Set(
    there.filter((one, i) => isTouched(one, i) || holds[i]! > 0).map(({ area }) => area.sheet),
  );
  // what stays may refer to another of them; a set takes in what is added while it is walked
  for (const staying of kept)
    for (const sheet of own)
      if (blocks.some((block) => block.area.sheet === staying && refersTo(block, sheet)))
        kept.add(sheet);
  const removed = [...own].filter((sheet) => !kept.has(sheet));
  for (const sheet of removed) await port.removeSheet(sheet);
  return { removed, kept: [...kept] };
}

const exceeds = (used: Area, area: Area) =>
  used.row + used.rows > area.rows || used.column + used.columns > area.columns;

const refersTo = ({ formulas }: Block, sheet: string) =>
  formulas.flat().some((cell) => String(cell).startsWith("=") && String(cell).includes(sheet));

import type { GridCell, SheetGrid, TableReading } from "../../src/tables";
import { placeText, readTables, vocabularyOf } from "../../src/tables";
import { annotatedRuleBook } from "../../src/rulebook";
import { showFact } from "../../src/engine";

export type Written = string | number | boolean | null | GridCell;

/** A sheet of a test, row by row; an object says how a cell looks. */
export const sheet = (
  name: string,
  rows: readonly (readonly Written[])[],
  more: Partial<SheetGrid> = {},
): SheetGrid => ({
  name,
  rows: rows.map((row) =>
    row.map((cell) =>
      cell === null || typeof cell === "object" ? (cell ?? undefined) : { value: cell },
    ),
  ),
  ...more,
});

const vocabulary = vocabularyOf((await annotatedRuleBook()).headings);

export const readingOf = (...sheets: readonly SheetGrid[]): TableReading =>
  readTables(sheets, vocabulary);

/** The facts of each company as values, and what is left to ask. */
export function shortly(reading: TableReading) {
  const facts = (company: TableReading["companies"][number]) =>
    Object.fromEntries(
      company.facts.map(({ figure, value }) => [figure.id, showFact(figure.input, value)]),
    );
  return {
    companies: Object.fromEntries(reading.companies.map((one) => [one.name, facts(one)])),
    unsure: reading.unsure.map(
      ({ figure, doubt, from }) => `${figure.id} ${doubt} ${placeText(from)}`,
    ),
  };
}

export const MONTHS = Array.from({ length: 12 }, (_m, m) => `${m + 1}月`);

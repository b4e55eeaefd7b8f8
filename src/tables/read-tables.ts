import { Headings } from "./headings";
import { cellsOf } from "./cells";
import type { ReadCell } from "./read-cell";
import { withCompanies } from "./companies";
import { CompanyReading } from "./company-reading";
import type { Vocabulary } from "./figure";
import { unfolded } from "./forms";
import { Grid, type SheetGrid } from "./grid";
import { byKey } from "./by-key";
import { plainName } from "./heading-parts";
import { LabelReader } from "./label";
import { countsOf } from "./list-counts";
import { bySight, foldedOnes, hiddenOnes } from "./out-of-sight";
import { parted } from "./parted";
import type { Spot } from "./place-text";
import type { TableFact, UnsureFact } from "./table-fact";
import { withRatesInDoubt } from "./rates-beside";
import { latestYear } from "./table-year";

/** What a person said of the tables. */
export interface Told {
  /** keeps to cells of a selection; headings may stand outside of it */
  chosen?: (spot: Spot) => boolean;
  /** units of headings that state none, by the heading: what a heading states stands */
  units?: Readonly<Record<string, string>>;
  /** headings that are meant for the figure that they are near */
  meant?: ReadonlySet<string>;
}

function cellsTold(cells: readonly ReadCell[], { chosen, units = {}, meant }: Told): ReadCell[] {
  return cells
    .filter((cell) => chosen?.(cell) ?? true)
    .map((cell) => {
      const unit = cell.unit === undefined ? units[cell.label] : undefined;
      const told = unit === undefined ? cell : { ...cell, unit };
      if (!told.near || !meant?.has(told.label)) return told;
      const { near, ...rest } = told;
      return { ...rest, figure: near };
    });
}

interface TableCompany {
  name: string;
  facts: TableFact[];
}

export interface TableReading {
  companies: TableCompany[];
  unsure: UnsureFact[];
}

/**
 * What the tables of a workbook say of companies: the figures of the latest year that they name. A part of a year, a
 * subtotal, a plan, an earlier year, a hidden sheet, row or column are never taken for it; they are in `unsure`.
 */
export function readTables(
  sheets: readonly SheetGrid[],
  vocabulary: Vocabulary,
  told: Told = {},
): TableReading {
  const reader = new LabelReader(vocabulary);
  const read = sheets.map((sheet) => readSheet(sheet, reader, vocabulary));
  const withNames = withCompanies(read).map((one) => ({
    ...one,
    cells: withRatesInDoubt(cellsTold(one.cells, told)),
  }));
  const hidden = new Set(sheets.filter((sheet) => sheet.hidden).map(({ name }) => name));
  const { shown, folded, ofSheets } = bySight(
    sheets,
    withNames.flatMap((one) => one.cells),
  );
  const counts = withNames.flatMap((one) => one.counts);
  const latest = latestYear(shown);
  const reading: TableReading = { companies: [], unsure: [] };
  const ofCompany = byCompany(shown);
  const foldedOf = byCompany(folded);
  const countsOfCompany = byCompany(counts);
  const names = companyNames([...shown, ...counts.filter(({ sheet }) => !hidden.has(sheet))]);
  for (const [plain, name] of names) {
    const company = new CompanyReading(
      name,
      ofCompany.get(plain) ?? [],
      countsOfCompany.get(plain) ?? [],
      latest,
      vocabulary,
    );
    const beside = foldedOnes(company, foldedOf.get(plain) ?? [], latest, vocabulary);
    foldedOf.delete(plain);
    reading.companies.push({ name, facts: company.facts });
    for (const one of [...company.unsure, ...beside]) reading.unsure.push(one);
  }
  const alone = hiddenOnes([...foldedOf.values()].flat(), "hidden-cells");
  const ofHidden = hiddenOnes(ofSheets, "hidden-sheet");
  return { ...reading, unsure: [...reading.unsure, ...alone, ...ofHidden] };
}

const byCompany = <One extends { company?: string }>(all: readonly One[]) =>
  byKey(all, ({ company = "" }) => plainName(company));

/** The figures and the lists of one sheet, its cells where they stand in the file. */
function readSheet(sheet: SheetGrid, reader: LabelReader, vocabulary: Vocabulary) {
  const parts = parted(sheet, reader);
  const list = unfolded(parts.sheet, reader);
  const cells = cellsOf(new Headings(new Grid(list.sheet), reader), vocabulary).map((cell) => {
    const { row, column } = list.at(cell.row, cell.column);
    return { ...cell, ...parts.at(row, column) };
  });
  return { sheet, cells, counts: countsOf(new Headings(new Grid(sheet), reader), vocabulary) };
}

/** Names as they stand first in the file, by what they are without their spelling. */
function companyNames(cells: readonly { company?: string }[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { company = "" } of cells)
    if (!names.has(plainName(company))) names.set(plainName(company), company);
  return names;
}

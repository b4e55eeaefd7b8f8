import { expect, it } from "vitest";
import { calculationSheet } from "../../src/calculation";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { toNumber } from "../../src/exact";
import { wordedRuleBook } from "../../src/rulebook";
import type { SheetContent } from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { type Calculated, calculated } from "../travel/calculated-file";
import { randomCompanies } from "../planner/random-companies";
import { requestFor } from "./requests";

const COMPANIES = Number(process.env.RANDOM_SHEETS ?? 12);
/** the first of them, where many are tried in pieces */
const FROM = Number(process.env.RANDOM_FROM ?? 0);
/** LibreOffice takes its time to start, and its memory for many sheets. */
const SHEETS_A_FILE = 50;

interface Sheet {
  readonly content: SheetContent;
  readonly sums: readonly number[];
}

/** Cells with a formula that show something else than the sheet says. */
function differing({ rows }: SheetContent, cells: NonNullable<ReturnType<Calculated["get"]>>) {
  let formulas = 0;
  const wrong = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      if (typeof cell !== "object") return [];
      formulas += /^=-?[\d.]+$/.test(cell.formula) ? 0 : 1;
      const shown = cells.get(`${at},${column}`);
      const same =
        typeof shown === "number" && typeof cell.value === "number"
          ? Math.abs(shown - cell.value) < 0.005
          : shown === cell.value;
      return same ? [] : [`${row[1] as string} ${cell.formula}: ${String(shown)}, ${cell.value}`];
    }),
  );
  return { formulas, wrong };
}

it(
  `${COMPANIES} calculation sheets calculated anew by LibreOffice have the position's amounts and sums`,
  { timeout: 180_000 + COMPANIES * 10_000 },
  async () => {
    const book = await wordedRuleBook();
    const companies = randomCompanies(book, FROM + COMPANIES).slice(FROM);
    let formulas = 0;
    for (let from = 0; from < companies.length; from += SHEETS_A_FILE) {
      const file = XlsxBook.blank();
      const port = new WorkbookFile(file);
      const sheets = new Map<string, Sheet>();
      for (const { name, facts } of companies.slice(from, from + SHEETS_A_FILE)) {
        const request = requestFor(book, facts, "native", { name });
        const { sure, atMost, open } = request.position;
        const content = { ...calculationSheet(request), name };
        sheets.set(name, { content, sums: [sure, atMost, open].map(toNumber) });
        await port.addSheet(content);
      }
      const shown = await calculated(file.bytes(), true);
      for (const [name, { content, sums }] of sheets) {
        const cells = shown.get(name)!;
        const found = differing(content, cells);
        expect(found.wrong, name).toEqual([]);
        formulas += found.formulas;
        const row = content.rows.findIndex(([cell]) => cell === "确定合计");
        sums.forEach((sum, i) =>
          expect(cells.get(`${row + i},7`), `${name} ${i}`).toBeCloseTo(sum, 2),
        );
      }
    }
    expect(formulas).toBeGreaterThan(20 * COMPANIES);
  },
);

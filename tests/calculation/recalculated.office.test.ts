import { expect, it } from "vitest";
import { calculationSheet } from "../../src/calculation";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { toNumber } from "../../src/exact";
import { wordedRuleBook } from "../../src/rulebook";
import { XlsxBook } from "../../src/xlsx";
import { calculated } from "../travel/calculated-file";
import { randomCompanies } from "../planner/random-companies";
import { requestFor } from "./requests";

const COMPANIES = Number(process.env.RANDOM_SHEETS ?? 12);

it(`${COMPANIES} calculation sheets calculated anew by LibreOffice have the position's sums`, async () => {
  const book = await wordedRuleBook();
  const file = XlsxBook.blank();
  const port = new WorkbookFile(file);
  const expected = new Map<string, number[]>();
  let formulas = 0;
  for (const { name, facts } of randomCompanies(book, COMPANIES)) {
    const request = requestFor(book, facts, "native", { name });
    const sheet = { ...calculationSheet(request), name };
    await port.addSheet(sheet);
    const { sure, atMost, open } = request.position;
    expected.set(name, [sure, atMost, open].map(toNumber));
    formulas += sheet.rows
      .flat()
      .filter((cell) => typeof cell === "object" && /^=IF\(/.test(cell.formula)).length;
  }
  const shown = await calculated(file.bytes(), true);
  for (const [name, sums] of expected) {
    const cells = shown.get(name)!;
    const row = [...cells].find(([, value]) => value === "确定合计")![0].split(",")[0]!;
    const found = [0, 1, 2].map((i) => cells.get(`${Number(row) + i},6`));
    found.forEach((value, i) => expect(value, `${name} ${i}`).toBeCloseTo(sums[i]!, 2));
  }
  expect(formulas).toBeGreaterThan(10 * COMPANIES);
});

import { expect, it } from "vitest";
import { calculationSheet } from "../../src/calculation";
import { runWorkbook } from "../../src/cli/run-workbook";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { toNumber } from "../../src/exact";
import { annotatedRuleBook } from "../../src/rulebook";
import { policyCalls } from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { randomCompanies } from "../planner/random-companies";
import { calculated } from "../travel/calculated-file";
import { requestFor } from "./requests";

it("live calculation sheets that are prepared to be sent keep their sums, with plain formulas where groups do not cross", async () => {
  const book = await annotatedRuleBook();
  const file = XlsxBook.blank();
  const port = new WorkbookFile(file);
  const sums = new Map<string, { row: number; must: number[] }>();
  let counts = 0;
  for (const { name, facts } of randomCompanies(book, 4)) {
    const request = requestFor(book, facts, "live", { name });
    const content = { ...calculationSheet(request), name };
    await port.addSheet(content);
    const { sure, atMost, open } = request.position;
    const row = content.rows.findIndex(([cell]) => cell === "确定合计");
    sums.set(name, { row, must: [sure, atMost, open].map(toNumber) });
    const cells = content.rows.flat().filter((cell) => typeof cell === "object");
    counts += cells.filter(({ formula }) => formula.includes("POLICY_COUNTED")).length;
  }
  const making = { book, lang: "zh-CN" as const, addIn: "", time: "2026-11-28T00:00:00Z" };
  const asked = { command: "prepare", bytes: file.bytes() };
  const { file: sent, answer } = await runWorkbook(asked, making);
  expect((answer as { refused: unknown[] }).refused).toEqual([]);
  let plain = 0;
  for (const name of sums.keys())
    XlsxBook.open(sent!).cells(name, ({ column, formula }) => {
      expect(policyCalls(`=${formula?.text ?? ""}`)).toEqual([]);
      // what lines count for stands in column H
      if (column === 7 && formula && !formula.text.startsWith("SUM")) plain += 1;
    });
  expect(counts).toBeGreaterThan(40);
  const shown = await calculated(sent!, true);
  for (const [name, { row, must }] of sums)
    must.forEach((sum, i) =>
      expect(shown.get(name)!.get(`${row + i},7`), `${name} ${i}`).toBeCloseTo(sum, 2),
    );
  // the others are in groups that cross one another: values of their day
  console.log(`${plain} of ${counts} counts are plain formulas`);
  expect(plain).toBeGreaterThan(0.3 * counts);
}, 900_000);

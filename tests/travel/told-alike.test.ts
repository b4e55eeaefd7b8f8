import { expect, test } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { calculationSheet } from "../../src/calculation";
import { annotatedRuleBook } from "../../src/rulebook";
import { readWorkbook } from "../../src/travel";
import { spotKey } from "../../src/travel/cell-text";
import { XlsxBook } from "../../src/xlsx";
import { requestFor } from "../calculation/requests";
import { randomCompanies } from "../planner/random-companies";

test("ranges that hundreds of lines name alike are read once, those of another company's sheet by themselves", async () => {
  const book = await annotatedRuleBook();
  const port = new WorkbookFile(XlsxBook.blank());
  const [one] = randomCompanies(book, 1);
  const request = requestFor(book, one!.facts, "live", { name: one!.name });
  for (const name of ["甲", "乙"]) await port.addSheet({ ...calculationSheet(request), name });
  const asked: string[] = [];
  const values = port.values.bind(port);
  port.values = (blocks) => {
    asked.push(...blocks.map((block) => `${spotKey(block)},${block.rows},${block.columns}`));
    return values(blocks);
  };
  const { calls } = await readWorkbook(port);
  expect(new Set(asked).size).toBe(asked.length);
  const counted = calls.filter(({ call }) => call.name === "POLICY_COUNTED");
  expect(counted.length).toBeGreaterThan(20);
  expect(new Set(counted.map(({ given }) => given)).size).toBe(2);
  for (const { cell, given } of counted)
    expect(given).toBe(counted.find((other) => other.cell.sheet === cell.sheet)!.given);
});

import { expect, test } from "vitest";
import { calculationRows } from "../../../src/calculation";
import type { WorkbookFile } from "../../../src/cli/workbook-file";
import { ZERO, add, subtract, toNumber } from "../../../src/exact";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import type { Company } from "../../../src/taskpane/shell/pane-state";
import { reconcile } from "../../../src/taskpane/workbook/reconcile";
import { awardsTogether, readWorkbook, type Spot } from "../../../src/travel";
import { shownLive } from "../../calculation/live-sheet";
import { book, companies, now, requestsOf, told, typed, workbookOf } from "./calculated-workbook";

const today = "2025-11-15";
const workbook = (all: readonly Company[] = companies) => workbookOf(all, today);
const requests = (all: readonly Company[]) => requestsOf(all, today);

const held = async (file: WorkbookFile, all: readonly Company[] = companies, filters = now) => {
  const awards = awardsTogether(await readWorkbook(file), book);
  return reconcile(getsNow(book, all, filters, today), awards, book, "zh-CN");
};

const cellOf = async (file: WorkbookFile, sheet: string, label: string): Promise<Spot> => {
  const block = { sheet, row: 0, column: 0, rows: 60, columns: 2 };
  const [rows] = await file.values([block]);
  const row = rows!.findIndex((cells) => cells.includes(label));
  return { sheet, row, column: rows![row]!.indexOf(label) };
};

test("a cap binds, and one of two that exclude one another is left out", () => {
  const lines = requests(companies).map(({ position }) => position.lines);
  const why = lines.map((own) =>
    own.flatMap(({ notCounted, class: is }) => (is === "sure" && notCounted ? notCounted.why : [])),
  );
  expect(why[0]).toContain("capped");
  expect(why[1]).toContain("excluded");
  expect(requests(companies).every(({ position }) => position.sure.n > 0n)).toBe(true);
});

test("for each of three companies ②, its sheet, recalculated, and ③ say one total", async () => {
  const found = await held(await workbook());
  for (const [i, request] of requests(companies).entries()) {
    const rows = calculationRows(request);
    const shown = shownLive(rows, book);
    const at = rows.findIndex(({ cells: [first] }) => first === "确定合计");
    const sum = shown
      .filter((row) => row[2] === "确定")
      .reduce((all, row) => all + Math.round(Number(row[7]) * 100), 0);
    const sure = toNumber(request.position.sure);
    expect(shown[at]![7]).toBe(sure);
    expect(sum / 100).toBe(sure);
    expect(toNumber(found.companies[i]!.cells)).toBe(sure);
    expect(toNumber(found.companies[i]!.here)).toBe(sure);
    expect(found.companies[i]!.partings).toEqual([]);
  }
  expect(found.cells).toEqual(found.here);
  expect(found.strangers.count).toBe(0);
});

test("of two that exclude one another one counts in the cells too, though they read no cell in common", async () => {
  const answers = told(
    ["jjgf-2025-25/4-1", "interest_paid", "90万元"],
    ["jjgf-2025-25/4-1", "certification", "little_giant"],
    ["jjgf-2025-25/4-1", "small_micro", "true"],
    ["jjgf-2025-25/4-2", "municipal_award", "12万元"],
  );
  const own = [{ name: "丁", answers }];
  const found = await held(await workbook(own), own);
  expect(found.companies[0]!.partings).toEqual([]);
  expect(toNumber(found.cells)).toBe(450_000);
  expect(found.cells).toEqual(found.here);
});

test("what was told anew parts from the cells by its name, and the lines add up", async () => {
  const file = await workbook();
  const { inputs } = book.measures.find(({ id }) => id === "jjgf-2025-01/1")!;
  const growth = inputs.find(({ name }) => name === "growth")!;
  const [first, second, third] = companies as [Company, Company, Company];
  const more = { ...third, answers: { ...third.answers, [factKey(growth)]: typed("25%") } };
  const found = await held(file, [first, second, more]);
  const [, , own] = found.companies;
  const [parting] = own!.partings;
  expect(own!.partings).toHaveLength(1);
  expect(parting).toMatchObject({ measure: { id: "jjgf-2025-01/1" }, why: "facts" });
  expect(parting!.facts).toEqual([growth.zh]);
  const off = own!.partings.map(({ cells, here }) => subtract(cells, here)).reduce(add, ZERO);
  expect(toNumber(off)).toBe(toNumber(subtract(own!.cells, own!.here)));
  expect(toNumber(off)).not.toBe(0);
  expect(found.companies.slice(0, 2).flatMap(({ partings }) => partings)).toEqual([]);
});

test("a cell that is gone, a cell too many, and a filter each say so", async () => {
  const file = await workbook();
  const { sheet, row } = await cellOf(file, "测算书3", "jjgf-2025-01/1");
  const [amount] = await file.formulas([{ sheet, row, column: 6, rows: 1, columns: 1 }]);
  await file.write([
    { sheet, row: 80, column: 6, content: { formula: amount!.formula.replace(/^=/, "=1*") } },
  ]);
  expect((await held(file)).companies[2]!.partings).toEqual([]);
  // other words of the same facts are another cell for one thing
  await file.write([{ sheet, row, column: 6, content: { value: 0 } }]);
  expect((await held(file)).companies[2]!.partings).toEqual([]);
  await file.write([{ sheet, row: 80, column: 6, content: { value: 0 } }]);
  const gone = (await held(file)).companies[2]!.partings;
  expect(gone.map(({ measure, why }) => [measure.id, why])).toEqual([
    ["jjgf-2025-01/1", "no-cell"],
  ]);
  const copy = await workbook([companies[2]!, companies[2]!]);
  const twice = (await held(copy, [companies[2]!])).companies[0]!.partings;
  expect(twice.map(({ why }) => why)).toEqual(["twice"]);
  const narrowed = await held(await workbook(), companies, { ...now, document: "jjgf-2025-21" });
  expect(narrowed.companies[2]!.partings.map(({ why }) => why)).toEqual(["filtered"]);
});

test("awards that read nobody's figures are told apart", async () => {
  const file = await workbook();
  const none = await held(file, companies.slice(0, 2));
  expect(none.strangers.count).toBe(1);
  expect(none.strangers.sum.n > 0n).toBe(true);
  expect(none.companies.flatMap(({ partings }) => partings)).toEqual([]);
});

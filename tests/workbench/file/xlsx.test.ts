import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readWorkbookFile, writeWorkbookFile, type FileBook } from "../../../src/workbench/file";
import type { IWorkbookData, LocaleType } from "@univerjs/core";
import { sampleWorkbook } from "../../../src/workbench/sample-workbook";

/** An empty workbook of one sheet. */
function blankWorkbook(): IWorkbookData {
  const sheet = { id: "sheet-1", name: "Sheet1", rowCount: 200, columnCount: 26, cellData: {} };
  return {
    id: `blank-${crypto.randomUUID()}`,
    name: "",
    appVersion: "",
    locale: "zhCN" as LocaleType,
    styles: {},
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  };
}

const OURS = new Set(["POLICY_AWARD", "POLICY_EXPLAIN", "POLICY_STATUS"]);

function book(data: FileBook["data"], rest: Partial<FileBook> = {}): FileBook {
  const nothing = { names: [], tables: [], settings: new Map<string, unknown>(), customXml: [] };
  return { data, spill: () => undefined, formula: () => "", ...nothing, ...rest };
}

const text = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part]!);

function sheetOf(cellData: NonNullable<FileBook["data"]["sheets"][string]["cellData"]>) {
  const data = blankWorkbook();
  data.sheets["sheet-1"]!.cellData = cellData;
  return data;
}

function roundTrip(given: FileBook) {
  const bytes = writeWorkbookFile(given, OURS);
  const back = readWorkbookFile(bytes, "back", OURS);
  return { bytes, back, cells: back.data.sheets["sheet-1"]!.cellData! };
}

describe("a workbook as .xlsx and back", () => {
  test("values of every kind", () => {
    const { cells } = roundTrip(
      book(
        sheetOf({
          0: {
            0: { v: "甲 & <乙>", t: 1 },
            1: { v: 1.25, t: 2 },
            2: { v: 1, t: 3 },
            4: { v: "007", t: 1 },
          },
          2: { 0: { v: 0, t: 3 } },
        }),
      ),
    );
    expect(cells[0]![0]).toEqual({ v: "甲 & <乙>", t: 1 });
    expect(cells[0]![1]).toEqual({ v: 1.25, t: 2 });
    expect(cells[0]![2]).toEqual({ v: 1, t: 3 });
    expect(cells[0]![3]).toBeUndefined();
    expect(cells[0]![4]).toEqual({ v: "007", t: 1 });
    expect(cells[2]![0]).toEqual({ v: 0, t: 3 });
  });

  test("rows of a sheet made here are as high as their wrapped texts, which no program looks for", () => {
    const data = sheetOf({
      0: { 0: { v: "Registered for statistics in Yizhuang New Town", t: 1, s: { tb: 3 } } },
      1: { 0: { v: "Registered for statistics in Yizhuang New Town", t: 1 } },
      2: { 0: { v: "在亦庄新城进行统计登记", t: 1, s: { tb: 3 } } },
    });
    data.sheets["sheet-1"]!.columnData = { 0: { w: 12 * 7 + 5 } };
    const { bytes } = roundTrip(book(data));
    const rows = text(bytes, "xl/worksheets/sheet1.xml").match(/<row [^>]*>/g)!;
    const height = (row: string) => Number(/ ht="([\d.]+)"/.exec(row)?.[1]);
    // lines of 11: Registered, for, statistics, in Yizhuang, New Town; five Chinese characters
    expect(rows.map(height)).toEqual([5 * 17, NaN, 3 * 17]);
  });

  test("formulas with the values they had, errors among them", () => {
    const formula = '=POLICY_AWARD("jjgf-2025-01/1",A1,B1)';
    const { bytes, cells } = roundTrip(
      book(
        sheetOf({
          0: { 0: { f: formula, v: 100000, t: 2 }, 1: { f: "=A1>1", v: 1, t: 3 } },
          1: { 0: { f: '=IFS(TRUE,"是")', v: "是", t: 1 }, 1: { f: formula, v: "#N/A", t: 1 } },
        }),
      ),
    );
    expect(cells[0]![0]).toMatchObject({ f: formula, v: 100000 });
    expect(cells[0]![1]).toMatchObject({ f: "=A1>1", v: 1, t: 3 });
    expect(cells[1]![0]).toMatchObject({ f: '=IFS(TRUE,"是")', v: "是" });
    expect(cells[1]![1]).toMatchObject({ f: formula, v: "#N/A" });
    const sheet = text(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(
      /<c r="A1"[^>]*cm="1"[^>]*><f t="array" ref="A1"[^>]*>_xldudf_POLICY_AWARD/,
    );
    const main = text(bytes, "xl/workbook.xml");
    expect(main).not.toContain("fullCalcOnLoad");
    expect(main).toContain('calcId="191029"');
    expect(sheet).toMatch(/<c r="B2"[^>]*t="e"[^>]*>.*<v>#N\/A<\/v>/);
    expect(sheet).toContain("<f>_xlfn.IFS(");
  });

  test("a spilled result is cached in the file and does not block the formula when read", () => {
    const data = sheetOf({ 0: { 0: { f: '=POLICY_EXPLAIN("x",1)', v: "条款", t: 1 } } });
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    const values = [
      ["条款", "金额"],
      ["#N/A", 100000],
    ];
    const given = book(data, {
      spill: (_, row, column) => (row === 0 && column === 0 ? { area, values } : undefined),
    });
    const { bytes, cells } = roundTrip(given);
    const sheet = text(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<f t="array" ref="A1:B2"[^>]*>_xldudf_POLICY_EXPLAIN/);
    expect(sheet).toContain("<v>100000</v>");
    expect(sheet).toMatch(/<c r="A2"[^>]*t="e"[^>]*><v>#N\/A<\/v>/);
    expect(cells[0]![0]).toMatchObject({ f: '=POLICY_EXPLAIN("x",1)' });
    expect([cells[0]![1], cells[1]]).toEqual([undefined, undefined]);
  });

  test("sheet names, number formats, styles, widths and merged cells", () => {
    const data = sampleWorkbook("zh-CN");
    data.sheets["sheet-1"]!.mergeData = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }];
    const { back, cells } = roundTrip(book(data));
    const sheet = back.data.sheets["sheet-1"]!;
    expect(sheet.name).toBe("奖补测算");
    expect(cells[4]![3]).toMatchObject({ f: "=C5/B5-1", s: { n: { pattern: "0.0%" } } });
    expect(cells[4]![1]).toMatchObject({ v: 100000000, s: { n: { pattern: "#,##0" } } });
    expect(cells[4]![1]!.s).toMatchObject({ bg: { rgb: "#FFF8E1" } });
    expect(cells[3]![0]).toMatchObject({ v: "企业", s: { bl: 1, ht: 2, vt: 2, tb: 3 } });
    expect(sheet.columnData?.[0]?.w).toBe(data.sheets["sheet-1"]!.columnData![0]!.w);
    expect(sheet.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }]);
  });

  test("names, tables, settings and XML parts", () => {
    const part = { id: "{11111111-2222-3333-4444-555555555555}", xml: '<a xmlns="urn:a">&lt;</a>' };
    const settings = new Map<string, unknown>([["规则", { version: '2025"<', list: [1, null] }]]);
    const data = sheetOf({ 0: { 0: { v: "企业", t: 1 } }, 1: { 0: { v: 1, t: 2 } } });
    const { bytes, back } = roundTrip(
      book(data, {
        names: [
          { name: "合计", reference: "Sheet1!$A$1:$A$2" },
          { name: "本表", reference: "Sheet1!$A$1", sheetId: "sheet-1" },
        ],
        tables: [
          { sheetId: "sheet-1", name: "表1", area: { row: 0, column: 0, rows: 2, columns: 1 } },
        ],
        settings,
        customXml: [part],
      }),
    );
    expect(back.names).toEqual([
      { name: "合计", reference: "Sheet1!$A$1:$A$2" },
      { name: "本表", reference: "Sheet1!$A$1", sheetId: "sheet-1" },
    ]);
    expect(back.settings).toEqual(settings);
    expect(back.customXml).toEqual([part]);
    expect(text(bytes, "xl/tables/table1.xml")).toContain('ref="A1:A2"');
  });

  test("another library reads the same from it", async () => {
    const data = sampleWorkbook("zh-CN");
    const bytes = writeWorkbookFile(book(data), OURS);
    const read = await readXlsx(bytes, { readStyles: true });
    expect(read.sheets.map(({ name }) => name)).toEqual(["奖补测算"]);
    const cells = read.sheets[0]!.cells!;
    expect(read.sheets[0]!.rows[4]![1]).toBe(100000000);
    expect(cells.get("4,1")!.style).toMatchObject({ numFmt: "#,##0" });
    expect(cells.get("4,3")!.formula).toBe("C5/B5-1");
  });

  test("a formula without a value is calculated on opening", () => {
    const bytes = writeWorkbookFile(book(sheetOf({ 0: { 0: { f: "=1+1" } } })), OURS);
    expect(text(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("a formula that gives an empty text has been calculated", () => {
    const { bytes, cells } = roundTrip(
      book(sheetOf({ 0: { 0: { f: '=IF(1>2,1,"")', v: "", t: 1 }, 1: { v: "", t: 1 } } })),
    );
    expect(text(bytes, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
    expect(text(bytes, "xl/worksheets/sheet1.xml")).toMatch(
      /<c r="A1" t="str"><f>[^<]*<\/f><v><\/v>/,
    );
    expect(cells[0]![0]).toMatchObject({ v: "" });
    expect(cells[0]![1]).toBeUndefined();
  });

  test("a row stands on each page where one was chosen, and none where not", () => {
    const main = (titleRows?: string) => {
      const pages = new Map([["sheet-1", { landscape: true, ...(titleRows && { titleRows }) }]]);
      const given = book(sheetOf({ 0: { 0: { v: 1, t: 2 } } }), { pages });
      return text(writeWorkbookFile(given, OURS), "xl/workbook.xml");
    };
    expect(main("8:8")).toContain(">'Sheet1'!$8:$8</definedName>");
    expect(main()).not.toContain("Print_Titles");
  });

  test("a date becomes the number that it is in a sheet", () => {
    const bytes = writeWorkbookFile(
      book(sheetOf({ 0: { 0: { v: 45688, t: 2, s: { n: { pattern: "yyyy-mm-dd" } } } } })),
      OURS,
    );
    const { data } = readWorkbookFile(bytes, "d", OURS);
    const cell = data.sheets["sheet-1"]!.cellData![0]![0];
    expect(cell).toMatchObject({ v: 45688, t: 2, s: { n: { pattern: "yyyy-mm-dd" } } });
  });
});

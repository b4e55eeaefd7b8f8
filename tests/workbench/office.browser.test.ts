import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, patiently, type OpenWorkbench } from "./open-workbench";

// Each script runs in the pane through Microsoft's own Office.js, as the add-in would.

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await run(async (context) => {
    context.workbook.worksheets.add("试验").activate();
    await context.sync();
  });
});

afterAll(() => workbench.close());

function run<Out>(script: (context: Excel.RequestContext) => Promise<Out>): Promise<Out> {
  return workbench.pane().evaluate<Out>(`Excel.run(${script.toString()})`);
}

describe("ranges", () => {
  test("values, formulas and formats are written and read back", async () => {
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("试验");
      sheet.getRange("A1:C1").values = [["企业", 110000000, 0.1]];
      sheet.getRange("D1").formulas = [['=POLICY_AWARD("jjgf-2025-01/1",B1,C1)']];
      sheet.getRange("C1").numberFormat = [["0.0%"]];
      const range = sheet.getRange("A1:D1");
      range.load("address,values,formulas,text,numberFormat,rowCount,columnCount,rowIndex");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      address: "试验!A1:D1",
      values: [["企业", 110000000, 0.1, 100000]],
      formulas: [["企业", 110000000, 0.1, '=POLICY_AWARD("jjgf-2025-01/1",B1,C1)']],
      numberFormat: [["General", "General", "0.0%", "General"]],
      rowCount: 1,
      columnCount: 4,
      rowIndex: 0,
    });
  });

  test("null leaves a cell alone, an empty text clears it, a boolean stays one", async () => {
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("试验").getRange("F1:H1");
      range.values = [[1, 2, true]];
      await context.sync();
      range.values = [["", null, "25%"]];
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(values).toEqual([["", 2, 0.25]]);
  });

  test("rows and columns are hidden, and the cells that are seen are found", async () => {
    const told = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("试验");
      const range = sheet.getRange("M1:O4");
      sheet.getRange("M2:M2").rowHidden = true;
      sheet.getRange("O1:O1").columnHidden = true;
      range.load("rowHidden,columnHidden");
      const shown = range.getSpecialCellsOrNullObject("Visible").load("address");
      const none = sheet.getRange("M2:O2").getSpecialCellsOrNullObject("Visible");
      none.load("isNullObject");
      await context.sync();
      const found = [range.rowHidden, range.columnHidden, shown.address, none.isNullObject];
      range.rowHidden = false;
      range.columnHidden = false;
      range.load("rowHidden,columnHidden");
      await context.sync();
      return [...found, range.rowHidden, range.columnHidden];
    });
    expect(told).toEqual([null, null, "试验!M1:N1,试验!M3:N4", true, false, false]);
  });

  test("ranges lead to other ranges", async () => {
    const addresses = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("试验");
      const base = sheet.getRange("B2:C3");
      const all = [
        base.getCell(1, 1),
        base.getOffsetRange(2, 1),
        base.getResizedRange(1, 2),
        base.getIntersection("C3:D9"),
        sheet.getUsedRange(),
        sheet.getRange("A1").getBoundingRect("B7"),
      ];
      for (const one of all) one.load("address");
      await context.sync();
      return all.map((one) => one.address);
    });
    expect(addresses).toEqual(
      ["C3", "C4:D5", "B2:E4", "C3", "A1:H1", "A1:B7"].map((one) => `试验!${one}`),
    );
  });

  test("a spilled formula tells where it spills", async () => {
    const spill = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("试验");
      sheet.getRange("A5").formulas = [['=POLICY_EXPLAIN("jjgf-2025-01/1",B1,C1)']];
      await context.sync();
      const to = sheet.getRange("A5").getSpillingToRangeOrNullObject().load("address,values");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
      await context.sync();
      return [to.address, (to.values as unknown[][])[2], none.isNullObject] as unknown[];
    });
    expect(spill).toEqual(["试验!A5:C8", ["一、(一)", "按 1% 计", 100000], true]);
  });

  test("2,000 rows are written in Office.js' own portions", async () => {
    const sum = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("多行");
      const rows = Array.from({ length: 2000 }, (_, row) => [row + 1, 2]);
      sheet.getRange("A1:B2000").values = rows;
      sheet.getRange("D1").formulas = [["=SUM(A1:B2000)"]];
      const total = sheet.getRange("D1").load("values");
      await context.sync();
      return (total.values as unknown[][])[0]?.[0];
    });
    expect(sum).toBe(2001000 + 4000);
  });

  test("colour, weight and widths", async () => {
    const style = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("试验").getRange("A1:D1");
      range.format.fill.color = "#ddebf7";
      range.format.font.bold = true;
      range.format.autofitColumns();
      range.load("format/fill/color,format/font/bold,format/columnWidth");
      await context.sync();
      const { fill, font, columnWidth } = range.format;
      return [fill.color.toLowerCase(), font.bold, columnWidth > 40] as unknown[];
    });
    expect(style).toEqual(["#ddebf7", true, true]);
  });
});

describe("workbook", () => {
  test("sheets, names, tables, settings and XML parts", async () => {
    const answer = await run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("试验");
      workbook.names.add("奖补", sheet.getRange("D1"));
      workbook.settings.add("stamp", [1, "二"]);
      const part = workbook.customXmlParts.add('<a xmlns="urn:a"/>').load("id");
      const table = sheet.tables.add("A1:D2", true);
      table.name = "测算表";
      await context.sync();
      workbook.customXmlParts.getItem(part.id).setXml('<a xmlns="urn:a">1</a>');
      const xml = workbook.customXmlParts
        .getByNamespace("urn:a")
        .getOnlyItemOrNullObject()
        .getXml();
      const name = workbook.names.getItemOrNullObject("奖补").load("formula,type");
      const setting = workbook.settings.getItemOrNullObject("stamp").load("value");
      const sheets = workbook.worksheets.load("items/name");
      const tables = workbook.tables.load("items/name");
      const none = workbook.worksheets.getItemOrNullObject("没有").load("name");
      await context.sync();
      return {
        xml: xml.value,
        name: [name.formula, name.type],
        setting: setting.value as unknown,
        sheets: sheets.items.map((one) => one.name),
        tables: tables.items.map((one) => one.name),
        none: none.isNullObject,
      };
    });
    expect(answer).toEqual({
      xml: '<a xmlns="urn:a">1</a>',
      name: ["=试验!$D$1", "Range"],
      setting: [1, "二"],
      sheets: ["奖补测算", "试验", "多行"],
      tables: ["测算表"],
      none: true,
    });
  });

  test("what is deleted is gone", async () => {
    const left = await run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.getItem("多行").delete();
      workbook.settings.getItem("stamp").delete();
      workbook.names.getItem("奖补").delete();
      workbook.tables.getItem("测算表").convertToRange();
      await context.sync();
      const sheet = workbook.worksheets.getItemOrNullObject("多行");
      const setting = workbook.settings.getItemOrNullObject("stamp");
      const name = workbook.names.getItemOrNullObject("奖补");
      const table = workbook.tables.getItemOrNullObject("测算表");
      await context.sync();
      return [sheet, setting, name, table].map((one) => one.isNullObject);
    });
    expect(left).toEqual([true, true, true, true]);
  });

  test("a sheet may go before its rows are measured", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("去留");
      const cells = sheet.getRange("A1:A4000");
      cells.format.wrapText = true;
      cells.values = Array.from({ length: 4000 }, (_, row) => [`第${row}行 `.repeat(30)]);
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await workbench.page.evaluate(
      () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))),
    );
    expect(workbench.complaints).toEqual([]);
  });

  test("the selection is what the person selected", async () => {
    await workbench.select("B2:C3");
    const address = await run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("试验!B2:C3");
  });
});

describe("errors and events", () => {
  const code = (script: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
    run(script).then(
      () => "no error",
      (error: Error) => error.message,
    );

  test("reading without loading fails in Microsoft's code", async () => {
    const message = await code(async (context) => context.workbook.getSelectedRange().values);
    expect(message).toMatch(/not available|PropertyNotLoaded/);
  });

  test("a missing sheet, a wrong size and a wrong address are refused", async () => {
    expect(
      await code(async (context) => {
        context.workbook.worksheets.getItem("没有").getRange("A1").values = [[1]];
        await context.sync();
      }),
    ).toContain("doesn't exist");
    expect(
      await code(async (context) => {
        context.workbook.worksheets.getItem("试验").getRange("A1:B1").values = [[1]];
        await context.sync();
      }),
    ).toContain("doesn't match");
    expect(
      await code(async (context) => {
        context.workbook.worksheets.getItem("试验").getRange("不是地址").load("values");
        await context.sync();
      }),
    ).toContain("不是地址");
  });

  test("a member that the workbench lacks fails with its name", async () => {
    expect(
      await code(async (context) => {
        context.workbook.worksheets.getItem("试验").slicers.load("items");
        await context.sync();
      }),
    ).toContain("Worksheet.Slicers");
    expect(
      await code(async (context) => {
        context.workbook.getSelectedRange().getEntireRow().format.borders.load("items");
        await context.sync();
      }),
    ).toContain("RangeFormat.Borders");
  });

  test("changes and selections are told to those who listen", async () => {
    await run(async (context) => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      const sheet = context.workbook.worksheets.getItem("试验");
      sheet.onChanged.add((event) => Promise.resolve(void told.push(event.address)));
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void told.push("selection")));
      await context.sync();
    });
    await workbench.enter("J3", "7");
    const told = () => workbench.pane().evaluate(() => (globalThis as { told?: string[] }).told);
    await expect.poll(told, patiently).toEqual(expect.arrayContaining(["J3", "selection"]));
  });

  test("only what was asked for complained", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

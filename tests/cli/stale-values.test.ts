import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { annotatedRuleBook } from "../../src/rulebook";
import { XlsxBook } from "../../src/xlsx";
import { madeFile } from "../xlsx/made-file";

const AWARD = '_xldudf_POLICY_AWARD("jjgf-2025-04/7",B2,C2)';

/** An award, sums that come to use it, and a sum of nothing of it. */
const bookOf = (award: string, sum: string) =>
  madeFile({
    sheets: [
      {
        name: "奖补",
        rows:
          `<row r="2"><c r="B2"><v>60000000</v></c><c r="C2"><v>0.25</v></c><c r="D2"${award}</c><c r="E2">${sum}</c></row>` +
          `<row r="3"><c r="D3"><f>SUM(B2:C2)</f><v>60000000.25</v></c><c r="E3" t="str"><f>"共"&amp;汇总!A1</f><v>共5</v></c></row>` +
          `<row r="4"><c r="F4"><f t="shared" ref="F4:F5" si="0">D2+D4</f><v>5</v></c></row>` +
          `<row r="5"><c r="F5"><f t="shared" si="0"/><v>7</v></c></row>`,
      },
      { name: "汇总", rows: '<row r="1"><c r="A1"><f>SUM(奖补!D:D)</f><v>5</v></c></row>' },
    ],
    calcPr: '<calcPr calcId="191029"/>',
  });
const SUM = "<f>D2/10000</f><v>5</v>";

async function run(command: string, bytes: Uint8Array) {
  const making = { lang: "zh-CN", addIn: "0.1.0", time: "2026-11-28T00:00:00Z" } as const;
  const { file } = await runWorkbook(
    { command, bytes },
    { book: await annotatedRuleBook(), ...making },
  );
  const shown = new Map<string, unknown>();
  const book = XlsxBook.open(file!);
  for (const sheet of ["奖补", "汇总"])
    book.cells(sheet, ({ row, column, value }) => {
      shown.set(`${sheet} ${"ABCDEF"[column]!}${row + 1}`, value);
    });
  const parts = unzipSync(file!);
  return {
    shown,
    calculation: /<calcPr[^>]*>/.exec(strFromU8(parts["xl/workbook.xml"]!))![0],
    sheet: strFromU8(parts["xl/worksheets/sheet1.xml"]!),
  };
}

describe("what came of values that are others now", () => {
  it.each([
    ["an error that says nothing", ` t="e"><f>${AWARD}</f><v>#NAME?</v>`],
    ["nothing", `><f>${AWARD}</f>`],
    ["a value of before", `><f>${AWARD}</f><v>50000</v>`],
  ])("stands in no cell that comes to use it: %s", async (_, award) => {
    const { shown, calculation, sheet } = await run("native", bookOf(award, SUM));
    expect(shown.get("奖补 D2")).toBe(1080000);
    for (const at of ["奖补 E2", "奖补 E3", "奖补 F4", "汇总 A1"]) expect(shown.get(at)).toBeNull();
    expect([shown.get("奖补 D3"), shown.get("奖补 F5")]).toEqual([60000000.25, 7]);
    expect(calculation).toContain('fullCalcOnLoad="1"');
    // formulas stay as they were written
    expect(sheet).toContain('<c r="F4"><f t="shared" ref="F4:F5" si="0">D2+D4</f></c>');
    expect(sheet).toContain('<c r="E3"><f>"共"&amp;汇总!A1</f></c>');
  });

  it("is calculated on opening where calls that showed #NAME? are repaired", async () => {
    const broken = bookOf(` t="e"><f>[1]!${AWARD}</f><v>#NAME?</v>`, SUM);
    const { shown, calculation } = await run("repair", broken);
    expect([shown.get("奖补 D2"), shown.get("奖补 E2")]).toEqual([null, null]);
    expect(calculation).toContain('fullCalcOnLoad="1"');
  });

  it("stays where the award shows what it showed, and nothing is calculated on opening", async () => {
    const { shown, calculation } = await run(
      "prepare",
      bookOf(`><f>${AWARD}</f><v>1080000</v>`, SUM),
    );
    expect([shown.get("奖补 E2"), shown.get("汇总 A1")]).toEqual([5, 5]);
    expect(calculation).not.toContain("fullCalcOnLoad");
  });

  it("is asked for on opening where some program left formulas without values", async () => {
    const { calculation } = await run(
      "stamp",
      bookOf(`><f>${AWARD}</f><v>1080000</v>`, "<f>D2/10000</f>"),
    );
    expect(calculation).toContain('fullCalcOnLoad="1"');
  });
});

/** A row that is not filled in yet, as people write it, and a sum over it and another. */
const guarded = (shows: "" | "<v></v>") =>
  madeFile({
    sheets: [
      {
        name: "奖补",
        rows:
          `<row r="2"><c r="D2"${shows && ' t="str"'}><f>IF(B2="","",${AWARD})</f>${shows}</c></row>` +
          '<row r="3"><c r="D3"><v>5</v></c><c r="E3"><f>SUM(D2:D3)</f><v>5</v></c></row>',
      },
      { name: "汇总", rows: "" },
    ],
    calcPr: '<calcPr calcId="191029"/>',
  });

describe("a formula that gives an empty text", () => {
  it.each(["native", "freeze", "prepare"])(
    "gives it after %s, and the sums over it are still there for whoever does not calculate",
    async (command) => {
      const { shown, calculation, sheet } = await run(command, guarded("<v></v>"));
      expect(sheet).not.toContain("POLICY");
      expect([shown.get("奖补 D2"), shown.get("奖补 E3")]).toEqual(["", 5]);
      expect(calculation).not.toContain("fullCalcOnLoad");
    },
  );

  it("is not what one gives that nobody calculated", async () => {
    const { shown, calculation } = await run("native", guarded(""));
    expect([shown.get("奖补 D2"), shown.get("奖补 E3")]).toEqual([null, null]);
    expect(calculation).toContain('fullCalcOnLoad="1"');
  });
});

describe("a number that stands in a cell as text", () => {
  const inTenThousands = (text: string, shown: number) =>
    madeFile({
      sheets: [
        {
          name: "奖补",
          rows: `<row r="2"><c r="B2" t="str"><v>${text}</v></c><c r="C2"><v>0.25</v></c><c r="D2"><f>_xldudf_POLICY_AWARD("jjgf-2025-04/7",IF(B2="","",B2*10000),C2)</f><v>${shown}</v></c></row>`,
        },
        { name: "汇总", rows: "" },
      ],
    });

  it.each(["6000", "6,000.00", " 6000 ", "6000.00"])(
    "%s is multiplied as Excel does",
    async (text) => {
      const { shown, sheet } = await run("native", inTenThousands(text, 1080000));
      expect(shown.get("奖补 D2")).toBe(1080000);
      expect(sheet).not.toContain("POLICY");
    },
  );
});

describe("a sheet whose name formulas write in quotes", () => {
  const quoted = madeFile({
    sheets: [
      {
        name: "2025 年汇总",
        rows: `<row r="2"><c r="B2"><v>60000000</v></c><c r="C2"><v>0.25</v></c><c r="D2"><f>${AWARD}</f><v>1080000</v></c></row>`,
      },
    ],
  });

  it.each(["native", "freeze", "prepare"])(
    "%s is known again by drift: nobody edited the formula",
    async (command) => {
      const book = await annotatedRuleBook();
      const making = { book, lang: "zh-CN", addIn: "0.1.0", time: "2026-11-28T00:00:00Z" } as const;
      const { file } = await runWorkbook({ command, bytes: quoted }, making);
      const { answer } = await runWorkbook({ command: "drift", bytes: file! }, making);
      const { lines } = answer as { lines: { reason: string; replaced_by?: string }[] };
      expect(lines.map(({ reason, replaced_by }) => [reason, replaced_by])).toEqual([
        ["same", command === "freeze" ? "value" : "formula"],
      ]);
    },
  );
});

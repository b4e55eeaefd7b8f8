import { describe, expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { annotatedRuleBook } from "../../src/rulebook";
import type { Lang } from "../../src/text";
import { XlsxBook } from "../../src/xlsx";
import { call } from "../functions/call";
import { madeFile, METADATA } from "../xlsx/made-file";

const book = await annotatedRuleBook();
const QUARTER = '_xldudf_POLICY_AWARD("jjgf-2025-01/1",A2,B2)';
const INTEREST = '_xldudf_POLICY_AWARD("jjgf-2025-01/8",1000000,60000000,TRUE,500000)';
const escaped = (text: string) => text.replaceAll('"', "&quot;");

/** A table whose third column is calculated: below the smallest sum; and an award whose cap is used up. */
const AWARDS = madeFile({
  sheets: [
    {
      name: "申报 表",
      rows:
        '<row r="1"><c r="A1" t="inlineStr"><is><t>产值</t></is></c><c r="B1" t="inlineStr"><is><t>增速</t></is></c><c r="C1" t="inlineStr"><is><t>奖补</t></is></c></row>' +
        `<row r="2"><c r="A2"><v>9900000</v></c><c r="B2"><v>0.1</v></c><c r="C2"><f>${escaped(QUARTER)}</f><v>0</v></c></row>` +
        `<row r="5"><c r="C5"><f>${escaped(INTEREST)}</f><v>0</v></c></row>`,
      rels: '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/>',
      after: '<tableParts count="1"><tablePart r:id="rIdT"/></tableParts>',
    },
  ],
  types:
    '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>' +
    '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>',
  rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  parts: {
    "xl/metadata.xml": METADATA,
    "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:C2" totalsRowShown="0"><autoFilter ref="A1:C2"/><tableColumns count="3"><tableColumn id="1" name="产值"/><tableColumn id="2" name="增速"><calculatedColumnFormula>SUM(A2)</calculatedColumnFormula></tableColumn><tableColumn id="3" name="奖补"><calculatedColumnFormula>${escaped(QUARTER)}</calculatedColumnFormula></tableColumn></tableColumns></table>`,
  },
});

async function run(command: string, lang: Lang = "zh-CN") {
  const making = { book, lang, addIn: "0.1.0", time: "2026-11-28T00:00:00Z" };
  const { code, answer, file } = await runWorkbook({ command, bytes: AWARDS }, making);
  return { code, answer: answer as Record<string, unknown>, file: file! };
}

/** What stands on a sheet, row by row. */
function rowsOf(file: Uint8Array, sheet: string): string[][] {
  const rows: string[][] = [];
  XlsxBook.open(file).cells(sheet, ({ row, column, value }) => {
    (rows[row] ??= [])[column] = String(value);
  });
  return Array.from(rows, (row) => Array.from(row ?? [], (one) => one ?? ""));
}

describe("a calculated column of a table", () => {
  const column = { at: "'申报 表'!C2", why: "table-column" };

  it.each([
    ["check", "mentions"],
    ["native", "refused"],
    ["prepare", "refused"],
  ])("is named by %s: its new rows will have calls again", async (command, list) => {
    const { answer, code } = await run(command);
    expect(answer[list]).toEqual([column]);
    expect(code).toBe(1);
  });

  it.each([
    ["zh-CN", "奖补审计", "新增的行"],
    ["en-US", "Award audit", "new rows"],
  ] as const)("stands on the audit sheet in %s", async (lang, sheet, words) => {
    const rows = rowsOf((await run("prepare", lang)).file, sheet);
    const own = rows.filter(([at]) => at === column.at);
    expect(own).toHaveLength(1);
    expect(own[0]![1]).toContain(words);
  });
});

describe.each(["zh-CN", "en-US"] as const)("the sheets that travel, in %s", (lang) => {
  it("say why nothing is paid to whom nobody refuses, as POLICY_STATUS does", async () => {
    const audit = rowsOf(
      (await run("stamp", lang)).file,
      lang === "zh-CN" ? "奖补审计" : "Award audit",
    );
    const said = (id: string) => audit.find((row) => row[1] === id)!;
    const status = (id: string, ...values: unknown[]) =>
      call("POLICY_STATUS", [id, ...values], { lang });
    const [quarter, interest] = [said("jjgf-2025-01/1"), said("jjgf-2025-01/8")];
    expect([quarter[4], interest[4]]).toEqual(["0", "0"]);
    const colon = lang === "zh-CN" ? "：" : ": ";
    for (const [row, full] of [
      [quarter, status("jjgf-2025-01/1", 9_900_000, 0.1)],
      [interest, status("jjgf-2025-01/8", 1e6, 6e7, true, 500_000)],
    ] as const) {
      const [own, reason] = row[5]!.split(colon);
      expect(own).toBe(lang === "zh-CN" ? "可享受" : "Eligible");
      expect(reason).not.toBe("");
      expect(full).toContain(reason);
    }
    expect(quarter[5]).toContain(lang === "zh-CN" ? "低于最低兑现额" : "below the smallest sum");
  });

  it("say what a reader can look up: number, document, clause, who issued it and when", async () => {
    const rows = rowsOf(
      (await run("prepare", lang)).file,
      lang === "zh-CN" ? "政策依据" : "Sources",
    );
    const own = rows.find(([id]) => id === "jjgf-2025-01/1")!;
    expect(own[2]).toBe("京技管发〔2025〕1号");
    expect(own[5]).toMatch(/北京经济技术开发区管理委员会.*2025-01-14$/);
    expect(rows.flat().join(" ")).not.toMatch(/\b00\d:\d/);
  });
});

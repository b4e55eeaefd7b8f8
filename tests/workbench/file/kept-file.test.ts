import type { ICellData } from "@univerjs/core";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import {
  readWorkbookFile,
  writeWorkbookFile,
  type FileBook,
  type OpenedBook,
} from "../../../src/workbench/file";
import { AWKWARD } from "../../xlsx/awkward-formulas";
import { madeFile, METADATA, relations, type MadeFile } from "../../xlsx/made-file";

const OURS = new Set(["POLICY_AWARD"]);
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The book as the grid holds it when nothing was touched. */
const asOpened = (opened: OpenedBook): FileBook => ({
  ...opened,
  spill: () => undefined,
  formula: () => "",
});
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const cell = (book: FileBook, row: number, column: number): ICellData =>
  ((book.data.sheets["sheet-1"]!.cellData![row] ??= {})[column] ??= {});

const rows = AWKWARD.map((formula, i) => {
  const row = i + 1;
  const spills = i % 3 === 0;
  const array = spills ? ` t="array" ref="A${row}"` : "";
  return `<row r="${row}" spans="1:2" ht="18" customHeight="1"><c r="A${row}" s="1"${spills ? ' cm="1"' : ""}><f${array}>${escaped(formula)}</f><v>${row}.5</v></c><c r="B${row}" t="s"><v>0</v></c></row>`;
});

const FILE: MadeFile = {
  sheets: [
    {
      name: "他人的表",
      rows: rows.join(""),
      before:
        '<sheetPr codeName="Tabelle1"/><dimension ref="A1:B52"/><cols><col min="1" max="1" width="20" hidden="1"/></cols>',
      after:
        '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"是,否"</formula1></dataValidation></dataValidations><drawing r:id="rId1"/>',
      rels: '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>',
    },
  ],
  names:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">他人的表!$A$1:$B$9</definedName><definedName name="税率" comment="说明">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName><definedName name="暗" hidden="1">1+1</definedName></definedNames>',
  strings: [
    '<si><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 体</t></r><rPh sb="0" eb="1"><t>音</t></rPh></si>',
  ],
  styles:
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="10"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/></border></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="1" applyBorder="1"/></cellXfs><dxfs count="0"/></styleSheet>',
  rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/><Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/><Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>',
  types:
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  parts: {
    "xl/metadata.xml": METADATA,
    "xl/calcChain.xml":
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
    "xl/drawings/drawing1.xml": '<xdr:wsDr xmlns:xdr="urn:d"/>',
    "customXml/item1.xml": '<a xmlns="urn:others"/>',
    "customXml/itemProps1.xml":
      '<ds:datastoreItem xmlns:ds="urn:x" ds:itemID="{11111111-2222-3333-4444-555555555555}"/>',
    "customXml/_rels/item1.xml.rels": relations(
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/>',
    ),
  },
};
const BYTES = madeFile(FILE);

test("a file that is opened and saved keeps every part byte for byte, but for the word on calculation", () => {
  const opened = readWorkbookFile(BYTES, "x", OURS);
  expect(Object.keys(opened.data.sheets["sheet-1"]!.cellData!)).toHaveLength(AWKWARD.length);
  const [before, after] = [unzipSync(BYTES), unzipSync(writeWorkbookFile(asOpened(opened), OURS))];
  const changed = Object.keys(before).filter(
    (name) => strFromU8(before[name]!) !== strFromU8(after[name] ?? new Uint8Array()),
  );
  expect(changed).toEqual(["xl/workbook.xml"]);
  expect(strFromU8(after["xl/workbook.xml"]!)).toBe(
    strFromU8(before["xl/workbook.xml"]!).replace(
      '<calcPr calcId="152511" fullCalcOnLoad="1"/>',
      '<calcPr calcId="191029"/>',
    ),
  );
});

test("a changed cell leaves every other formula, flag and format as it was", () => {
  const book = asOpened(readWorkbookFile(BYTES, "x", OURS));
  Object.assign(cell(book, 1, 1), { v: 7, t: 2 });
  Object.assign(cell(book, 60, 3), { f: "=LET(x,B2#,x+1)", v: 1, t: 2 });
  cell(book, 2, 0).s = { ...(cell(book, 2, 0).s as object), bl: 1 };
  const bytes = writeWorkbookFile(book, OURS);
  const sheet = part(bytes, "xl/worksheets/sheet1.xml");
  AWKWARD.forEach((formula, i) => {
    if (i !== 2) expect(sheet).toContain(rows[i]!.match(/<c r="A.*?<\/c>/s)![0]);
    expect(sheet).toContain(`>${escaped(formula)}</f><v>${i + 1}.5</v>`);
  });
  expect(sheet).toContain('<c r="B2"><v>7</v></c></row>');
  expect(sheet).toContain(
    '<row r="61"><c r="D61"><f>_xlfn.LET(_xlpm.x,_xlfn.ANCHORARRAY(B2),_xlpm.x+1)</f><v>1</v></c></row>',
  );
  expect(sheet).toContain('<dimension ref="A1:D61"/>');
  expect(sheet).toContain(FILE.sheets[0]!.after);
  expect(part(bytes, "xl/styles.xml")).toMatch(
    /borderId="1" [^>]*numFmtId="4" fontId="1" fillId="0"/,
  );
  // a stale chain would be called a damage
  expect(unzipSync(bytes)["xl/calcChain.xml"]).toBeUndefined();
  expect(part(bytes, "[Content_Types].xml")).not.toContain("calcChain");
});

test("what the grid cannot calculate keeps the value that the file had", () => {
  const book = asOpened(readWorkbookFile(BYTES, "x", OURS));
  Object.assign(cell(book, 0, 0), { v: "#NAME?", t: 1 });
  Object.assign(cell(book, 1, 0), { v: 99, t: 2 });
  const sheet = part(writeWorkbookFile(book, OURS), "xl/worksheets/sheet1.xml");
  expect(sheet).toContain(rows[0]!.match(/<c r="A.*?<\/c>/s)![0]);
  expect(sheet).toMatch(/<c r="A2" s="1"><f>[^<]*<\/f><v>99<\/v>/);
});

test("names of Excel and hidden ones stay; those of people can be changed and taken out", () => {
  const opened = readWorkbookFile(BYTES, "x", OURS);
  expect(opened.names).toEqual([{ name: "税率", reference: "LAMBDA(x,x*2)" }]);
  const changed = { ...asOpened(opened), names: [{ name: "税率", reference: "LAMBDA(x,x*3)" }] };
  const main = part(writeWorkbookFile(changed, OURS), "xl/workbook.xml");
  expect(main).toContain(
    '<definedName name="税率" comment="说明">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*3)<',
  );
  expect(main).toContain("_xlnm.Print_Area");
  const without = part(
    writeWorkbookFile({ ...asOpened(opened), names: [] }, OURS),
    "xl/workbook.xml",
  );
  expect(without).not.toContain("税率");
  expect(without).toContain('<definedName name="暗" hidden="1">1+1</definedName>');
});

test("a shared formula is read for each of its cells, and written out before the first is changed", () => {
  const shared = madeFile({
    sheets: [
      {
        name: "S",
        rows:
          '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(\'x y\'!B:B)</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>',
      },
    ],
  });
  const book = asOpened(readWorkbookFile(shared, "x", OURS));
  expect([0, 1, 2].map((row) => cell(book, row, 0).f)).toEqual(
    [1, 2, 3].map((row) => `=B${row}*$C$1+SUM('x y'!B:B)`),
  );
  const untouched = part(writeWorkbookFile(book, OURS), "xl/worksheets/sheet1.xml");
  expect(untouched).toContain('<f t="shared" si="0"/>');
  Object.assign(cell(book, 0, 0), { f: null, v: 5, t: 2 });
  const sheet = part(writeWorkbookFile(book, OURS), "xl/worksheets/sheet1.xml");
  expect(sheet).toContain("<f>B3*$C$1+SUM('x y'!B:B)</f><v>3</v>");
  expect(sheet).not.toContain("shared");
});

test("days of a workbook that counts from 1904 are the same days in the grid, and in the file again", () => {
  const bytes = madeFile({
    ...FILE,
    parts: {},
    rels: "",
    types: "",
    workbookPr: '<workbookPr date1904="1"/>',
    styles: FILE.styles!.replace('numFmtId="4"', 'numFmtId="14"'),
    sheets: [
      {
        name: "S",
        rows: '<row r="1"><c r="A1" s="1"><v>44197</v></c><c r="B1"><v>44197</v></c></row>',
      },
    ],
    names: "",
  });
  const book = asOpened(readWorkbookFile(bytes, "x", OURS));
  // 2025-01-02
  expect([cell(book, 0, 0).v, cell(book, 0, 1).v]).toEqual([45659, 44197]);
  cell(book, 0, 0).v = 45660;
  const sheet = part(writeWorkbookFile(book, OURS), "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<c r="A1" s="1"><v>44198</v></c><c r="B1"><v>44197</v></c>');
});

test("sheets that were renamed are written anew, with what the grid holds", () => {
  const book = asOpened(readWorkbookFile(BYTES, "x", OURS));
  book.data.sheets["sheet-1"]!.name = "新名";
  const bytes = writeWorkbookFile(book, OURS);
  expect(unzipSync(bytes)["xl/drawings/drawing1.xml"]).toBeUndefined();
  const back = readWorkbookFile(bytes, "x", OURS);
  expect(back.data.sheets["sheet-1"]!.name).toBe("新名");
  expect(back.data.sheets["sheet-1"]!.cellData![7]![0]!.f).toBe("=SUM(B2#)");
});

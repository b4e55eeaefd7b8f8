import { madeFile, METADATA } from "../xlsx/made-file";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const call = (at: string, formula: string, value: string | number, ref = at) => {
  const type = typeof value === "number" ? "" : value.startsWith("#") ? ' t="e"' : ' t="str"';
  return `<c r="${at}" cm="1"${type}><f t="array" ref="${ref}">${escaped(formula)}</f><v>${value}</v></c>`;
};
const plain = (at: string, formula: string, value: number) =>
  `<c r="${at}"><f>${escaped(formula)}</f><v>${value}</v></c>`;
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

const M = '"jjgf-2025-01/1"';
const A = `_xldudf_POLICY_AWARD(${M}`;

/** Ways of writing one award of 100,000 yuan (B2 and C2 of 数据), and what becomes of each: a formula, or the reason why not. */
export const SHAPES: readonly [formula: string, shows: number | string, becomes: string][] = [
  [`${A},数据!B2,数据!C2)`, 100000, "native"],
  [`${A},110000000,0.1)`, 100000, "native"],
  [`${A},"1.1亿元",10%)`, 100000, "native"],
  [`${A},"11,000万元","10%")`, 100000, "native"],
  [`${A},IF(数据!B2="","",数据!B2),数据!C2)`, 100000, "native"],
  [`${A},IF(数据!B3="","",数据!B3*10000),IF(数据!C2="","",数据!C2))`, 100000, "native"],
  [`${A},数据!B3*10000,数据!D2/100)`, 100000, "native"],
  [`${A},SUM(数据!B5:B6),数据!C2)`, 100000, "native"],
  [`${A},数据!B5+数据!B6,1-0.9)`, 100000, "native"],
  [`${A},IF(数据!B2&gt;1,数据!B2,0),ROUND(数据!C2,2))`.replaceAll("&gt;", ">"), 100000, "native"],
  [`${A},VLOOKUP("甲",数据!A2:B6,2,FALSE),数据!C2)`, 100000, "native"],
  [`${A},产值,增速)`, 100000, "native"],
  [`${A},产值*1,增速)`, 100000, "native"],
  [`${A},INDEX(表1[一季度产值(万元)],1)*10000,数据!C2)`, 100000, "native"],
  [`${A},SUM(_xlfn.ANCHORARRAY(数据!F2)),数据!C2)`, 100000, "native"],
  [`_xldudf_POLICY_AWARD("jjgf-2025-01/1@2025-03-01",数据!B2,数据!C2)`, 100000, "native"],
  [`_xldudf_POLICY_AWARD(数据!A8,数据!B2,数据!C2)`, 100000, "native"],
  [`ROUND(${A},数据!B2,数据!C2),0)+1`, 100001, "native"],
  [`${A},数据!B2,数据!C2)+${A},IF(数据!B3="","",数据!B3*10000),数据!C2)*2`, 300000, "native"],
  [`IFERROR(${A},数据!B2,数据!C2),0)`, 100000, "native"],
  [`_xlfn.LET(_xlpm.k,2,_xlpm.k*${A},数据!B2,数据!C2))`, 200000, "native"],
  [`IF(数据!A2="甲",${A},数据!B2,数据!C2),0)`, 100000, "native"],
  // no answer yet: a fact is blank
  [`${A},数据!B9,数据!C2)`, "#N/A", "native"],
  [`_xldudf_POLICY_CEILING(${M},数据!B2,数据!C2)`, 100000, "native"],
  // a value, a class
  [`_xldudf_POLICY_RESULT("jjf-2025-02/12","objection")`, 7, "native"],
  [`_xldudf_POLICY_RESULT("jjf-2025-02/7",数据!B3,数据!B2)`, "A", "native"],
  [`_xldudf_POLICY_RESULT("jjf-2025-02/8",DATE(2025,3,1))`, "起", "no-formula"],
  // what stays
  [`_xldudf_POLICY_AWARD("jjgf-2025-01/1@2019-01-01",数据!B2,数据!C2)`, "#N/A", "outside"],
  [`_xldudf_POLICY_AWARD("jjgf-2025-01/x",数据!B2,数据!C2)`, "#VALUE!", "unknown-measure"],
  [`${A},数据!B2:B6*1,数据!C2)`, "#VALUE!", "unread-argument"],
  [`${A},INDIRECT("数据!B2"),数据!C2)`, 100000, "unread-argument"],
  [`${A},数据!E2,数据!C2)`, 100000, "unreadable-cell"],
  [`${A},130000000,INDIRECT("数据!C2"))`, 118181.82, "unread-argument"],
  [`${A},SUM(数据!B5:B6),INDIRECT("数据!C2"))`, 100000, "unread-argument"],
  [`_xlfn.LET(_xlpm.v,数据!B2,${A},_xlpm.v,数据!C2))`, 100000, "bound-name"],
  [`_xldudf_POLICY_CITE(${M})`, "第一条", "other-result"],
  [`INDEX(_xldudf_POLICY_BEST(数据!A1:C2),1,1)`, "编号", "best-of-many"],
  [`_xldudf_POLICY_AWARD("nsfc-young/x",数据!B2)`, "#VALUE!", "unknown-measure"],
];

const AWARDS = `_xldudf_POLICY_AWARDS(${M},`;

/** A workbook as Excel saves it, with every shape in column A of 形状, and tables with one amount a row. */
export const SHAPED = madeFile({
  sheets: [
    {
      name: "形状",
      rows: SHAPES.map(
        ([formula, shows], i) => `<row r="${i + 1}">${call(`A${i + 1}`, formula, shows)}</row>`,
      ).join(""),
    },
    {
      name: "数据",
      rows: [
        `<row r="1">${text("A1", "企业")}${text("B1", "产值(元)")}${text("C1", "增速")}</row>`,
        `<row r="2">${text("A2", "甲")}${number("B2", 110000000)}${number("C2", 0.1)}${number("D2", 10)}${text("E2", "1.1亿元")}` +
          `<c r="F2" cm="1"><f t="array" ref="F2:F3">_xlfn._xlws.SORT(B5:B6)</f><v>50000000</v></c></row>`,
        `<row r="3">${number("B3", 11000)}${number("F3", 60000000)}</row>`,
        `<row r="5">${number("B5", 50000000)}</row><row r="6">${number("B6", 60000000)}</row>`,
        `<row r="8">${text("A8", "jjgf-2025-01/1")}</row>`,
      ].join(""),
    },
    {
      name: "各企业",
      rows: [
        `<row r="1">${text("A1", "企业")}${text("B1", "一季度产值(万元)")}${text("C1", "一季度产值同比增速")}${text("D1", "奖补")}</row>`,
        `<row r="2">${text("A2", "甲")}${number("B2", 11000)}${number("C2", 0.1)}${call("D2", `${AWARDS}A1:C4)`, 100000, "D2:D4")}</row>`,
        `<row r="3">${text("A3", "乙")}${number("B3", 22000)}${number("C3", 0.1)}${number("D3", 200000)}</row>`,
        `<row r="4">${text("A4", "丙")}${number("C4", 0.1)}<c r="D4" t="e"><v>#N/A</v></c></row>`,
        `<row r="6">${plain("A6", "SUM(D2:D3)", 300000)}</row>`,
        // facts in the first column, companies beside one another
        `<row r="8">${text("A8", "一季度产值")}${number("B8", 110000000)}${number("C8", 220000000)}</row>`,
        `<row r="9">${text("A9", "growth")}${number("B9", 0.1)}${number("C9", 0.1)}</row>`,
        `<row r="10">${call("B10", `${AWARDS}A8:C9)`, 100000, "B10:C10")}${number("C10", 200000)}</row>`,
        // a table's column, its data alone
        `<row r="12">${text("A12", "一季度产值(万元)")}${text("B12", "一季度产值同比增速")}</row>`,
        `<row r="13">${number("A13", 11000)}${number("B13", 0.1)}${call("D13", `${AWARDS}表1[#All])`, 100000)}</row>`,
      ].join(""),
      rels: '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/>',
      after: '<tableParts count="1"><tablePart r:id="rIdT"/></tableParts>',
    },
  ],
  names:
    '<definedNames><definedName name="产值">数据!$B$2</definedName><definedName name="增速">数据!$C$2</definedName></definedNames>',
  rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  types:
    '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>' +
    '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>',
  parts: {
    "xl/metadata.xml": METADATA,
    "xl/tables/table1.xml":
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A12:B13" totalsRowShown="0"><autoFilter ref="A12:B13"/><tableColumns count="2"><tableColumn id="1" name="一季度产值(万元)"/><tableColumn id="2" name="一季度产值同比增速"/></tableColumns></table>',
  },
});

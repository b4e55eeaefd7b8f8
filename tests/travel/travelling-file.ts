import { madeFile, METADATA } from "../xlsx/made-file";

const cell = (at: string, formula: string, value: string | number, rest = "") => {
  const text = formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const type = typeof value === "number" ? "" : value.startsWith("#") ? ' t="e"' : ' t="str"';
  return `<c r="${at}"${type}${rest || ""}><f${/cm=/.test(rest) ? ` t="array" ref="${at}"` : ""}>${text}</f><v>${value}</v></c>`;
};
const call = (at: string, formula: string, value: string | number) =>
  cell(at, formula, value, ' cm="1"');
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

const AWARD = '_xldudf_POLICY_AWARD("jjgf-2025-01/1"';

/** As Excel saves it: every kind of place in which our calls stand. */
export const TRAVELLING = madeFile({
  sheets: [
    {
      name: "奖补",
      rows: [
        `<row r="1">${text("A1", "企业")}${text("B1", "产值(万元)")}${text("C1", "增速")}</row>`,
        // plain, in yuan
        `<row r="2">${text("A2", "甲")}${number("B2", 110000000)}${number("C2", 0.1)}${call("D2", `${AWARD},B2,C2)`, 100000)}</row>`,
        // what the pane writes for cells in 万元
        `<row r="3">${text("A3", "乙")}${number("B3", 11000)}${number("C3", 0.1)}${call("D3", `${AWARD},IF(B3="","",B3*10000),C3)`, 100000)}</row>`,
        // literals
        `<row r="4">${call("D4", `${AWARD},"1.1亿元",10%)`, 100000)}</row>`,
        // nested, guarded, and a formula that uses them
        `<row r="5">${call("D5", `ROUND(${AWARD},B2,C2)/2,0)`, 50000)}${call("E5", `IFERROR(${AWARD},B2,C2),0)`, 100000)}${cell("F5", "SUM(D2:D4)", 300000)}</row>`,
        // a name of LET around it
        `<row r="6">${call("D6", `_xlfn.LET(_xlpm.x,B2,${AWARD},_xlpm.x,C2))`, 100000)}</row>`,
        // a call in error, and one that asks for a fact
        `<row r="7">${call("D7", `${AWARD},B2,C2)`, "#NAME?")}${call("E7", `${AWARD},B9,C2)`, "#N/A")}</row>`,
        // another computer's path
        `<row r="8">${call("D8", `[1]!${AWARD},B2,C2)`, 100000)}</row>`,
        // spilled
        `<row r="10"><c r="A10" t="str" cm="1"><f t="array" ref="A10:E11">_xldudf_POLICY_FIND("产值 增量",1)</f><v>编号</v></c>${["措施", "文号", "条款", "有效期"].map((head, i) => text(`${"BCDE"[i]}10`, head)).join("")}</row>`,
        `<row r="11">${text("A11", "jjgf-2025-01/1")}${["产值", "1号", "第一条", "长期"].map((one, i) => text(`${"BCDE"[i]}11`, one)).join("")}</row>`,
        // entered with Ctrl+Shift+Enter
        `<row r="13"><c r="D13"><f t="array" ref="D13:D14">${AWARD},B2,C2)</f><v>100000</v></c></row><row r="14">${number("D14", 100000)}</row>`,
        // merged
        `<row r="16">${call("D16", `${AWARD},B2,C2)`, 100000)}</row>`,
      ].join(""),
      after:
        '<mergeCells count="1"><mergeCell ref="D16:E16"/></mergeCells>' +
        `<conditionalFormatting sqref="D2:D9"><cfRule type="expression" priority="1"><formula>POLICY_AWARD("x",1)&gt;1</formula></cfRule></conditionalFormatting>`,
    },
    {
      name: "锁定",
      rows: `<row r="1">${call("A1", `${AWARD},奖补!B2,奖补!C2)`, 100000)}</row>`,
      after: '<sheetProtection sheet="1"/>',
    },
  ],
  names: `<definedNames><definedName name="总额">${AWARD.replace("_xldudf_", "[1]!_xldudf_")},奖补!$B$2,奖补!$C$2)</definedName></definedNames>`,
  rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  parts: { "xl/metadata.xml": METADATA },
});

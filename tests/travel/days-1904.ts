import { madeFile, METADATA } from "../xlsx/made-file";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const call = (at: string, day: string, value: number) =>
  `<c r="${at}" cm="1"><f t="array" ref="${at}">_xldudf_POLICY_AWARD("zcdy-sh-02/1-3",A2,B2,${day})</f><v>${value}</v></c>`;

/**
 * A workbook that counts days from 1904, as Excel saves it: deed tax of 1 June 2022, which is let off. D2 hands the day
 * over as it stands (2018-05-31 to a function: nothing), E2 with the days that are lacking.
 */
export const EARLY = madeFile({
  workbookPr: '<workbookPr date1904="1"/>',
  styles: STYLES,
  sheets: [
    {
      name: "税",
      rows:
        '<row r="1"><c r="A1" t="inlineStr"><is><t>应纳契税(元)</t></is></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c></row>' +
        `<row r="2"><c r="A2"><v>1000000</v></c><c r="B2" t="inlineStr"><is><t>elderly</t></is></c><c r="C2" s="1"><v>43251</v></c>` +
        `${call("D2", "C2", 0)}${call("E2", 'IF(C2="","",C2+1462)', 1000000)}</row>`,
    },
  ],
  rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  parts: { "xl/metadata.xml": METADATA },
});

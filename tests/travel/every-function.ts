import { WorkbookFile } from "../../src/cli/workbook-file";
import { CellError, FUNCTIONS, answerCall, type CellValue } from "../../src/functions";
import type { RuleBook } from "../../src/rulebook";
import { readWorkbook } from "../../src/travel";
import { XlsxBook, cellName } from "../../src/xlsx";
import { madeFile, METADATA } from "../xlsx/made-file";

/** Rows between two formulas: what spills has its room. */
const APART = 60;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The formulas of the functions' help, each as it stands and inside of another formula. */
export const FORMULAS = FUNCTIONS.flatMap(({ name, spills, examples }) =>
  examples.flatMap((example) => {
    const call = example.slice(1);
    const inside = spills ? `INDEX(${call},1,1)` : `IF(TRUE,${call},0)`;
    return [
      { name, text: call },
      { name, text: inside },
    ];
  }),
);

function cell(at: string, value: CellValue, formula = ""): string {
  if (value instanceof CellError)
    return `<c r="${at}" t="e" cm="1">${formula}<v>${value.code}</v></c>`;
  if (typeof value === "boolean")
    return `<c r="${at}" t="b" cm="1">${formula}<v>${Number(value)}</v></c>`;
  if (typeof value === "number") return `<c r="${at}" cm="1">${formula}<v>${value}</v></c>`;
  return `<c r="${at}" t="str" cm="1">${formula}<v>${escaped(value ?? "")}</v></c>`;
}

/** Formulas in column A, each with what it gives; where that is a table, all of it. */
function fileOf(shown: readonly CellValue[][][]): Uint8Array {
  const rows = shown.flatMap((table, i) =>
    table.map((cells, r) => {
      const row = i * APART + r;
      const ref = `${cellName(i * APART, 0)}:${cellName(i * APART + table.length - 1, table[0]!.length - 1)}`;
      const formula = `<f t="array" ref="${ref}">${escaped(FORMULAS[i]!.text.replaceAll("POLICY_", "_xldudf_POLICY_"))}</f>`;
      const all = cells.map((value, c) =>
        cell(cellName(row, c), value, r === 0 && c === 0 ? formula : "").replace(
          r === 0 && c === 0 ? "" : ' cm="1"',
          "",
        ),
      );
      return `<row r="${row + 1}">${all.join("")}</row>`;
    }),
  );
  return madeFile({
    sheets: [{ name: "全部", rows: rows.join("") }],
    rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
    parts: { "xl/metadata.xml": METADATA },
  });
}

/** A workbook with every function of ours, calculated. */
export async function everyFunction(book: RuleBook): Promise<Uint8Array> {
  const blank = new WorkbookFile(XlsxBook.open(fileOf(FORMULAS.map(() => [[0]]))));
  const { calls } = await readWorkbook(blank);
  const shown = FORMULAS.map(({ name, text }, i): CellValue[][] => {
    const { given } = calls.find(({ cell: { row } }) => row === i * APART)!;
    if (!given) throw new Error(`cannot tell the arguments of ${text}`);
    const row = FUNCTIONS.find((one) => one.name === name)!;
    const answer = answerCall(row, () => book, "zh-CN", given);
    const table = (Array.isArray(answer) ? answer : [[answer]]) as CellValue[][];
    return /^(INDEX|IF)\(/.test(text) ? [[table[0]![0]!]] : table.slice(0, APART - 1);
  });
  return fileOf(shown);
}

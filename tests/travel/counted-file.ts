import { FUNCTIONS, answerCall } from "../../src/functions";
import type { RuleBook } from "../../src/rulebook";
import { chanceFrom } from "../formula/chance";
import { madeFile, METADATA } from "../xlsx/made-file";

const COUNTED = FUNCTIONS.find(({ name }) => name === "POLICY_COUNTED")!;

/** For each group of the rule book a block of rows: its measures, an amount of each, and POLICY_COUNTED beside. */
export function countedFile(book: RuleBook, seed: string) {
  const { next: random } = chanceFrom(seed);
  const rows: string[] = [];
  const blocks: { id: string; row: number; counted: (number | string)[] }[] = [];
  for (const group of book.groups) {
    const ids = [...new Set(group.of.flat())];
    // fen that are all different: of equal sums either may count
    const amounts = ids.map((_, i) =>
      random() < 0.1 ? null : Math.round(random() * 4_000_000_000) / 100 + i / 100,
    );
    const answer = answerCall(COUNTED, () => book, "zh-CN", [
      ids.map((id) => [id]),
      amounts.map((one) => [one]),
    ]);
    if (!Array.isArray(answer)) continue;
    const row = rows.length;
    const counted = answer.map(([one]) => one as number | string);
    const [first, last] = [row + 1, row + ids.length];
    ids.forEach((id, i) => {
      const at = row + i + 1;
      const value = counted[i] === "" ? ' t="str"><v></v>' : `><v>${counted[i]}</v>`;
      const formula = `<f t="array" ref="C${first}:C${last}">_xldudf_POLICY_COUNTED(A${first}:A${last},B${first}:B${last})</f>`;
      const call =
        i === 0
          ? `<c r="C${at}" cm="1"${value.replace(">", `>${formula}`)}</c>`
          : `<c r="C${at}"${value}</c>`;
      const amount = amounts[i] === null ? "" : `<c r="B${at}"><v>${amounts[i]}</v></c>`;
      rows.push(
        `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${id}</t></is></c>${amount}${call}</row>`,
      );
    });
    blocks.push({ id: `${group.id} ${row}`, row, counted });
  }
  const bytes = madeFile({
    sheets: [{ name: "合计", rows: rows.join("") }],
    rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
    parts: { "xl/metadata.xml": METADATA },
  });
  return { bytes, blocks };
}

import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { FUNCTIONS, answerCall } from "../../src/functions";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import { planNative, readWorkbook, type Plan } from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { recalculateSheetInIronCalc } from "../formula/second-engine";
import { madeFile, METADATA } from "../xlsx/made-file";

const COUNTED = FUNCTIONS.find(({ name }) => name === "POLICY_COUNTED")!;
let book: RuleBook;
let ids: string[];
beforeAll(async () => {
  book = await annotatedRuleBook();
  const pairs = book.groups
    .filter(({ rule, of }) => rule === "at-most" && of.length === 2)
    .map(({ of }) => of.map(([id]) => id!));
  ids = [...pairs.find(excludeOneAnother)!, "jjgf-2025-01/1"];
});

function excludeOneAnother(pair: readonly string[]): boolean {
  const [names, amounts] = [pair.map((id) => [id]), [[100], [300]]];
  const answer = answerCall(COUNTED, () => book, "zh-CN", [names, amounts]);
  return JSON.stringify(answer) === "[[0],[300]]";
}

type Amount = number | string | null;
const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

function cellOf(at: string, amount: Amount): string {
  if (amount === null) return "";
  if (typeof amount === "number") return `<c r="${at}"><v>${amount}</v></c>`;
  return amount.startsWith("#") ? `<c r="${at}" t="e"><v>${amount}</v></c>` : text(at, amount);
}

/** What INDEX(…,2), SUM and MAX show of 100, 300 and 7. */
const CELLS = [300, 307, 300];

/** POLICY_COUNTED over amounts as a workbook has it, with what the function gives now. */
async function native(
  amounts: readonly Amount[],
  {
    classes,
    cells = [],
    names = ids,
  }: { classes?: readonly string[]; cells?: readonly string[]; names?: readonly string[] } = {},
): Promise<Plan> {
  const more = classes ? `,,,D1:D${names.length}` : "";
  const given = amounts.map((one) =>
    typeof one === "string" && one.startsWith("#") ? { code: one } : one,
  );
  const answer = answerCall(COUNTED, () => book, "zh-CN", [
    names.map((id) => [id]),
    given.map((one) => [one]),
    ...(classes ? [null, null, classes.map((one) => [one])] : []),
  ]);
  const shown = Array.isArray(answer) ? answer.map(([one]) => String(one)) : names.map(() => "0");
  const rows = names.map((id, i) => {
    const at = i + 1;
    const call =
      i === 0
        ? `<f t="array" ref="C1:C${names.length}">_xldudf_POLICY_COUNTED(A1:A${names.length},B1:B${names.length}${more})</f>`
        : "";
    return `<row r="${at}">${text(`A${at}`, id)}${cellOf(`B${at}`, amounts[i]!)}<c r="C${at}" cm="1" t="str">${call}<v>${shown[i]}</v></c>${classes ? text(`D${at}`, classes[i]!) : ""}${cells[i] ? `<c r="F${at}" cm="1"><f t="array" ref="F${at}">${cells[i]}</f><v>${CELLS[i]}</v></c>` : ""}</row>`;
  });
  const bytes = madeFile({
    sheets: [{ name: "合计", rows: rows.join("") }],
    rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
    parts: { "xl/metadata.xml": METADATA },
  });
  const port = new WorkbookFile(XlsxBook.open(bytes));
  return planNative(await readWorkbook(port), { book, lang: "zh-CN" });
}

const formulasOf = ({ changes }: Plan) =>
  changes.map(({ after }) => (after as { formula: string }).formula);
/** The formulas stand in column E, below one another: classes in D, as the workbook has them. */
const recalculated = async (
  formulas: string[],
  names: string[],
  amounts: readonly Amount[],
  classes: readonly string[] = [],
) => {
  const rows = names.map((name, i) => [name, amounts[i], null, classes[i] ?? null]);
  return recalculateSheetInIronCalc({ rows, formulas });
};

describe("POLICY_COUNTED as formulas", () => {
  it("lets what is sure take its room first where classes are given", async () => {
    const classes = ["确定", "最多", "Open"];
    const plan = await native([100, 300, 7], { classes });
    expect(plan.refused).toEqual([]);
    const formulas = formulasOf(plan);
    // of two that exclude one another the sure one counts, though it is less; without a sum it is the other
    expect(await recalculated(formulas, ids, [100, 300, 7], classes)).toEqual([100, 0, 7]);
    expect(await recalculated(formulas, ids, [0, 300, 7], classes)).toEqual([0, 300, 7]);
    const others = ["确定", "确定", "Open"];
    expect(await recalculated(formulas, ids, [100, 300, 7], others)).toEqual(Array(3).fill("#N/A"));
  });

  it("keeps a limit of a year for each year that the rows name, one over the term for all", async () => {
    // 科技服务业 23 服务内容4: 三类合计每年不超过200万元; 京技管发〔2025〕30号二（五）: 企业最高500万元
    const yearly = ["4-1@2025-03-01", "4-2@2025-09-01", "4-1@2026-03-01"].map(
      (one) => `zcdy-kj-23/${one}`,
    );
    const given = [1.5e6, 1.2e6, 1.9e6];
    const plan = await native(given, { names: yearly });
    expect(plan.refused).toEqual([]);
    const each = [1.5e6, 5e5, 1.9e6];
    expect(await recalculated(formulasOf(plan), yearly, given)).toEqual(each);
    const once = ["jjgf-2025-30/5@2026-03-01", "jjgf-2025-30/5@2027-03-01"];
    const over = await native([3.5e6, 4e6], { names: once });
    expect(over.refused).toEqual([]);
    expect(await recalculated(formulasOf(over), once, [3.5e6, 4e6])).toEqual([3.5e6, 1.5e6]);
    // a row without a day is held in every year
    const mixed = await native([1, 2, 3], { names: [...yearly.slice(1), "zcdy-kj-23/4-1"] });
    expect(mixed.refused.map(({ why }) => why)).toEqual(["groups-cross"]);
  });

  it("is said of one entry, and of the sum of all", async () => {
    const call = "_xldudf_POLICY_COUNTED(A1:A3,B1:B3)";
    const cells = [`INDEX(${call},2)`, `SUM(${call})`, `MAX(${call})`];
    const plan = await native([100, 300, 7], { cells });
    expect(plan.refused).toEqual([
      { at: "合计!F3", why: "other-result", detail: "POLICY_COUNTED" },
    ]);
    const formulas = formulasOf(plan).slice(-2);
    expect(formulas.every((text) => !/POLICY|INDEX/.test(text))).toBe(true);
    expect(formulas[1]).toMatch(/^=IF\(/);
    expect(await recalculated(formulas, ids, [100, 300, 7])).toEqual([300, 307]);
    expect(await recalculated(formulas, ids, [400, 300, 5])).toEqual([0, 405]);
    expect((await recalculated(formulas, ids, [400, 300, null]))[1]).toBe(400);
  });

  it("counts one line where lines are counted, as the function does, whatever changes later", async () => {
    const names = ["zcdy-kj-11/1", "zcdy-kj-11/2", "jjgf-2025-01/1"];
    const plan = await native([100, 300, 7], { names });
    expect(plan.refused).toEqual([]);
    const formulas = formulasOf(plan);
    expect(await recalculated(formulas, names, [100, 300, 7])).toEqual([0, 300, 7]);
    expect(await recalculated(formulas, names, [400, 300, 5])).toEqual([400, 0, 5]);
    expect(await recalculated(formulas, names, [300, 300, 5])).toEqual([300, 0, 5]);
  });

  it("holds a row to a cap of its own where another group has it too, as the function does", async () => {
    // one category of the card counts, and each kind of support has a cap of its own
    const names = ["zcdy-wh-11/1.1", "zcdy-wh-11/2", "zcdy-wh-11/1.2"];
    const amounts = [2_000_000, 2_500_000, 400_000];
    const plan = await native(amounts, { names });
    expect(plan.refused).toEqual([]);
    const formulas = formulasOf(plan);
    for (const given of [
      ...[amounts, [2_400_000, 2_500_000, 400_000], [5_000_000, 2_900_000, 900_000]],
      ...[
        [100, 9_000_000, 900_000],
        [0, 0, 0],
      ],
    ]) {
      const answer = answerCall(COUNTED, () => book, "zh-CN", [
        names.map((id) => [id]),
        given.map((one) => [one]),
      ]) as number[][];
      expect(await recalculated(formulas, names, given)).toEqual(answer.flat());
    }
  });

  it("are not written for projects, nor for a measure that stands twice", async () => {
    const names = ["zcdy-wh-11/1.1", "zcdy-wh-11/1.1", "jjgf-2025-01/1"];
    const classes = ["最多", "最多", "确定"];
    const projects = 'INDEX(_xldudf_POLICY_COUNTED(A1:A3,B1:B3,,,D1:D3,{"a";"b";"c"}),2)';
    const plan = await native([100, 300, 7], { names, classes, cells: [projects] });
    expect(plan.changes).toEqual([]);
    expect(plan.refused).toEqual([
      { at: "合计!C1", why: "unread-argument" },
      { at: "合计!F1", why: "unread-argument", detail: "项目" },
    ]);
  });

  it("counts the larger of two that exclude one another, whatever changes later", async () => {
    const plan = await native([100, 300, 7]);
    expect(plan.refused).toEqual([]);
    const formulas = formulasOf(plan);
    expect(await recalculated(formulas, ids, [100, 300, 7])).toEqual([0, 300, 7]);
    expect(await recalculated(formulas, ids, [400, 300, 5])).toEqual([400, 0, 5]);
  });

  it("are #N/A once a row names another measure: its limits are not theirs", async () => {
    const formulas = formulasOf(await native([100, 300, 7]));
    const others = [ids[0]!, "jjgf-2025-01/1", ids[2]!];
    expect(await recalculated(formulas, others, [100, 300, 7])).toEqual(["#N/A", "#N/A", "#N/A"]);
  });

  it("have no amount for text, and none for an error", async () => {
    const formulas = formulasOf(await native([100, 300, 7]));
    const [, , third] = await recalculated(formulas, ids, [100, 300, "7元"]);
    expect(third).toBe("#N/A");
    expect(formulas[2]).toContain('IF(ISNA(B3),""');
  });

  it("are not written where an amount is text that they would not read", async () => {
    const plan = await native([100, "300元", 7]);
    expect(plan.changes).toEqual([]);
    expect(plan.refused.map(({ why }) => why)).toEqual(["unreadable-cell"]);
  });
});

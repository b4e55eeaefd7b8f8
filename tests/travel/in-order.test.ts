import { beforeAll, describe, expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import {
  applyPlan,
  brokenLink,
  type DriftReport,
  planPrepare,
  planRecordedNative,
  readStamps,
  readWorkbook,
  STAMP,
  type Scalar,
} from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { madeFile, METADATA } from "../xlsx/made-file";
import { SHAPED } from "./native-shapes";
import { TRAVELLING } from "./travelling-file";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});

interface Answer {
  changed: number;
  sheets: string[];
  refused: { at: string; why: string; detail?: string }[];
  unchanged_since?: string;
}
const making = (day: string) => ({
  ...{ book, lang: "zh-CN" as const, addIn: "0.1.0" },
  time: `2026-11-${day}T08:30:00Z`,
});

/** Commands one after the other, each a day after the one before. */
async function inOrder(bytes: Uint8Array, ...commands: string[]) {
  let file = bytes;
  const answers: Answer[] = [];
  for (const [i, command] of commands.entries()) {
    const done = await runWorkbook({ command, bytes: file }, making(String(11 + i)));
    answers.push(done.answer as Answer);
    file = done.file ?? file;
  }
  const drift = await runWorkbook({ command: "drift", bytes: file }, making("28"));
  return { file, answers, drift: drift.answer as DriftReport };
}
const edited = async (
  bytes: Uint8Array,
  sheet: string,
  row: number,
  column: number,
  content: { value: Scalar } | { formula: string; value: Scalar },
) => {
  const port = new WorkbookFile(XlsxBook.open(bytes));
  await port.write([{ sheet, row, column, content }]);
  return port.bytes();
};
const rowsOf = async (file: Uint8Array, sheet: string) => {
  const port = new WorkbookFile(XlsxBook.open(file));
  const [rows] = await port.values([{ sheet, row: 0, column: 0, rows: 60, columns: 10 }]);
  return rows!;
};
const stampsIn = async (file: Uint8Array) =>
  readStamps(await new WorkbookFile(XlsxBook.open(file)).xml(STAMP))!;
const line = ({ lines }: DriftReport, at: string) => lines.find((one) => one.at === at);

describe("a second record", () => {
  it("of the same is none, and says since when nothing changed", async () => {
    const { file, answers } = await inOrder(SHAPED, "stamp", "stamp");
    expect(answers[1]).toMatchObject({
      sheets: [],
      unchanged_since: "2026-11-11T08:30:00Z",
    });
    expect((await stampsIn(file)).earlier).toEqual([]);
  });

  it("holds what changed alone, and the first one stays whole", async () => {
    const first = await inOrder(SHAPED, "stamp");
    const changed = await edited(first.file, "数据", 2, 1, { value: 12000 });
    const { file, answers } = await inOrder(changed, "stamp");
    expect(answers[0]).toMatchObject({ sheets: ["奖补审计 2"] });
    const stamped = await stampsIn(file);
    expect(stamped.stamps.map(({ cell }) => cell)).toEqual(["A6", "A7", "A19", "A26", "A30"]);
    expect(stamped.earlier).toEqual([await stampsIn(first.file)]);
    expect(await brokenLink(stamped)).toBe(-1);
    const rows = await rowsOf(file, "奖补审计 2");
    expect(rows[5]![0]).toBe(
      "只列 2026-11-11 08:30 UTC 的记录以后有变动的；另有 25 笔没有变动，见先前的审计表。",
    );
  });
});

describe("the audit sheet", () => {
  it("says of POLICY_AWARDS what each row is, and what all rows come to", async () => {
    const { file } = await inOrder(SHAPED, "stamp");
    const rows = await rowsOf(file, "奖补审计");
    const statusOf = (at: string) => rows.find(([first]) => first === at)![5];
    expect(statusOf("各企业!D2")).toBe("可享受");
    expect(statusOf("各企业!D4")).toMatch(/一季度产值$/);
    // what is wrong, where there are no facts to speak of
    expect(statusOf("形状!A30")).toContain("一季度产值");
    const range = rows.find(([first]) => first === "各企业!D2:D4")!;
    expect(range.slice(3, 6)).toEqual([3, 300000, "2 笔有金额，0 笔不可得，1 笔算不出"]);
  });
});

describe("commands in any order", () => {
  it.each([
    ["stamp", "native"],
    ["freeze", "native", "prepare"],
    ["prepare", "freeze"],
    ["stamp", "prepare", "native", "stamp"],
  ])("%s, %s …: nothing changed where nothing did", async (...commands) => {
    const { drift, file } = await inOrder(SHAPED, ...commands);
    expect(drift.lines.filter(({ reason }) => reason !== "same")).toEqual([]);
    expect(drift.lines).toHaveLength(30);
    expect(await brokenLink(await stampsIn(file))).toBe(-1);
  });

  it("what was made a plain formula says so, and what was not does not", async () => {
    const { drift } = await inOrder(SHAPED, "stamp", "native");
    expect(line(drift, "形状!A1")).toMatchObject({ reason: "same", replaced_by: "formula" });
    expect(line(drift, "各企业!D3")).toMatchObject({ reason: "same", replaced_by: "formula" });
    expect(line(drift, "形状!A28")).not.toHaveProperty("replaced_by");
    const frozen = await inOrder(SHAPED, "stamp", "freeze");
    expect(line(frozen.drift, "形状!A1")).toMatchObject({ reason: "same", replaced_by: "value" });
  });

  it.each(["native", "freeze", "prepare"])(
    "a fact changed between the record and %s is seen still",
    async (command) => {
      const first = await inOrder(SHAPED, "stamp");
      const fact = await edited(first.file, "数据", 2, 1, { value: 12000 });
      // as Excel has it once the fact changed
      const formula =
        '=POLICY_AWARD("jjgf-2025-01/1",IF(数据!B3="","",数据!B3*10000),IF(数据!C2="","",数据!C2))';
      const changed = await edited(fact, "形状", 5, 0, { formula, value: 109000 });
      const { drift } = await inOrder(changed, command);
      expect(line(drift, "形状!A6")).toMatchObject({
        ...{ reason: "inputs-changed", before: 100000, after: 109000 },
        difference: 9000,
      });
    },
  );

  it("an award that is a part of a formula adds nothing to the sum of differences", async () => {
    const { file } = await inOrder(SHAPED, "stamp", "native");
    const typed = await edited(file, "形状", 18, 0, { value: 5 });
    const { drift } = await inOrder(typed);
    const both = drift.lines.filter(({ at }) => at === "形状!A19");
    expect(both).toHaveLength(2);
    for (const one of both) expect(one).toMatchObject({ reason: "typed-over", difference: 0 });
    const moved = await inOrder(
      await edited(file, "形状", 17, 0, {
        formula: await formulaAt(file, "形状", 17),
        value: 7,
      }),
    );
    expect(line(moved.drift, "形状!A18")).toMatchObject({
      ...{ reason: "inputs-changed", difference: 0 },
    });
  });

  it("what was frozen has its sources when it is sent", async () => {
    const { answers, file } = await inOrder(TRAVELLING, "freeze", "native", "prepare", "prepare");
    expect(answers[2]).toMatchObject({ changed: 0, sheets: ["政策依据"] });
    expect((await rowsOf(file, "政策依据"))[3]![0]).toBe("jjgf-2025-01/1");
    expect(answers[3]).toMatchObject({ changed: 0, sheets: [] });
  });
});

const formulaAt = async (file: Uint8Array, sheet: string, row: number) => {
  const [state] = await new WorkbookFile(XlsxBook.open(file)).states([{ sheet, row, column: 0 }]);
  return (state!.content as { formula: string }).formula;
};

/** As a program writes it that calculates nothing: formulas without values. */
const A = '_xldudf_POLICY_AWARD("jjgf-2025-01/1"';
const UNCALCULATED = madeFile({
  sheets: [
    {
      name: "表",
      rows:
        '<row r="1"><c r="A1"><v>110000000</v></c><c r="B1"><v>0.1</v></c><c r="C1"><f>A1*2</f></c></row>' +
        `<row r="2"><c r="A2" cm="1"><f t="array" ref="A2">${A},A1,B1)</f></c>` +
        `<c r="B2" cm="1"><f t="array" ref="B2">${A},C1,B1)</f></c>` +
        `<c r="C2" cm="1"><f t="array" ref="C2">${A},A1,B1)*2</f></c>` +
        `<c r="D2" cm="1"><f t="array" ref="D2">${A},A9,B1)</f></c></row>`,
    },
  ],
  rels: '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  parts: { "xl/metadata.xml": METADATA },
});

describe("a file that nobody calculated", () => {
  const at = async (file: Uint8Array, column: number) => (await rowsOf(file, "表"))[1]![column];

  it("is computed by the engine where the facts are known, and nowhere else", async () => {
    const { answers, file } = await inOrder(UNCALCULATED, "freeze");
    expect(await at(file, 0)).toBe(100000);
    expect(answers[0]!.refused).toEqual([
      { at: "表!B2", why: "not-calculated" },
      { at: "表!C2", why: "not-calculated" },
      { at: "表!D2", why: "error-cell", detail: "#N/A" },
    ]);
  });

  it("records nothing of a fact that is not known, and leaves no amount beside its formula", async () => {
    const { answers, file } = await inOrder(UNCALCULATED, "stamp", "native");
    expect(answers[0]!.refused).toEqual([{ at: "表!B2", why: "not-calculated" }]);
    expect((await stampsIn(file)).earlier[0]!.stamps.map(({ cell }) => cell)).toEqual([
      "A2",
      "C2",
      "D2",
    ]);
    expect([await at(file, 0), await at(file, 1), await at(file, 2)]).toEqual([100000, "", ""]);
  });
});

it("the reason why a measure has no formula does not point to the function that stands there", async () => {
  const { answers } = await inOrder(SHAPED, "native");
  const { detail } = answers[0]!.refused.find(({ at }) => at === "形状!A27")!;
  expect(detail).toMatch(/。$/);
  expect(detail).not.toContain("POLICY_");
});

it("records of a plain formula are taken along where the plan is carried out", async () => {
  const port = new WorkbookFile(XlsxBook.open(TRAVELLING));
  await applyPlan(port, await planRecordedNative(port, await readWorkbook(port), making("11")));
  const stamped = readStamps(await port.xml(STAMP))!;
  expect(stamped.by).toBe("native");
  expect(stamped.stamps.every(({ left }) => left?.includes('"formula"'))).toBe(true);
  const { sheets } = await planPrepare(port, await readWorkbook(port), {
    ...making("12"),
    as: "values",
  });
  expect(sheets.map(({ name }) => name)).toEqual(["奖补审计", "政策依据"]);
});

import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { runWorkbook } from "../../src/cli/run-workbook";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import {
  applyPlan,
  brokenLink,
  latestRecords,
  planRecordedFreeze,
  readStamps,
  readWorkbook,
  STAMP,
  takeBack,
} from "../../src/travel";
import { XlsxBook, type FileCell } from "../../src/xlsx";
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
  refused: { at: string; why: string }[];
  findings: { at: string; why: string }[];
}
const run = async (command: string, bytes: Uint8Array, time = "2026-11-28T00:00:00Z") => {
  const making = { book, lang: "zh-CN" as const, addIn: "0.1.0", time };
  const { code, answer, file } = await runWorkbook({ command, bytes }, making);
  return { code, answer: answer as Answer, file: file! };
};
const cellOf = (file: Uint8Array, sheet: string, row: number, column: number) => {
  let found: FileCell | undefined;
  XlsxBook.open(file).cells(sheet, (cell) => {
    if (cell.row === row && cell.column === column) found = cell;
  });
  return found;
};

const META =
  '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>';
const A = '_xldudf_POLICY_AWARD("jjgf-2025-01/1"';

/** A name that calls, one that uses that name, and cells that use them. */
const NAMED = madeFile({
  sheets: [
    {
      name: "表",
      rows:
        '<row r="1"><c r="A1"><v>110000000</v></c><c r="B1"><v>0.1</v></c></row>' +
        '<row r="2"><c r="A2"><f>总额*2</f><v>200000</v></c><c r="B2"><f>IFERROR(两倍,0)</f><v>200000</v></c><c r="C2"><f>SUM(A1:B1)</f><v>110000000.1</v></c></row>',
    },
  ],
  names: `<definedNames><definedName name="两倍">总额*2</definedName><definedName name="总额">${A},表!$A$1,表!$B$1)</definedName></definedNames>`,
  rels: META,
  parts: { "xl/metadata.xml": METADATA },
});

describe("an error that a call gives", () => {
  it("stays an error in what is frozen: a sum over it must not pass it by", async () => {
    const { file } = await run("freeze", SHAPED);
    expect(cellOf(file, "各企业", 3, 3)).toMatchObject({ value: "#N/A", error: true });
  });

  it("stands without its call in what is prepared, whatever error it is", async () => {
    const { answer, file } = await run("prepare", SHAPED);
    expect(answer.refused).toEqual([]);
    for (const row of [28, 29, 37]) {
      const cell = cellOf(file, "形状", row, 0)!;
      expect(cell).toMatchObject({ value: "#VALUE!", error: true });
      expect(cell.formula).toBeUndefined();
    }
  });
});

describe("the sheets for people", () => {
  it.each(["zh-CN", "en-US"] as const)(
    "in %s say units and days in that language",
    async (lang) => {
      const making = { book, lang, addIn: "0.1.0", time: "2026-11-28T00:00:00Z" };
      const { file } = await runWorkbook({ command: "prepare", bytes: TRAVELLING }, making);
      const zh = lang === "zh-CN";
      const text = (sheet: string, row: number, column: number) =>
        String(cellOf(file!, sheet, row, column)?.value);
      expect(text(zh ? "参数" : "Parameters", 2, 1)).toMatch(
        zh ? /（元）$/ : / \(CNY\)$|\(yuan\)$/,
      );
      // business of the first quarter, though the document is in force all year
      expect(text(zh ? "政策依据" : "Sources", 3, 6)).toContain("2025-03-31");
      const inputs = text(zh ? "奖补审计" : "Award audit", 7, 3);
      expect(inputs.includes("；")).toBe(zh);
      expect(inputs.includes("; ")).toBe(!zh);
    },
  );
});

describe("a call in a defined name", () => {
  it("makes the cells that use the name fail elsewhere, and the check says so", async () => {
    const { answer } = await run("check", NAMED);
    expect(answer.findings).toEqual([
      { at: "表!A2", why: "name-error" },
      { at: "表!B2", why: "turns-zero" },
    ]);
  });

  it("leaves values in these cells of what is prepared, and is named itself", async () => {
    const { answer, code, file } = await run("prepare", NAMED);
    expect(cellOf(file, "表", 1, 0)).toMatchObject({ value: 200000 });
    expect(cellOf(file, "表", 1, 0)!.formula).toBeUndefined();
    expect(cellOf(file, "表", 1, 1)!.formula).toBeUndefined();
    expect(cellOf(file, "表", 1, 2)!.formula).toMatchObject({ text: "SUM(A1:B1)" });
    expect(answer.refused).toEqual([{ at: "总额", why: "in-name" }]);
    expect(code).toBe(1);
  });
});

const stampsOf = async (file: Uint8Array) =>
  readStamps(await new WorkbookFile(XlsxBook.open(file)).xml(STAMP))!;

describe("what was recorded", () => {
  it.each(["prepare", "freeze"])("stays when %s is run a second time", async (command) => {
    const first = await run(command, TRAVELLING);
    const stamps = await stampsOf(first.file);
    expect(stamps.stamps).toHaveLength(11);
    const again = await run(command, first.file);
    expect(again.answer).toMatchObject({ changed: 0, sheets: [] });
    expect(await stampsOf(again.file)).toEqual(stamps);
    // nothing calls any more but what was refused: a record of that alone keeps the others
    const port = new WorkbookFile(XlsxBook.open(first.file));
    await port.write([{ sheet: "奖补", row: 1, column: 2, content: { value: 0.2 } }]);
    const stamped = await run("stamp", port.bytes(), "2026-12-01T00:00:00Z");
    const after = await stampsOf(stamped.file);
    expect(latestRecords(after)).toHaveLength(11);
    expect(after.stamps.length).toBeLessThan(11);
    expect(await brokenLink(after)).toBe(-1);
    const [old] = after.earlier;
    const forged = { ...old!, stamps: old!.stamps.map((one) => ({ ...one, result: 1 })) };
    expect(await brokenLink({ ...after, earlier: [forged] })).toBe(after.stamps.length);
  });

  it("of one cell stays when another is frozen, and goes with the step back", async () => {
    const port = new WorkbookFile(XlsxBook.open(TRAVELLING));
    const freeze = async (row: number, day: string) => {
      const cell = { sheet: "奖补", row, column: 3, rows: 1, columns: 1 };
      const making = { book, lang: "zh-CN" as const, addIn: "0.1.0", time: `${day}T00:00:00Z` };
      const plan = await planRecordedFreeze(port, await readWorkbook(port, [cell]), making);
      expect(await applyPlan(port, plan)).toMatchObject({ done: true });
    };
    const recorded = async () =>
      latestRecords(readStamps(await port.xml(STAMP))!).map(
        ({ stamp, of }) => `${stamp.cell} ${of.time.slice(0, 10)}`,
      );
    await freeze(1, "2026-11-28");
    await freeze(2, "2026-11-29");
    expect(await recorded()).toEqual(["D3 2026-11-29", "D2 2026-11-28"]);
    await takeBack(port);
    expect(await recorded()).toEqual(["D2 2026-11-28"]);
  });
});

describe("drift of what was prepared", () => {
  const drift = async (file: Uint8Array) => {
    const { answer, code } = await run("drift", file);
    const { lines } = answer as unknown as {
      lines: { at: string; reason: string; difference: number }[];
    };
    return { code, lines, by: new Map(lines.map((one) => [one.at, one])) };
  };

  it.each(["prepare", "freeze"])(
    "says of %s that nothing changed, where nothing did",
    async (command) => {
      const { lines, code } = await drift((await run(command, SHAPED)).file);
      expect(lines.filter(({ reason }) => reason !== "same")).toEqual([]);
      expect(code).toBe(0);
    },
  );

  it("says what people did to it since", async () => {
    const port = new WorkbookFile(XlsxBook.open((await run("prepare", SHAPED)).file));
    const put = (row: number, content: { value: number } | { formula: string; value: number }) =>
      port.write([{ sheet: "形状", row, column: 0, content }]);
    const [first] = await port.states([{ sheet: "形状", row: 0, column: 0 }]);
    // as Excel has it once another figure stands in the cell that it reads
    await put(0, { formula: (first!.content as { formula: string }).formula, value: 1 });
    await put(1, { formula: "=1+1", value: 2 });
    await put(31, { value: 7 });
    const { by } = await drift(port.bytes());
    expect(by.get("形状!A1")).toMatchObject({ reason: "inputs-changed", difference: -99999 });
    expect(by.get("形状!A2")).toMatchObject({ reason: "formula-edited" });
    expect(by.get("形状!A32")).toMatchObject({ reason: "typed-over" });
    expect(by.get("形状!A18")).toMatchObject({ reason: "same", difference: 0 });
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { WorkbookFile } from "../../src/cli/workbook-file";
import { type RuleBook, annotatedRuleBook } from "../../src/rulebook";
import {
  applyPlan,
  brokenLink,
  checkWorkbook,
  driftOf,
  planFreeze,
  planNative,
  planPrepare,
  planRecordedFreeze,
  planRepair,
  planStamp,
  policyCalls,
  readStamps,
  readWorkbook,
  STAMP,
  takeBack,
  type BookPort,
  type Plan,
} from "../../src/travel";
import { XlsxBook } from "../../src/xlsx";
import { SHAPED } from "./native-shapes";
import { TRAVELLING } from "./travelling-file";

let book: RuleBook;
beforeAll(async () => {
  book = await annotatedRuleBook();
});
const making = () => ({
  book,
  lang: "zh-CN" as const,
  addIn: "0.1.0",
  time: "2026-11-28T00:00:00Z",
});
const opened = () => new WorkbookFile(XlsxBook.open(TRAVELLING));

/** All that a workbook holds, as a person would compare two. */
async function contents(port: BookPort): Promise<unknown> {
  const sheets = await port.sheets();
  const area = (sheet: string) => ({ sheet, row: 0, column: 0, rows: 20, columns: 8 });
  const formulas = (await port.formulas()).map(({ sheet, row, column, formula, value }) => [
    sheet,
    row,
    column,
    formula,
    value,
  ]);
  return {
    sheets,
    formulas,
    values: await port.values(sheets.map(area)),
    names: await port.names(),
    stamps: await port.xml(STAMP),
    journal: await port.xml("urn:policy-awards:journal:1"),
  };
}
const at = async (port: BookPort, row: number, column = 3, sheet = "奖补") =>
  (await port.states([{ sheet, row, column }]))[0]!.content;
const why = (plan: Plan) => Object.fromEntries(plan.refused.map((one) => [one.at, one.why]));

describe("freezing", () => {
  it("puts values in place of formulas, and lists what it leaves alone", async () => {
    const port = opened();
    const plan = await planFreeze(port, await readWorkbook(port), making());
    expect(why(plan)).toEqual({
      "奖补!E7": "error-cell",
      "锁定!A1": "protected",
    });
    expect(await applyPlan(port, plan)).toMatchObject({ done: true, put_back: [] });
    expect(await at(port, 1)).toEqual({ value: 100000 });
    expect(await at(port, 4)).toEqual({ value: 50000 });
    // what was never calculated is computed
    expect(await at(port, 6)).toEqual({ value: 100000 });
    // in merged cells it is the first one's
    expect(await at(port, 15)).toEqual({ value: 100000 });
    // what was entered with Ctrl+Shift+Enter is written whole
    expect([await at(port, 12), await at(port, 13)]).toEqual([
      { value: 100000 },
      { value: 100000 },
    ]);
    // a spilled result stands as a block
    expect([await at(port, 9, 0), await at(port, 10, 1)]).toEqual([
      { value: "编号" },
      { value: "产值" },
    ]);
    expect(await at(port, 4, 5)).toEqual({ formula: "=SUM(D2:D4)", value: 300000 });
  });

  it("writes nothing that was not calculated since the rule book came", async () => {
    const port = opened();
    await port.write([{ sheet: "奖补", row: 1, column: 2, content: { value: 0.2 } }]);
    const plan = await planFreeze(port, await readWorkbook(port), making());
    expect(why(plan)["奖补!D2"]).toBe("not-recalculated");
  });
});

describe("a result that fills many cells", () => {
  const stale = { sheet: "各企业", row: 2, column: 3 };
  const planned = async (value: number) => {
    const port = new WorkbookFile(XlsxBook.open(SHAPED));
    await port.write([{ ...stale, content: { value } }]);
    const reading = await readWorkbook(port);
    const { findings } = await checkWorkbook(port, reading, making());
    return { plan: await planFreeze(port, reading, making()), findings };
  };

  it("is stale where any of them is: it is not frozen, and the check says so", async () => {
    const { plan, findings } = await planned(5);
    expect(why(plan)["各企业!D2"]).toBe("not-recalculated");
    expect(findings).toContainEqual(expect.objectContaining({ at: "各企业!D2", why: "stale" }));
  });

  it("is not where all are as the functions give them", async () => {
    const { plan, findings } = await planned(200000);
    expect(why(plan)["各企业!D2"]).toBeUndefined();
    expect(findings).not.toContainEqual(expect.objectContaining({ at: "各企业!D2", why: "stale" }));
  });
});

describe("native formulas", () => {
  it("take the place of each call, with cells of their own for what is a formula", async () => {
    const port = opened();
    const plan = planNative(await readWorkbook(port), making());
    expect(why(plan)).toEqual({
      "奖补!D6": "bound-name",
      "奖补!A10": "spills",
      "奖补!D13": "legacy-array",
      "锁定!A1": "protected",
    });
    expect(await applyPlan(port, plan)).toMatchObject({ done: true, put_back: [] });
    for (const [row, column, value] of [
      [1, 3, 100000],
      [2, 3, 100000],
      [3, 3, 100000],
      [4, 3, 50000],
      [4, 4, 100000],
      [6, 4, "#N/A"],
    ] as const) {
      const content = await at(port, row, column);
      expect(content).toMatchObject({ value });
      expect(policyCalls((content as { formula: string }).formula)).toEqual([]);
    }
    expect(await at(port, 4, 4)).toMatchObject({
      formula: expect.stringMatching(/^=IFERROR\(\(.*\),0\)$/) as string,
    });
  });
});

describe("repairing", () => {
  it("writes calls as people type them, in cells and in names", async () => {
    const port = opened();
    const plan = planRepair(await readWorkbook(port));
    await applyPlan(port, plan);
    expect(plan.changes.map(({ row, column }) => [row, column])).toEqual([
      [6, 3],
      [7, 3],
    ]);
    expect(await at(port, 7)).toMatchObject({ formula: '=POLICY_AWARD("jjgf-2025-01/1",B2,C2)' });
    expect((await port.names())[0]!.formula).toBe(
      '=POLICY_AWARD("jjgf-2025-01/1",奖补!$B$2,奖补!$C$2)',
    );
  });
});

describe("stamps", () => {
  it("record each award in an XML part and on a sheet, each with the hash of the one before", async () => {
    const port = opened();
    await applyPlan(port, await planStamp(port, await readWorkbook(port), making()));
    const stamped = readStamps(await port.xml(STAMP))!;
    expect(stamped.version).toBe(book.version);
    expect(stamped.stamps.map(({ cell }) => cell)).toEqual([
      "D2",
      "D3",
      "D4",
      "D5",
      "E5",
      "D7",
      "E7",
      "D8",
      "D13",
      "D16",
      "A1",
    ]);
    expect(stamped.stamps[1]).toMatchObject({
      formula: '=POLICY_AWARD("jjgf-2025-01/1",IF(B3="","",B3*10000),C3)',
      inputs: [{ value: "110000000" }, { value: "0.1" }],
      result: 100000,
    });
    expect(await brokenLink(stamped)).toBe(-1);
    const forged = {
      ...stamped,
      stamps: stamped.stamps.map((one, i) => (i === 2 ? { ...one, result: 1 } : one)),
    };
    expect(await brokenLink(forged)).toBe(2);
    const [rows] = await port.values([
      { sheet: "奖补审计", row: 6, column: 0, rows: 2, columns: 5 },
    ]);
    expect(rows![1]).toEqual([
      "奖补!D2",
      "jjgf-2025-01/1",
      expect.any(String),
      "一季度产值 11,000万元；一季度产值同比增速 10%",
      100000,
    ]);
  });
});

describe("drift", () => {
  it("gives one reason for each award", async () => {
    const port = opened();
    await applyPlan(port, await planStamp(port, await readWorkbook(port), making()));
    const put = (
      row: number,
      column: number,
      content: Parameters<BookPort["write"]>[0][number]["content"],
    ) => port.write([{ sheet: "奖补", row, column, content }]);
    await put(2, 2, { value: 0.2 });
    await put(3, 3, { value: 5 });
    await put(4, 4, { formula: "=IFERROR(1,0)", value: 1 });
    const stamped = readStamps(await port.xml(STAMP))!;
    const reading = await readWorkbook(port);
    const report = await driftOf({ stamped, reading, cells: await port.formulas(), ...making() });
    const reasons = Object.fromEntries(report.lines.map(({ at: cell, reason }) => [cell, reason]));
    expect(reasons).toMatchObject({
      "奖补!D2": "same",
      "奖补!D3": "inputs-changed",
      "奖补!D4": "typed-over",
      "奖补!E5": "formula-edited",
      "锁定!A1": "same",
    });
    expect(report.totals["inputs-changed"]).toMatchObject({ count: 1 });
  });
});

describe("checking", () => {
  it("names what fails without the add-in, and what no command rewrites", async () => {
    const port = opened();
    const report = await checkWorkbook(port, await readWorkbook(port), making());
    const found = (reason: string) =>
      report.findings.filter((one) => one.why === reason).map((one) => one.at);
    expect(found("turns-zero")).toEqual(["奖补!E5"]);
    expect(found("unregistered")).toEqual(["奖补!D8"]);
    expect(found("depends-on-call")).toEqual(["奖补!F5"]);
    expect(found("stale")).toEqual(["奖补!D7"]);
    expect(report.mentions).toEqual([
      { at: "总额", why: "in-name" },
      { at: "奖补!D2:D9", why: "conditional-format" },
    ]);
    expect(report.measures).toEqual(["jjgf-2025-01/1"]);
    expect(report.cells["jjgf-2025-01/1"]).toEqual([
      ...["D2", "D3", "D4", "D5", "E5", "D6", "D7", "E7", "D8", "D13", "D16"].map(
        (at) => `奖补!${at}`,
      ),
      "锁定!A1",
    ]);
  });
});

describe("preparing to send", () => {
  it("says on the sheets for people what was taken for granted, and what does not follow under a heading of its own", async () => {
    const port = opened();
    const reading = await readWorkbook(port);
    const { sheets } = await planPrepare(port, reading, { ...making(), as: "native" });
    const rowsOf = (name: string) => sheets.find((one) => one.name === name)!.rows;
    const source = rowsOf("政策依据").find(([id]) => id === "jjgf-2025-01/1")!;
    expect(source.at(-1)).toContain("所属行业");
    expect(source[5]).toBe("北京经济技术开发区管理委员会；2025-01-14");
    const audit = rowsOf("奖补审计");
    const at = audit.findIndex(([first]) => String(first).startsWith("不随数据更新，为"));
    expect(audit[at]).toHaveLength(1);
    expect(audit[at + 1]).toEqual(["单元格", "原因"]);
  });

  it.each(["native", "values"] as const)(
    "as %s leaves no call but those that are listed",
    async (as) => {
      const port = opened();
      const plan = await planPrepare(port, await readWorkbook(port), { ...making(), as });
      await applyPlan(port, plan);
      const left = (await port.formulas()).filter(({ formula }) => policyCalls(formula).length > 0);
      const places = left.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
      expect(places).toEqual(["锁定 0 0"]);
      expect(why(plan)).toMatchObject({
        "锁定!A1": "protected",
        总额: "in-name",
        "奖补!D2:D9": "conditional-format",
      });
      expect(await port.sheets()).toEqual(expect.arrayContaining(["奖补审计", "政策依据"]));
      expect(await at(port, 5)).toEqual({ value: 100000 });
    },
  );
});

/** Every way of calling a workbook, failing at the n-th call: before it is done, or after. */
function failing(port: BookPort, turn: number, late: boolean): BookPort {
  let calls = 0;
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return async (...given: unknown[]) => {
        const fails = ++calls === turn;
        if (fails && !late) throw new Error("the host failed");
        const done = (await (member as (...all: unknown[]) => unknown).apply(
          target,
          given,
        )) as unknown;
        if (fails) throw new Error("the host failed");
        return done;
      };
    },
  });
}

describe("a host that fails at any call", () => {
  const plans: [string, (port: BookPort) => Promise<Plan>][] = [
    ["freeze", async (port) => planFreeze(port, await readWorkbook(port), making())],
    [
      "freeze and record",
      async (port) => planRecordedFreeze(port, await readWorkbook(port), making()),
    ],
    [
      "prepare with values",
      async (port) => planPrepare(port, await readWorkbook(port), { ...making(), as: "values" }),
    ],
    ["native", async (port) => planNative(await readWorkbook(port), making())],
    ["repair", async (port) => planRepair(await readWorkbook(port))],
    ["stamp", async (port) => planStamp(port, await readWorkbook(port), making())],
    [
      "prepare",
      async (port) => planPrepare(port, await readWorkbook(port), { ...making(), as: "native" }),
    ],
  ];

  it.each(plans)("leaves the workbook as it was, or %s finished", async (_name, plan) => {
    const before = await contents(opened());
    const whole = opened();
    await applyPlan(whole, await plan(whole));
    const after = await contents(whole);
    let failures = 0;
    for (const late of [false, true])
      for (let turn = 1; ; turn += 1) {
        const port = opened();
        const host = failing(port, turn, late);
        const failed = await plan(host)
          .then((made) => applyPlan(host, made))
          .then(
            () => false,
            () => true,
          );
        if (!failed) {
          expect(await contents(port)).toEqual(after);
          break;
        }
        failures += 1;
        expect(await contents(port)).toEqual(before);
      }
    expect(failures).toBeGreaterThan(10);
  });

  it.each(plans)(
    "%s can be taken back, and what fails on the way back is undone",
    async (_name, plan) => {
      const before = await contents(opened());
      for (let turn = 1; ; turn += 1) {
        const port = opened();
        await applyPlan(port, await plan(port));
        const after = await contents(port);
        const failed = await takeBack(failing(port, turn, false)).then(
          (one) => !one.done,
          () => true,
        );
        if (!failed) {
          expect(await contents(port)).toEqual(before);
          break;
        }
        expect(await contents(port)).toEqual(after);
      }
    },
  );

  it("is that of the command before, where one finds nothing to do, and of the last that did something", async () => {
    const port = opened();
    const before = await contents(port);
    const freeze = async () =>
      applyPlan(port, await planRecordedFreeze(port, await readWorkbook(port), making()));
    await freeze();
    const frozen = await contents(port);
    expect(await freeze()).toMatchObject({ done: true, sheets: [], put_back: [] });
    expect(await contents(port)).toEqual(frozen);
    expect(await takeBack(port)).toEqual({ done: true, command: "freeze" });
    expect(await contents(port)).toEqual(before);
    await freeze();
    await applyPlan(
      port,
      await planPrepare(port, await readWorkbook(port), { ...making(), as: "values" }),
    );
    expect(await takeBack(port)).toEqual({ done: true, command: "prepare" });
  });

  it("takes nothing back where a cell was touched since", async () => {
    const port = opened();
    await applyPlan(port, await planFreeze(port, await readWorkbook(port), making()));
    await port.write([{ sheet: "奖补", row: 1, column: 3, content: { value: 7 } }]);
    expect(await takeBack(port)).toEqual({ done: false, changed: ["奖补!D2"] });
    expect(await at(port, 2)).toEqual({ value: 100000 });
  });

  it("writes nothing where a cell was touched since the preview", async () => {
    const port = opened();
    const plan = await planFreeze(port, await readWorkbook(port), making());
    await port.write([{ sheet: "奖补", row: 1, column: 3, content: { value: 7 } }]);
    expect(await applyPlan(port, plan)).toEqual({ done: false, changed: ["奖补!D2"] });
    expect(await at(port, 2)).toMatchObject({ formula: expect.any(String) as string });
  });
});

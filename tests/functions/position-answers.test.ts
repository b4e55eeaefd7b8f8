import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { toNumber } from "../../src/exact";
import { everyMeasure, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { call } from "./call";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();
const [SOLD, ABSORBED] = ["jjgf-2025-01/10-sold", "jjgf-2025-01/10-absorbed"] as const;
const COMPANY = {
  contract_amount: 800_000_000,
  contract_increase: 200_000_000,
  absorbed_amount: 400_000_000,
  absorbed_increase: 100_000_000,
};
const RANGE = Object.entries(COMPANY);

const awardsOf = (ids: readonly string[], day = "") =>
  ids.map((id) => {
    const values = foundIn(book, id)
      .measure.inputs.filter((input) => !input.scope)
      .map((input) => (COMPANY as Record<string, unknown>)[input.name] ?? null);
    const amount = call("POLICY_AWARD", [id + day, ...values]);
    return typeof amount === "number" ? amount : { type: "Error", basicValue: "#N/A" };
  });

const table = (name: string, given: unknown[], lang: "zh-CN" | "en-US" = "zh-CN") =>
  call(name, given, { lang }) as (string | number)[][];
const sum = (rows: unknown[][]) =>
  rows.flat().reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);

describe("POLICY_COUNTED", () => {
  it("adds up to the sure sum of the position", () => {
    const ids = [SOLD, ABSORBED, "jjgf-2025-01/1", "jjgf-2025-01/9"];
    const asked = ids.map((id) => book.find(id)).flatMap((f) => ("measure" in f ? [f] : []));
    const [company] = position(book, [{ name: "甲", facts: COMPANY }], asked).companies;
    const amounts = awardsOf(ids);
    expect(amounts[0]).toBe(500_000);
    const counted = table("POLICY_COUNTED", [ids.map((id) => [id]), amounts.map((a) => [a])]);
    expect(counted).toHaveLength(ids.length);
    expect(sum(counted)).toBe(toNumber(company!.sure));
    expect(sum(counted)).toBe(500_000);
  });

  it("keeps its rows: blank for what is blank or #N/A, an error for an error", () => {
    const amounts = [[400_000], [null], [{ type: "Error", basicValue: "#N/A" }], [300_000]];
    const ids = [[SOLD], ["jjgf-2025-01/1"], ["jjgf-2025-01/2"], [ABSORBED]];
    expect(table("POLICY_COUNTED", [ids, amounts])).toEqual([[400_000], [""], [""], [100_000]]);
    const broken = table("POLICY_COUNTED", [
      [[SOLD], [ABSORBED], ["没有的措施"]],
      [[{ type: "Error", basicValue: "#VALUE!" }], [300_000], [5]],
    ]);
    expect(broken[0]![0]).toMatch(/^#VALUE! /);
    expect(broken[1]).toEqual([300_000]);
    expect(broken[2]![0]).toMatch(/^#VALUE! 没有名为“没有的措施”/);
    expect(table("POLICY_COUNTED", [[[SOLD, ABSORBED]], [[400_000, 300_000]]])).toEqual([
      [400_000, 100_000],
    ]);
  });

  it("counts class after class: what is sure goes before what is open", () => {
    const counted = (...classes: unknown[]) => {
      const column = classes.map((own) => [own]);
      const given = [[[SOLD], [ABSORBED]], [[400_000], [300_000]], null, null, column];
      return table("POLICY_COUNTED", given);
    };
    expect(counted("确定", "确定")).toEqual([[400_000], [100_000]]);
    expect(counted("待确认", "确定")).toEqual([[200_000], [300_000]]);
    expect(counted("open", "At most")).toEqual([[200_000], [300_000]]);
    expect(counted(null, "sure")).toEqual([[400_000], [100_000]]);
    expect(counted("也许", "确定")[0]![0]).toMatch(/^#VALUE! “也许”不是类别/);
    const uneven = [[[SOLD]], [[5]], null, null, [["sure"], ["open"]]];
    expect(table("POLICY_COUNTED", uneven)).toMatch(/^#VALUE! 措施 1 项、类别 2 项/);
  });

  it("knows projects and what is marked apart: matters of their own, under the same caps", () => {
    const twice = ["jjgf-2025-04/2", "jjgf-2025-29/2"];
    const counted = (
      ids: string[],
      amounts: number[],
      projects: unknown[],
      apart: unknown[] = [],
    ) =>
      table("POLICY_COUNTED", [
        ids.map((id) => [id]),
        amounts.map((amount) => [amount]),
        ...[null, null, null],
        projects.length ? projects.map((one) => [one]) : null,
        apart.length ? apart.map((one) => [one]) : null,
      ]).map(([cell]) => cell);
    expect(counted(twice, [3e6, 3e6], [])).toEqual([3e6, 0]);
    expect(counted(twice, [3e6, 3e6], ["一期", "二期"])).toEqual([3e6, 3e6]);
    expect(counted(twice, [3e6, 3e6], ["一期", null])).toEqual([3e6, 0]);
    expect(counted(twice, [3e6, 3e6], [], [null, "财务部"])).toEqual([3e6, 3e6]);
    expect(counted([twice[0]!, twice[0]!], [3e6, 2e6], ["一期", "二期"])).toEqual([3e6, 2e6]);
    expect(counted([SOLD, SOLD], [400_000, 300_000], ["一期", "二期"])).toEqual([400_000, 100_000]);
    const bad = [[[SOLD]], [[5]], null, null, null, [["一期"], ["二期"]]];
    expect(table("POLICY_COUNTED", bad)).toMatch(/^#VALUE! 措施 1 项、项目 2 项/);
  });

  it("counts nothing on a day whose business is not paid for", () => {
    const given = [[[SOLD], [ABSORBED]], [[400_000], [50_000]], null];
    expect(table("POLICY_COUNTED", [...given, "2025-06-30"])).toEqual([[400_000], [50_000]]);
    expect(table("POLICY_COUNTED", [...given, 45_838])).toEqual([[400_000], [50_000]]);
    expect(table("POLICY_COUNTED", [...given, "2035-06-30"])).toEqual([[0], [0]]);
    expect(call("POLICY_COUNTED", [...given, "昨天"])).toMatch(/^#VALUE! 日期应为/);
  });

  it("refuses ranges of two sizes and a measure twice", () => {
    expect(call("POLICY_COUNTED", [[[SOLD], [ABSORBED]], [[1]]])).toMatch(/^#VALUE! 措施 2 项/);
    expect(
      call("POLICY_COUNTED", [
        [[SOLD], [SOLD]],
        [[1], [1]],
      ]),
    ).toMatch(/出现了两次/);
  });
});

describe("POLICY_BEST", () => {
  it("has the three sums first, then what is chosen, with reasons for the rest", () => {
    const rows = table("POLICY_BEST", [RANGE, [[SOLD], [ABSORBED]]]);
    expect(rows.slice(1, 4).map((row) => [row[2], row[4]])).toEqual([
      ["确定", 500_000],
      ["最多", 0],
      ["待确认", 0],
    ]);
    const lines = rows.slice(4);
    expect(lines.map((row) => row[0]).sort()).toEqual([ABSORBED, SOLD].sort());
    expect(sum(lines.map((row) => [row[4]]))).toBe(500_000);
  });

  it("has without a day the newest version, and shows its last day beside what it pays", () => {
    const facts = Object.entries({ output_value: 1.1e8, growth: 0.1, sector: "industrial" });
    const rows = table("POLICY_BEST", [facts, [["jjgf-2025-01/1"]]]);
    expect(rows.map((row) => row[6])).toEqual(["最后一日", "", "", "", "2025-12-31"]);
    expect(rows[4]![4]).toBeGreaterThan(0);
    expect(
      table("POLICY_BEST", [RANGE])
        .slice(4)
        .map((row) => row[6]),
    ).not.toContain("");
  });

  it("has the sums of the position over the whole book", () => {
    const asked = everyMeasure(book, "2025-06-30");
    const [company] = position(
      book,
      [{ name: "甲", facts: COMPANY }],
      asked,
      "2025-06-30",
    ).companies;
    const rows = table("POLICY_BEST", [RANGE, null, "2025-06-30"], "en-US");
    expect(rows.slice(1, 4).map((row) => row[4])).toEqual([
      toNumber(company!.sure),
      toNumber(company!.atMost),
      toNumber(company!.open),
    ]);
    expect(toNumber(company!.sure)).toBeGreaterThanOrEqual(500_000);
  });
});

describe("POLICY_MATCH", () => {
  it("lists what the facts reach, money first, and names that are not used", () => {
    const rows = table("POLICY_MATCH", [[...RANGE, ["联系人", "张"]]]);
    expect(rows[0]).toEqual([
      "编号",
      "措施",
      "结论",
      "金额（元）",
      "计入（元）",
      "尚缺",
      "最后一日",
    ]);
    expect(rows.at(-1)![1]).toBe("未使用的名称：联系人");
    const lines = rows.slice(1, -1);
    const sold = lines.find((row) => row[0] === SOLD)!;
    const absorbed = lines.find((row) => row[0] === ABSORBED)!;
    expect((sold[4] as number) + (absorbed[4] as number)).toBe(500_000);
    expect(sold[6]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(`${sold[2]}${absorbed[2]}`).toContain("未全额计入");
    const asked = everyMeasure(book, undefined);
    const [company] = position(book, [{ name: "甲", facts: COMPANY }], asked).companies;
    const sure = new Set(company!.lines.filter((l) => l.class === "sure").map((l) => l.measure.id));
    expect(sum(lines.filter((row) => sure.has(String(row[0]))).map((row) => [row[4]]))).toBe(
      toNumber(company!.sure),
    );
    const paid = company!.lines.filter((l) => l.class === "sure" && l.outcome.amount!.n > 0n);
    expect(
      lines
        .slice(0, paid.length)
        .map((row) => row[0])
        .sort(),
    ).toEqual(paid.map((l) => l.measure.id).sort());
  });

  it("says which name was taken for several facts, and of none that stands for one", () => {
    const said = (facts: unknown[][], lang: "zh-CN" | "en-US" = "zh-CN") =>
      table("POLICY_MATCH", [facts], lang)
        .filter(([id]) => id === "")
        .map((row) => row[1]);
    const own = said([
      ["municipal_award", 200_000],
      ["联系人", "张"],
    ]);
    expect(own).toHaveLength(2);
    expect(own[0]).toMatch(/^“municipal_award”不止一个含义，所填的值各用作：.*请逐项核对。$/);
    expect(own[0]).toContain("获得的首都标准化战略补助资金（jjgf-2025-04/16）");
    expect(own[0]).toContain("所获北京市首贷贴息金额（jjgf-2025-25/4-2）");
    expect(own[1]).toBe("未使用的名称：联系人");
    const [english] = said([["municipal_award", 200_000]], "en-US");
    expect(english).toMatch(
      /^“municipal_award” stands for more than one fact; .*Check each of them\.$/,
    );
    expect(english).toContain("Capital standardisation grant received (jjgf-2025-04/16)");
    expect(said([["获得的首都标准化战略补助资金", 200_000]])).toEqual([]);
  });

  it("says what would bring more, as POLICY_BEST does, and nothing of what is cut", () => {
    const facts = { output_value: 1.1e8, growth: 0.06, sector: "industrial" };
    const own = (name: string, lang: "zh-CN" | "en-US") =>
      table(name, [Object.entries(facts)], lang).find(([id]) => id === "jjgf-2025-01/1")!;
    expect(own("POLICY_MATCH", "zh-CN")[5]).toMatch(/再上一档：.*增速达到 \d+%：.*，多 /);
    expect(own("POLICY_BEST", "en-US")[5]).toMatch(/The next tier: .* of at least \d+%: .* more/);
    const cut = table("POLICY_BEST", [RANGE, [[SOLD], [ABSORBED]]]).slice(4);
    expect(cut.filter((row) => Number(row[4]) < Number(row[3]))).not.toEqual([]);
    for (const row of cut)
      if (Number(row[4]) < Number(row[3])) expect(row[5]).not.toContain("再上一档");
  });

  it("says the day on which a round is over, and leaves it out of later business", () => {
    const { measure } = foundIn(book, "jslt-2025-06/3-2");
    const facts = Object.fromEntries(
      measure.inputs.map(({ name, type }) => [name, type === "boolean" ? true : 2_000_000]),
    );
    const rows = (day?: string) =>
      table("POLICY_MATCH", [Object.entries(facts), null, day ?? null]);
    const own = (shown: unknown[][]) => shown.find(([id]) => id === "jslt-2025-06/3-2");
    expect(own(rows())!.slice(3)).toEqual([
      expect.any(Number),
      expect.any(Number),
      expect.any(String),
      "2025-07-31",
    ]);
    expect(own(rows("2025-07-31"))![4]).toBeGreaterThan(0);
    expect(own(rows("2025-08-01"))).toBeUndefined();
    const ids = [["jslt-2025-06/3-2"]];
    const best = (day: string) => table("POLICY_BEST", [Object.entries(facts), ids, day])[2]![4];
    expect([best("2025-07-31"), best("2025-08-01")]).toEqual([expect.any(Number), 0]);
    expect(best("2025-07-31")).toBeGreaterThan(0);
    const counted = (day: string) => table("POLICY_COUNTED", [ids, [[5]], null, day]);
    expect([counted("2025-07-31"), counted("2025-08-01")]).toEqual([[[5]], [[0]]]);
    const headless = (on: string) =>
      answer(book, JSON.stringify({ position: { companies: [{ facts }], measures: ids[0], on } }));
    expect(headless("2025-08-01")).toMatchObject({
      companies: [{ at_most: 0, lines: [{ outside: true, counted: 0, class: "none" }] }],
    });
    expect(headless("2025-07-31")).toMatchObject({ companies: [{ lines: [{ outside: false }] }] });
    const combined = (on: string) => answer(book, JSON.stringify({ combine: ids[0], facts, on }));
    expect(combined("2025-08-01")).toMatchObject({ total: 0, chosen: [] });
    expect(combined("2025-07-31")).toMatchObject({ chosen: ids[0] });
  });

  it("leaves out what no given fact speaks for, unless it is sure", () => {
    const ids = table("POLICY_MATCH", [RANGE]).map((row) => row[0]);
    expect(ids).not.toContain("jjgf-2025-01/1");
    expect(ids.length).toBeLessThan(100);
  });

  it("lists no more than asked, and refuses a misspelt name", () => {
    expect(table("POLICY_MATCH", [RANGE, 2])).toHaveLength(3);
    expect(call("POLICY_MATCH", [RANGE, 0])).toMatch(/^#VALUE!/);
    expect(call("POLICY_MATCH", [[["contract_amuont", 1]]], { lang: "en-US" })).toMatch(
      /^#VALUE! The name “contract_amuont” is no input, but nearly “contract_amount”/,
    );
  });
});

describe("POLICY_NEXT", () => {
  it("names the input, where it stands, where it must be, and what that adds", () => {
    const rows = table("POLICY_NEXT", ["jjgf-2025-01/1", 110_000_000, 0.04]);
    expect(rows[0]).toEqual(["输入", "现值", "条件", "目标值", "增加（元）", "届时金额（元）"]);
    for (const [, now, , value, adds, there] of rows.slice(1)) {
      const growth = now === 0.04;
      const [a, b] = growth ? [110_000_000, value] : [value, 0.04];
      expect(call("POLICY_AWARD", ["jjgf-2025-01/1", a, b])).toBe(there);
      const here = call("POLICY_AWARD", ["jjgf-2025-01/1", 110_000_000, 0.04]) as number;
      expect(adds).toBe((there as number) - here);
    }
    expect(rows.length).toBeGreaterThan(1);
  });

  it("says what is missing, and that there is no higher tier", () => {
    expect(call("POLICY_NEXT", ["jjgf-2025-01/1"])).toMatch(/^#N\/A 需补充：/);
    expect(call("POLICY_NEXT", ["jjgf-2025-01/1@2030-01-01", 1.1e8, 0.1])).toMatch(/^#N\/A .*2030/);
    expect(call("POLICY_NEXT", ["jjgf-2025-01/1", 1e13, 0.9])).toMatch(/^#N\/A .*没有更高的一档/);
  });
});

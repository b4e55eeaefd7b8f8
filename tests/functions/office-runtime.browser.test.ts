import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../set-up/open-browser";
import { FUNCTIONS } from "../../src/functions";
import { type Site, serveDist } from "../dist-site";
import {
  type HostCall,
  INVALID_VALUE,
  NOT_AVAILABLE,
  type OfficeHost,
  openOfficeHost,
} from "./office-host";

let browser: Browser;
let site: Site;
let excel: OfficeHost;

beforeAll(async () => {
  site = await serveDist();
  browser = await openBrowser();
  excel = await openOfficeHost(browser, site.url);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const ID = "jjgf-2025-01/1";
const one = async (name: string, ...given: unknown[]) => (await excel.ask([[name, given]]))[0]!;
const value = (result: unknown) => ({ ok: true, value: result });
/** Ranges, as Excel hands over a repeating parameter. */
const ranges = (...values: unknown[]) => values.map((v) => [[v]]);

describe("the built functions.js in Microsoft's runtime", () => {
  it("registers every function of the table, and nothing is refused by a strict policy", async () => {
    const names = await excel.page.evaluate(() => {
      const { _association } = CustomFunctions as unknown as {
        _association: { mappings: Record<string, unknown> };
      };
      return Object.keys(_association.mappings);
    });
    expect(names.sort()).toEqual(FUNCTIONS.map((row) => row.name).sort());
    expect([...excel.errors, ...excel.refused]).toEqual([]);
  });

  it("gives amounts, however the arguments arrive", async () => {
    const values = [110_000_000, 0.1, "工业"];
    const results = await excel.ask([
      ["POLICY_AWARD", [ID, ...values]],
      ["POLICY_AWARD", [ID, ranges(...values)]],
      ["POLICY_AWARD", [ID, ...ranges(...values)]],
      ["policy_award", [ID, ranges("1.1亿元", "10%", "工业")]],
      ["POLICY_CEILING", [ID, ranges(...values)]],
      ["POLICY_AWARD", [ID, ranges(110_000_000, 1.1 - 1)]],
    ]);
    expect(results).toMatchObject(Array(6).fill(value(100_000)));
  });

  it("spills tables", async () => {
    const table = [
      ["一季度产值(万元)", "一季度产值同比增速(%)"],
      [11_000, 10],
      [11_000, 0],
    ];
    expect(await one("POLICY_AWARDS", ID, table)).toMatchObject(value([[100_000], [0]]));
    const explained = await one("POLICY_EXPLAIN", ID, ranges(110_000_000, 0.1));
    const rows = explained.value as unknown[][];
    expect(rows[0]).toEqual(["条款", "事项", "计算", "数值"]);
    expect(rows.at(-1)!.at(-1)).toBe(100_000);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]));
  });

  it("gives a table of one cell where a function may spill", async () => {
    const found = await one("POLICY_RESULT", "jjf-2025-02/12", ranges("objection"));
    expect(found.ok).toBe(true);
    expect(found.value).toEqual([[expect.anything()]]);
  });

  it.each<[string, HostCall, number, string]>([
    [
      "a missing fact",
      ["POLICY_AWARD", [ID, ranges(null, 0.1)]],
      NOT_AVAILABLE,
      "需补充：一季度产值。",
    ],
    [
      "a broken argument",
      ["POLICY_AWARD", [ID, ranges("很多", 0.1)]],
      INVALID_VALUE,
      "第2个参数“一季度产值”应为金额",
    ],
    ["an unknown measure", ["POLICY_AWARD", ["没有"]], INVALID_VALUE, "没有名为“没有”的措施"],
    ["no argument", ["POLICY_STATUS", []], INVALID_VALUE, "POLICY_STATUS 缺少参数。"],
    [
      "an error cell",
      ["POLICY_AWARD", [ID, [[[{ code: "#REF!", type: "CustomFunctionError" }]]]]],
      INVALID_VALUE,
      "是错误值 #REF!",
    ],
    ["nothing found", ["POLICY_FIND", ["绝无此词"]], NOT_AVAILABLE, "没有找到"],
  ])("carries its sentence into the cell: %s", async (_name, [name, given], code, sentence) => {
    const result = await one(name, ...given);
    expect(result).toMatchObject({ ok: false, code });
    expect(result.value).toContain(sentence);
  });

  it("carries sentences into single cells of a table, too", async () => {
    const table = [
      ["一季度产值", "一季度产值同比增速"],
      [110_000_000, 0.1],
      [null, 0.1],
    ];
    const { ok, value: cells } = await one("POLICY_AWARDS", ID, table);
    expect(ok).toBe(true);
    expect((cells as unknown[][])[0]).toEqual([100_000]);
    expect(JSON.stringify((cells as unknown[][])[1])).toContain("#N/A");
  });

  it("speaks English where Excel does", async () => {
    const english = await openOfficeHost(browser, site.url, "en-US");
    const [result] = await english.ask([["POLICY_AWARD", [ID, ranges(null, 0.1)]]]);
    expect(result!.value).toMatch(/^Needed: [A-Z]/);
    await english.page.close();
  });

  it("answers fifty thousand cells, every one right", async () => {
    const outputs = Array.from({ length: 50_000 }, (_, i) => 110_000_000 + i * 110_000);
    const { amounts } = await excel.amounts(
      ID,
      outputs.map((output) => [output, 0.1]),
    );
    // a growth of 10 %: an eleventh is the increase, 1 % of it is paid, in thousands, up to ten million
    const byHand = outputs.map((output) =>
      Math.min(Math.floor(output / 11 / 100 / 1000) * 1000, 10_000_000),
    );
    expect(amounts.filter((amount, i) => amount !== byHand[i])).toEqual([]);
  });

  it("lets no poisonous cell keep others from their results", async () => {
    const poison: unknown[] = [
      [[[[1]]]],
      [[[[[[[[[]]]]]]]]],
      [],
      [[]],
      { toString: null },
      { code: 5 },
      "长".repeat(100_000),
      1e308,
      -1e308,
      "__proto__",
      [[null, [null]]],
      { type: "Error" },
    ];
    const good: HostCall = ["POLICY_AWARD", [ID, ranges(110_000_000, 0.1)]];
    const calls = FUNCTIONS.flatMap((row): HostCall[] =>
      poison.flatMap((bad): HostCall[] => [
        [row.name, [bad]],
        good,
        [row.name, [ID, bad, bad, bad]],
        good,
      ]),
    );
    const results = await excel.ask(calls);
    const goods = results.filter((_, i) => calls[i] === good);
    expect(goods).toHaveLength(FUNCTIONS.length * poison.length * 2);
    expect(goods.every((result) => result.ok && result.value === 100_000)).toBe(true);
    expect(excel.errors).toEqual([]);
  });
});

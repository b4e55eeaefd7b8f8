import { describe, expect, it } from "vitest";
import { FUNCTIONS, answerCall, compute, CellError } from "../../src/functions";
import { safeResult } from "../../src/functions/cell-result";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "../planner/books";
import { rational } from "../../src/exact";
import { annotatedRuleBook } from "../../src/rulebook";
import { reasonsText, resultLabel } from "../../src/text";
import { call } from "./call";
import { foundIn } from "../rulebook/found-in";

const bundled = await annotatedRuleBook();
const book = bookWith(
  measuresOf(`
- { id: d/award, cite: 一、1, inputs: [a: money], amount: [{ base: a * 10%, cite: 一、1 }, { cap: 50元, cite: 一、2 }] }
- { id: d/ceiling, kind: ceiling, inputs: [a: money], amount: [{ base: a * 10% }] }
- { id: d/case, kind: discretionary, cite: 三, inputs: [] }
- { id: d/service, kind: service, inputs: [], note: { zh: 服务, en: Service } }
- { id: d/class, kind: eligibility, inputs: [s: number], class: [{ when: s >= 80, is: good }, { else: null }] }
- { id: d/score, kind: score, inputs: [s: number], score: [{ base: s }] }
- { id: d/value, kind: lookup, inputs: [day: date], value: { from: day, long: "day > 2025-01-01" } }
`),
  [],
);
const ask = (name: string, ...given: unknown[]) => call(name, given, { book });

describe("amounts", () => {
  it("POLICY_AWARD gives what the text fixes", () => {
    expect(ask("POLICY_AWARD", "d/award", 100)).toBe(10);
    expect(ask("POLICY_AWARD", "d/award", 1000)).toBe(50);
  });

  it("POLICY_AWARD gives no sum where the text gives none, and says where to look", () => {
    expect(ask("POLICY_AWARD", "d/ceiling", 100)).toBe(
      '#N/A 原文只规定最高额，未定金额；最高额请用 POLICY_CEILING("d/ceiling", …)。',
    );
    expect(ask("POLICY_AWARD", "d/case")).toBe("#N/A 一事一议：原文未定金额（三）。");
    for (const name of ["POLICY_AWARD", "POLICY_CEILING", "POLICY_RESULT"])
      expect(ask(name, "d/service")).toBe("#N/A 服务或说明条款，不涉及金额（一）；内容见窗格。");
    for (const id of ["d/class", "d/score", "d/value"])
      expect(ask("POLICY_AWARD", id, 85), id).toContain("POLICY_RESULT");
  });

  it("POLICY_CEILING gives the most that can be paid", () => {
    expect(ask("POLICY_CEILING", "d/award", 100)).toBe(10);
    expect(ask("POLICY_CEILING", "d/ceiling", 100)).toBe(10);
    expect(ask("POLICY_CEILING", "d/case")).toMatch(/^#N\/A/);
  });
});

describe("words", () => {
  it("POLICY_STATUS says the outcome with its clause", () => {
    const small = "金额只有10元，不足100元，请核对所填数值是否以万元为单位";
    expect(ask("POLICY_STATUS", "d/award", 100)).toBe(
      `可享受 10元（一、1）；有效期未写明；${small}`,
    );
    expect(call("POLICY_STATUS", ["d/award", 100], { book, lang: "en-US" })).toBe(
      "Eligible CNY 10 (一、1); in force not stated; The amount is only CNY 10: check whether the figures were in CNY 10k (万元)",
    );
    expect(ask("POLICY_STATUS", "d/award")).toBe("需补充：a（一、1）；有效期未写明");
    expect(ask("POLICY_STATUS", "d/ceiling", 100)).toBe(
      `最高可获 10元（一）；有效期未写明；${small}`,
    );
    expect(ask("POLICY_STATUS", "d/case")).toBe("一事一议，原文未定金额（三）；有效期未写明");
    expect(ask("POLICY_STATUS", "d/service")).toContain("服务或说明条款");
  });

  it("POLICY_STATUS says why a sum that fits comes to nothing", () => {
    const small = ["jjgf-2025-01/1", 1_100_000, 0.1];
    expect(call("POLICY_STATUS", small)).toMatch(
      /^可享受 0元：1000元低于最低兑现额1万元，不予兑现；假定满足：.*（京技管发〔2025〕1号一、1）；有效期2025-01-14至2025-12-31，支付2025-01-01至2025-03-31的业务，兑付至2026-06-30$/,
    );
    expect(call("POLICY_STATUS", small, { lang: "en-US" })).toMatch(
      /^Eligible CNY 0: CNY 1,000 is below the smallest sum paid, CNY 10,000; assuming: /,
    );
    expect(call("POLICY_STATUS", ["jjgf-2025-01/1", 110_000_000, 0.1])).not.toContain("低于");
  });

  it("POLICY_STATUS speaks of a result, a score or a class where no award is meant", () => {
    expect(ask("POLICY_STATUS", "d/score", 15.5)).toBe("得分 15.5分（一）；有效期未写明");
    expect(ask("POLICY_STATUS", "d/class", 85)).toBe("认定结果 good（一）；有效期未写明");
    expect(ask("POLICY_STATUS", "d/class", 15)).toBe("不符合：未达到认定标准（一）；有效期未写明");
    expect(ask("POLICY_STATUS", "d/score")).toContain("需补充");
    expect(call("POLICY_STATUS", ["d/score", 15.5], { book, lang: "en-US" })).toMatch(
      /^Score 15.5/,
    );
    expect(call("POLICY_STATUS", ["jjgf-2025-31/1", 61])).toMatch(/^查询结果 .*建筑工程施工许可/);
    expect(call("POLICY_STATUS", ["jjgf-2025-31/1", 61], { lang: "en-US" })).toMatch(/^Result /);
  });

  it("says that a list lacks an entry, once", () => {
    const absent = ["jjgf-2025-31/1", 9999];
    expect(call("POLICY_STATUS", absent)).toMatch(/^清单中没有这一项：未找到所填的序号（京技管发/);
    expect(call("POLICY_STATUS", absent, { lang: "en-US" })).toMatch(/^Not in the list: /);
    expect(call("POLICY_RESULT", absent)).toBe("清单中没有这一项");
    const rows = call("POLICY_EXPLAIN", absent) as unknown[][];
    expect(rows.at(-1)![3]).toBe("清单中没有这一项");
    const real = bundled;
    const { measure } = foundIn(real, "jjgf-2025-31/1");
    const outcome = real.assess(measure, [rational(9999n)]);
    expect(outcome.because.length).toBeGreaterThan(1);
    expect(reasonsText(outcome, measure, "zh-CN").map((r) => r.sentence)).toEqual([
      "未找到所填的序号",
    ]);
  });

  it("POLICY_EXPLAIN has a row for each step, with its clause, and the result last", () => {
    const rows = ask("POLICY_EXPLAIN", "d/award", 1000) as unknown[][];
    expect(rows[0]).toEqual(["条款", "事项", "计算", "数值"]);
    expect(rows.slice(1).map((row) => [row[0], row[3]])).toEqual([
      ["一、1", 100],
      ["一、2", 50],
      ["", ""],
      ["一、1", 50],
    ]);
    expect(rows[3]!.slice(1, 3)).toEqual(["请核对", expect.stringContaining("不足100元")]);
    // the value is the sum, which is why the row is not called a cap
    expect(rows[2]![1]).toBe("封顶后（上限生效）");
  });

  it("on a day outside, amounts are #N/A with the sentence, and words say it as text", () => {
    const outside = ["jjgf-2025-01/1@2025-06-30", 110_000_000, 0.1];
    const sentence = /2025-06-30的业务不在支付期间（2025-01-01至2025-03-31；有效期2025-01-14至/;
    for (const name of ["POLICY_AWARD", "POLICY_CEILING"])
      expect(call(name, outside)).toMatch(new RegExp(`^#N/A .*${sentence.source}`));
    const table = [
      ["output_value", "growth"],
      [110_000_000, 0.1],
    ];
    expect(String(call("POLICY_AWARDS", [outside[0], table]))).toMatch(sentence);
    expect(call("POLICY_STATUS", outside)).toMatch(new RegExp(`^不符合：${sentence.source}`));
    expect((call("POLICY_EXPLAIN", outside) as unknown[][]).at(-1)![2]).toMatch(sentence);
    expect(call("POLICY_INPUTS", [outside[0]])).toHaveLength(4);
    expect(call("POLICY_CITE", [outside[0]])).toContain("京技管发〔2025〕1号 一、1");
    expect(call("POLICY_AWARD", ["jjgf-2025-01/1@2025-03-31", 110_000_000, 0.1])).toBe(100_000);
  });

  it("POLICY_CITE and POLICY_VERSION", () => {
    expect(ask("POLICY_CITE", "d/award")).toBe("一、1；有效期未写明");
    expect(ask("POLICY_VERSION")).toBe("1");
    expect(call("POLICY_CITE", ["jjgf-2025-01/1"])).toBe(
      "京技管发〔2025〕1号 一、1；有效期2025-01-14至2025-12-31，支付2025-01-01至2025-03-31的业务，兑付至2026-06-30",
    );
  });
});

describe("results of other kinds", () => {
  it("POLICY_RESULT gives class, score or value", () => {
    expect(ask("POLICY_RESULT", "d/class", 85)).toBe("good");
    expect(ask("POLICY_RESULT", "d/class", 15)).toBe("不符合");
    expect(ask("POLICY_RESULT", "d/score", 15.5)).toBe(15.5);
    expect(ask("POLICY_RESULT", "d/value", "2025-03-01")).toEqual([
      ["起", "2025-03-01"],
      ["long", true],
    ]);
    expect(ask("POLICY_RESULT", "d/score")).toMatch(/^#N\/A/);
    expect(ask("POLICY_RESULT", "d/award", 5)).toContain("POLICY_AWARD");
  });
});

describe("records", () => {
  const permit = ["jjgf-2025-31/1", 61];

  it("carry labels in the language of the reader", () => {
    expect(call("POLICY_STATUS", permit)).toContain(
      "市级部门：市住房城乡建设委；许可事项：建筑工程施工许可；经开区对应部门：开发建设局；",
    );
    expect(call("POLICY_STATUS", permit, { lang: "en-US" })).toContain(
      "Municipal department: 市住房城乡建设委; Permit: 建筑工程施工许可; ",
    );
    const rows = call("POLICY_RESULT", permit, { lang: "en-US" }) as string[][];
    expect(rows).toHaveLength(5);
    expect(rows.map(([label]) => label)).toContain("Implementing department");
  });

  it("name none of their parts as a program does", () => {
    for (const { id, value } of bundled.measures)
      if (value && !Array.isArray(value))
        for (const key of Object.keys(value))
          for (const lang of ["zh-CN", "en-US"] as const)
            expect(resultLabel(key, lang), `${id} ${key}`).not.toBe(key);
  });
});

describe("finding one's way", () => {
  it("POLICY_INPUTS lists what a measure asks for, in the order of the arguments", () => {
    const rows = call("POLICY_INPUTS", ["jjgf-2025-01/1"]) as unknown[][];
    expect(rows[0]).toHaveLength(6);
    expect(rows.slice(1).map((row) => row[0])).toEqual(["output_value", "growth", "sector"]);
  });

  it("POLICY_FIND finds by words of both languages, best first, as many as asked", () => {
    const rows = call("POLICY_FIND", ["研发 奖励", 3]) as unknown[][];
    expect(rows).toHaveLength(4);
    expect(call("POLICY_FIND", ["京技管发〔2025〕4号", 1])).toEqual([
      ["编号", "措施", "文号", "条款", "有效期与业务期间"],
      [
        expect.stringMatching(/^jjgf-2025-04\//),
        expect.anything(),
        "京技管发〔2025〕4号",
        expect.anything(),
        expect.stringMatching(/^有效期2025-04-11至2027-12-31/),
      ],
    ]);
    const rents = call("POLICY_FIND", ["rent", 100], { lang: "en-US" }) as string[][];
    expect(rents.slice(1, 4).every((row) => /租|rent/i.test(row[1]!))).toBe(true);
    expect(call("POLICY_FIND", ["绝无此词"])).toBe("#N/A 没有找到与“绝无此词”相符的措施。");
    for (const most of [0, -1, 2.5, "三"])
      expect(call("POLICY_FIND", ["研发", most])).toBe("#VALUE! 第2个参数应为 1 以上的整数。");
  });
});

describe("applying", () => {
  it("POLICY_APPLY is the checklist, and says what is not printed", () => {
    const rows = call("POLICY_APPLY", ["jjgf-2025-22/6.1"]) as unknown[][];
    expect(rows[0]).toEqual(["事项", "内容"]);
    expect(rows.filter(([item]) => /^材料\d$/.test(String(item)))).toHaveLength(5);
    expect(rows).toContainEqual(["电话", "原文未载"]);
    expect(call("POLICY_APPLY", ["jjgf-2025-22/6.1"], { lang: "en-US" })).toContainEqual([
      "Phone",
      "Not stated in the text",
    ]);
  });

  it("POLICY_CALENDAR has dated lines of what is named, days as text or as date cells", () => {
    const asked = [["jjgf-2025-01/1"], [null], ["jslt-2025-06/1"]];
    const rows = call("POLICY_CALENDAR", [asked, "2025-12-01", 46203]) as unknown[][];
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["日期", "事项", "编号"],
      ["2025-12-31", "政策有效期截止", "jjgf-2025-01/1"],
      ["2026-06-30", "兑付截止", "jjgf-2025-01/1"],
    ]);
    expect((call("POLICY_CALENDAR", []) as unknown[][]).length).toBeGreaterThan(1000);
    expect(call("POLICY_CALENDAR", ["jjgf-2025-01/1", "soon"])).toBe(
      "#VALUE! 第2个参数应为日期，例如 2025-07-05。",
    );
    expect(call("POLICY_CALENDAR", ["nobody"])).toMatch(/^#VALUE! 没有名为“nobody”的措施/);
  });
});

describe.each(FUNCTIONS)("$name", (row) => {
  it("has examples that compute, in both languages", () => {
    expect(row.examples.length).toBeGreaterThan(0);
    for (const lang of ["zh-CN", "en-US"] as const)
      for (const example of row.examples) {
        const result = compute(row, example, lang, bundled);
        expect(result, example).not.toBeInstanceOf(CellError);
        if (Array.isArray(result)) expect(row.spills).toBe(true);
      }
  });

  it("answers whatever it is given with something that a cell can hold", () => {
    const circular: Record<string, unknown> = { basicValue: 1 };
    circular.self = circular;
    const poison = [
      1n,
      NaN,
      Infinity,
      Symbol("x"),
      () => 1,
      new Date(0),
      circular,
      [[NaN]],
      [[[]]],
      {},
      [],
      "\u0000",
      -0,
    ];
    for (const one of poison)
      for (const given of [
        [one],
        ["jjgf-2025-01/1", one],
        ["jjgf-2025-01/1", one, one, one, one, one],
      ]) {
        const result = answerCall(row, () => bundled, "zh-CN", given);
        for (const cell of Array.isArray(result) ? result.flat() : [result])
          expect(
            typeof cell === "number"
              ? Number.isFinite(cell)
              : ["string", "boolean"].includes(typeof cell) || cell instanceof CellError,
          ).toBe(true);
      }
  });

  it("says so when a needed argument is missing", () => {
    if (row.parameters.every((p) => p.optional)) return;
    expect(call(row.name, [])).toBe(`#VALUE! ${row.name} 缺少参数。`);
    expect(call(row.name, [], { lang: "en-US" })).toBe(`#VALUE! ${row.name} lacks an argument.`);
  });
});

describe("what leaves a function", () => {
  const safe = (value: unknown) => safeResult(value, "内部错误");

  it.each([NaN, Infinity, -Infinity, undefined, null, 1n, new Date(0), {}, () => 1, Symbol("x")])(
    "%s never reaches a sheet",
    (value) => {
      expect(safe(value)).toBeInstanceOf(CellError);
      expect(safe([[1, value]])).toEqual([[1, expect.any(CellError)]]);
    },
  );

  it("is a full rectangle", () => {
    expect(safe([[1], [1, 2]])).toEqual([
      [1, ""],
      [1, 2],
    ]);
    expect(safe([[]])).toEqual([[""]]);
    expect(safe([])).toBeInstanceOf(CellError);
    expect(safe([1, 2])).toBeInstanceOf(CellError);
  });

  it("repeats no more than a few lines of what was typed", () => {
    const sentence = call("POLICY_AWARD", ["长".repeat(100_000)]) as string;
    expect(sentence.length).toBeLessThan(500);
  });

  it("fits into a cell", () => {
    expect(safe("长".repeat(40_000))).toHaveLength(32_767);
  });
});

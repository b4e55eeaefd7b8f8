import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";

type Answer = Record<string, unknown>;

const GROWN = { output_value: 110_000_000, growth: 0.1, sector: "industrial" };

/** Every line that is asked, in the order in which it is asked; what a line gives is looked up by its name. */
const LINES: Record<string, unknown> = {
  award: { id: "jjgf-2025-01/1", facts: GROWN },
  refused: { id: "jjgf-2025-01/1", facts: { ...GROWN, growth: 0 } },
  missing: { id: "jjgf-2025-01/1", facts: { growth: 0.1 } },
  small: { id: "jjgf-2025-01/1", facts: { ...GROWN, output_value: 4_700_000 } },
  text: { id: "jjgf-2025-01/1", facts: { output_value: "1.1亿元", growth: "10%", sector: "工业" } },
  unknownFact: { id: "jjgf-2025-01/1", facts: { ...GROWN, colour: "red" } },
  inForce: { id: "jjgf-2025-01/1", facts: GROWN, on: "2025-03-31" },
  expired: { id: "jjgf-2025-01/1", facts: GROWN, on: "2026-01-01" },
  explain: { explain: "jjgf-2025-01/1", facts: GROWN },
  describe: { describe: "jjgf-2025-01/1" },
  combine: {
    combine: ["jjgf-2025-01/10-sold", "jjgf-2025-01/10-absorbed", "jjgf-2025-01/1"],
    facts: {
      contract_amount: 440e6,
      contract_increase: 0,
      absorbed_amount: 80e6,
      absorbed_increase: 0,
    },
  },
  formula: { formula: "jjgf-2025-01/1", cells: { output_value: "B2", growth: "C2", sector: "D2" } },
  english: { id: "jjgf-2025-01/1", facts: { ...GROWN, growth: 0 }, lang: "en-US" },
  apply: { apply: "jslt-2025-06/1", on: "2026-11-28" },
  applyBare: { apply: "jjgf-2025-01/7", lang: "en-US" },
  calendar: {
    calendar: {
      from: "2025-07-01",
      to: "2026-12-31",
      measures: ["jjgf-2025-01/1", "jslt-2025-06/1"],
    },
  },
  badCalendar: { calendar: [] },
  search: { search: "高企补贴", max: 1 },
  searchElsewhere: { search: "稳岗补贴", max: 5 },
  badSearch: { search: "高企补贴", max: 0 },
  notJson: "{ id: jjgf",
  anArray: [1, 2],
  noQuestion: { facts: {} },
  nobody: { id: "jjgf-2025-01/999" },
  badFact: { id: "jjgf-2025-01/1", facts: { ...GROWN, output_value: "很多" } },
  negative: { id: "jjgf-2025-01/1", facts: { ...GROWN, output_value: -1 } },
  badDay: { id: "jjgf-2025-01/1", facts: GROWN, on: "2025-02-29" },
  noDay: { id: "jjgf-2025-01/1", facts: GROWN, on: 20250101 },
  badFacts: { id: "jjgf-2025-01/1", facts: [110_000_000, 0.1] },
  outOfStep: {
    id: "jjgf-2025-25/15",
    facts: {
      investments: [5_000_000, 7_000_000],
      state_contributions: [1_000_000],
      months_since_payment: 24,
      startup_first_investment: true,
    },
  },
  lineEnds: { id: "nobody\u2028at\u2029all" },
  number: { id: 7 },
  after: { id: "jjgf-2025-01/1", facts: GROWN },
};

const answers: Record<string, Answer> = {};
let status: number | null;
let lines: string[];

beforeAll(() => {
  const asked = Object.values(LINES).map((line) =>
    typeof line === "string" ? line : JSON.stringify(line),
  );
  // a carriage return before the line feed, an empty line, and no line feed at the end are all forgiven
  const input = `${asked.join("\r\n")}\n\n${asked[0]}`;
  const run = spawnSync("npm", ["run", "-s", "evaluate"], { input, encoding: "utf8" });
  status = run.status;
  lines = run.stdout.trimEnd().split("\n");
  Object.keys(LINES).forEach((name, i) => (answers[name] = JSON.parse(lines[i]!) as Answer));
});

const codeOf = (name: string) => (answers[name]!.error as { code: string } | undefined)?.code;

describe("npm run evaluate", () => {
  it("answers every line, in order, and ends well", () => {
    expect(status).toBe(0);
    expect(lines).toHaveLength(Object.keys(LINES).length + 1);
    expect(answers.after).toEqual(answers.award);
    expect(JSON.parse(lines.at(-1)!)).toEqual(answers.award);
  });

  it("gives the amount in yuan, with its clause", () => {
    expect(answers.award).toMatchObject({
      id: "jjgf-2025-01/1",
      status: "eligible",
      amount: 100_000,
      missing: [],
      assumed: ["registered_in_etown", "no_major_penalty_3y", "enterprise"],
      because: [],
      cite: "一、1",
    });
  });

  it("reads facts as people write them", () => {
    expect(answers.text).toMatchObject({ status: "eligible", amount: 100_000 });
  });

  it("says why not", () => {
    expect(answers.refused).toMatchObject({ status: "ineligible", amount: 0 });
    expect(answers.refused!.because).toMatchObject([
      { clause: "一、1", sentence: expect.stringContaining("未达到任何一档") as unknown },
    ]);
    expect(answers.small).toMatchObject({ status: "eligible", amount: 0 });
    expect(answers.small!.because).toMatchObject([{ clause: "五、3" }]);
    expect(JSON.stringify(answers.english!.because)).toMatch(/[A-Z][a-z]+/);
  });

  it("says what is missing, by name, and gives no amount then", () => {
    expect(answers.missing).toMatchObject({
      status: "needs-input",
      missing: ["output_value"],
      assumed: ["sector", "registered_in_etown", "no_major_penalty_3y", "enterprise"],
    });
    expect(answers.missing).not.toHaveProperty("amount");
  });

  it("says which facts it does not know", () => {
    expect(answers.unknownFact).toMatchObject({ amount: 100_000, ignored: ["colour"] });
  });

  it("knows the days on which a measure is in force", () => {
    expect(answers.inForce).toMatchObject({ status: "eligible", amount: 100_000 });
    expect(answers.expired).toMatchObject({ status: "ineligible", amount: 0 });
  });

  it("explains step by step", () => {
    const { steps, amount } = answers.explain as { steps: Answer[]; amount: number };
    expect(amount).toBe(100_000);
    expect(steps.map((step) => step.value).at(-1)).toBe(100_000);
    for (const step of steps)
      expect(Object.keys(step)).toEqual(["clause", "what", "formula", "value"]);
  });

  it("describes a measure, its inputs with types and values, its time", () => {
    expect(answers.describe).toMatchObject({
      id: "jjgf-2025-01/1",
      kind: "award",
      document: "京技管发〔2025〕1号",
      from: "2025-01-14",
      to: "2025-12-31",
    });
    const inputs = answers.describe!.inputs as { name: string; type: string; values?: unknown }[];
    expect(inputs.map((input) => [input.name, input.type]).slice(0, 3)).toEqual([
      ["output_value", "money"],
      ["growth", "ratio"],
      ["sector", "enum"],
    ]);
    expect(inputs[2]!.values).toContainEqual(expect.objectContaining({ code: "industrial" }));
  });

  it("combines what may be combined", () => {
    expect(answers.combine).toMatchObject({
      total: 500_000,
      chosen: ["jjgf-2025-01/10-sold", "jjgf-2025-01/10-absorbed"],
      dropped: [{ id: "jjgf-2025-01/1", because: { status: "needs-input" } }],
      capped: [{ clause: "四、10" }],
    });
  });

  it("writes a native formula", () => {
    expect(answers.formula!.formula).toMatch(/^=.*B2.*$/s);
    expect(answers.formula!.formula).toContain("C2");
  });

  it.each([
    ["notJson", "not-json"],
    ["anArray", "bad-request"],
    ["noQuestion", "bad-request"],
    ["badFacts", "bad-request"],
    ["nobody", "unknown-measure"],
    ["number", "unknown-measure"],
    ["lineEnds", "unknown-measure"],
    ["badFact", "bad-fact"],
    ["negative", "bad-fact"],
    ["badDay", "bad-day"],
    ["noDay", "bad-day"],
    ["outOfStep", "no-answer"],
  ])("a line that cannot be answered says so and hurts no other: %s is %s", (name, code) => {
    expect(codeOf(name)).toBe(code);
    expect((answers[name]!.error as { message: string }).message).not.toBe("");
  });
});

describe("how and when one applies", () => {
  it("says what the text prints, and whether it has ended", () => {
    expect(answers.apply).toMatchObject({
      department: "北京市商务局",
      windows: [{ from: "2025-06-27", to: "2025-07-31", each: null }],
      before_spending: false,
      notice_days: null,
      valid_years: null,
      ended: true,
      closed: { on: "2025-07-31" },
    });
    expect(answers.apply!.materials).toHaveLength(6);
    expect((answers.apply!.materials as Answer[]).every((m) => m.copies === 2)).toBe(true);
  });

  it("is null or empty where nothing is printed, and ended is null without a day", () => {
    expect(answers.applyBare).toMatchObject({
      department: "经济发展局",
      where: null,
      phones: [],
      windows: [],
      steps: [],
      materials: [],
      free_of_application: true,
      before_spending: null,
      paid_until: "2026-06-30",
      ended: null,
      closed: null,
    });
  });

  it("finds measures, and says where the rule book has nothing", () => {
    expect(answers.search).toEqual({
      found: [
        {
          id: "jjgf-2025-04/6-hitech",
          title: "国家高新技术企业支持",
          kind: "award",
          to: expect.any(String),
        },
      ],
      covered: true,
    });
    expect(answers.searchElsewhere!.covered).toBe(false);
    expect(answers.badSearch!.error).toMatchObject({ code: "bad-request" });
  });

  it("gives dated lines, sorted", () => {
    expect(answers.calendar!.lines).toEqual([
      {
        date: "2025-07-31",
        what: "申报截止：2025年；截止日是各区汇总上报日，对企业未写截止日",
        id: "jslt-2025-06/1",
      },
      { date: "2025-07-31", what: "本轮结束", id: "jslt-2025-06/1" },
      { date: "2025-12-31", what: "政策有效期截止", id: "jjgf-2025-01/1" },
      { date: "2026-06-30", what: "兑付截止", id: "jjgf-2025-01/1" },
    ]);
    expect(answers.badCalendar!.error).toMatchObject({ code: "bad-request" });
  });
});

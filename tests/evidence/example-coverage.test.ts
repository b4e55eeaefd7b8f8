import { describe, expect, test } from "vitest";
import { exampleGaps } from "../../src/evidence/example-coverage";
import { HEAD, documentOf, measure } from "../authoring/planted-rules";

/** What is lacking, in English, by line. */
function lacking(text: string, head = HEAD): string[] {
  const built = documentOf([measure(text)], head);
  expect(built.problems).toEqual([]);
  return exampleGaps(built, {}).map((p) => {
    expect(p.code).toBe("missing-example");
    return `${p.line} ${p.en.replace(/^\S+ lacks an example: /, "")}`;
  });
}

const examples = (...rows: string[]) =>
  `  examples:\n${rows.map((row) => `    - { ${row} }\n`).join("")}`;

describe("a requirement", () => {
  const rule = `
  inputs: [{ paid: { type: money, zh: 支出, en: Paid } }]
  require: [paid >= 100万元]
  amount: [base: 5万元]
`;
  const full = ["paid: 100万元", "paid: 999999", "paid: null"];

  test("shown on both sides and at its border", () => {
    expect(lacking(rule + examples(...full))).toEqual([]);
  });
  test("that no example fails", () => {
    expect(lacking(rule + examples("paid: 100万元", "paid: null"))).toEqual([
      "7 paid >= 100万元 fails",
    ]);
  });
  test("that every example fails", () => {
    expect(lacking(rule + examples("paid: 999999", "paid: null"))).toEqual([
      "7 paid >= 100万元 holds",
    ]);
  });
  test("whose border nobody stands at", () => {
    expect(lacking(rule + examples("paid: 150万元", "paid: 50万元", "paid: null"))).toEqual([
      "7 paid >= 100万元 right at its border or next to it",
    ]);
  });
  test("whose border is missed by more than a yuan", () => {
    expect(lacking(rule + examples("paid: 1000002", "paid: 999998", "paid: null"))).toEqual([
      "7 paid >= 100万元 right at its border or next to it",
    ]);
    expect(lacking(rule + examples("paid: 1000001", "paid: 999998", "paid: null"))).toEqual([]);
  });
  test("without an example that leaves facts out", () => {
    expect(lacking(rule + examples(...full.slice(0, 2)))).toEqual(["10 needed facts left out"]);
  });
  test("without any example", () => {
    expect(lacking(rule)).toEqual([
      "7 paid >= 100万元 holds; paid >= 100万元 fails; paid >= 100万元 right at its border or next to it",
      "1 at least one; needed facts left out",
    ]);
  });
});

describe("a requirement of several parts", () => {
  const rule = `
  inputs:
    - paid: { type: money, zh: 支出, en: Paid }
    - certified: { type: boolean, zh: 已认定, en: Certified }
  require: [paid >= 100万元 or certified]
  amount: [base: 5万元]
`;
  test("wants each part on both sides, and the whole to fail", () => {
    const rows = ["paid: 100万元, certified: false", "paid: null"];
    expect(lacking(rule + examples(...rows, "paid: 99万元, certified: true"))).toEqual([
      "9 paid >= 100万元 or certified fails",
    ]);
    expect(lacking(rule + examples(...rows, "paid: 99万元"))).toEqual(["9 certified holds"]);
    expect(lacking(rule + examples(...rows, "paid: 99万元", "certified: true"))).toEqual([]);
  });
});

describe("a list of cases", () => {
  const rule = `
  inputs:
    - growth: { type: ratio, zh: 增速, en: Growth }
    - level: { type: enum, values: { a: [甲, A], b: [乙, B] }, zh: 级, en: Level }
  amount:
    - base:
        - { when: growth >= 10% and level = a, is: 9万元 }
        - { when: level = a, is: 5万元 }
        - { when: level = b, is: 3万元 }
`;
  test("wants every case taken, and the border of each threshold", () => {
    const rows = ["growth: 10%, level: a", "growth: 9%", "growth: null, level: null"];
    expect(lacking(rule + examples(...rows))).toEqual(["13 level = b holds; the case level = b"]);
    expect(lacking(rule + examples(...rows, "level: b"))).toEqual([]);
    expect(lacking(rule + examples("growth: 15%, level: a", ...rows.slice(1), "level: b"))).toEqual(
      ["11 growth >= 10% right at its border or next to it"],
    );
  });
});

describe("limits", () => {
  const rule = `
  inputs:
    - paid: { type: money, zh: 支出, en: Paid }
    - level: { type: enum, values: { a: [甲, A], b: [乙, B] }, zh: 级, en: Level }
  amount:
    - base: min(paid, 900万元)
    - times: 10%
    - cap: [{ when: level = a, is: 50万元 }, { when: level = b, is: 20万元 }]
`;
  const rows = ["paid: 100万元, level: a", "paid: 1000万元", "level: b", "paid: null"];
  const extra = "paid: 1000万元, level: b";
  test("want each cap to bind, and an amount below it", () => {
    expect(lacking(rule + examples(...rows, extra))).toEqual([]);
    expect(lacking(rule + examples(...rows))).toEqual(["12 the cap 20万元 binds"]);
    expect(lacking(rule + examples(rows[1]!.concat(", level: a"), extra, "paid: null"))).toEqual([
      "10 min(paid, 900万元): paid decides",
      "12 the cap does not bind",
    ]);
  });
  test("inside a sum want each side entry by entry", () => {
    const sum = `
  inputs: [{ grants: { type: money_list, zh: 各项, en: Grants } }]
  amount:
    - base: "sum(for x in grants: min(x * 10%, 5万元))"
`;
    expect(lacking(sum + examples("grants: [10万元]", "grants: null"))).toEqual([
      "8 min(item of grants * 10%, 5万元): 5万元 decides",
    ]);
    expect(lacking(sum + examples("grants: [10万元, 80万元]", "grants: null"))).toEqual([]);
  });
  test("inside the largest of a list too", () => {
    const largest = `
  inputs: [{ grants: { type: money_list, zh: 各项, en: Grants } }]
  amount:
    - base: "largest(for x in grants: min(x * 10%, 5万元))"
`;
    expect(lacking(largest + examples("grants: [80万元]", "grants: null"))).toEqual([
      "8 min(item of grants * 10%, 5万元): item of grants * 10% decides",
    ]);
  });
  test("that cannot be reached inside their own case are not asked for", () => {
    const band = `
  inputs: [{ paid: { type: money, zh: 支出, en: Paid } }]
  amount:
    - base: paid
    - times: [{ when: paid >= 100万元, is: 20% }, { else: 10% }]
    - cap: [{ when: paid >= 100万元, is: 50万元 }, { else: 10万元 }]
`;
    const rows = ["paid: 100万元", "paid: 99万元", "paid: 900万元", "paid: null"];
    expect(lacking(band + examples(...rows))).toEqual([]);
    expect(
      lacking(
        band.replace("10万元 }", "9万元 }") + examples(...rows.toSpliced(1, 1, "paid: 80万元")),
      ),
    ).toEqual(["10 the cap 9万元 binds"]);
  });
  test("slices are reached one by one", () => {
    const brackets = `
  inputs: [{ paid: { type: money, zh: 支出, en: Paid } }]
  amount:
    - brackets:
        of: paid
        slices:
          - { to: 100万元, rate: 1% }
          - { to: 200万元, rate: 2% }
          - { rate: 3% }
`;
    expect(lacking(brackets + examples("paid: 100万元", "paid: 300万元", "paid: null"))).toEqual([
      "12 an amount inside this slice (2%)",
    ]);
  });
});

describe("what the whole document says", () => {
  const head = `${HEAD}scope:
  zh: 范围
  en: Scope
  conditions:
    - { that: in_area, cite: 一 }
    - { that: opened >= 2025-01-01, cite: 一 }
rounding: { to: 1000元, mode: down, cite: 五 }
smallest: { paid: 1万元, cite: 五 }
facts:
  in_area: { type: boolean, zh: 在区内, en: In the area }
  opened: { type: date, zh: 开业日, en: Opened on }
`;
  const rule = `
  inputs: [{ paid: { type: money, zh: 支出, en: Paid } }]
  amount: [base: paid * 10%]
`;
  test("is shown once, in any measure", () => {
    expect(lacking(rule + examples("paid: 100万元", "paid: null"), head)).toEqual([
      "11 in_area fails",
      "12 opened >= 2025-01-01 fails; opened >= 2025-01-01 right at its border or next to it",
      "13 rounding changes the sum",
      "14 a sum below the smallest; exactly the smallest sum",
    ]);
    const rows = [
      "paid: 100万元",
      "in_area: false",
      "opened: 2024-12-31",
      "paid: 10.5万元",
      "paid: 10万元",
      "paid: 9万元",
    ];
    expect(lacking(rule + examples(...rows, "paid: 100.005万元", "paid: null"), head)).toEqual([]);
  });
});

test("a service without facts needs no example", () => {
  const built = documentOf([
    measure("\n  note: { zh: 说明, en: Note }\n").replace("award", "service"),
  ]);
  expect(exampleGaps(built, {})).toEqual([]);
});

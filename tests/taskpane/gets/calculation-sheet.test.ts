import { describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../../src/rulebook";
import { ZERO, toNumber } from "../../../src/exact";
import type { Line } from "../../../src/planner";
import { calculationOf, countedLines } from "../../../src/taskpane/gets/calculation-sheet";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import type { Answer, Filters } from "../../../src/taskpane/shell/pane-state";
import { PANE } from "../../../src/taskpane/shell/pane-words";

const FILTERS: Filters = { document: "", department: "", sector: "", current: true };
const book = await wordedRuleBook();
const measure = book.measures.find(({ id }) => id === "jjgf-2025-01/1")!;

const linked = (row: number, unit: Answer["unit"]): Answer => ({
  by: "cell",
  area: { sheet: "数据", row, column: 1, rows: 1, columns: 1 },
  values: [[""]],
  ...(unit ? { unit } : {}),
});

describe("the facts of a calculation", () => {
  it("are their cells, blank as long as these are, and the formulas take them from there", () => {
    const [output, growth] = measure.inputs;
    const answers = {
      [factKey(output!)]: linked(1, "万元"),
      [factKey(growth!)]: linked(2, "小数"),
    };
    const company = { name: "甲", answers };
    const line = { measure, class: "sure", counted: ZERO } as Line;
    const { rows } = calculationOf(book, company, PANE["zh-CN"], "zh-CN", [line], "2025-06-30");
    expect(rows[3]?.[1]).toBe('=IF(数据!B2="","",数据!B2*10000)');
    expect(rows[4]?.[1]).toBe('=IF(数据!B3="","",数据!B3)');
    expect(rows[6]?.[3]).toContain('=POLICY_AWARD("jjgf-2025-01/1",');
  });

  it("are the sum of their cells where several are one number, and blank where they are in doubt", () => {
    const [output, growth] = measure.inputs;
    const months: Answer = {
      by: "cell",
      area: { sheet: "数据", row: 1, column: 1, rows: 3, columns: 1 },
      values: [[1], [2], [3]],
      unit: "万元",
    };
    const doubted: Answer = { ...linked(2, "小数"), doubt: "several" } as Answer;
    const answers = { [factKey(output!)]: months, [factKey(growth!)]: doubted };
    const line = { measure, class: "sure", counted: ZERO } as Line;
    const company = { name: "甲", answers };
    const { rows } = calculationOf(book, company, PANE["zh-CN"], "zh-CN", [line], "2025-06-30");
    expect(rows[3]?.[1]).toBe('=IF(COUNT(数据!B2:B4)=0,"",SUM(数据!B2:B4)*10000)');
    expect(rows[4]?.[1]).toBe("");
  });
});

describe("the total of a calculation", () => {
  it("is the pane's: a shared cap is cut, line by line", () => {
    const facts: Record<string, Answer> = {};
    const tell = (id: string, name: string, text: string) => {
      const found = book.measures.find((m) => m.id === id)!;
      const input = found.inputs.find((i) => i.name === name)!;
      facts[factKey(input)] = { by: "typed", text };
    };
    tell("jjgf-2025-01/10-sold", "contract_amount", "4亿元");
    tell("jjgf-2025-01/10-sold", "contract_increase", "0元");
    tell("jjgf-2025-01/10-absorbed", "absorbed_amount", "3亿元");
    tell("jjgf-2025-01/10-absorbed", "absorbed_increase", "0元");
    const company = { name: "甲", answers: facts };
    const counted = countedLines(book, company, FILTERS, "2025-06-30");
    const { rows } = calculationOf(book, company, PANE["zh-CN"], "zh-CN", counted, "2025-06-30");
    const own = rows.filter((row) => String(row[1]).includes("jjgf-2025-01/10-"));
    expect(own.map((row) => row[5])).toEqual([400_000, 100_000]);
    expect(own.at(-1)![7]).toContain("合计封顶");
    const [shown] = getsNow(book, [company], FILTERS, "2025-06-30");
    const sum = rows.reduce((all, row) => all + (typeof row[5] === "number" ? row[5] : 0), 0);
    expect(sum).toBe(toNumber(shown!.position.sure));
  });
});

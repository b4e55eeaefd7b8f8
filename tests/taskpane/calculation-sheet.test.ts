import { describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";
import { calculationOf } from "../../src/taskpane/state/calculation-sheet";
import { factKey } from "../../src/taskpane/state/fact-key";
import type { Fit } from "../../src/taskpane/state/fits";
import type { Answer } from "../../src/taskpane/state/pane-state";
import { PANE } from "../../src/text";

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
    const fit = { measure, group: "sure" } as Fit;
    const company = { name: "甲", answers };
    const { rows } = calculationOf(book, company, PANE["zh-CN"], "zh-CN", [fit], "2025-06-30");
    expect(rows[3]?.[1]).toBe('=IF(数据!B2="","",数据!B2*10000)');
    expect(rows[4]?.[1]).toBe('=IF(数据!B3="","",数据!B3)');
    expect(rows[6]?.[3]).toContain('=POLICY_AWARD("jjgf-2025-01/1",');
  });
});

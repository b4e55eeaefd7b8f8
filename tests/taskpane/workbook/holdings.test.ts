import { describe, expect, it } from "vitest";
import { bundledRuleBook } from "../../../src/rulebook";
import { holdingsIn } from "../../../src/taskpane/workbook/holdings";

const held = (...formulas: string[]) =>
  holdingsIn(
    [
      {
        area: { sheet: "S", row: 0, column: 0, rows: 1, columns: formulas.length },
        formulas: [formulas],
        values: [formulas.map(() => 100)],
      },
    ],
    bundledRuleBook(),
  );
const id = '"jjgf-2025-01/1"';

describe("what the sheets hold of ours", () => {
  it("has formulas that lost their functions, and those of another computer", () => {
    const { cells, measures, total } = held(
      `=POLICY_AWARD(${id},1)`,
      `=_xldudf_POLICY_AWARD(${id},1)`,
      `='C:\\a\\add-in.xla'!_xldudf_POLICY_AWARD(${id},1)`,
    );
    expect(cells).toHaveLength(3);
    expect(measures.map(({ measure }) => measure.id)).toEqual(["jjgf-2025-01/1"]);
    expect(total).toBe(300);
  });

  it("has no words in texts, and counts no sum of what is more than an amount", () => {
    expect(held(`="see POLICY_AWARD("`, "='POLICY_AWARD('!A1").cells).toEqual([]);
    expect(held(`=1+POLICY_AWARD(${id},1)`)).toMatchObject({ total: 0, cells: [{}] });
  });
});

import { describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";
import { grantedNames } from "../../src/text";
import { measureOf } from "../engine/measures-of";

const { measures } = await wordedRuleBook();

const inputs = `
    - { recognised: { type: boolean, zh: 是否经认定, en: Recognised } }
    - { paid_before: { type: boolean, zh: 是否已领取过本项支持, en: Has had this support before } }
    - { retail: { type: boolean, zh: 单纯商品消费项目, en: Retail alone } }`;
const measure = measureOf(`
- inputs:${inputs}
  require: [recognised, not paid_before, not retail]
  amount: [{ base: 100元 }]
`);

describe("what is taken for granted", () => {
  it("is said as a statement, not as a question", () => {
    expect(grantedNames([0, 1, 2], measure, "zh-CN")).toEqual([
      "经认定",
      "未领取过本项支持",
      "不属于单纯商品消费项目",
    ]);
    expect(grantedNames([0, 1, 2], measure, "en-US")).toEqual([
      "Recognised",
      "Has had this support before (no)",
      "Retail alone (no)",
    ]);
  });

  it("is what the text asks of a choice or a day, where it asks it of this alone", () => {
    const asked = measureOf(`
- inputs:
    - { sector: { type: enum, zh: 所属行业, en: Sector, values: { industrial: [工业, Industry], service: [服务业, Services] } } }
    - { opened: { type: date, zh: 开业日期, en: Opening day } }
    - { left: { type: date, zh: 迁出日期, en: Day of leaving } }
  require: [sector = industrial, opened >= 2025-01-01, left > opened]
  amount: [{ base: 100元 }]
`);
    expect(grantedNames([0, 1, 2], asked, "zh-CN")).toEqual([
      "所属行业为工业",
      "开业日期不早于2025年1月1日",
      "迁出日期",
    ]);
    expect(grantedNames([0, 1, 2], asked, "en-US")).toEqual([
      "Sector: industry",
      "Opening day not before 2025-01-01",
      "Day of leaving",
    ]);
  });

  it("asks nothing of any measure of the book", () => {
    for (const one of measures)
      for (const [index, { type, assumable }] of one.inputs.entries()) {
        if (type !== "boolean" || !assumable) continue;
        const [said] = grantedNames([index], one, "zh-CN");
        expect(said, one.id).not.toContain("是否");
      }
  });
});

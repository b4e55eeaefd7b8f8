import { describe, expect, test } from "vitest";
import { borderProblems } from "../../src/evidence/ground-borders";
import { groundFigures } from "../../src/evidence/ground-figures";
import { idleMarks } from "../../src/evidence/idle-marks";
import { printedFigures, tokenOf } from "../../src/evidence/printed-figures";
import { documentOf, measure } from "../authoring/planted-rules";

const tokens = (text: string) => printedFigures(text).map(tokenOf);

describe("words beside a printed figure", () => {
  test.each([
    ["投资10万元以上的", ["≥10万元"]],
    ["投资10万元(不含)以上的", ["≤10万元"]],
    ["投资不满10万元、20万元的", ["≥10万元", "≥20万元"]],
    ["投资超过10万元的", ["≤10万元"]],
    ["投资超过10万元(含10万元)的", ["≥10万元"]],
    ["最高不超过10万元", ["⊤10万元"]],
    ["成立不超过5年(含)", ["⊤5年"]],
    ["增速5%(含)—10%", ["≥5%~", "10%~"]],
    ["增速5%至10%(含)的", ["5%~", "≤10%~"]],
    ["人数少于或等于30人", ["≤30人"]],
    ["增速为10%的", ["10%"]],
    ["30—100平方米", ["30平方米~", "100平方米~"]],
  ])("%s", (text, found) => {
    expect(tokens(text)).toEqual(found);
  });
});

const rule = (require: string, more = "") =>
  measure(`
  inputs:
    - growth: { type: ratio, zh: 增速, en: Growth }
    - opened: { type: date, zh: 开业日, en: Opening }
  require: [${require}]
  amount: [{ base: 1万元 }]
${more}`);

function problems(source: string, require: string, more = ""): string[] {
  const built = documentOf([rule(require, more)]);
  expect(built.problems).toEqual([]);
  const { digest } = groundFigures([built], () => [source], {});
  return borderProblems([built], digest).map((p) => p.en.replace(/; .*/, ""));
}
const ANY_DAY = "opened >= 2025-01-01";

describe("the border of a rule and the word of the source", () => {
  test("agree", () => {
    expect(problems("增速达10%以上,给予1万元", `growth >= 10%, ${ANY_DAY}`)).toEqual([]);
    expect(problems("增速超过10%,给予1万元", `growth > 10%, ${ANY_DAY}`)).toEqual([]);
    expect(problems("增速超过10%,给予1万元", `not (growth <= 10%), ${ANY_DAY}`)).toEqual([]);
  });
  test("contradict", () => {
    expect(problems("增速超过10%,给予1万元", `growth >= 10%, ${ANY_DAY}`)).toEqual([
      "the border >= 10% of d/1: the word beside the figure in the source says the other",
    ]);
  });
  test("no word, a day left out, nothing itself", () => {
    expect(
      problems("增速为10%,给予1万元", "growth >= 10%, opened > 2025-01-01, growth >= 0%"),
    ).toEqual([
      "the border >= 10% of d/1: no word of the source says on which side the number itself is",
      "the border > 2025-01-01 of d/1: no word of the source says on which side the number itself is",
      "the border >= 0% of d/1: no word of the source says on which side the number itself is",
    ]);
  });
  test("a reason is enough, and is reported when it is needed no more", () => {
    const why = '  borders: { ">= 10%": 达到即算 }\n';
    expect(problems("增速为10%,给予1万元", `growth >= 10%, ${ANY_DAY}`, why)).toEqual([]);
    expect(problems("增速达10%,给予1万元", `growth >= 10%, ${ANY_DAY}`, why)).toEqual([
      "the >= 10% of borders is no border of the rule, or the source says it",
    ]);
  });
});

test("reasons that nothing needs any more", () => {
  const articles = [
    "",
    "  unused: { 3%: d/1, 7%: of a plan, 9%: d/3 }\n  printed: { 5年: 五年 }\n",
  ].map((more, i) => rule(`growth >= 10%, ${ANY_DAY}`, more).replace("d/1\n", `d/${i + 1}\n`));
  const built = documentOf(articles);
  const { digest } = groundFigures([built], () => ["增速达10%的,给予1万元;目标3%、9%。"], {});
  expect(idleMarks([built], digest).map((p) => p.en)).toEqual([
    "printed has 5年, which the rule does not have; add the condition, tier or cap that is missing, or take it out",
    "unused says that 3% belongs to d/1, which does not use it; add it there, or give another reason",
    "the 7% of unused is not printed, or the rule uses it; take it out",
    "unused says that 9% belongs to d/3, which is no measure of this document; name one, or give a reason",
  ]);
});

import { describe, expect, it } from "vitest";
import { compare, toNumber } from "../../../src/exact";
import { wordedRuleBook } from "../../../src/rulebook";
import { chartOf, drawing } from "../../../src/taskpane/measure/chart-points";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { measureView } from "../../../src/taskpane/measure/measure-view";
import { foundIn } from "../../rulebook/found-in";

const book = await wordedRuleBook();

function chartFor(growth: string) {
  const { measure } = foundIn(book, "jjgf-2025-01/1");
  const [output, rate] = measure.inputs.map(factKey);
  const answers = {
    [output!]: { by: "typed", text: "11000" } as const,
    [rate!]: { by: "typed", text: growth } as const,
  };
  return chartOf(book, measureView(book, measure, answers, "zh-CN"));
}

describe("the chart of a measure", () => {
  it("goes over the input that tiers compare, with a jump at a border", () => {
    const chart = chartFor("6");
    expect(chart?.fact.input.zh).toBe("一季度产值同比增速");
    const points = chart!.points;
    expect(points.every(({ x }, i) => i === 0 || compare(points[i - 1]!.x, x) < 0)).toBe(true);
    const border = points.findIndex(({ x }) => toNumber(x) === 0.05);
    expect(points[border]?.mark).toBe("border");
    // just below 5 % the rate is 0.5 %, from 5 % on it is 0.7 %: the sum jumps by more than a third
    const [below, at] = [points[border - 1]!, points[border]!].map(({ amount }) =>
      toNumber(amount),
    );
    expect(at! / below!).toBeGreaterThan(1.3);
  });

  it("marks the facts as they stand, and says the same in its table", () => {
    const { rows, now, borders } = drawing(chartFor("6")!, 300, 100, "zh-CN");
    expect(now).toBeDefined();
    expect(rows.filter((row) => row.now).map(({ x }) => x)).toEqual(["6%"]);
    expect(borders.length).toBeGreaterThan(0);
    expect(rows.map(({ x }) => x)).toContain("5%");
  });

  it("is not drawn while there is no amount", () => {
    expect(chartFor("-3")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { type Node, type Step, becomes, registerOf } from "../../src/language";

const own: Node = ["#", "5万元"];
const running: Node = ["@", 0];
const nought: Node = ["#", "0"];
const label = { zh: "份额", en: "Share" };

const MEANINGS: [Step, Node][] = [
  [{ do: "base", node: own, cite: "一" }, own],
  [{ do: "let", node: own, to: 2, label, cite: "一" }, own],
  [{ do: "plus", node: own, cite: "一" }, ["+", running, own]],
  [{ do: "times", node: own, cite: "一" }, ["*", running, own]],
  [{ do: "cap", node: own, cite: "一" }, ["min", running, own]],
  [{ do: "floor", node: own, cite: "一" }, ["max", running, own]],
  [{ do: "less", node: own, cite: "一" }, ["max", ["-", running, own], nought]],
  [
    { do: "round", mode: "down", unit: "1万元", cite: "一" },
    ["round", "down", running, ["#", "1万元"]],
  ],
  [
    { do: "smallest", unit: "1万元", cite: "一" },
    ["if", ["<", running, ["#", "1万元"]], nought, running],
  ],
];

describe("a step becomes a tree over the running amount:", () => {
  it.each(MEANINGS)("%j", (step, tree) => {
    expect(becomes(step)).toEqual(tree);
  });

  it("once, so that back ends may remember what they make of it", () => {
    const [step] = MEANINGS[4]!;
    expect(becomes(step)).toBe(becomes(step));
  });

  it("and only a named result leaves the running amount alone", () => {
    expect(MEANINGS.map(([step]) => registerOf(step))).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0]);
  });
});

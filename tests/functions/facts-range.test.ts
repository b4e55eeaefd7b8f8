import { describe, expect, it } from "vitest";
import { CellError } from "../../src/functions";
import { factsOfRange } from "../../src/functions/facts-range";
import type { Argument } from "../../src/functions/call-arguments";
import { ErrorCell } from "../../src/functions/call-arguments";
import { wordedRuleBook } from "../../src/rulebook";
import { timesLonger } from "../set-up/times-longer";

const book = await wordedRuleBook();
const inputOf = (id: string, name: string) => {
  const found = book.find(id);
  const input = "measure" in found && found.measure.inputs.find((i) => i.name === name);
  if (!input) throw new Error(`${id} has no ${name}`);
  return input;
};
const growth = inputOf("jjgf-2025-01/1", "growth");
const output = inputOf("jjgf-2025-01/1", "output_value");

const read = (range: Argument | undefined) => factsOfRange(book, range, "zh-CN");
function sentence(range: Argument): string {
  try {
    read(range);
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
  throw new Error("was read");
}

describe("facts of a range", () => {
  it("are read by name, label or English label, in the unit of the heading", () => {
    const facts = read([
      ["项目", "数值"],
      ["一季度产值（万元）", 11_000],
      ["growth", 0.1],
    ]);
    expect([facts.rawOf(output), facts.rawOf(growth)]).toEqual([110_000_000, 0.1]);
    expect(facts.ignored).toEqual(["项目"]);
    expect(read([[output.en, 5]]).rawOf(output)).toBe(5);
    expect(read([["一季度产值同比增速(%)", 10]]).rawOf(growth)).toBe(0.1);
  });

  it("may stand in two rows", () => {
    const two = read([
      ["output_value", "growth", "备注"],
      [5, 0.1, "x"],
    ]);
    expect([two.rawOf(output), two.rawOf(growth), two.ignored]).toEqual([5, 0.1, ["备注"]]);
    const square = read([
      ["output_value", "growth"],
      [5, 0.1],
    ]);
    expect([square.rawOf(output), square.rawOf(growth)]).toEqual([5, 0.1]);
  });

  it("of a label are those of its own inputs alone, not of others that a program calls the same", () => {
    const facts = read([["一季度产值同比增速", 0.1]]);
    const other = book.measures
      .flatMap((m) => m.inputs)
      .find((i) => i.name === "growth" && i.zh !== growth.zh)!;
    expect(facts.rawOf(growth)).toBe(0.1);
    expect(facts.rawOf(other)).toBeUndefined();
    expect(read([["growth", 0.1]]).rawOf(other)).toBe(0.1);
  });

  it("are none for no range, and blank where a cell is", () => {
    expect(read(undefined).ignored).toEqual([]);
    expect(read([["growth", null]]).rawOf(growth)).toBeNull();
  });

  it.each<[string, Argument, RegExp]>([
    [
      "a misspelt label",
      [["一季度产植", 1]],
      /^#VALUE! “一季度产植”不是输入名称，与“一季度产值”相近/,
    ],
    ["a misspelt name", [["output_vlaue", 1]], /与“output_value|与“一季度产值/],
    [
      "a name twice",
      [
        ["growth", 1],
        ["一季度产值同比增速", 1],
      ],
      /“一季度产值同比增速”出现了两次/,
    ],
    ["a unit of another kind", [["一季度产值(%)", 1]], /单位不适用/],
    ["a value of another kind", [["一季度产值", "很多"]], /应为金额/],
    ["an error cell", [["growth", new ErrorCell("#REF!")]], /“growth”是错误值 #REF!/],
    [
      "three columns",
      [
        ["growth", 1, 2],
        ["x", 1, 2],
        ["y", 1, 2],
      ],
      /两列/,
    ],
    ["one value", 5, /两列/],
    ["nothing that is an input", [["备注", "x"]], /没有一项是规则库的输入（例如“备注”）/],
  ])("%s is said", (_name, range, wanted) => {
    expect(sentence(range)).toMatch(wanted);
  });

  it("are read in a time that grows with their length", async () => {
    const labelled = (brackets: number) => {
      const rows = Array.from({ length: 5 }, (_, i) => [`${"其他（".repeat(brackets)}${i}`, i]);
      return () => read([...rows, ["growth", 0.1]] as Argument).ignored;
    };
    expect(labelled(30)()).toHaveLength(5);
    // eight times as long: much less than the 64 times that a square would take
    expect(await timesLonger(labelled(10_000), labelled(1_250), 24)).toBeLessThan(24);
  });
});

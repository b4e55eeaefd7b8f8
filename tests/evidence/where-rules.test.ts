import { expect, test } from "vitest";
import { rulesAt } from "../../src/evidence/where-rules";
import { HEAD, documentOf, measure } from "../authoring/planted-rules";

const pays = measure("\n  amount: [base: 1元]\n  examples: [{ gives: 1元 }]\n");
const built = documentOf(
  [pays.replace("[1]", "[3, 5-7]"), pays.replace("d/1", "d/2").replace("[1]", "[7]")],
  HEAD.replace("source.txt", "004_source.txt"),
);
const at = (source: string, line: number) => rulesAt([built], source, line).map((c) => c.id);

test("which measures are written from a line", () => {
  expect(at("004", 3)).toEqual(["d/1"]);
  expect(at("004", 7)).toEqual(["d/1", "d/2"]);
  expect([at("004", 4), at("004", 8), at("003", 3)]).toEqual([[], [], []]);
  expect(rulesAt([built], "004", 3)).toEqual([
    { id: "d/1", at: "d/article-1.yaml:1", examples: 1 },
  ]);
});

test("which document a line of its days, clauses or rounding belongs to, with the examples of all its measures", () => {
  const clause = "no_double: [{ reaches: [own], keeps: better, cite: 二, lines: [9] }]\n";
  const head = HEAD.replace("source.txt", "004_source.txt") + clause;
  const whole = documentOf([pays, pays.replace("d/1", "d/2")], head);
  expect(rulesAt([whole], "004", 9)).toEqual([
    { id: "d", at: expect.stringMatching(/^d\/document\.yaml:\d+$/), examples: 2 },
  ]);
  expect(rulesAt([whole], "004", 10)).toEqual([]);
});

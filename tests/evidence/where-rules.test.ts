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

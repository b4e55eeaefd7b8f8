import { expect, it } from "vitest";
import { readFact } from "../../src/engine";
import { shortfallText } from "../../src/text";
import { measureOf } from "../engine/measures-of";

const measure = measureOf(
  "- { inputs: [sum: money], require: [sum >= 5000万元], amount: [{ base: 1万元 }] }",
);
const [input] = measure.inputs;

function lacking(yuan: string): string | undefined {
  const read = readFact(input!, yuan);
  if (!("value" in read)) throw new Error("not read");
  const [step] = measure.require;
  return shortfallText(step!.node, measure, [read.value], "zh-CN");
}

it("says amounts that read alike to the fen, and others shortly", () => {
  expect(lacking("49999990")).toMatch(/为4,999\.999万元，须.*5,000万元/);
  expect(lacking("30000000")).toMatch(/为3,000万元，须.*5,000万元，差2,000万元/);
});

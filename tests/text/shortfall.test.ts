import { expect, it } from "vitest";
import { readFact } from "../../src/engine";
import { shortfallText, type Lang } from "../../src/text";
import { measureOf } from "../engine/measures-of";

const measure = measureOf(
  "- { inputs: [sum: money], require: [sum >= 5000万元], amount: [{ base: 1万元 }] }",
);
const [input] = measure.inputs;

function lacking(yuan: string, lang: Lang = "zh-CN", of = measure): string | undefined {
  const read = readFact(input!, yuan);
  if (!("value" in read)) throw new Error("not read");
  const [step] = of.require;
  return shortfallText(step!.node, of, [read.value], lang);
}

it("says amounts that read alike to the fen, and others shortly", () => {
  expect(lacking("49999990")).toMatch(/为4999\.999万元，须.*5000万元/);
  expect(lacking("30000000")).toMatch(/为3000万元，须.*5000万元，差2000万元/);
});

it("says whether a figure is short of what it should be, or too much", () => {
  expect(lacking("30000000", "en-US")).toMatch(/: CNY 20,000,000 short$/);
  const most = measureOf(
    "- { inputs: [sum: money], require: [sum <= 5000万元], amount: [{ base: 1万元 }] }",
  );
  expect(lacking("70000000", "zh-CN", most)).toMatch(/须不超过5000万元，超出2000万元$/);
  expect(lacking("70000000", "en-US", most)).toMatch(/: CNY 20,000,000 too much$/);
});

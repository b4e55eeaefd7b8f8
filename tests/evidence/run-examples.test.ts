import { describe, expect, test } from "vitest";
import { runExamples } from "../../src/evidence/run-examples";
import { FIRST, documentOf, measure } from "../authoring/planted-rules";

const said = (amount: string, facts: string, gives: string, head = "") => {
  const built = documentOf([
    measure(`
  ${head}
  inputs:
    - paid: { type: money, zh: 支出, en: Paid }
    - received: { type: money, zh: 已得, en: Received }
  amount: ${amount}
  examples:
    - { ${facts}, gives: ${gives} }
`),
  ]);
  expect(built.problems).toEqual([]);
  return runExamples(built.measures[0]!, {}).map(({ line, code }) => `${line - FIRST} ${code}`);
};

describe("what no example may show, whatever its author expects", () => {
  test("an award of nothing whose base is nothing, without a reason", () => {
    const steps = "[{ base: paid - received }]";
    expect(said(steps, "paid: 1元, received: 1元", "0元")).toEqual(["6 nothing-paid"]);
    expect(said(steps, "paid: 1元, received: 1元", "0元", "nothing: 差额")).toEqual([]);
    expect(said(steps, "paid: 2元, received: 1元", "1元")).toEqual([]);
  });

  test("but a sum that is used up says so itself", () => {
    const steps = "[{ base: paid }, { less: received }]";
    expect(said(steps, "paid: 1元, received: 1元", "0元")).toEqual([]);
  });

  test("less than nothing", () => {
    const steps = "[{ base: paid - received }]";
    expect(said(steps, "paid: 1元, received: 2元", "0元")).toEqual(["6 below-zero"]);
  });

  test("a division by nothing", () => {
    const steps = "[{ base: 1元 }, { times: paid / received }]";
    expect(said(steps, "paid: 1元, received: 0元", "error")).toEqual(["6 no-answer"]);
  });
});

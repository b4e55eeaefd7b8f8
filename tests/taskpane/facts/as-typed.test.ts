import { expect, it } from "vitest";
import { readFact } from "../../../src/engine";
import type { Input } from "../../../src/language";
import { asTyped } from "../../../src/taskpane/facts/as-typed";

const typed = (type: Input["type"], given: unknown) => {
  const input = { name: "x", zh: "事项", en: "Fact", type } as Input;
  const read = readFact(input, given);
  if (!("value" in read)) throw new Error("not read");
  return asTyped(input, given, read.value);
};

it("gives a day as one types it, whether the cell holds a text or Excel's number", () => {
  expect(typed("date", 45_931)).toBe("2025-10-01");
  expect(typed("date", "2025-10-01")).toBe("2025-10-01");
});

it("gives a rate as the percentage that the pane reads", () => {
  expect(typed("ratio", 0.08)).toBe("8%");
});

import { describe, expect, test } from "vitest";
import { problemsOf } from "../../src/evidence/check-rules";
import { rulesReadOnce } from "./read-once";
import { contractOf, contractText, inventoryContract, readContract } from "../../src/evidence/rule-contract";

const rules = rulesReadOnce();
const contract = readContract();
const documents = rules.documents.map((built) => ({ code: built.document.code, built }));

test("the rules have no problem, and every example gives what it says", () => {
  expect(problemsOf(rules).map((p) => `rules/${p.file}:${p.line} [${p.code}] ${p.en}`)).toEqual([]);
});

test("the committed contract is the inventory's, where that is at hand", () => {
  const inventory = inventoryContract() ?? contract;
  expect(contractText(contract)).toBe(contractText(inventory));
});

describe("a document keeps its contract", () => {
  test.each(documents)("$code", ({ code, built }) => {
    const wanted = contract[code] ?? {};
    for (const [id, measure] of Object.entries(contractOf(built)))
      expect({ id, ...measure }).toEqual({ id, ...wanted[id] });
  });
});

test("every document holds every measure of its contract", () => {
  const written = new Set(rules.documents.flatMap((d) => d.measures.map((m) => m.measure.id)));
  const lacking = Object.keys(contract).filter((code) =>
    Object.keys(contract[code]!).some((id) => !written.has(id)),
  );
  expect(lacking).toEqual([]);
});

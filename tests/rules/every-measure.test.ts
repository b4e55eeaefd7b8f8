import { describe, expect, test } from "vitest";
import { problemsOf } from "../../src/build/check-rules";
import { readRules } from "../../src/build/read-rules";
import {
  contractOf,
  contractText,
  inventoryContract,
  readContract,
} from "../../src/build/rule-contract";

const rules = readRules("rules");
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

describe("a document holds every measure of its contract", () => {
  test.each(documents)("$code", ({ code, built }) => {
    const own = contractOf(built);
    expect(Object.keys(contract[code] ?? {}).filter((id) => !(id in own))).toEqual([]);
  });
});

test("every document of the contract is in the rule book", () => {
  const codes = documents.map((d) => d.code);
  expect(Object.keys(contract).filter((code) => !codes.includes(code))).toEqual([]);
});

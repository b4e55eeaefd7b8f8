import { expect, it } from "vitest";
import type { Input } from "../../../src/language";
import { saveCompanies } from "../../../src/taskpane/company/company-sheet";
import type { Company } from "../../../src/taskpane/shell/pane-state";
import { PANE } from "../../../src/taskpane/shell/pane-words";
import { FakeHost } from "../../workbook/fake-host";

const words = PANE["zh-CN"];
const inputs = new Map([["key", { name: "x", zh: "事项", en: "Fact", type: "money" } as Input]]);

const told = (name: string, text: string, was?: string): Company => ({
  name,
  answers: { key: { by: "typed", text, unit: "万元" } },
  ...(was !== undefined && { was }),
});

/** The columns of the sheet, each with its heading and its cell, after these were saved one after the other. */
async function saved(...steps: readonly (readonly Company[])[]) {
  const host = new FakeHost();
  for (const companies of steps) await saveCompanies(host, companies, inputs, words);
  return [2, 3, 4].map((column) =>
    [0, 1].map((row) => host.cell(words.companySheet, row, column)).join(" "),
  );
}

const [first, second] = [told("甲", "6"), told("乙", "7")];

it("a renamed company keeps its column", async () => {
  expect(await saved([first, second], [told("丙", "6", "甲"), second])).toEqual([
    "丙 6",
    "乙 7",
    " ",
  ]);
});

it("two that change names change what is told of them, and no column is left over", async () => {
  expect(await saved([first, second], [told("乙", "6", "甲"), told("甲", "7", "乙")])).toEqual([
    "甲 7",
    "乙 6",
    " ",
  ]);
});

it("one that is added under the old name has the column of that name", async () => {
  expect(await saved([first, second], [told("丙", "6", "甲"), second, told("甲", "1")])).toEqual([
    "甲 1",
    "乙 7",
    "丙 6",
  ]);
});

it("a column that the pane never read or wrote is no company's before", async () => {
  const host = new FakeHost();
  host.sheets.set(words.companySheet, new Map());
  const rows = [
    ["事项", "单位", "甲"],
    ["事项", "万元", 5],
  ];
  rows.forEach((row, r) => row.forEach((cell, c) => host.type(words.companySheet, r, c, cell)));
  await saveCompanies(host, [told("丙", "6", "甲")], inputs, words);
  expect([2, 3].map((column) => host.cell(words.companySheet, 0, column))).toEqual(["甲", "丙"]);
});

it("a company that had no name is known by the one that it was given", async () => {
  expect(await saved([told("", "6")], [told("丙", "6", "")])).toEqual(["丙 6", " ", " "]);
});

import { expect, it } from "vitest";
import type { Input } from "../../../src/language";
import { companiesXml, readCompanies } from "../../../src/taskpane/company/companies-xml";
import type { Answer } from "../../../src/taskpane/shell/pane-state";

const input = (zh: string): Input => ({ name: "x", zh, en: "Fact", type: "money" }) as Input;
const inputs = new Map([
  ["a|产值", input("产值")],
  ["b|收入", input("收入")],
]);
const area = { sheet: "月报 <1>", row: 1, column: 1, rows: 1, columns: 9 };
const linked = { by: "cell", area, unit: "万元", doubt: "part-of-year" } as const;
const typed: Answer = { by: "typed", text: '5 & "6"\n<7>', unit: "元" };

it("keeps names, typed answers and links with their doubts; what cells hold is read anew", () => {
  const answers = { "a|产值": typed, "b|收入": { ...linked, values: [[1]] } };
  const companies = [
    { name: '甲 & "乙"', answers },
    { name: "奖补!D3", answers, ofCell: true as const },
  ];
  const back = readCompanies(companiesXml(companies, inputs), inputs);
  expect(back).toEqual([
    { name: '甲 & "乙"', answers: { "a|产值": typed, "b|收入": { ...linked, values: [] } } },
  ]);
});

it("finds facts of another version by their labels, and leaves out what is broken", () => {
  const xml = companiesXml([{ name: "甲", answers: { "a|产值": typed } }], inputs);
  const renamed = new Map([["new key", input("产值")]]);
  expect(readCompanies(xml, renamed)[0]!.answers).toEqual({ "new key": typed });
  expect(readCompanies(xml.replace(/answer="\{/, 'answer="'), inputs)[0]!.answers).toEqual({});
  expect(readCompanies(undefined, inputs)).toEqual([]);
});

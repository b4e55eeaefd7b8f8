import { describe, expect, it } from "vitest";
import type { Input } from "../../../src/language";
import { loadCompanies, saveCompanies } from "../../../src/taskpane/company/company-sheet";
import type { Answer } from "../../../src/taskpane/shell/pane-state";
import { readAnswer } from "../../../src/taskpane/facts/read-answer";
import { FakeHost } from "../../workbook/fake-host";
import { PANE } from "../../../src/taskpane/shell/pane-words";

const words = PANE["zh-CN"];

const input = (type: Input["type"]): Input =>
  ({ name: "x", zh: "事项", en: "Fact", type }) as Input;

/** An answer saved to a workbook and read back. */
async function savedAndBack(fact: Input, answer: Answer, host = new FakeHost()) {
  const inputs = new Map([["key", fact]]);
  await saveCompanies(host, [{ name: "甲", answers: { key: answer } }], inputs, words);
  return { cell: host.cell(words.companySheet, 1, 2), back: await readBack(fact, host) };
}

async function readBack(fact: Input, host: FakeHost): Promise<Answer | undefined> {
  const loaded = await loadCompanies(host, new Map([["key", fact]]), words);
  if (typeof loaded === "string") throw new Error(loaded);
  return loaded.companies[0]?.answers.key;
}

const typed = (text: string, unit?: Answer["unit"]): Answer => ({
  by: "typed",
  text,
  ...(unit ? { unit } : {}),
});

const shows = (fact: Input, answer: Answer | undefined) =>
  readAnswer(fact, answer, "zh-CN").shows ?? "";

describe("a typed answer, saved and read back", () => {
  it.each([
    ["100;200.5", "100万元；200.5万元"],
    [" 100 ；\n\n200.5\n", "100万元；200.5万元"],
    ["100元;5", "100元；5万元"],
  ])("keeps the unit of every amount of a list: %j", async (text, written) => {
    const fact = input("money_list");
    const answer = typed(text, "万元");
    const { cell, back } = await savedAndBack(fact, answer);
    expect(cell).toBe(written);
    expect(shows(fact, answer)).not.toBe("");
    expect(shows(fact, back)).toBe(shows(fact, answer));
  });

  it("keeps the unit of full-width digits", async () => {
    const { cell, back } = await savedAndBack(input("money"), typed("５０００", "万元"));
    expect(cell).toBe("5000万元");
    expect(shows(input("money"), back)).toBe("50,000,000元");
  });
});

describe("a number that somebody typed into the sheet", () => {
  it.each([
    ["ratio", 0.08, "8%"],
    ["money", 5000, "5,000元"],
  ] as const)("is in the fact's own unit: %s %d", async (type, number, shown) => {
    const host = new FakeHost();
    await savedAndBack(input(type), typed("1"), host);
    host.type(words.companySheet, 1, 2, number);
    expect(shows(input(type), await readBack(input(type), host))).toBe(shown);
  });
});

describe("a linked answer, saved and read back", () => {
  const area = { sheet: "二 季", row: 4, column: 9, rows: 1, columns: 1 };

  it.each([
    ["money", "元", "IF('二 季'!J5=\"\",\"\",'二 季'!J5)"],
    ["money", "万元", "IF('二 季'!J5=\"\",\"\",'二 季'!J5*10000)"],
    ["ratio", "%", "IF('二 季'!J5=\"\",\"\",'二 季'!J5*0.01)"],
  ] as const)(
    "keeps its unit, and its cell stays blank as long as it is: %s in %s",
    async (type, unit, text) => {
      const answer: Answer = { by: "cell", area, values: [], unit };
      const { cell, back } = await savedAndBack(input(type), answer);
      expect(cell).toBe(`=${text}`);
      expect(back).toEqual(answer);
    },
  );

  it("is read as it was written before, but not with a factor that is no unit", async () => {
    const host = new FakeHost();
    const answer: Answer = { by: "cell", area, values: [], unit: "万元" };
    await savedAndBack(input("money"), answer, host);
    host.type(words.companySheet, 1, 2, "='二 季'!J5*10000");
    expect(await readBack(input("money"), host)).toEqual(answer);
    host.type(words.companySheet, 1, 2, "='二 季'!J5*7");
    expect(await readBack(input("money"), host)).toBeUndefined();
  });
});

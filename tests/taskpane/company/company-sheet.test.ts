import { describe, expect, it, vi } from "vitest";
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

  it.each(["12.34567890123", "-4.40893901", "0.00000000001", "9.99999999999", "1733.33333333333"])(
    "keeps every digit of a share that was divided out of figures, as a number: %s",
    async (text) => {
      const { cell, back } = await savedAndBack(input("ratio"), typed(text));
      expect(typeof cell).toBe("number");
      expect(readAnswer(input("ratio"), back, "zh-CN").value).toEqual(
        readAnswer(input("ratio"), typed(text), "zh-CN").value,
      );
    },
  );

  it("keeps the unit of full-width digits", async () => {
    const { cell, back } = await savedAndBack(input("money"), typed("５０００", "万元"));
    expect(cell).toBe("5000万元");
    expect(shows(input("money"), back)).toBe("50,000,000元");
  });
});

describe("a number that somebody typed into the sheet", () => {
  it.each([
    ["ratio", 0.08, "8%"],
    ["money", 5000, "50,000,000元"],
  ] as const)("is in the unit beside the fact: %s %d", async (type, number, shown) => {
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
    ["money", "万元", "IF('二 季'!J5=\"\",\"\",'二 季'!J5)"],
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

  it("with a factor that is no unit its own cell is linked, in the unit of its row", async () => {
    const host = new FakeHost();
    await savedAndBack(input("money"), { by: "cell", area, values: [], unit: "万元" }, host);
    host.type(words.companySheet, 1, 2, "='二 季'!J5*7");
    expect(await readBack(input("money"), host)).toEqual({
      by: "cell",
      area: { sheet: words.companySheet, row: 1, column: 2, rows: 1, columns: 1 },
      values: [],
      unit: "万元",
    });
  });

  it.each([
    ["元", "万元", "IF('二 季'!J5=\"\",\"\",'二 季'!J5*0.0001)"],
    ["亿元", "万元", "IF('二 季'!J5=\"\",\"\",'二 季'!J5*10000)"],
    ["万元", "亿元", "IF('二 季'!J5=\"\",\"\",'二 季'!J5*0.0001)"],
    ["元", "亿元", "IF('二 季'!J5=\"\",\"\",'二 季'!J5*0.00000001)"],
  ] as const)("a cell in %s counts as its row does, in %s", async (unit, row, text) => {
    const host = new FakeHost();
    await savedAndBack(input("money"), typed("1", "万元"), host);
    host.type(words.companySheet, 1, 1, row);
    host.type(words.companySheet, 1, 2, "");
    const answer: Answer = { by: "cell", area, values: [], unit };
    const { cell, back } = await savedAndBack(input("money"), answer, host);
    expect(cell).toBe(`=${text}`);
    expect(host.cell(words.companySheet, 1, 1)).toBe(row);
    expect(back).toEqual(answer);
  });

  it("that a colleague writes without a factor counts as its row does", async () => {
    const host = new FakeHost();
    await savedAndBack(input("money"), typed("1000", "万元"), host);
    host.type(words.companySheet, 1, 2, "='二 季'!J5");
    const answer: Answer = { by: "cell", area, values: [], unit: "万元" };
    expect(await readBack(input("money"), host)).toEqual(answer);
  });

  it("stands beside the unit in which its cell counts", async () => {
    for (const unit of ["元", "万元", "亿元"] as const) {
      const host = new FakeHost();
      await savedAndBack(input("money"), { by: "cell", area, values: [[1000]], unit }, host);
      expect(host.cell(words.companySheet, 1, 1)).toBe(unit);
    }
    const other = new FakeHost();
    await savedAndBack(input("money"), typed("1000", "万元"), other);
    expect([1, 2].map((column) => other.cell(words.companySheet, 1, column))).toEqual([
      "万元",
      1000,
    ]);
  });

  it("of the version before gave yuan whatever stood beside it, and is written anew once", async () => {
    const host = new FakeHost();
    await savedAndBack(input("money"), typed("1", "万元"), host);
    await host.saveSetting("policy-awards.companies", 2);
    host.type(words.companySheet, 1, 2, "=IF('二 季'!J5=\"\",\"\",'二 季'!J5*10000)");
    const answer: Answer = { by: "cell", area, values: [], unit: "万元" };
    expect(await readBack(input("money"), host)).toEqual(answer);
    const { cell, back } = await savedAndBack(input("money"), answer, host);
    expect(cell).toBe("=IF('二 季'!J5=\"\",\"\",'二 季'!J5)");
    expect(back).toEqual(answer);
  });
});

describe("what others write on the sheet", () => {
  const inputs = new Map([
    ["a", { ...input("money"), zh: "产值" }],
    ["b", { ...input("boolean"), zh: "工业" }],
    ["c", { ...input("money"), zh: "收入" }],
  ]);
  const sheet = words.companySheet;
  const save = (host: FakeHost, answers: Record<string, Answer>, name = "甲") =>
    saveCompanies(host, [{ name, answers }], inputs, words);
  const load = async (host: FakeHost) => {
    const loaded = await loadCompanies(host, inputs, words);
    if (typeof loaded === "string") throw new Error(loaded);
    return loaded.companies;
  };

  it("stays: a company beside, a note below, a title above after it moved down", async () => {
    const host = new FakeHost();
    await save(host, { a: typed("5", "万元") });
    host.type(sheet, 0, 3, "乙");
    host.type(sheet, 1, 3, "7万元");
    host.type(sheet, 5, 0, "注：未经审计");
    expect(await save(host, { a: typed("6", "万元"), c: typed("8", "万元") })).toEqual({
      kept: [],
    });
    expect([host.cell(sheet, 1, 2), host.cell(sheet, 0, 3), host.cell(sheet, 1, 3)]).toEqual([
      6,
      "乙",
      "7万元",
    ]);
    expect([host.cell(sheet, 5, 0), host.cell(sheet, 6, 0), host.cell(sheet, 6, 2)]).toEqual([
      "注：未经审计",
      "收入",
      8,
    ]);
    expect((await load(host)).map(({ name }) => name)).toEqual(["甲", "乙"]);
  });

  it("stays where it was typed over what the pane knew, and is said", async () => {
    const host = new FakeHost();
    await save(host, { a: typed("5", "万元") });
    host.type(sheet, 1, 2, "9万元");
    expect(await save(host, { a: typed("6", "万元") })).toEqual({ kept: ["产值（甲）"] });
    expect(host.cell(sheet, 1, 2)).toBe("9万元");
    await load(host);
    expect(await save(host, { a: typed("6", "万元") })).toEqual({ kept: [] });
    expect(host.cell(sheet, 1, 2)).toBe(6);
  });

  it("stays where it is a formula, which is read", async () => {
    const host = new FakeHost();
    await save(host, { a: typed("5", "万元") });
    host.type(sheet, 1, 2, "=Sheet1!B2+Sheet1!B3");
    const [company] = await load(host);
    expect(company!.answers.a).toMatchObject({ by: "cell", area: { sheet, row: 1, column: 2 } });
    expect(await save(host, company!.answers)).toEqual({ kept: [] });
    expect(await save(host, { a: typed("6", "万元") })).toEqual({ kept: ["产值（甲）"] });
    expect(host.cell(sheet, 1, 2)).toBe("=Sheet1!B2+Sheet1!B3");
  });

  it("is not read as a no: 可能 stays what it is", async () => {
    const host = new FakeHost();
    await save(host, { b: typed("true") });
    host.type(sheet, 1, 2, "可能");
    const [company] = await load(host);
    await save(host, company!.answers);
    expect(host.cell(sheet, 1, 2)).toBe("可能");
  });

  it("is found where the setting was lost and a title stands above", async () => {
    const host = new FakeHost();
    await save(host, { a: typed("5", "万元") });
    const cells = host.sheets.get(sheet)!;
    const moved = [...cells].map(([at, cell]) => {
      const [row, column] = at.split(",").map(Number);
      return [`${row! + 2},${column! + 1}`, cell] as const;
    });
    host.sheets.set(sheet, new Map([["0,0", "集团企业一览"], ...moved]));
    host.settings.clear();
    expect(await load(host)).toMatchObject([
      { name: "甲", answers: { a: { text: "5", unit: "万元" } } },
    ]);
    await save(host, { a: typed("6", "万元") });
    expect([host.cell(sheet, 0, 0), host.cell(sheet, 3, 3)]).toEqual(["集团企业一览", 6]);
  });

  it("is a sheet of somebody else where the headings are missing: nothing is written", async () => {
    const host = new FakeHost();
    host.sheets.set(sheet, new Map([["0,0", "我的企业画像"]]));
    expect(await save(host, { a: typed("5", "万元") })).toBe("foreign");
    expect([...host.sheets.get(sheet)!]).toEqual([["0,0", "我的企业画像"]]);
  });

  it("keeps its number where the number says what the pane knows", async () => {
    const rates = new Map([["r", { ...input("ratio"), zh: "增速" }]]);
    const host = new FakeHost();
    await saveCompanies(host, [{ name: "甲", answers: { r: typed("5%") } }], rates, words);
    host.type(sheet, 1, 2, 0.08);
    const loaded = await loadCompanies(host, rates, words);
    if (typeof loaded === "string") throw new Error(loaded);
    expect(await saveCompanies(host, loaded.companies, rates, words)).toEqual({ kept: [] });
    expect(host.cell(sheet, 1, 2)).toBe(0.08);
  });

  it("tells two companies of one name apart", async () => {
    const host = new FakeHost();
    const two = ["5", "7"].map((text) => ({ name: "甲", answers: { a: typed(text, "万元") } }));
    await saveCompanies(host, two, inputs, words);
    expect([2, 3].map((column) => host.cell(sheet, 1, column))).toEqual([5, 7]);
    expect((await load(host)).map(({ answers }) => answers.a)).toMatchObject([
      { text: "5", unit: "万元" },
      { text: "7", unit: "万元" },
    ]);
  });

  it("stays beneath a company that is taken out in the pane: a formula, and its heading", async () => {
    const host = new FakeHost();
    await save(host, { a: typed("5", "万元"), c: typed("6", "万元") });
    host.type(sheet, 1, 2, "=Sheet1!B2+Sheet1!B3");
    await load(host);
    expect(await saveCompanies(host, [], inputs, words)).toEqual({ kept: ["产值（甲）"] });
    expect([0, 1, 2].map((row) => host.cell(sheet, row, 2))).toEqual([
      "甲",
      "=Sheet1!B2+Sheet1!B3",
      "",
    ]);
  });

  it("can be saved again after a write that failed", async () => {
    const host = new FakeHost();
    await save(host, { a: typed("5", "万元") });
    const write = host.write;
    host.write = () => Promise.reject(new Error("busy"));
    await expect(save(host, { a: typed("6", "万元") })).rejects.toThrow("busy");
    host.write = write;
    expect(await save(host, { a: typed("6", "万元") })).toEqual({ kept: [] });
    expect(host.cell(sheet, 1, 2)).toBe(6);
  });

  it("is not lost for a company without a name that is saved twice", async () => {
    const host = new FakeHost();
    await save(host, { a: typed("5", "万元") }, "");
    expect(await save(host, { a: typed("5", "万元") }, "")).toEqual({ kept: [] });
    expect([host.cell(sheet, 0, 2), host.cell(sheet, 1, 2)]).toEqual(["企业 1", 5]);
  });
});

describe("an answer in doubt", () => {
  const inputs = new Map([["a", { ...input("money"), zh: "产值" }]]);
  const area = { sheet: "月报", row: 1, column: 1, rows: 1, columns: 9 };
  const doubted: Answer = { by: "cell", area, values: [], unit: "万元", doubt: "part-of-year" };
  const save = (host: FakeHost, answer: Answer) =>
    saveCompanies(host, [{ name: "甲", answers: { a: answer } }], inputs, words);

  it("is not saved as if it were the fact, and is named", async () => {
    const host = new FakeHost();
    expect(await save(host, doubted)).toEqual({ kept: ["产值（甲）"] });
    expect(host.cell(words.companySheet, 1, 2)).toBe("");
    expect(await readBack(inputs.get("a")!, host)).toBeUndefined();
  });

  it("leaves what somebody else wrote, and is named once", async () => {
    const host = new FakeHost();
    await save(host, typed("5", "万元"));
    host.type(words.companySheet, 1, 2, "9万元");
    expect(await save(host, doubted)).toEqual({ kept: ["产值（甲）"] });
    expect(host.cell(words.companySheet, 1, 2)).toBe("9万元");
  });
});

describe("what an award cell reads", () => {
  it("is no company: it has no column", async () => {
    const host = new FakeHost();
    const answers = { key: typed("5", "万元") };
    const companies = [
      { name: "甲", answers },
      { name: "奖补!D3", answers, ofCell: true as const },
    ];
    await saveCompanies(host, companies, new Map([["key", input("money")]]), words);
    expect([2, 3].map((column) => host.cell(words.companySheet, 0, column))).toEqual(["甲", ""]);
  });
});

describe("the sheet", () => {
  const fact = (type: Input["type"], zh: string, more: Partial<Input> = {}) =>
    ({ ...input(type), zh, ...more }) as Input;
  const inputs = new Map([
    ["money|key", fact("money", "产值")],
    ["ratio|key", fact("ratio", "增速")],
    ["yes|key", fact("boolean", "工业企业")],
    ["area|key", fact("area_m2", "面积")],
    [
      "enum|key",
      fact("enum", "行业", { choices: [{ code: "a_code", zh: "工业", en: "Industry" }] }),
    ],
  ]);
  const sheet = words.companySheet;
  const answers: Record<string, Answer> = {
    "money|key": typed("5000", "万元"),
    "ratio|key": typed("8.5"),
    "yes|key": typed("true"),
    "area|key": typed("1200.5"),
    "enum|key": typed("a_code"),
  };
  const saved = async () => {
    const host = new FakeHost();
    await saveCompanies(host, [{ name: "甲", answers }], inputs, words);
    return host;
  };
  const rows = (host: FakeHost) =>
    Array.from({ length: 6 }, (_, row) => [0, 1, 2].map((column) => host.cell(sheet, row, column)));

  it("shows names, units and values, and no key of a machine", async () => {
    expect(rows(await saved())).toEqual([
      ["事项", "单位", "甲"],
      ["产值", "万元", 5000],
      ["增速", "%", 0.085],
      ["工业企业", "", "是"],
      ["面积", "平方米", 1200.5],
      ["行业", "", "工业"],
    ]);
  });

  it("is English where an English pane made it, for whoever opens it then", async () => {
    const english = new Map(
      [...inputs].map(([key, one], i) => {
        const en = ["Output", "Growth", "Industrial firm", "Area", "Sector"][i]!;
        return [key, { ...one, en }] as const;
      }),
    );
    const host = new FakeHost();
    await saveCompanies(host, [{ name: "甲", answers }], english, PANE["en-US"]);
    const written = [
      ["Fact", "Unit", "甲"],
      ["Output", "万元", 5000],
      ["Growth", "%", 0.085],
      ["Industrial firm", "", "Yes"],
      ["Area", "m²", 1200.5],
      ["Sector", "", "Industry"],
    ];
    expect(rows(host)).toEqual(written);
    const looks = host.formatted.map(({ area, look }) => [area.row, look] as const);
    expect(looks).toContainEqual([3, { choices: ["Yes", "No"] }]);
    expect(looks).toContainEqual([5, { choices: ["Industry"] }]);
    // a Chinese pane reads it, leaves it, and goes on in its language
    const loaded = await loadCompanies(host, english, words);
    if (typeof loaded === "string") throw new Error(loaded);
    expect(loaded.unknown).toEqual([]);
    for (const [key, fact] of inputs)
      expect(shows(fact, loaded.companies[0]!.answers[key])).toBe(shows(fact, answers[key]));
    const more = english.set("new|key", { ...fact("boolean", "新增"), en: "New" });
    const told = {
      name: "甲",
      answers: { ...loaded.companies[0]!.answers, "new|key": typed("false") },
    };
    expect(await saveCompanies(host, [told], more, words)).toEqual({ kept: [] });
    expect(rows(host)).toEqual(written);
    expect([0, 1, 2].map((column) => host.cell(sheet, 6, column))).toEqual(["New", "", "No"]);
  });

  it("has lists where there is something to choose, and percentages where they are meant", async () => {
    const { formatted } = await saved();
    const looks = formatted.map(({ area, look }) => [area.row, look] as const);
    const page = { landscape: true, ruled: true, repeated: 0 };
    expect(looks).toContainEqual([0, expect.objectContaining({ page })]);
    expect(looks).toContainEqual([2, { format: "0.00%" }]);
    expect(looks).toContainEqual([3, { choices: ["是", "否"] }]);
    expect(looks).toContainEqual([5, { choices: ["工业"] }]);
    expect(formatted.find(({ area }) => area.row === 3)!.area).toMatchObject({ column: 2 });
  });

  it("shows labels and names of companies whole, and leaves rows and columns of others as they look", async () => {
    const host = await saved();
    const wrapped = () =>
      host.formatted.flatMap(({ area: { row, column, rows, columns }, look }) =>
        look.wrap ? [[row, column, rows, columns]] : [],
      );
    // the name of the company, then all facts from their labels to it
    expect(wrapped()).toEqual([
      [0, 2, 1, 1],
      [1, 0, 5, 3],
    ]);
    const loaded = await loadCompanies(host, inputs, words);
    if (typeof loaded === "string") throw new Error(loaded);
    await saveCompanies(host, [...loaded.companies, { name: "乙", answers }], inputs, words);
    expect(wrapped().slice(2)).toEqual([[0, 3, 1, 1]]);
  });

  it("says the same again when it is read back, and is written once", async () => {
    const host = await saved();
    const loaded = await loadCompanies(host, inputs, words);
    if (typeof loaded === "string") throw new Error(loaded);
    for (const [key, fact] of inputs)
      expect(shows(fact, loaded.companies[0]!.answers[key])).toBe(shows(fact, answers[key]));
    const before = JSON.stringify([...host.sheets.get(sheet)!]);
    await saveCompanies(host, loaded.companies, inputs, words);
    expect(JSON.stringify([...host.sheets.get(sheet)!])).toBe(before);
  });

  it("counts numbers in the unit that stands beside them, whoever changed it", async () => {
    const host = await saved();
    host.type(sheet, 1, 1, "亿元");
    const loaded = await loadCompanies(host, inputs, words);
    if (typeof loaded === "string") throw new Error(loaded);
    const answer = loaded.companies[0]!.answers["money|key"];
    expect(shows(inputs.get("money|key")!, answer)).toBe("500,000,000,000元");
  });

  it("marks what is not understood, names it, keeps it, and takes the mark off when it is", async () => {
    const host = await saved();
    host.type(sheet, 3, 2, "大概是");
    const first = await loadCompanies(host, inputs, words);
    if (typeof first === "string") throw new Error(first);
    expect(first.unread).toEqual(["工业企业（甲）"]);
    expect(host.cell(sheet, 3, 2)).toBe("大概是");
    const marks = () =>
      host.formatted.flatMap(({ area, look }) =>
        look.marked === undefined ? [] : [[area.row, area.column, look.marked]],
      );
    expect(marks()).toEqual([[3, 2, true]]);
    host.type(sheet, 3, 2, "否");
    const second = await loadCompanies(host, inputs, words);
    if (typeof second === "string") throw new Error(second);
    expect(second.unread).toEqual([]);
    expect(marks()).toEqual([
      [3, 2, true],
      [3, 2, false],
    ]);
  });

  it("never writes over what was not understood, whatever is answered in the pane; then it is named", async () => {
    const host = await saved();
    host.type(sheet, 3, 2, "大概是");
    const loaded = await loadCompanies(host, inputs, words);
    if (typeof loaded === "string") throw new Error(loaded);
    const save = (more: Record<string, Answer>) =>
      saveCompanies(host, [{ name: "甲", answers: { ...answers, ...more } }], inputs, words);
    for (const text of ["true", "false", ""]) {
      expect(await save({ "yes|key": typed(text) })).toEqual({ kept: ["工业企业（甲）"] });
      expect(host.cell(sheet, 3, 2)).toBe("大概是");
    }
    // nor when the company is taken out in the pane
    expect(await saveCompanies(host, [], inputs, words)).toEqual({ kept: ["工业企业（甲）"] });
    expect(host.cell(sheet, 3, 2)).toBe("大概是");
    // mended on the sheet it is as any other cell
    host.type(sheet, 3, 2, "否");
    await loadCompanies(host, inputs, words);
    expect(await save({ "yes|key": typed("true") })).toEqual({ kept: [] });
    expect(host.cell(sheet, 3, 2)).toBe("是");
  });

  it("is the only one that is read and written", async () => {
    const host = await saved();
    const read = vi.spyOn(host, "usedBlocks");
    await saveCompanies(host, [{ name: "甲", answers }], inputs, words);
    expect(read.mock.calls).toEqual([[sheet]]);
  });
});

import { describe, expect, it } from "vitest";
import { wordedRuleBook } from "../../../src/rulebook";
import {
  calculationOf,
  heldToEngine,
  removeCalculations,
  writeCalculation,
} from "../../../src/taskpane/gets/calculation-sheet";
import { FakeHost } from "../../workbook/fake-host";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import type { Answer, Answers, Filters } from "../../../src/taskpane/shell/pane-state";
import { PANE } from "../../../src/taskpane/shell/pane-words";

const FILTERS: Filters = { document: "", department: "", sector: "", current: true };
const DAY = "2025-06-30";
const book = await wordedRuleBook();
const inputOf = (id: string, name: string) =>
  book.measures.find((m) => m.id === id)!.inputs.find((input) => input.name === name)!;

const linked = (row: number, value: number, unit: Answer["unit"], rows = 1): Answer => ({
  by: "cell",
  area: { sheet: "数据", row, column: 1, rows, columns: 1 },
  values: Array.from({ length: rows }, () => [value]),
  ...(unit ? { unit } : {}),
});

function rowsFor(answers: Answers) {
  const company = { name: "甲", answers };
  const [gets] = getsNow(book, [company], FILTERS, DAY);
  const { rows, look } = calculationOf(book, company, gets!, PANE["zh-CN"], "zh-CN", DAY);
  return { rows, look, gets: gets! };
}

describe("the facts of a calculation", () => {
  it("are their cells, blank as long as these are, and the formulas take them from there", () => {
    const { rows } = rowsFor({
      [factKey(inputOf("jjgf-2025-01/1", "output_value"))]: linked(1, 11_000, "万元"),
      [factKey(inputOf("jjgf-2025-01/1", "growth"))]: linked(2, 0.1, "小数"),
    });
    expect(rows[4]?.slice(1, 4)).toEqual(['=IF(数据!B2="","",数据!B2*10000)', "元", "数据!B2"]);
    expect(rows[5]?.[1]).toBe('=IF(数据!B3="","",数据!B3)');
    const line = rows.find((row) => row[1] === "jjgf-2025-01/1")!;
    expect(line[6]).toBe('=POLICY_AWARD("jjgf-2025-01/1",B5,B6)');
  });

  it("name the cells that a figure was computed from, where no formula follows them", () => {
    const computed: Answer = { by: "typed", text: "10", from: "数据!B2:C2" };
    const sources = (growth: Answer) =>
      rowsFor({
        [factKey(inputOf("jjgf-2025-01/1", "output_value"))]: linked(1, 11_000, "万元"),
        [factKey(inputOf("jjgf-2025-01/1", "growth"))]: growth,
      }).rows[5]?.slice(1, 4);
    expect(sources(computed)).toEqual([0.1, "", "读表时由 数据!B2:C2 算出"]);
    expect(sources({ by: "typed", text: "10" })).toEqual([0.1, "", "手工填写"]);
  });

  it("are words of people where a yes was typed, as where it follows from others", () => {
    const { rows } = rowsFor({
      [factKey(inputOf("jjgf-2025-04/1", "outstanding_driving"))]: { by: "typed", text: "true" },
    });
    const facts = rows.slice(
      4,
      rows.findIndex(([cell]) => String(cell).startsWith("二、")),
    );
    expect(facts.map(([label, value]) => [label, value])).toContainEqual([
      "产业带动效应是否特别突出",
      "是",
    ]);
    expect(facts.flat().filter((cell) => typeof cell === "boolean")).toEqual([]);
  });

  it("are the sum of their cells where several are one number, and blank where they are in doubt", () => {
    const [output, growth] = ["output_value", "growth"].map((name) =>
      factKey(inputOf("jjgf-2025-01/1", name)),
    );
    const months = linked(1, 1000, "万元", 12);
    const { rows } = rowsFor({ [output!]: months, [growth!]: { by: "typed", text: "10%" } });
    expect(rows[4]?.[1]).toBe('=IF(COUNT(数据!B2:B13)=0,"",SUM(数据!B2:B13)*10000)');
    const doubted = { ...linked(2, 0.1, "小数"), doubt: "several" } as Answer;
    const told = rowsFor({ [output!]: months, [growth!]: doubted });
    expect(told.rows[5]?.slice(1, 4)).toEqual(["", "'%", "数据!B3"]);
    const line = told.rows.find((row) => row[1] === "jjgf-2025-01/1");
    expect(line?.slice(2, 8) ?? []).not.toContain("确定");
  });
});

describe("the look of a calculation", () => {
  it("is wrapped and ruled on A4, but for rows of one text, with figures as people write them", () => {
    const growth = factKey(inputOf("jjgf-2025-01/1", "growth"));
    const { rows, look } = rowsFor({
      [factKey(inputOf("jjgf-2025-01/1", "output_value"))]: linked(1, 11_000, "万元"),
      [growth]: { by: "typed", text: "10%" },
    });
    const heads = rows.findIndex(([first]) => first === "措施");
    expect(look.page).toEqual({ landscape: true, ruled: true, repeated: heads });
    expect(heads).toBeGreaterThan(0);
    const flat = look.flat!.map((row) => String(rows[row]![0]));
    expect(flat).toContain("政策奖补测算书");
    expect(flat).toContain("确定合计");
    expect(flat).not.toContain("一季度产值");
    const at = rows.findIndex(([cell]) => cell === "一季度产值同比增速");
    expect(look.cellFormats).toContainEqual([at, 1, "0.00##%"]);
    const total = rows.findIndex(([cell]) => cell === "确定合计");
    expect(look.cellFormats).toContainEqual([total, 7, "#,##0.00"]);
    expect(look.headings).toContain(total);
  });
});

describe("the total of a calculation", () => {
  it("is the pane's and follows the cells: a shared cap is cut, line by line", () => {
    const facts: Record<string, Answer> = {};
    const tell = (id: string, name: string, text: string) => {
      facts[factKey(inputOf(id, name))] = { by: "typed", text };
    };
    tell("jjgf-2025-01/10-sold", "contract_amount", "4亿元");
    tell("jjgf-2025-01/10-sold", "contract_increase", "0元");
    tell("jjgf-2025-01/10-absorbed", "absorbed_amount", "3亿元");
    tell("jjgf-2025-01/10-absorbed", "absorbed_increase", "0元");
    const { rows, gets } = rowsFor(facts);
    const own = rows.filter((row) => String(row[1]).startsWith("jjgf-2025-01/10-"));
    expect(own.map((row) => String(row[7]).slice(0, 22))).toEqual([
      "=INDEX(POLICY_COUNTED(",
      "=INDEX(POLICY_COUNTED(",
    ]);
    expect(own.at(-1)![8]).toContain("合计封顶");
    const counted = gets.position.lines.filter((line) => line.counted.n > 0n);
    const ids = rows.map((row) => row[1]);
    expect(counted.every(({ measure }) => ids.includes(measure.id))).toBe(true);
    const total = rows.find(([cell]) => cell === "确定合计")!;
    expect(total[7]).toMatch(/^=ROUND\(SUMIF\(C\d+:C\d+,"确定",H\d+:H\d+\),2\)$/);
  });
});

describe("a calculation in formulas of Excel's own", () => {
  const answers: Answers = {
    [factKey(inputOf("jjgf-2025-01/1", "output_value"))]: { by: "typed", text: "11000万元" },
    [factKey(inputOf("jjgf-2025-01/1", "growth"))]: { by: "typed", text: "10%" },
    [factKey(inputOf("jjgf-2025-01/1", "sector"))]: { by: "typed", text: "industrial" },
  };

  /** Writes it to a workbook that computes each formula as the engine says, but for what `wrong` says. */
  async function written(wrong: (formula: string) => number | undefined) {
    const company = { name: "甲", answers };
    const [gets] = getsNow(book, [company], FILTERS, DAY);
    const words = PANE["zh-CN"];
    const made = calculationOf(book, company, gets!, words, "zh-CN", DAY, "native");
    const host = new FakeHost();
    for (const [r, row] of made.rows.entries())
      for (const [c, cell] of row.entries()) {
        const shown = made.shows[r]![c];
        if (typeof shown === "number") host.results.set(String(cell), wrong(String(cell)) ?? shown);
      }
    const sheet = await writeCalculation(host, made, words);
    return { host, made, putBack: await heldToEngine(host, sheet, made) };
  }

  it("calls nothing of the add-in, and stays as it is where Excel computes what the engine says", async () => {
    const { host, made, putBack } = await written(() => undefined);
    const at = made.rows.findIndex((row) => row[1] === "jjgf-2025-01/1");
    expect(putBack).toEqual([]);
    expect(String(host.cell("测算书", at, 6))).toMatch(/^=(?!.*POLICY_).*IF/);
    expect(made.rows.flat().filter((cell) => /POLICY_[A-Z]/.test(String(cell)))).toEqual([]);
  });

  it("that computes another fen holds the engine's amount instead, and names the cell", async () => {
    const at = (await written(() => undefined)).made.rows.findIndex(
      (row) => row[1] === "jjgf-2025-01/1",
    );
    const isAmount = (formula: string) => formula.length > 60 && formula.includes("IF");
    const { host, putBack } = await written((formula) =>
      isAmount(formula) ? 100_000.01 : undefined,
    );
    expect(putBack).toEqual([`测算书!G${at + 1}`]);
    expect(host.cell("测算书", at, 6)).toBe(100_000);
    const near = await written((formula) => (isAmount(formula) ? 100_000.001 : undefined));
    expect(near.putBack).toEqual([]);
  });
});

describe("calculations that are taken back", () => {
  async function two() {
    const host = new FakeHost();
    const [gets] = getsNow(book, [{ name: "甲", answers: {} }], FILTERS, DAY);
    const words = PANE["zh-CN"];
    const made = calculationOf(book, { name: "甲", answers: {} }, gets!, words, "zh-CN", DAY);
    const written = [
      await writeCalculation(host, made, words),
      await writeCalculation(host, made, words),
    ];
    return { host, written };
  }

  it("go together, but for one with something on it", async () => {
    const { host, written } = await two();
    host.objects.set("测算书", 1);
    expect(await removeCalculations(host, written)).toEqual({
      removed: ["测算书2"],
      kept: ["测算书"],
    });
  });

  it("stay where one that stays refers to them", async () => {
    const { host, written } = await two();
    host.type("测算书", 60, 0, "=测算书2!H10");
    expect(await removeCalculations(host, written)).toEqual({
      removed: [],
      kept: ["测算书", "测算书2"],
    });
  });
});

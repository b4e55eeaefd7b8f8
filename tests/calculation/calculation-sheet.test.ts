import { describe, expect, it } from "vitest";
import {
  type CalculationRequest,
  calculationRows,
  calculationSheet,
  shown,
} from "../../src/calculation";
import { toNumber } from "../../src/exact";
import type { Measure } from "../../src/language";
import { type Asked, PositionBoard } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { widthOf } from "../../src/travel";
import { call } from "../functions/call";
import { shownLive } from "./live-sheet";
import { requestFor } from "./requests";
import { foundIn } from "../rulebook/found-in";

const book = await wordedRuleBook();
const FACTS = {
  sector: "industrial",
  output_value: 1.1e8,
  growth: 0.1,
  contract_amount: 4e8,
  contract_increase: 0,
  absorbed_amount: 3e8,
  absorbed_increase: 0,
} as const;

const TITLES = { holds_hightech: true, holds_little_giant: true, shares_listed: "none" };

/** The rows of a role, with the number of the first in the sheet. */
function rowsOf(request: CalculationRequest, role: string) {
  const rows = calculationRows(request);
  const cells = rows.filter((row) => row.role === role).map((row) => row.cells);
  return { first: rows.findIndex((row) => row.role === role) + 1, cells };
}
const ofClass = (cells: readonly (readonly unknown[])[], own: string) =>
  cells.filter((row) => row[2] === own);

describe("a calculation sheet", () => {
  const live = requestFor(book, FACTS, "live");
  const { cells: lines, first } = rowsOf(live, "line");

  it("has the headings of its lines on every page, and room for a long name of a company", () => {
    const name = "北京经济技术开发区智能制造（集团）股份有限公司亦庄新城第二分公司";
    for (const lang of ["zh-CN", "en-US"] as const) {
      const { rows, repeated, widths } = calculationSheet({
        ...requestFor(book, FACTS, "live", { name }),
        lang,
      });
      expect(rows[repeated!]![6]).toBe(lang === "zh-CN" ? "金额（元）" : "Amount (yuan)");
      const made = rows.find(([cell]) => String(cell).includes(name))!;
      const next = made.findIndex((cell, i) => i > 0 && cell !== "");
      const room = widths.slice(0, next).reduce((sum, width) => sum + width, 0);
      expect(widthOf(String(made[0]))).toBeLessThan(room);
    }
  });

  it("has each fact once, with unit and source", () => {
    const { cells } = rowsOf(live, "fact");
    const output = cells.find(([label]) => String(label).includes("产值"));
    expect(output!.slice(1, 4)).toEqual([
      { formula: "=110000000", value: 110_000_000, format: "#,##0.00" },
      "元",
      "手工填写",
    ]);
    const labels = cells.map(([label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("has the sign of a percentage once, in its cell, and the words of its own language", () => {
    const { cells } = rowsOf(live, "fact");
    const growth = cells.find(([label]) => String(label).includes("增速"))!;
    expect(growth.slice(1, 3)).toEqual([{ formula: "=0.1", value: 0.1, format: "0.00##%" }, ""]);
    const sector = book.measures
      .flatMap(({ inputs }) => inputs)
      .find(({ name }) => name === "sector")!;
    const { zh, en } = sector.choices!.find(({ code }) => code === "industrial")!;
    expect(shown(sector, "industrial", "zh-CN")).toBe(zh);
    expect(shown(sector, "industrial", "en-US")).toBe(en);
  });

  it("says since when a measure without an end holds", () => {
    const days = lines.map((row) => String(row[5]));
    expect(days.filter((text) => /起$/.test(text)).length).toBeGreaterThan(0);
    for (const text of days) expect(text).toMatch(/^(\S{10}(–\S{10}|起|止)|)$/);
  });

  it("has lines with clause, class, days and a formula over the facts, sure ones first", () => {
    const line = lines.find((row) => row[1] === "jjgf-2025-01/1")!;
    expect(line.slice(2, 4)).toEqual(["确定", "京技管发〔2025〕1号 一、1"]);
    expect(line[5]).toBe("2025-01-14–2025-12-31");
    expect(line[6]).toMatchObject({ value: 100_000 });
    expect((line[6] as { formula: string }).formula).toMatch(
      /^=POLICY_AWARD\("jjgf-2025-01\/1",B\d+,B\d+,B\d+\)$/,
    );
    expect(line[8]).toContain("已过有效期");
    const order = ["确定", "最多", "待确认"];
    const places = lines.map((row) => order.indexOf(String(row[2])));
    expect(places).toEqual([...places].sort());
    expect(places).toContain(2);
  });

  it("says beside a line what would bring more", () => {
    const below = rowsOf(requestFor(book, { ...FACTS, growth: 0.06 }, "live"), "line").cells;
    const notes = below.find((row) => row[1] === "jjgf-2025-01/1")![8];
    expect(notes).toContain("再上一档：一季度产值同比增速达到 10%：10万元，多 5.7万元");
  });

  it("counts live, as POLICY_COUNTED over the same cells gives it", () => {
    const last = first + lines.length - 1;
    const counted = lines.map((row) => row[7] as { formula: string; value: number });
    const of = (column: string) => `${column}$${first}:${column}$${last}`;
    const text = `POLICY_COUNTED(${of("B")},${of("G")},,,${of("C")})`;
    expect(counted.map(({ formula }) => formula)).toEqual(
      lines.map((_, i) => `=INDEX(${text},${i + 1})`),
    );
    const amounts = lines.map(([, , , , , , cell]) => [
      typeof cell === "object" ? (cell.value as number) : null,
    ]);
    const column = (at: number) => lines.map((row) => [row[at]]);
    expect(call("POLICY_COUNTED", [column(1), amounts, null, null, column(2)], { book })).toEqual(
      counted.map(({ value }) => [value]),
    );
    const capped = lines.find((row) => row[1] === "jjgf-2025-01/10-absorbed")!;
    expect(capped[8]).toContain("合计封顶");
  });

  it("has three sums that follow the lines and are the position's", () => {
    const { cells } = rowsOf(live, "total");
    const { sure, atMost, open } = live.position;
    expect(cells.map((row) => (row[7] as { value: number }).value)).toEqual(
      [sure, atMost, open].map(toNumber),
    );
    const last = first + lines.length - 1;
    expect(cells.map((row) => (row[7] as { formula: string }).formula)).toEqual(
      ["确定", "最多", "待确认"].map(
        (own) => `=ROUND(SUMIF(C${first}:C${last},"${own}",H${first}:H${last}),2)`,
      ),
    );
    const shown = shownLive(calculationRows(live), book);
    const sums = shown.filter(([label]) => /合计$/.test(String(label))).map((row) => row[7]);
    expect(sums.slice(-3)).toEqual([sure, atMost, open].map(toNumber));
  });

  it("says what an open line hangs on, and why others are left out", () => {
    const open = ofClass(lines, "待确认");
    expect(open.length).toBeGreaterThan(5);
    expect(open.every((row) => /尚缺|按符合计/.test(String(row[8])))).toBe(true);
    const { cells: out } = rowsOf(live, "left-out");
    expect(out.length).toBeGreaterThan(3);
    expect(out.every((row) => row[8] !== "")).toBe(true);
  });

  it("counts projects and what is marked apart live, each by itself", () => {
    const asked = ["jjgf-2025-04/2", "jjgf-2025-29/2", "jjgf-2025-01/10-sold"].flatMap((id) => {
      const found = book.find(id);
      return "measure" in found ? [found.measure] : [];
    });
    const [grant, green, sold] = asked as [Measure, Measure, Measure];
    const amounts = { contract_amount: 3.2e8, contract_increase: 0 };
    const fits = { municipal_award: 0, fits_direction: true, recognised: true };
    const board = new PositionBoard(book, [
      { measure: grant, project: "一期", facts: { ...fits, national_award: 4e6 } },
      { measure: grant, project: "二期", facts: { ...fits, national_award: 2e6 } },
      { measure: green, project: "一期", facts: { municipal_award: 3e6 } },
      { measure: green, project: "二期", facts: { municipal_award: 1e6 }, apart: "财务部" },
      { measure: sold, project: "一期", facts: amounts },
      { measure: sold, project: "二期", facts: amounts },
    ]);
    const told = board.tell({ name: "甲公司", facts: {} });
    const request = requestFor(book, {}, "live", {}, told);
    const rows = calculationRows(request);
    const shown = shownLive(rows, book).filter((_, i) => rows[i]!.role === "line");
    const counted = told.lines.map((line) => toNumber(line.counted));
    expect(shown).toHaveLength(6);
    expect(shown.map((row) => row[7]).sort()).toEqual(counted.sort());
    expect(new Set(counted.map((sum) => sum > 0))).toEqual(new Set([true, false]));
    const sums = shownLive(rows, book).filter((_, i) => rows[i]!.role === "total");
    expect(sums.map((row) => row[7])).toEqual([told.sure, told.atMost, told.open].map(toNumber));
    expect(rows.flatMap(({ cells }) => cells).join()).not.toContain("计入为");
  });

  /** One measure asked several times, with the facts of each line. */
  const severalOf = (id: string, lines: readonly Omit<Asked, "measure">[]) => {
    const { measure } = foundIn(book, id);
    const board = new PositionBoard(
      book,
      lines.map((line) => ({ measure, ...line })),
    );
    return board.tell({ name: "甲公司", facts: {} });
  };

  it("pays one of a firm's loans, live", () => {
    const loan = (project: string, loan_interests: number) => ({
      project,
      facts: { loan_interests: [loan_interests], lender_is_bank: true },
    });
    const told = severalOf("zcdy-wh-11/1.1", [loan("甲行", 1e6), loan("乙行", 2e6)]);
    const rows = calculationRows(requestFor(book, {}, "live", {}, told));
    const lines = shownLive(rows, book).filter((_, i) => rows[i]!.role === "line");
    expect(lines.map((row) => row[7])).toEqual([0, 8e5]);
    const notes = lines.map((row) => String(row[8]));
    expect(notes[0]).toContain("一家企业每期只贴一笔贷款（已计zcdy-wh-11/1.1 乙行）");
    expect(notes.join()).not.toContain("计入为");
  });

  it("writes down with its day which of several lines is paid, native", () => {
    const prize = (rank: number, project?: string) => ({
      ...(project && { project }),
      facts: { competition: "challenge", rank, no_award_3y: true },
    });
    const alone = severalOf("zcdy-kj-11/2", [prize(7)]);
    const { cells: free } = rowsOf(requestFor(book, {}, "native", {}, alone), "line");
    expect(free.map((row) => row[7])).toEqual([
      { formula: expect.any(String) as string, value: 1e5 },
    ]);
    const told = severalOf("zcdy-kj-11/2", [prize(7), prize(1, "乙赛")]);
    const { cells } = rowsOf(requestFor(book, {}, "native", {}, told), "line");
    expect(cells.map((row) => row[7])).toEqual([0, 3e5]);
    for (const row of cells) expect(row[8]).toContain("计入为2026-11-28的数值");
    expect(cells[0]![8]).toContain("（已计zcdy-kj-11/2 乙赛）");
  });

  it("writes down with its day what hangs on a project's own facts, as no cell has them", () => {
    const { measure } = foundIn(book, "zcdy-kj-18/1");
    const contract = { contract_rank: 1, contract_age_months: 5, mature_commercial: false };
    const project = (name: string, pioneer_level: string, contract_amount: number) => ({
      measure,
      project: name,
      facts: { ...contract, pioneer_level, contract_amount },
    });
    const board = new PositionBoard(book, [
      project("一期", "international", 1e7),
      project("二期", "international", 1e7),
      project("三期", "domestic", 8e6),
    ]);
    const told = board.tell({ name: "甲公司", facts: {} });
    const rows = calculationRows(requestFor(book, {}, "live", {}, told));
    const shown = shownLive(rows, book);
    const lines = shown.filter((_, i) => rows[i]!.role === "line");
    expect(lines.map((row) => row[7])).toEqual([3e6, 2e6, 2.4e6]);
    expect(lines.some((row) => String(row[8]).includes("计入为2026-11-28的数值"))).toBe(true);
    const sums = shown.filter((_, i) => rows[i]!.role === "total").map((row) => row[7]);
    expect(sums).toEqual([told.sure, told.atMost, told.open].map(toNumber));
  });

  it("asks about the sizes of a project's own facts", () => {
    const { measure } = foundIn(book, "jjgf-2025-01/1");
    const board = new PositionBoard(book, [
      { measure, project: "一期", facts: { output_value: 1.1e8, growth: 8 } },
      { measure, project: "二期", facts: { output_value: 1.1e8, growth: 0.08 } },
    ]);
    const told = board.tell({ name: "甲公司", facts: { sector: "industrial", growth: 9 } });
    const { cells } = rowsOf(requestFor(book, {}, "live", {}, told), "line");
    expect(cells.map((row) => /为(\d+)%，超过500%/.exec(String(row[8]))?.[1])).toEqual([
      "800",
      undefined,
    ]);
  });

  it("names what it takes for granted: conduct once for all, all else beside its line", () => {
    const maker = { sector: "industrial", industrial: true, main_sector: "industrial" };
    const facts = { ...maker, place: "etown_core", output_value: 1.1e8, growth: 0.3 };
    const request = requestFor(book, facts, "live");
    const rows = calculationRows(request);
    const noteOf = (id: string) => rows.find(({ cells }) => cells[1] === id)!.cells[8];
    // for who is in pharmacy: a condition of the whole document, which nothing told is about
    expect(noteOf("jjgf-2025-09/9-growth")).toContain("按符合计：从事医药健康相关研发、生产和服务");
    expect(noteOf("jjgf-2025-01/1")).not.toContain("按符合计");
    const all = rows
      .map(({ cells }) => String(cells[0]))
      .find((text) => text.startsWith("各项另按"));
    expect(all).toContain("近三年无重大行政处罚");
    expect(all).not.toContain("医药");
    const clean = Object.fromEntries(
      request.position.lines.flatMap(({ measure }) =>
        measure.inputs.flatMap(({ name, scope, type }) =>
          scope && type === "boolean" ? [[name, true]] : [],
        ),
      ),
    );
    const met = calculationRows(requestFor(book, { ...facts, ...clean }, "live"));
    expect(met.flatMap(({ cells }) => cells.map(String)).join()).not.toContain("各项另按");
  });

  it("travels without the add-in: native amounts, and a day beside what does not follow", () => {
    const native = ofClass(rowsOf(requestFor(book, FACTS, "native"), "line").cells, "确定");
    const formulas = native.map((row) => (row[6] as { formula: string }).formula);
    expect(formulas.every((formula) => !formula.includes("POLICY_"))).toBe(true);
    const capped = native.find((row) => row[1] === "jjgf-2025-01/10-absorbed")!;
    expect([capped[7], capped[8]]).toEqual([
      100_000,
      expect.stringContaining("计入为2026-11-28的数值"),
    ]);
  });

  it("says of what it hopes not to be so that it is not, and a document's part once", () => {
    const facts = { main_sector: "industrial", place: "etown_core", size: "medium", ...TITLES };
    const rows = calculationRows(requestFor(book, facts, "live"));
    const line = rows.find(({ cells }) => cells[1] === "zcdy-zh-12/1c")!.cells;
    expect(line[8]).toMatch(/按符合计：[^；]*[^；否]、未领取过“一带一路”项目投资性补助/);
    expect(line[8]).not.toContain("是否");
    expect(line[3]).toBe("北京市产业政策导引（市级版）·综合篇 12 服务内容1");
  });

  it("counts what only follows from what a company is, and lists what was told", () => {
    const request = requestFor(book, { main_sector: "industrial", output_value: 1.1e8 }, "live");
    const { cells: out } = rowsOf(request, "left-out");
    expect(out.map(([title]) => String(title)).filter((title) => title.startsWith("文体"))).toEqual(
      [],
    );
    const notes = rowsOf(request, "note").cells.map(([text]) => String(text));
    const [, count] = notes.flatMap((text) => /^另有(\d+)项，由行业/.exec(text) ?? []);
    const none = request.position.lines.filter(
      ({ class: own, given, outcome, notCounted }) =>
        own === "none" && given > 0 && (notCounted ?? outcome.status === "ineligible"),
    );
    expect(Number(count) + out.length).toBe(none.length);
  });

  it("has no text that makes the page wider than its columns", () => {
    const facts = { main_sector: "industrial", place: "etown_core", output_value: 1.1e8 };
    const { rows, flat, widths } = calculationSheet(requestFor(book, facts, "live"));
    const page = widths.reduce((sum, width) => sum + width, 0);
    for (const row of flat!) expect(widthOf(String(rows[row]![0]))).toBeLessThan(page);
  });

  it("prints on one page's width, with lines to sign", () => {
    const { landscape, rows, headings } = calculationSheet(live);
    expect(landscape).toBe(true);
    expect(rows.at(-2)).toContain("复核人：");
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]));
    expect(headings.map((row) => rows[row]![0])).toContain("四、合计");
  });
});

describe("an answer that is missing", () => {
  it("leaves amount and count blank, and the open sum has none of it", () => {
    const waiting = requestFor(book, { ...FACTS }, "live").position.lines.filter(
      ({ class: own, outcome }) => own === "open" && outcome.status === "needs-input",
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every(({ counted }) => counted.n === 0n)).toBe(true);
    const { cells } = rowsOf(requestFor(book, FACTS, "live"), "line");
    for (const { measure } of waiting) {
      const row = cells.find(([, id]) => id === measure.id)!;
      expect(row[6]).toBe("");
      expect(row[7]).toMatchObject({ value: "" });
    }
  });
});

import { cleanup, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { calendar } from "../../../src/rulebook";
import { wordedRuleBook } from "../../../src/rulebook";
import { calendarFile } from "../../../src/taskpane/calendar/calendar-file";
import { datedEntries, fittingMeasures } from "../../../src/taskpane/calendar/dated-entries";
import { CALENDAR_WORDS } from "../../../src/taskpane/calendar/words";
import { factKey } from "../../../src/taskpane/facts/fact-key";
import { getsNow } from "../../../src/taskpane/gets/use-gets";
import { FakeHost } from "../../workbook/fake-host";
import { goTo, inSight, openMeasure } from "../open-pane";
import { foundIn } from "../../rulebook/found-in";

const book = await wordedRuleBook();
const everything = { document: "", department: "", sector: "", current: true } as const;
const typed = (text: string) => ({ by: "typed", text }) as const;
const today = "2025-06-30";
const found = foundIn(book, "jjgf-2025-01/1");
const texts = ["11000", "10"];
const answers = Object.fromEntries(
  found.measure.inputs
    .filter(({ scope }) => !scope)
    .map((input, i) => [factKey(input), typed(texts[i] ?? "")]),
);
const [gets] = getsNow(book, [{ name: "甲", answers }], everything, today);

afterEach(cleanup);

describe("dated entries", () => {
  const fitting = fittingMeasures([gets!], () => "甲");
  const span = { from: today, to: "2026-12-31", lang: "zh-CN" } as const;

  it("are all that the rule book's calendar has for what fits, none of it before today, each once", () => {
    expect(fitting.size).toBeGreaterThan(0);
    const entries = datedEntries(book, fitting, { ...span, all: false });
    const lines = calendar(book, [...fitting.keys()], span.from, span.to);
    expect(entries.flatMap(({ measures }) => measures)).toHaveLength(lines.length);
    expect(entries.every(({ date }) => date >= today)).toBe(true);
    const days = entries.map(({ date }) => date);
    expect(days).toEqual([...days].sort());
  });

  it("put what ends before what begins, and what fits before the rest", () => {
    const entries = datedEntries(book, fitting, { ...span, all: true });
    for (const [i, entry] of entries.entries()) {
      const after = entries[i + 1];
      if (after?.date === entry.date)
        expect(Number(after.isDeadline)).toBeLessThanOrEqual(Number(entry.isDeadline));
      const fits = entry.measures.map(({ companies }) => Number(companies.length > 0));
      expect(fits).toEqual([...fits].sort((a, b) => b - a));
    }
    expect(entries.length).toBeGreaterThan(
      datedEntries(book, fitting, { ...span, all: false }).length,
    );
  });

  it("become one event for each measure, under names that no two share", () => {
    const entries = datedEntries(book, fitting, { ...span, all: true });
    const file = calendarFile(entries, book, CALENDAR_WORDS["zh-CN"], "zh-CN", today);
    const uids = file
      .replaceAll("\r\n ", "")
      .split("\r\n")
      .filter((line) => line.startsWith("UID:"));
    expect(uids).toHaveLength(entries.flatMap(({ measures }) => measures).length);
    expect(new Set(uids).size).toBe(uids.length);
  });
});

describe("the calendar", () => {
  async function open(port?: FakeHost) {
    const pane = await openMeasure("jjgf-2025-01/1", port ? { port } : {});
    const { user, screen } = pane;
    await user.click(inSight().getByLabelText("一季度产值"));
    await user.paste("11000");
    await goTo(pane, "gets");
    await user.click(await screen.findByRole("button", { name: "政策日历" }));
    return pane;
  }

  it("lists days from today on by month, with the measures as links", async () => {
    const { user } = await open();
    const months = (await inSight().findAllByRole("heading", { level: 2 })).map(
      (one) => one.textContent,
    );
    expect(months[0]).toMatch(/^20\d\d年\d+月$/);
    const dates = [...document.querySelectorAll("[data-shown] li p span:first-child")].map(
      (one) => one.textContent,
    );
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((date) => date >= today)).toBe(true);
    const [first] = inSight().getAllByRole("listitem");
    const link = first!.querySelector("[role=button]")!;
    const title = link.textContent;
    await user.click(link);
    expect(inSight().getByRole("heading", { level: 1 }).textContent).toBe(title);
  });

  it("opens on the month of the next thing there is, from which one goes back to today's", async () => {
    const { user } = await open();
    const [next] = (await inSight().findAllByRole("heading", { level: 2 })).map(
      (one) => one.textContent,
    );
    await user.click(inSight().getByRole("button", { name: "月历" }));
    const month = () => inSight().getByRole("heading", { level: 2 }).textContent;
    // today is the last day of June, on which nothing happens
    expect([next, month()]).toEqual(["2025年12月", "2025年12月"]);
    const earlier = () => inSight().getByRole<HTMLButtonElement>("button", { name: "上个月" });
    for (let i = 0; i < 6; i++) await user.click(earlier());
    expect(month()).toBe("2025年6月");
    expect(earlier().disabled).toBe(true);
    await user.click(inSight().getByRole("button", { name: "下个月" }));
    expect(month()).toBe("2025年7月");
  });

  it("shows a month with its days, and what happens on the day one chooses", async () => {
    const { user } = await open();
    await user.click(inSight().getByRole("button", { name: "月历" }));
    expect(inSight().getByRole("heading", { level: 2 }).textContent).toBe("2025年12月");
    await user.click(await inSight().findByRole("button", { name: /^2025-12-31，\d+ 件$/ }));
    const dates = [...document.querySelectorAll("[data-shown] li p span:first-child")].map(
      (one) => one.textContent,
    );
    expect(new Set(dates)).toEqual(new Set(["2025-12-31"]));
  });

  it("is written to the sheet with real dates, once everything that it takes is shown", async () => {
    const host = new FakeHost();
    const { user } = await open(host);
    await user.click(await inSight().findByRole("button", { name: "写入工作表" }));
    const write = await inSight().findByRole("button", { name: /^写入 Sheet1!A1:E\d+$/ });
    const preview = within(inSight().getByRole("group", { name: "将写入的单元格" }));
    const shown = preview.getAllByRole("row").length;
    expect(preview.getByRole("cell", { name: "文号与条款" })).toBeTruthy();
    for (const row of preview.getAllByRole("row").slice(1))
      expect(within(row).getAllByRole("cell")[0]!.textContent).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(host.sheets.get("Sheet1")!.size).toBe(0);
    await user.click(write);
    await inSight().findByText(/^已写入 /);
    const days = Array.from({ length: shown - 1 }, (_, i) => host.cell("Sheet1", i + 1, 0));
    expect(days.every((day) => /^=DATE\(20\d\d,\d+,\d+\)$/.test(String(day)))).toBe(true);
    expect(host.cell("Sheet1", shown, 0)).toBe("");
    expect(host.cell("Sheet1", 1, 2)).not.toBe("");
    await user.click(inSight().getByRole("button", { name: "撤销写入" }));
    await inSight().findByText(/^已撤销/);
    expect(host.sheets.get("Sheet1")!.size).toBe(0);
  });

  it("is saved as a file", async () => {
    const { user } = await open();
    let saved: Blob | undefined;
    vi.spyOn(URL, "createObjectURL").mockImplementation(
      (blob) => ((saved = blob as Blob), "blob:x"),
    );
    const click = vi
      .spyOn(HTMLAnchorElement.prototype, "click")
      .mockImplementation(() => undefined);
    await user.click(await inSight().findByRole("button", { name: /\.ics/ }));
    expect(click).toHaveBeenCalledOnce();
    expect(await saved!.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:2025/);
  });
});

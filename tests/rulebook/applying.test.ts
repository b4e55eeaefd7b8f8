import { describe, expect, it } from "vitest";
import { type Applying, type Card, type Measure, type RuleDocument } from "../../src/language";
import {
  RuleBook,
  annotatedRuleBook,
  applyingOf,
  calendar,
  lastDay,
  lastDayOf,
} from "../../src/rulebook";
import { applyingRows, calendarText } from "../../src/text";
import { measuresOf } from "../engine/measures-of";

const say = (zh: string) => ({ zh, en: zh });

/** A book of one measure d-01/1, its card and its document. */
function bookOf(of: {
  measure?: Partial<Measure>;
  card?: Partial<Card>;
  document?: Partial<RuleDocument>;
}): { book: RuleBook; measure: Measure } {
  const [measure] = measuresOf(
    "- { id: d-01/1, inputs: [], kind: service, note: { zh: 注, en: N } }",
  );
  Object.assign(measure!, of.measure);
  const card = { id: "d-01", title: say("卡"), number: null, issuer: "", issued: null, from: null };
  const document = { code: "d", number: null, title: say("文"), issuer: "", issued: null };
  const none = { from: null, to: null };
  const book = new RuleBook({
    version: "1",
    measures: [measure!],
    tables: {},
    documents: [
      {
        ...document,
        ...none,
        repeals: [],
        groups: [],
        cards: [{ ...card, ...none, ...of.card }],
        ...of.document,
      },
    ],
  });
  return { book, measure: measure! };
}

describe("how one applies", () => {
  it("is what the measure says, else its card, else its document, word by word", () => {
    const { book, measure } = bookOf({
      measure: { apply: { beforeSpending: true } },
      card: {
        apply: { beforeSpending: false, phones: ["1"], notice: { days: 5, kind: "working" } },
      },
      document: { apply: { phones: ["2"], frequency: say("每年") } },
    });
    expect(applyingOf(book, measure)).toEqual({
      beforeSpending: true,
      phones: ["1"],
      notice: { days: 5, kind: "working" },
      frequency: say("每年"),
    });
  });

  it("has the measure's department unless it says another for applying", () => {
    const card = { apply: { department: "卡局" } };
    const { book, measure } = bookOf({ measure: { department: "措施局" }, card });
    expect(applyingOf(book, measure).department).toBe("措施局");
    measure.apply = { department: "受理局" };
    expect(applyingOf(book, measure).department).toBe("受理局");
  });

  it("says what is not printed", () => {
    const { book, measure } = bookOf({ measure: { apply: { phones: ["55572341"] } } });
    const rows = new Map(applyingRows(book, measure, "zh-CN"));
    expect(rows.get("电话")).toBe("55572341");
    for (const item of ["承办部门", "申报渠道", "申报时间", "步骤", "材料", "公示"])
      expect(rows.get(item), item).toBe("原文未载");
    expect(rows.has("认定有效期")).toBe(false);
  });
});

describe("the last day on which one can hope to be paid", () => {
  const last = (measure: Partial<Measure>, card: Partial<Card> = {}) => {
    const made = bookOf({ measure, card });
    return lastDayOf(made.book, made.measure);
  };
  const windows = (...of: NonNullable<Applying["windows"]>) => ({ apply: { windows: of } });

  it("is the end of the round, of the windows, of payment, of the text, in this order", () => {
    expect(last({})).toBeNull();
    expect(last({ to: "2025-12-31" })).toBe("2025-12-31");
    expect(last({ to: "2025-12-31", paidUntil: "2026-06-30" })).toBe("2026-06-30");
    expect(last({ to: "2027-12-31", ...windows({ to: "2025-07-31" }) })).toBe("2025-07-31");
    expect(
      last({ to: "2027-12-31", ...windows({ from: "04-01", to: "04-30", each: "year" }) }),
    ).toBe("2027-12-31");
    expect(last({ to: "2027-12-31", closed: { on: "2025-03-01", because: say("完") } })).toBe(
      "2025-03-01",
    );
  });

  it("is the end of the calendar year where a round or its business has no such day", () => {
    const closed = { because: say("资金用完为止") };
    expect(last({ closed }, { issued: "2025-06-19" })).toBe("2025-12-31");
    expect(last({ closed, business: { to: "2023-06-30" } }, { issued: "2022-08-01" })).toBe(
      "2023-12-31",
    );
    expect(last({ business: { to: "2021-12-31" } })).toBe("2021-12-31");
  });

  it("is known for a convention only there", () => {
    const convention = (measure: Partial<Measure>, card: Partial<Card> = {}) => {
      const made = bookOf({ measure, card });
      return lastDay(made.book, made.measure)?.byConvention;
    };
    const because = say("资金用完为止");
    expect(convention({ closed: { because } }, { issued: "2025-06-19" })).toBe(true);
    expect(convention({ business: { to: "2021-12-31" } })).toBe(true);
    expect(convention({ closed: { on: "2025-12-31", because } })).toBe(false);
    expect(convention({ to: "2025-12-31" })).toBe(false);
    expect(convention({ business: { to: "2021-12-31" }, paidUntil: "2022-12-31" })).toBe(false);
  });
});

describe("the calendar", () => {
  const lines = (measure: Partial<Measure>, from?: string, to?: string) => {
    const made = bookOf({ measure });
    return calendar(made.book, [made.measure], from, to).map(
      (line) => `${line.date} ${calendarText(line, "en-US")}`,
    );
  };

  it("has what is dated once, sorted by day", () => {
    const measure = {
      from: "2025-01-14",
      to: "2025-12-31",
      business: { from: "2025-01-01", to: "2025-03-31" },
      paidUntil: "2026-06-30",
    };
    expect(lines(measure)).toEqual([
      "2025-01-01 Eligible period begins",
      "2025-01-14 In force",
      "2025-03-31 Eligible period ends",
      "2025-12-31 Last day in force",
      "2026-06-30 Last day of payment",
    ]);
    expect(lines(measure, "2025-03-31", "2025-12-31")).toHaveLength(2);
  });

  it("lays out what comes again between two days and within the validity", () => {
    const apply: Applying = {
      windows: [{ from: "04-01", to: "04-30", each: "year", about: true }],
    };
    const open = { from: "2023-05-01", apply };
    expect(lines(open, "2024-04-15", "2026-04-01")).toEqual([
      "2024-04-30 Applications close (approximate; see that round's notice)",
      "2025-04-01 Applications open (approximate; see that round's notice)",
      "2025-04-30 Applications close (approximate; see that round's notice)",
      "2026-04-01 Applications open (approximate; see that round's notice)",
    ]);
    expect(lines({ ...open, to: "2024-12-31" }, "2024-01-01", "2030-01-01")).toHaveLength(3);
    expect(lines(open)).toEqual([
      "2023-05-01 In force",
      "2024-04-01 Applications open (approximate; see that round's notice) (and so on)",
      "2024-04-30 Applications close (approximate; see that round's notice) (and so on)",
    ]);
  });

  it("knows other steps than a year, and windows over New Year", () => {
    const dates = (windows: NonNullable<Applying["windows"]>) =>
      lines({ from: "2024-01-01", apply: { windows } }, "2025-01-01", "2025-12-31").map((l) =>
        l.slice(5, 10),
      );
    expect(dates([{ to: "03-31", each: "quarter" }])).toEqual(["03-31", "06-30", "09-30", "12-31"]);
    expect(dates([{ from: "12-20", to: "01-10" }])).toEqual(["01-10", "12-20"]);
  });

  it("ends a window of February on its last day, in leap years the 29th", () => {
    const closes = (each: "year" | "quarter", first: string, last: string) =>
      lines({ from: "2025-01-01", apply: { windows: [{ to: "02-29", each }] } }, first, last).map(
        (l) => l.slice(0, 10),
      );
    expect(closes("year", "2027-01-01", "2029-12-31")).toEqual([
      "2027-02-28",
      "2028-02-29",
      "2029-02-28",
    ]);
    expect(closes("year", "2028-01-01", "2028-12-31")).toEqual(["2028-02-29"]);
    expect(closes("quarter", "2027-11-01", "2028-03-31")).toEqual(["2027-11-29", "2028-02-29"]);
  });

  it("has no window that ends a day before the end of February in a leap year", async () => {
    const book = await annotatedRuleBook();
    const february = (year: number) =>
      new Set(
        calendar(book, book.measures, `${year}-02-20`, `${year}-02-29`)
          .filter(({ happening }) => happening === "closes")
          .map(({ date }) => date),
      );
    expect([...february(2027)]).toEqual(["2027-02-28"]);
    expect([...february(2028)]).toEqual(["2028-02-29"]);
  });

  it("of the whole book is sorted and has real days", async () => {
    const book = await annotatedRuleBook();
    const all = calendar(book, book.measures, "2026-01-01", "2027-12-31");
    expect(all.length).toBeGreaterThan(300);
    expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).sort());
    for (const { date } of all) expect(date).toMatch(/^202[67]-\d\d-\d\d$/);
  });
});

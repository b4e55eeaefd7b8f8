import { describe, expect, it } from "vitest";
import { readingOf, sheet, shortly } from "./table-of";

const year = (title: string) =>
  shortly(
    readingOf(
      sheet("P&L", [
        ["Beijing Example Co., Ltd."],
        [title],
        ["Item", 2025],
        ["Operating revenue", 60_000],
      ]),
    ),
  );

describe("the unit that a title gives", () => {
  it.each([
    ["Profit and loss (RMB '000)", 60_000_000],
    ["Profit and loss (RMB’000)", 60_000_000],
    ["Profit and loss, in thousands of RMB", 60_000_000],
    ["Profit and loss (CNY million)", 60_000_000_000],
    ["Profit and loss (RMB)", 60_000],
  ])("%s", (title, revenue) => {
    expect(year(title).companies["Beijing Example Co., Ltd."]).toMatchObject({
      revenue_year: revenue,
    });
  });

  it("of a heading in other money is asked too", () => {
    const read = shortly(
      readingOf(
        sheet("S", [
          ["Company", "Operating revenue, EUR millions"],
          ["A Co., Ltd.", 3],
        ]),
      ),
    );
    expect(read.companies).toEqual({ "A Co., Ltd.": {} });
    expect(read.unsure).toEqual(["revenue_year unit S!B2"]);
  });

  it.each(["Profit and loss (USD '000)", "Profit and loss (HKD)", "Profit and loss, EUR millions"])(
    "%s is asked, never taken for yuan",
    (title) => {
      const { companies, unsure } = year(title);
      expect(companies["Beijing Example Co., Ltd."]).toEqual({});
      expect(unsure).toEqual([expect.stringMatching(/^revenue_year unit /)]);
    },
  );
});

import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { companyFacts } from "../../src/cli/company-facts";
import { sheetGrids } from "../../src/cli/sheet-grids";
import { annotatedRuleBook } from "../../src/rulebook";
import { XlsxBook } from "../../src/xlsx";

interface Expected {
  companies: { name: string; facts: Record<string, number | boolean> }[];
  may?: Record<string, number>;
  unsure?: string[];
  never?: number[];
  no_company?: string[];
}

/** The figures that the expected readings speak of. */
const SPOKEN_OF = new Set([
  "revenue_year",
  "revenue_growth_year",
  "output_value_year",
  "output_growth_year",
  "rd_expense_year",
  "rd_growth_year",
  "industrial",
]);

const folder = new URL("workbooks/", import.meta.url);
const expected = parse(readFileSync(new URL("expected.yaml", folder), "utf8")) as Record<
  string,
  Expected
>;
const book = await annotatedRuleBook();

const reading = (name: string) =>
  companyFacts(
    sheetGrids(XlsxBook.open(readFileSync(new URL(`${name}.xlsx`, folder)))),
    book,
    "zh-CN",
  );

describe("workbooks of the kinds that finance staff keep", () => {
  it("each has its expected reading", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    expect(files.map((name) => name.replace(".xlsx", "")).sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });

  it.each(Object.entries(expected))("%s", (name, wanted) => {
    const read = reading(name);
    const may = Object.entries(wanted.may ?? {});
    const found = read.companies.map((company) => ({
      name: company.name,
      facts: Object.fromEntries(
        company.facts
          .filter(
            ({ fact, value }) =>
              SPOKEN_OF.has(fact) && !may.some(([id, v]) => id === fact && v === value),
          )
          .map(({ fact, value }) => [fact, value]),
      ),
    }));
    expect(found.map((one) => one.name).sort()).toEqual(
      wanted.companies.map((one) => one.name).sort(),
    );
    for (const company of wanted.companies) {
      const { facts } = found.find((one) => one.name === company.name)!;
      expect(Object.keys(facts).sort(), company.name).toEqual(Object.keys(company.facts).sort());
      for (const [fact, value] of Object.entries(company.facts))
        if (typeof value === "number") expect(facts[fact], fact).toBeCloseTo(value, 8);
        else expect(facts[fact], fact).toBe(value);
    }
    for (const heading of wanted.unsure ?? [])
      expect(read.unsure.map(({ label }) => label).join("\n")).toContain(heading);
    const values = read.companies.flatMap((one) => one.facts.map(({ value }) => value));
    for (const never of wanted.never ?? []) expect(values).not.toContain(never);
    for (const other of wanted.no_company ?? [])
      expect(read.companies.map((one) => one.name)).not.toContain(other);
  });
});

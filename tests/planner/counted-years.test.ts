import { describe, expect, it } from "vitest";
import type { RuleBook } from "../../src/rulebook";
import { overRows } from "../../src/travel/rows-of-years";
import { bookOf, countedIn } from "./books";

const WORDS = "covers: [一], cite: 八, zh: 最多2年, en: Two years at the most";
const group = (more: string) =>
  `  - { id: g, rule: at_most, n: 2, counts: years, ${more}, ${WORDS} }`;

type Told = readonly [id: string, year: number | undefined, yuan: number, project?: string];

const countedOf = (book: RuleBook, lines: readonly Told[]): number[] =>
  countedIn(
    book,
    lines.map(([id, year, ...more]) => [id, year === undefined ? year : `${year}-06-01`, ...more]),
  );

describe("a limit to years of support (counts: years)", () => {
  const book = bookOf("a b", group("of: [d/1, d/2]"));

  it("takes all lines of the best years, however many a year has", () => {
    const lines: Told[] = [
      ["d/1", 2024, 5, "x"],
      ["d/1", 2024, 6, "y"],
      ["d/1", 2025, 7],
      ["d/2", 2025, 1],
      ["d/2", 2026, 9],
    ];
    expect(countedOf(book, lines)).toEqual([5, 6, 0, 0, 9]);
    expect(countedOf(book, lines.slice(0, 4))).toEqual([5, 6, 7, 1]);
  });

  it("holds lines that name no day for one year", () => {
    const lines: Told[] = [
      ["d/1", undefined, 5, "x"],
      ["d/1", undefined, 6, "y"],
      ["d/2", undefined, 7],
    ];
    expect(countedOf(book, lines)).toEqual([5, 6, 7]);
    expect(countedOf(book, [...lines, ["d/1", 2024, 3], ["d/1", 2025, 4]])).toEqual([
      5, 6, 7, 0, 4,
    ]);
  });

  it("is of each project where the clause speaks of one", () => {
    const each = bookOf("a b", group("each: project, of: [d/1]"));
    const years = [2023, 2024, 2025];
    const of = (project: string) => years.map((year): Told => ["d/1", year, 5, project]);
    expect(countedOf(each, [...of("x"), ...of("y")]).reduce((all, one) => all + one)).toBe(20);
    expect(countedOf(book, [...of("x"), ...of("y")]).reduce((all, one) => all + one)).toBe(20);
    expect(countedOf(each, [...of("x"), ["d/1", 2026, 5, "y"]])).toEqual([5, 5, 0, 5]);
    expect(countedOf(book, [...of("x"), ["d/1", 2026, 5, "y"]])).toEqual([5, 5, 0, 0]);
  });

  it("stands over the rows of each year in a formula", () => {
    const rows = new Set(["d/1@2024", "d/2@2024", "d/1@2025", "d/2@"]);
    const [made] = overRows(book.groups[0]!, rows);
    expect(made!.of).toEqual([["d/1@2024", "d/2@2024"], ["d/1@2025"], ["d/2@"]]);
  });
});

import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { type Asked, type CompanyPosition, position } from "../../src/planner";
import { type RuleBook, wordedRuleBook } from "../../src/rulebook";
import { type Lang, notCountedText } from "../../src/text";
import { groupsOf, measuresOf } from "../engine/measures-of";
import { bookOf, bookWith } from "./books";

const whole = await wordedRuleBook();
const WORDS = "covers: [一], cite: 八, zh: 只付一笔, en: One line only";
const group = (more: string) => `  - { id: g, counts: lines, ${more}, ${WORDS} }`;

type Given = readonly [id: string, project: string | undefined, yuan: number, apart?: string];

/** Lines of one company, each of which pays so many yuan: the fact is named after the measure's place. */
function told(book: RuleBook, lines: readonly Given[]): CompanyPosition {
  const asked = lines.map(([id, project, yuan, apart]): Asked => {
    const measure = book.measures.find((one) => one.id === id)!;
    const facts = { [measure.inputs[0]!.name]: yuan };
    return { measure, facts, ...(project && { project }), ...(apart && { apart }) };
  });
  return position(book, [{ name: "甲", facts: {} }], asked).companies[0]!;
}

const countedIn = ({ lines }: CompanyPosition) => lines.map(({ counted }) => toNumber(counted));

/** Why lines are left out, in words. */
const saidOf = ({ lines }: CompanyPosition, lang: Lang) =>
  lines.flatMap(({ notCounted }) =>
    notCounted ? [notCountedText(notCounted, lang).sentence] : [],
  );

describe("a group that counts lines", () => {
  const one = bookOf("a b c", group("rule: only_one_of, of: [d/1]"));
  const two = bookOf("a b c", group("rule: at_most, n: 2, of: [d/1, d/2]"));

  it("pays the best of several projects of one measure, and leaves other measures alone", () => {
    expect(
      countedIn(
        told(one, [
          ["d/1", "x", 40],
          ["d/1", "y", 80],
        ]),
      ),
    ).toEqual([0, 80]);
    expect(
      countedIn(
        told(one, [
          ["d/1", "x", 40],
          ["d/1", "y", 80],
          ["d/2", "x", 5],
          ["d/1", "z", 60],
        ]),
      ),
    ).toEqual([0, 80, 5, 0]);
  });

  it("pays the first of equals", () => {
    expect(
      countedIn(
        told(one, [
          ["d/1", "x", 7],
          ["d/1", "y", 7],
        ]),
      ),
    ).toEqual([7, 0]);
  });

  it("counts the lines of all members together", () => {
    expect(
      countedIn(
        told(two, [
          ["d/1", "x", 3],
          ["d/1", "y", 9],
          ["d/2", "x", 5],
          ["d/2", "y", 4],
        ]),
      ),
    ).toEqual([0, 9, 5, 0]);
    expect(
      countedIn(
        told(two, [
          ["d/1", "x", 3],
          ["d/2", "y", 9],
        ]),
      ),
    ).toEqual([3, 9]);
  });

  it("is not a group of categories, in which the projects of one measure count as one", () => {
    const kinds = bookOf("a b", `  - { id: g, rule: only_one_of, of: [d/1, d/2], ${WORDS} }`);
    const lines: Given[] = [
      ["d/1", "x", 3],
      ["d/1", "y", 4],
      ["d/2", "x", 5],
    ];
    expect(countedIn(told(kinds, lines))).toEqual([3, 4, 0]);
    const counting = bookOf("a b", group("rule: only_one_of, of: [d/1, d/2]"));
    expect(countedIn(told(counting, lines))).toEqual([0, 0, 5]);
  });

  it("binds the company whole: lines without a project, and those marked apart", () => {
    expect(
      countedIn(
        told(one, [
          ["d/1", undefined, 4],
          ["d/1", "y", 8],
        ]),
      ),
    ).toEqual([0, 8]);
    expect(
      countedIn(
        told(one, [
          ["d/1", "x", 4],
          ["d/1", "y", 8, "李四"],
        ]),
      ),
    ).toEqual([0, 8]);
    expect(
      countedIn(
        told(one, [
          ["d/1", "x", 9],
          ["d/1", "x", 8, "李四"],
        ]),
      ),
    ).toEqual([9, 0]);
  });

  it("holds each project by itself where its clause speaks of one", () => {
    const each = bookOf("a b", group("rule: only_one_of, each: project, of: [d/1, d/2]"));
    expect(
      countedIn(
        told(each, [
          ["d/1", "x", 3],
          ["d/2", "x", 4],
          ["d/1", "y", 5],
          ["d/1", "z", 2],
        ]),
      ),
    ).toEqual([0, 4, 5, 2]);
  });

  it("weighs caps and other groups over the same lines: the best that all allow", () => {
    const cap = `  - { id: c, rule: cap, cap: 6元, of: [d/1], ${WORDS} }`;
    const book = bookOf("a b", `${group("rule: at_most, n: 2, of: [d/1, d/2]")}\n${cap}`);
    // 9 and 8 would be 6 together
    const best = told(book, [
      ["d/1", "x", 9],
      ["d/1", "y", 8],
      ["d/2", "x", 5],
    ]);
    expect(toNumber(best.sure)).toBe(11);
  });

  it("leaves to a later class what an earlier one has not taken", () => {
    const articles = `- { inputs: [a: money], amount: [{ base: a }] }
- { kind: ceiling, inputs: [b: money], amount: [{ base: b }] }`;
    const bookFor = (n: number) => {
      const document = `groups:\n${group(`rule: at_most, n: ${n}, of: [d/1, d/2]`)}`;
      return bookWith(measuresOf(articles, document), groupsOf(articles, document));
    };
    const lines: Given[] = [
      ["d/1", "x", 3],
      ["d/2", "x", 50],
      ["d/2", "y", 60],
    ];
    // what is sure stays before a larger maximum
    expect(countedIn(told(bookFor(1), lines))).toEqual([3, 0, 0]);
    expect(countedIn(told(bookFor(2), lines))).toEqual([3, 0, 60]);
    expect(countedIn(told(bookFor(3), lines))).toEqual([3, 50, 60]);
  });

  it("says which group left a line out, and which line stayed", () => {
    const named = told(one, [
      ["d/1", "东厂贷款", 40],
      ["d/1", "西厂贷款", 80],
    ]);
    expect(saidOf(named, "zh-CN")).toEqual(["只付一笔（已计d/1 西厂贷款）"]);
    expect(saidOf(named, "en-US")).toEqual(["One line only (counted instead: d/1 西厂贷款)"]);
    const unnamed = told(one, [
      ["d/1", "东厂贷款", 40],
      ["d/1", undefined, 80],
    ]);
    expect(saidOf(unnamed, "zh-CN")).toEqual(["只付一笔（已计d/1的另一笔）"]);
    expect(saidOf(unnamed, "en-US")).toEqual([
      "One line only (counted instead: another line of d/1)",
    ]);
    expect(named.lines[0]!.notCounted).toMatchObject({ why: "excluded", group: { id: "g" } });
    expect(named.lines[1]!.notCounted).toBeUndefined();
  });
});

/** Lines of the whole book, with what they count for on a day. */
function ofBook(lines: readonly [id: string, project: string, facts: object][], facts = {}) {
  const asked = lines.map(([id, project, own]): Asked => {
    const found = whole.find(id);
    if (!("measure" in found)) throw new Error(`${id} is not in the rule book`);
    return { measure: found.measure, project, facts: own as Record<string, unknown> };
  });
  return position(whole, [{ name: "甲", facts }], asked, "2026-06-15").companies[0]!;
}

describe("clauses that count lines", () => {
  const loan = (project: string, loan_interests: number) =>
    [
      "zcdy-wh-11/1.1",
      project,
      { loan_interests: [loan_interests], lender_is_bank: true },
    ] as const;

  it("one loan of one bank for a firm and round (文化和旅游 11 服务内容1（1）)", () => {
    const loans = ofBook([[...loan("甲行", 1e6)], [...loan("乙行", 2e6)]]);
    expect(countedIn(loans)).toEqual([0, 8e5]);
    expect(saidOf(loans, "zh-CN")).toEqual(["一家企业每期只贴一笔贷款（已计zcdy-wh-11/1.1 乙行）"]);
    expect(countedIn(ofBook([[...loan("甲行", 1e6)]]))).toEqual([4e5]);
    expect(
      countedIn(ofBook([[...loan("甲行", 8e6)], [...loan("乙行", 9e6)], [...loan("丙行", 1e6)]])),
    ).toEqual([3e6, 0, 0]);
  });

  it("one support in three years, in one of two directions (科技服务业 11 服务内容)", () => {
    const prize = (project: string, competition: string, rank: number) =>
      ["zcdy-kj-11/2", project, { competition, rank, no_award_3y: true }] as const;
    const prizes = ofBook([
      [...prize("甲赛", "challenge", 7)],
      [...prize("乙赛", "frontier", 1)],
      [...prize("丙赛", "entrepreneurship", 2)],
    ]);
    expect(countedIn(prizes)).toEqual([0, 3e5, 0]);
  });
});

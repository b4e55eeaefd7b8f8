import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { type Asked, type CompanyPosition, position } from "../../src/planner";
import { type RuleBook, wordedRuleBook } from "../../src/rulebook";
import { type Lang, notCountedText } from "../../src/text";
import { groupsOf, measuresOf } from "../engine/measures-of";
import { bookOf, bookWith } from "./books";
import { foundIn } from "../rulebook/found-in";

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

  it("binds each member by itself where the clause says the same of several", () => {
    const each = bookOf("a b", group("rule: only_one_of, each: measure, of: [d/1, d/2]"));
    const lines: Given[] = [
      ["d/1", "x", 3],
      ["d/1", "y", 4],
      ["d/2", "x", 5],
      ["d/2", "y", 5],
    ];
    expect(countedIn(told(each, lines))).toEqual([0, 4, 5, 0]);
    expect(saidOf(told(each, lines), "zh-CN")[0]).toBe("只付一笔（已计d/1 y）");
  });

  it("binds lines of one answer to a fact by themselves; a line without an answer with each", () => {
    const articles = `- inputs: [a: money, kind: { type: enum, values: { x: [甲, X], y: [乙, Y] }, zh: 种类, en: Kind }]
  require: ["kind in [x, y]"]
  amount: [{ base: a }]`;
    const document = `groups:\n${group("rule: only_one_of, inputs: [kind], each: kind, of: [d/1]")}`;
    const book = bookWith(measuresOf(articles, document), groupsOf(articles, document));
    const lines = (kinds: readonly (string | undefined)[]) =>
      kinds.map((kind, i): Asked => ({
        measure: book.measures[0]!,
        project: `p${i}`,
        facts: { a: 10 + i, ...(kind && { kind }) },
      }));
    const counted = (kinds: readonly (string | undefined)[]) =>
      position(book, [{ name: "甲", facts: {} }], lines(kinds)).companies[0]!.lines.map((line) =>
        toNumber(line.counted),
      );
    expect(counted(["x", "x", "y", "y"])).toEqual([0, 11, 0, 13]);
    expect(counted(["x", "y"])).toEqual([10, 11]);
    expect(counted(["x", "y", undefined])).toEqual([10, 11, 0]);
    expect(counted([undefined, undefined])).toEqual([0, 11]);
  });

  it("binds the lines of each year by themselves where the clause speaks of a year", () => {
    const yearly = bookOf("a b", group("rule: only_one_of, per: year, of: [d/1, d/2]"));
    const lines = (days: readonly (string | undefined)[]) =>
      days.map((day, i): Asked => ({
        measure: yearly.measures[i % 2]!,
        project: `p${i}`,
        facts: { a: 10 + i, b: 10 + i },
        ...(day && { day }),
      }));
    const counted = (days: readonly (string | undefined)[]) =>
      position(yearly, [{ name: "甲", facts: {} }], lines(days)).companies[0]!.lines.map((line) =>
        toNumber(line.counted),
      );
    expect(counted(["2025-03-01", "2025-12-31", "2026-01-01", "2026-06-01"])).toEqual([
      0, 11, 0, 13,
    ]);
    // a line that names no day may be of either year
    expect(counted(["2025-03-01", "2026-03-01", undefined])).toEqual([10, 11, 0]);
    expect(counted([undefined, undefined])).toEqual([0, 11]);
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
    const { measure } = foundIn(whole, id);
    return { measure, project, facts: own as Record<string, unknown> };
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

describe("clauses of the documents that pay a firm once", () => {
  const twice = (id: string, facts: object, other: object = facts) =>
    ofBook([
      [id, "甲厂", facts],
      [id, "乙厂", other],
    ]);

  it("a one-off award for the enterprise, whatever its formats (京技管发〔2025〕30号二（四）)", () => {
    const repair = { bonded_new_format: true, first_time: true };
    expect(countedIn(twice("jjgf-2025-30/4-2", repair))).toEqual([3e5, 0]);
    const growth = { trade_growth: 0.1, bonded_repair_or_rd: true, first_time: true };
    expect(countedIn(twice("jjgf-2025-30/4-3", growth))).toEqual([5e5, 0]);
  });

  it("the ladder brings the difference, several titles the highest (4号三(六))", () => {
    const title = (certification: string) => ({
      certification,
      certified_by: "approved",
      ladder_received: 0,
    });
    const ladder = twice(
      "jjgf-2025-04/6-ladder",
      title("beijing_specialized_sme"),
      title("national_little_giant"),
    );
    expect(countedIn(ladder)).toEqual([0, 8e5]);
  });

  it("one R&D expense and one recognition a year; another platform or prize is another award", () => {
    const rd = { rd_expense: 1.3e8, rd_growth: 0.3 };
    expect(countedIn(twice("jjgf-2025-04/7", rd))).toEqual([3e6, 0]);
    expect(countedIn(twice("jjgf-2025-04/6-hitech", { hitech_status: "first" }))).toEqual([3e5, 0]);
    const title = (platform_title: string) => ({ platform_title });
    const two = twice(
      "jjgf-2025-04/5-platform",
      title("municipal_key_lab"),
      title("municipal_technology_center"),
    );
    expect(countedIn(two)).toEqual([1e6, 1e6]);
  });

  it("one piece of a type of product for a consumer, of each type one (京商消二字〔2025〕16号二)", () => {
    const piece = (product_category: string, final_price: number) => ({
      product_category,
      final_price,
      efficiency_grade: "none",
      prior_pieces_same_category: 0,
      purchase_date: "2025-07-01",
    });
    const id = "jsxe-2025-16/2";
    expect(countedIn(twice(id, piece("smart_lock", 8000), piece("smart_lock", 9000)))).toEqual([
      0, 1350,
    ]);
    expect(countedIn(twice(id, piece("smart_lock", 8000), piece("smart_toilet", 9000)))).toEqual([
      1200, 1350,
    ]);
  });
});

describe("a limit of a project over the years", () => {
  const over = (id: string, projects: readonly string[], facts: object) => {
    const asked = ["2026-06-10", "2027-06-10", "2028-06-10"].map((day, i): Asked => {
      const { measure } = foundIn(whole, `${id}@${day}`);
      const own = facts as Record<string, unknown>;
      return { measure, day, project: projects[i]!, facts: own };
    });
    return countedIn(position(whole, [{ name: "甲", facts: {} }], asked).companies[0]!);
  };

  it("is left by what the years before were paid; another project has its own (30号二（二）, 33号三（三）7)", () => {
    const line = { fixed_asset_investment: 1e8, project_support_received: 0 };
    expect(over("jjgf-2025-30/2", ["一线", "一线", "一线"], line)).toEqual([2e7, 2e7, 1e7]);
    expect(over("jjgf-2025-30/2", ["一线", "一线", "二线"], line)).toEqual([2e7, 2e7, 2e7]);
    const scene = {
      purchase_amount: 1e7,
      support_already_received: 0,
      leading_scene: true,
      is_investor: true,
    };
    expect(over("jjgf-2025-33/7", ["甲场景", "甲场景", "乙场景"], scene)).toEqual([3e6, 2e6, 3e6]);
  });
});

describe("a limit of a year", () => {
  const years = (id: string, facts: object) => {
    const asked = ["2026-06-10", "2026-11-10", "2027-06-10"].map((day): Asked => {
      const { measure } = foundIn(whole, `${id}@${day}`);
      return { measure, day, project: day, facts: facts as Record<string, unknown> };
    });
    return countedIn(position(whole, [{ name: "甲", facts: {} }], asked).companies[0]!);
  };

  it("holds the lines of one year, and leaves those of another", () => {
    const fee = { service_fee: 5e6, service_purpose: "domestic_tutoring" };
    expect(years("jjgf-2025-26/5", fee)).toEqual([1.5e6, 5e5, 1.5e6]);
    const bus = { bus_operating_cost: 3e6, recognised_park: true, free_cross_region_bus: true };
    expect(years("jjgf-2025-04/11-bus", bus)).toEqual([1.5e6, 5e5, 1.5e6]);
  });
});

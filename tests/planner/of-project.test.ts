import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { type Asked, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";

const book = await wordedRuleBook();

type Given = Pick<Asked, "project" | "facts" | "apart">;

function asked(id: string, more: Given): Asked {
  const found = book.find(id);
  if (!("measure" in found)) throw new Error(`${id} is not in the rule book`);
  return { measure: found.measure, ...more };
}

/** What the lines of one company count for, in yuan, in their order. */
function countedOf(lines: readonly Asked[], facts = {}): number[] {
  const [own] = position(book, [{ name: "甲", facts }], lines, "2026-06-15").companies;
  return own!.lines.map(({ counted }) => toNumber(counted));
}

/** A bookshop with 12万元 for its area and 2,500元 for each event. */
const bookshop = (project: string, events: number, costs: number | undefined): Asked[] => {
  const own = costs === undefined ? {} : { new_build_cost: 0, operating_cost: costs };
  const area = { publication_area_m2: 150, operating_months: 18 };
  return [
    asked("jjgf-2025-21/7.1", { project, facts: { ...area, ...own } }),
    asked("jjgf-2025-21/7.4", {
      project,
      facts: { offline_events: events, online_events: 0, ...own },
    }),
  ];
};

describe("a clause about one project", () => {
  it("leaves the projects beside it alone: one direction each (京商消二字〔2026〕3号二（一）4)", () => {
    const store = { revenue_6m: 4e6, brand_store_count: 8, store_type: "beijing_first" };
    const facts = { ...store, opening_date: "2025-12-01" };
    const toy = { sales_3m: 1.2e7, launch_date: "2026-03-01" };
    const three = (a: string, b: string, c: string) => [
      asked("jsxe-2026-03/1.3", { project: a, facts }),
      asked("jsxe-2026-03/1.3", { project: b, facts }),
      asked("jsxe-2026-03/3.1", { project: c, facts: toy }),
    ];
    expect(countedOf(three("a", "b", "c"))).toEqual([1e6, 1e6, 1e6]);
    expect(countedOf(three("a", "b", "b"))).toEqual([1e6, 1e6, 0]);
    const [, , marked] = three("a", "b", "b");
    expect(countedOf([...three("a", "b", "b").slice(0, 2), { ...marked!, apart: "李四" }])).toEqual(
      [1e6, 1e6, 1e6],
    );
  });

  it("holds each bookshop to its own cost (京技管发〔2025〕21号第九条)", () => {
    // 12万元 + 5万元 under 30万元; 12万元 + 10万元 under 20万元
    const two = [...bookshop("东店", 20, 3e5), ...bookshop("西店", 40, 2e5)];
    expect(countedOf(two)).toEqual([1.2e5, 5e4, 1.2e5, 8e4]);
  });

  it("holds a bookshop that tells no cost to what the company tells", () => {
    const two = [...bookshop("东店", 20, undefined), ...bookshop("西店", 40, 2e5)];
    expect(countedOf(two, { new_build_cost: 0, operating_cost: 1.5e5 })).toEqual([
      1.2e5, 3e4, 1.2e5, 8e4,
    ]);
  });

  it("lets each reading space have two kinds (京技管发〔2025〕22号第七条)", () => {
    const space = (project: string, kinds: readonly string[]) => {
      const facts = {
        assessment: "excellent",
        free_government_premises: false,
        weekday_hours: 10,
        weekly_hours: 84,
        reading_events: 30,
      };
      return kinds.map((kind) => asked(`jjgf-2025-22/${kind}`, { project, facts }));
    };
    const kinds = ["6.1", "6.2", "6.3"];
    expect(countedOf([...space("甲厅", kinds), ...space("乙厅", kinds)])).toEqual([
      5e4, 5e4, 0, 5e4, 5e4, 0,
    ]);
  });

  it("holds each incubator to 3000万元 less what that one received (京技管发〔2025〕4号四(十))", () => {
    const incubator = (project: string, received_so_far: number) =>
      asked("jjgf-2025-05/14", {
        project,
        facts: { level: "yaohang", recognised: true, received_so_far },
      });
    expect(countedOf([incubator("一期", 2.4e7), incubator("二期", 0)])).toEqual([6e6, 1e7]);
  });

  it("holds each store of cross-border trade to 500万元 (商务服务业 22)", () => {
    const store = (project: string) => {
      const facts = { qualified_store: true, opening_date: "2025-03-01", invested_ratio: 0.8 };
      const rent = { rent_area_m2: 5000, annual_rent: 1e7, location: "dongcheng", days: 365 };
      return [
        asked("zcdy-sw-22/2-1", { project, facts: { ...facts, ...rent } }),
        asked("zcdy-sw-22/2-2", { project, facts: { ...facts, approved_investment: 8e6 } }),
      ];
    };
    expect(countedOf([...store("一店"), ...store("二店")])).toEqual([2e6, 3e6, 2e6, 3e6]);
  });
});

it("a clause about the company holds all its projects: one of articles 1, 2, 3, 4, 7 (京技管发〔2025〕4号八(二))", () => {
  const grant = { national_award: 2e7, municipal_award: 0, fits_direction: true, recognised: true };
  expect(
    countedOf([
      asked("jjgf-2025-04/2", { project: "a", facts: grant }),
      asked("jjgf-2025-04/3", {
        project: "b",
        facts: { list_amount: 5e6, challenge_won: true },
      }),
    ]),
  ).toEqual([2e7, 0]);
});

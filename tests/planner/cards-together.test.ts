import { describe, expect, it } from "vitest";
import { toNumber } from "../../src/exact";
import { type Asked, position } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { countedTogether, type Given, measureOf } from "./counted-together";

const book = await wordedRuleBook();

/** Of cards, without their common beginning. */
const countedOf = (lines: readonly Given[]) =>
  countedTogether(lines.map(([card, ...more]) => [`zcdy-${card}`, ...more]));

const together = (...lines: Given[]) => countedOf(lines);
/** The same, each for a project of its own. */
const apart = (...lines: Given[]) =>
  countedOf(lines.map(([card, wan], i) => [card, wan, String(i)] as const));

describe("one project, one kind of support", () => {
  it.each<[string, Given[], number[]]>([
    [
      "a show, popular art or an exchange (文化和旅游 14 服务内容1)",
      [
        ["wh-14/1-brand", 60],
        ["wh-14/1-popular", 50],
        ["wh-14/1-foreign", 55],
      ],
      [60, 0, 0],
    ],
    [
      "one application a year (文化和旅游 16 服务内容4)",
      [
        ["wh-16/2", 90],
        ["wh-16/3", 150],
      ],
      [0, 150],
    ],
    [
      "newly made or further (文化和旅游 17 服务内容1、2)",
      [
        ["wh-17/1", 250],
        ["wh-17/2", 150],
      ],
      [250, 0],
    ],
    [
      "made or toured (文化和旅游 3 条件要求5)",
      [
        ["wh-02/1", 250],
        ["wh-03/1-3", 150],
      ],
      [250, 0],
    ],
    [
      "one kind of event (科技服务业 27 服务内容2)",
      [
        ["kj-27/2-1", 60],
        ["kj-27/2-2", 60],
        ["kj-27/2-3", 60],
      ],
      [60, 0, 0],
    ],
    [
      "one stage of an investment (现代基础设施篇 3)",
      [
        ["jc-03/1", 600],
        ["jc-03/2", 500],
        ["jc-03/3-2", 600],
      ],
      [600, 0, 0],
    ],
    [
      "a scene with other municipal funds (文化和旅游 15 条件要求2（3）)",
      [
        ["wh-15/5", 80],
        ["wh-16/2", 100],
      ],
      [0, 100],
    ],
    [
      "a show with other municipal funds (文化和旅游 15 条件要求2（3）)",
      [
        ["wh-15/5", 80],
        ["wh-14/1-brand", 100],
      ],
      [0, 100],
    ],
    [
      "energy saving of logistics (商务服务业 20 条件要求4)",
      [
        ["sw-19/1", 100],
        ["sw-20/1", 90],
      ],
      [100, 0],
    ],
    [
      "a warehouse (现代基础设施篇 5 条件要求4)",
      [
        ["sw-22/2-3", 150],
        ["jc-05/1", 200],
      ],
      [0, 200],
    ],
    [
      "an old brand's shop (文化和旅游 24 条件要求5)",
      [
        ["wh-24/3", 50],
        ["sh-05/1", 40],
      ],
      [50, 0],
    ],
    [
      "a loan of the fund (先进制造业篇 1 条件要求2)",
      [
        ["zz-01/d7-1", 20],
        ["jr-08/3.1", 16],
      ],
      [20, 0],
    ],
    [
      "a loan that restates it (先进制造业篇 1 条件要求2)",
      [
        ["zz-12/4a", 40],
        ["wh-11/1.1", 16],
      ],
      [40, 0],
    ],
    [
      "a green factory or a data centre (先进制造业篇 1 方向11)",
      [
        ["zz-01/d11-1", 500],
        ["zz-01/d11-2", 600],
      ],
      [0, 600],
    ],
    [
      "a factory of robots or an old one (先进制造业篇 1 条件要求2)",
      [
        ["zz-05/3a", 600],
        ["zz-02/1a", 400],
      ],
      [600, 0],
    ],
    [
      "a renewal of the fund, and a grant (先进制造业篇 1 条件要求2)",
      [
        ["zz-01/d10", 400],
        ["zh-01/2.1", 300],
      ],
      [400, 0],
    ],
    [
      "interest of the fund, and a grant (先进制造业篇 1 条件要求2)",
      [
        ["zz-01/d7-1", 200],
        ["zh-18/2", 300],
      ],
      [0, 300],
    ],
    [
      "the general and the major interest (先进制造业篇 1 方向7)",
      [
        ["zz-12/4a", 400],
        ["zz-12/4b", 200],
      ],
      [400, 0],
    ],
    [
      "one direction's two rates of interest (先进制造业篇 1 方向7)",
      [
        ["zz-01/d7-1", 200],
        ["zz-01/d7-3", 400],
      ],
      [0, 400],
    ],
    [
      "a new material that is a first (先进制造业篇 1 条件要求2)",
      [
        ["zz-09/2", 300],
        ["kj-18/1", 200],
      ],
      [300, 0],
    ],
    [
      "a premium of two cards of direction 5 (先进制造业篇 1 条件要求2)",
      [
        ["zz-15/4", 50],
        ["jc-03/3-1", 50],
      ],
      [50, 0],
    ],
    [
      "a building in two cards (综合篇 9 服务内容2)",
      [
        ["zh-02/2.1", 400],
        ["zh-09/2b", 500],
      ],
      [0, 500],
    ],
    [
      "a concept store as a new scene (文化和旅游 15 条件要求2（3）)",
      [
        ["wh-15/5", 80],
        ["wh-24/1", 100],
      ],
      [0, 100],
    ],
    [
      "an experience store, or another project (商务服务业 22 服务内容2（3）)",
      [
        ["sw-22/2-2", 400],
        ["sw-22/2-3", 300],
      ],
      [400, 0],
    ],
    [
      "a mall and its energy (商务服务业 20 条件要求4)",
      [
        ["sw-19/1", 100],
        ["sw-24/1", 90],
      ],
      [100, 0],
    ],
    [
      "a mall of the fund and its energy (商务服务业 20 条件要求4)",
      [
        ["sw-19/1", 100],
        ["sw-15/1", 170],
      ],
      [0, 170],
    ],
  ])("%s", (_name, lines, counted) => {
    expect(together(...lines)).toEqual(counted);
    const whole = lines.map(([, wan]) => wan);
    expect(apart(...lines)).toEqual(whole);
  });

  it("in another year the work may go on", () => {
    expect(together(["wh-02/1", 250, "x", 2022], ["wh-03/1-3", 150, "x", 2023])).toEqual([
      250, 150,
    ]);
    expect(together(["wh-17/1", 250, "x", 2022], ["wh-17/2", 150, "x", 2023])).toEqual([250, 150]);
    expect(together(["wh-16/2", 90, "x", 2023], ["wh-16/2", 80, "x", 2024])).toEqual([90, 80]);
    expect(together(["jc-03/1", 600, "x", 2023], ["jc-03/2", 500, "x", 2024])).toEqual([600, 500]);
  });

  it.each<[string, string, string]>([
    ["a show (文化和旅游 14 服务内容1、2（1）)", "wh-14/1-brand", "wh-14/1-foreign"],
    ["vouchers (科技服务业 8、22 服务内容)", "kj-08/2", "kj-22/3"],
    ["a premium (科技服务业 19)", "kj-19/1", "jr-06/2"],
    ["a premium of the fund (先进制造业篇 1 条件要求2)", "jc-03/3-1", "jr-06/2"],
    ["a lease (先进制造业篇 1 方向8)", "zz-02/1b", "zz-12/4c"],
    ["a lease of the fund (先进制造业篇 1 条件要求2)", "zz-12/4c", "jr-07/1"],
    ["interest abroad (商务服务业 2 条件要求1（3）)", "sw-02/2", "zh-12/1b"],
  ])("%s of another year is other money", (_name, one, other) => {
    expect(together([one, 20, "x", 2023], [other, 15, "x", 2024])).toEqual([20, 15]);
    expect(together([one, 20, "x", 2023], [other, 15, "x", 2023])).toEqual([20, 0]);
    expect(together([one, 20, "x", 2023], [other, 15, "x"])).toEqual([20, 0]);
  });

  it("one investment abroad is one in every year", () => {
    expect(together(["sw-03/1", 100, "x", 2023], ["zh-12/1c", 90, "x", 2024])).toEqual([100, 0]);
  });

  it("leaves neighbours alone that are another matter", () => {
    expect(together(["jc-03/1", 600], ["jc-03/3-1", 100])).toEqual([600, 100]);
    expect(together(["wh-17/1", 250], ["wh-17/4b", 20], ["wh-17/4c", 50])).toEqual([250, 20, 50]);
    expect(together(["sw-19/1", 100], ["sw-19/2", 10])).toEqual([100, 10]);
    expect(together(["zh-01/2.1", 600], ["jr-08/3.1", 40])).toEqual([600, 40]);
    expect(together(["jr-08/3.1", 40], ["wh-11/1.1", 40])).toEqual([40, 40]);
    expect(together(["zz-01/d7-1", 200], ["zz-01/d7-2", 100])).toEqual([200, 100]);
    expect(together(["zz-01/d10", 400], ["zh-09/2d", 100])).toEqual([400, 100]);
    expect(together(["sw-20/1", 300], ["sw-15/1", 170])).toEqual([300, 170]);
    expect(together(["sw-22/2-1", 20], ["sw-22/2-3", 150])).toEqual([20, 150]);
  });
});

describe("what is given once", () => {
  it.each<[string, string, number]>([
    ["a project's preparation abroad (商务服务业 2 服务内容1)", "sw-02/1", 50],
    ["an investment abroad (商务服务业 3 服务内容1)", "sw-03/1", 100],
    ["a renewal (商务服务业 15 服务内容)", "sw-15/1", 170],
  ])("%s: once for a project, whatever the years", (_name, card, wan) => {
    expect(together([card, wan - 1, "x", 2023], [card, wan, "x", 2024])).toEqual([0, wan]);
    expect(together([card, wan - 1, "x", 2023], [card, wan, "y", 2024])).toEqual([wan - 1, wan]);
  });

  it.each<[string, string, number]>([
    ["joining the platform (商务服务业 6 服务内容)", "sw-06/1", 40],
    ["growing above the scale (科技服务业 13 服务内容)", "kj-13/1", 20],
    ["being first above the scale (先进制造业篇 14 服务内容2)", "zz-14/2b", 50],
  ])("%s: once for a firm", (_name, card, wan) => {
    expect(together([card, wan, undefined, 2023], [card, wan, undefined, 2024])).toEqual([wan, 0]);
    expect(together([card, wan])).toEqual([wan]);
  });
});

describe("limits in all", () => {
  it("a centre has 5000万元 in three years (科技服务业 16 服务内容)", () => {
    const years = [2023, 2024, 2025].map((year): Given => ["kj-16/1", 2000, "x", year]);
    expect(together(...years)).toEqual([2000, 2000, 1000]);
    expect(together(...years.slice(0, 2), ["kj-16/1", 1000, "x", 2025])).toEqual([
      2000, 2000, 1000,
    ]);
    expect(together(...years.slice(0, 2), ["kj-16/1", 2000, "y", 2025])).toEqual([
      2000, 2000, 2000,
    ]);
  });

  it("an institute has 1500万元 in each year (科技服务业 21 服务内容6)", () => {
    const institute = (year: number, project: string): Asked => {
      const facts = { support_years: 1, substantive_operation: true };
      return { measure: measureOf("zcdy-kj-21/6"), facts, project, day: `${year}-06-01` };
    };
    const counted = (...asked: Asked[]) =>
      position(book, [{ name: "甲", facts: {} }], asked).companies[0]!.lines.map(
        (line) => toNumber(line.counted) / 1e4,
      );
    expect(counted(institute(2023, "x"), institute(2024, "x"))).toEqual([1500, 1500]);
    expect(counted(institute(2023, "x"), institute(2023, "y"))).toEqual([1500, 0]);
  });

  it("a firm's contracts of a year have 200万元 (科技服务业 21 服务内容5)", () => {
    expect(apart(["kj-21/5", 150], ["kj-21/5", 50])).toEqual([150, 50]);
    expect(apart(["kj-21/5", 150], ["kj-21/5", 50.000001])).toEqual([150, 50]);
    expect(together(["kj-21/5", 150, "x", 2023], ["kj-21/5", 150, "y", 2024])).toEqual([150, 150]);
  });

  it("an institution has 5万元 for its pilot (商务服务业 12 服务内容1)", () => {
    expect(apart(["sw-12/1", 5], ["sw-12/1", 5])).toEqual([5, 0]);
    expect(together(["sw-12/1", 5], ["sw-12/2", 20])).toEqual([5, 20]);
  });

  it("a firm has one stage a year (科技服务业 12 服务内容)", () => {
    expect(apart(["kj-12/y1", 200], ["kj-12/y1", 200])).toEqual([200, 0]);
    expect(together(["kj-12/y1", 200, "", 2023], ["kj-12/y2", 300, "", 2024])).toEqual([200, 300]);
  });

  it("another year is another round (文化和旅游 11 服务内容1、12 服务内容2)", () => {
    const rounds = (card: string, wan: number, other: number) =>
      together([card, wan, "", 2022], [card, wan, "", other]);
    expect(rounds("wh-11/1.1", 280, 2023)).toEqual([280, 280]);
    expect(rounds("wh-11/1.3", 300, 2023)).toEqual([300, 300]);
    expect(rounds("wh-12/1-4", 30, 2023)).toEqual([30, 30]);
    expect(apart(["wh-11/1.1", 280], ["wh-11/1.1", 270])).toEqual([280, 0]);
    expect(apart(["wh-11/1.3", 300], ["wh-11/1.3", 300])).toEqual([300, 0]);
  });

  it("a firm enters the innovation layer once (金融服务业篇 9 服务内容1)", () => {
    const listed = (...events: string[]) => {
      const conduct = { listing_letter: true, in_zgc_field: true, high_tech_enterprise: true };
      const asked = events.map((listing_event, i): Asked => ({
        measure: measureOf("zcdy-jr-09/1"),
        project: String(i),
        facts: { ...conduct, listing_event },
      }));
      const [told] = position(book, [{ name: "甲", facts: {} }], asked).companies;
      return told!.lines.map((line) => toNumber(line.counted) / 1e4);
    };
    expect(listed("base_layer", "promoted_to_innovation")).toEqual([50, 50]);
    expect(listed("direct_innovation")).toEqual([100]);
    expect(listed("direct_innovation", "base_layer")).toEqual([100, 0]);
    expect(listed("direct_innovation", "promoted_to_innovation")).toEqual([100, 0]);
  });

  it("standards services are supported once in three years (科技服务业 23 服务内容8)", () => {
    expect(together(["kj-23/8-1", 40, "", 2023], ["kj-23/8-2", 20, "", 2023])).toEqual([40, 10]);
    expect(together(["kj-23/8-1", 40, "", 2023], ["kj-23/8-2", 20, "", 2024])).toEqual([40, 0]);
    expect(together(["kj-23/4-1", 150, "", 2023], ["kj-23/4-2", 150, "", 2024])).toEqual([
      150, 150,
    ]);
  });
});

describe("the interest of one loan", () => {
  const loan = { loan_amount: 1e7, loan_rate: 0.04, months: 12 };
  const firm = { received_this_year: 0, revenue: 1e8, lpr: 0.04, high_tech_enterprise: true };
  const facts = { ...firm, in_zgc_field: true, interest_paid: 4e5, first_ip_loan: true };
  const equipment = {
    ...{ equipment_purchase: 1e7, contract_date: "2023-06-15" },
    ...{ project_field: "culture_tourism", loan_for_equipment: true, forms_fixed_assets: true },
  };
  const counted = (rate: number, project?: string) => {
    const own = { ...facts, ...equipment, ...loan, loan_rate: rate, interest_paid: 1e7 * rate };
    const asked: Asked[] = ["zh-21/3", "jr-08/3.1"].map((card, i) => ({
      measure: measureOf(`zcdy-${card}`),
      facts: own,
      ...(project && { project: `${project}${i}` }),
    }));
    const [told] = position(book, [{ name: "甲", facts: {} }], asked).companies;
    return told!.lines.map((line) => toNumber(line.counted));
  };

  it("is subsidised with no more than was paid (综合篇 21 服务内容3)", () => {
    expect(counted(0.04)).toEqual([250_000, 150_000]);
    expect(counted(0.05)).toEqual([250_000, 200_000]);
    expect(counted(0.04, "x")).toEqual([250_000, 160_000]);
  });

  it("has LPR and 40% up to what was paid, where the real rate is higher (综合篇 1 服务内容2（2）)", () => {
    const both = (rate: number, project?: string) => {
      const own = { ...facts, ...loan, loan_rate: rate, interest_paid: 1e7 * rate };
      const asked: Asked[] = ["zh-01/2.2", "jr-08/3.1"].map((card, i) => ({
        measure: measureOf(`zcdy-${card}`),
        facts: { ...own, lpr: 0.035, conditions_met: true },
        ...(project && { project: `${project}${i}` }),
      }));
      const [told] = position(book, [{ name: "甲", facts: {} }], asked).companies;
      return told!.lines.map((line) => toNumber(line.counted));
    };
    expect(both(0.035)).toEqual([210_000, 140_000]);
    expect(both(0.045)).toEqual([270_000, 180_000]);
    expect(both(0.06)).toEqual([350_000, 240_000]);
    expect(both(0.045, "x")).toEqual([350_000, 180_000]);
  });

  it("is not held by what another loan is told to have cost", () => {
    const own = { ...facts, ...loan, interest_paid: 1e6 };
    const asked: Asked[] = [{ measure: measureOf("zcdy-jr-08/3.1"), facts: own }];
    const [told] = position(book, [{ name: "甲", facts: { loan_amount: 1e6 } }], asked).companies;
    expect(told!.lines.map((line) => toNumber(line.counted))).toEqual([400_000]);
  });

  it("is subsidised at most twice where three would exceed it", () => {
    const three: Given[] = [
      ["sw-21/13", 50],
      ["jr-08/3.1", 40],
      ["wh-11/1.1", 39],
    ];
    expect(together(...three)).toEqual([50, 40, 0]);
    expect(together(...three.slice(1))).toEqual([40, 39]);
    const later = (year: number) => three.map(([card, wan]): Given => [card, wan, "x", year]);
    expect(together(...later(2023).slice(0, 2), ...later(2024).slice(1))).toEqual([50, 40, 40, 39]);
    expect(apart(...three)).toEqual([50, 40, 39]);
  });
});

describe("what was received before, over several years", () => {
  const risk = (year: number, before: number): Asked => {
    const facts = { actual_cost: 1.5e6, prior_support: before };
    const own = { independent_third_party: true, biomedical_staff: true };
    return {
      measure: measureOf("zcdy-kj-24/5"),
      facts: { ...facts, ...own },
      day: `${year}-03-01`,
    };
  };
  const counted = (...asked: Asked[]) =>
    position(book, [{ name: "甲", facts: {} }], asked).companies[0]!.lines.map((line) =>
      toNumber(line.counted),
    );

  it("a later year tells what the earlier paid: it is not taken off twice (科技服务业 24 服务内容5)", () => {
    expect(counted(risk(2023, 0), risk(2024, 1.5e6))).toEqual([1.5e6, 5e5]);
    expect(counted(risk(2023, 1e6), risk(2024, 2e6))).toEqual([1e6, 0]);
    expect(counted(risk(2023, 0), risk(2024, 0))).toEqual([1.5e6, 5e5]);
    // what the lines do not show was paid besides
    expect(counted(risk(2023, 0), risk(2024, 1.8e6))).toEqual([1.5e6, 2e5]);
  });
});
